import type { ReactNode } from "react";
import { Name } from "./name";

/** The page's name and, above it, what kind of page it is. */
export function Heading({ kind, badge, children }: { kind?: ReactNode; badge?: ReactNode; children: ReactNode }) {
  return (
    <header className="space-y-2">
      {kind && <p className="font-semibold text-muted">{kind}</p>}
      <h1 className="text-3xl tracking-tight wrap-anywhere sm:text-4xl">
        <Name>{children}</Name>
      </h1>
      {badge && <p className="pt-1">{badge}</p>}
    </header>
  );
}

/** A part of a page. `aside` stands beside its heading: downloads, a link to the whole list. */
export function Section({
  id,
  title,
  intro,
  aside,
  children,
}: {
  id: string;
  title: ReactNode;
  intro?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12 space-y-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
        <h2 id={id} className="text-xl sm:text-2xl">
          {title}
        </h2>
        {aside}
      </div>
      {intro && <p className="max-w-prose text-muted">{intro}</p>}
      {children}
    </section>
  );
}

/** Names and values of one thing. A fact without a value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="border-t border-rule">
      {facts.map(
        ([name, value], index) =>
          value !== null &&
          value !== undefined &&
          value !== false &&
          value !== "" && (
            <div key={index} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[14rem_1fr]">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What stands where a list has nothing to show. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-muted">{children}</p>;
}
