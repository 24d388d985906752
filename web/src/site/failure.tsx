"use client";

import { createContext, useContext, type ReactNode } from "react";

type Texts = { title: string; text: string; again: string };

const Context = createContext<Texts | null>(null);

/** Hands the error page its words in the reader's language. */
export function FailureTexts({ value, children }: { value: Texts; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** What a reader sees where a page failed. */
export function Failure({ again }: { again: () => void }) {
  const texts = useContext(Context);
  if (!texts) return null;
  return (
    <div className="max-w-prose space-y-4">
      <title>{texts.title}</title>
      <h1 className="text-3xl">{texts.title}</h1>
      <p>{texts.text}</p>
      <button
        type="button"
        onClick={again}
        className="cursor-pointer border-2 border-ink bg-sun px-5 py-2 font-bold text-night"
      >
        {texts.again}
      </button>
    </div>
  );
}
