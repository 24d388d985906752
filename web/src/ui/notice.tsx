import type { ReactNode } from "react";

const tones = {
  plain: "border-rule bg-sunken",
  warn: "border-sun bg-sun-soft",
  bad: "border-out bg-out-soft",
  good: "border-in bg-in-soft",
};

/** Something that the reader should know first. */
export function Notice({
  tone = "plain",
  title,
  children,
}: {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      className={`border-s-8 px-4 py-3 ${tones[tone]}`}
      role={tone === "bad" || tone === "warn" ? "status" : undefined}
    >
      {title && <p className="font-bold">{title}</p>}
      {children}
    </div>
  );
}
