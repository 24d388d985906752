import type { ReactNode } from "react";

export type Figure = { name: ReactNode; value: ReactNode; note?: ReactNode; mark?: "in" | "out" | "left" };

const marks = { in: "bg-in", out: "bg-out", left: "bg-sun" };

/** The few amounts that a page is about. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid gap-px overflow-hidden rounded-md border border-rule bg-rule sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {figures.map(({ name, value, note, mark }, index) => (
        <div key={index} className="bg-surface p-4 sm:p-5">
          <dt className="flex items-center gap-2 text-muted">
            {mark && <span aria-hidden="true" className={`inline-block size-3 shrink-0 rounded-full ${marks[mark]}`} />}
            {name}
          </dt>
          <dd className="mt-1 text-xl font-bold tracking-tight wrap-anywhere tabular-nums sm:text-2xl">{value}</dd>
          {note && <dd className="mt-1 text-sm text-muted">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A bar that shows how a whole divides. The figures beside it say the same. */
export function ShareBar({ parts }: { parts: readonly { mark: keyof typeof fills; size: bigint }[] }) {
  const whole = parts.reduce((sum, { size }) => sum + size, 0n);
  if (whole === 0n) return null;
  let at = 0;
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 12" preserveAspectRatio="none" className="block h-3 w-full rounded-full">
      {parts.map(({ mark, size }) => {
        const x = at;
        const width = Number((size * 100_000n) / whole) / 100;
        at += width;
        return <rect key={mark} x={x} y="0" width={width} height="12" className={fills[mark]} />;
      })}
    </svg>
  );
}

const fills = { in: "fill-in", out: "fill-out", left: "fill-sun", plain: "fill-rule" };
