"use client";

/** Prints the page. Without script the browser's own menu does. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="min-h-11 cursor-pointer rounded-sm border-2 border-ink bg-surface px-5 font-bold hover:bg-sun-soft print:hidden"
    >
      {children}
    </button>
  );
}
