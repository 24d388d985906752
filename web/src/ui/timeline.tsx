import type { ReactNode } from "react";

export type Moment = {
  readonly id: string;
  readonly title: ReactNode;
  readonly when: ReactNode;
  readonly tone?: "plain" | "bad";
  readonly children?: ReactNode;
};

/** What happened to one thing, first to last. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="ms-2 border-s-2 border-rule">
      {moments.map(({ id, title, when, tone, children }) => (
        <li key={id} className="relative ps-6 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute -start-[9px] top-1.5 size-4 rounded-full border-2 border-paper ${tone === "bad" ? "bg-out" : "bg-sun"}`}
          />
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-bold">{title}</span>
            <span className="text-muted">{when}</span>
          </p>
          {children && <div className="mt-1 space-y-1">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
