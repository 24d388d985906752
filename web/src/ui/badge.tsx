import type { ReactNode } from "react";

export type Tone = "plain" | "good" | "wait" | "bad";

const tones: Record<Tone, string> = {
  plain: "bg-sunken text-ink border-rule",
  good: "bg-in-soft text-in border-transparent",
  wait: "bg-sun-soft text-ink border-transparent",
  bad: "bg-out-soft text-out border-transparent",
};

/** A state in a word. Its colour repeats what the word says. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-sm border px-2 py-0.5 text-sm leading-snug font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
