import { APPEAL_ACTS } from "./appeals.ts";
import type { Act, Step, World } from "./choices.ts";
import { MONEY_ACTS } from "./money.ts";
import { OFFICE_ACTS } from "./office.ts";
import { HOUSEHOLD_ACTS } from "./relief/households.ts";
import { NOTICE_ACTS } from "./relief/notices.ts";
import { PROGRAMME_ACTS } from "./relief/programmes.ts";
import { ROSTER_ACTS } from "./relief/rosters.ts";

/** Every act of the book that changes something; access to dossiers, which stands apart, is not drawn. */
export const ACTS: Readonly<Record<string, Act>> = {
  ...{ ...MONEY_ACTS, ...APPEAL_ACTS, ...OFFICE_ACTS },
  ...{ ...PROGRAMME_ACTS, ...ROSTER_ACTS, ...NOTICE_ACTS, ...HOUSEHOLD_ACTS },
};

const TOTAL = Object.values(ACTS).reduce((sum, { weight }) => sum + weight, 0);

/** How often an act is tried by somebody else than who usually does it. */
const SOMEBODY_ELSE = 0.08;

/** How often the next act is one of those that are owed, while there are any. */
const OWED = 0.5;

/** How often each act was done and refused. */
export type Tally = Map<string, { done: number; refused: number }>;

/** The acts that a run still has to come to: never done by anybody, or never tried where nobody may do them. */
export const owed = (tally: Tally): string[] =>
  Object.entries(ACTS)
    .filter(([name, { forbidden }]) => (forbidden ? !tally.has(name) : !tally.get(name)?.done))
    .map(([name]) => name);

/** The next act, and who does it. What is rare by its weight is not left to luck: half are drawn from those still owed. */
export function nextAct(world: World, tally: Tally): { name: string; step: Step } {
  const { draw, actors } = world;
  const wanted = owed(tally);
  for (;;) {
    const name = (draw.happens(OWED) ? draw.oneOf(wanted) : undefined) ?? byWeight(world);
    const { choose, own } = ACTS[name]!;
    const step = choose(world);
    if (!step) continue;
    const swapped = "by" in step && !own && draw.happens(SOMEBODY_ELSE);
    return { name, step: swapped ? { ...step, by: draw.oneOf(actors.all)! } : step };
  }
}

function byWeight({ draw }: World): string {
  let at = draw.fraction() * TOTAL;
  const found = Object.entries(ACTS).find(([, { weight }]) => (at -= weight) < 0);
  return (found ?? Object.entries(ACTS).at(-1)!)[0];
}
