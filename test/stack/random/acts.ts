import { APPEAL_ACTS } from "./appeals.ts";
import type { Act, Step, World } from "./choices.ts";
import { MONEY_ACTS } from "./money.ts";
import { OFFICE_ACTS } from "./office.ts";

/** Every act of the book that changes something. */
export const ACTS: Readonly<Record<string, Act>> = { ...MONEY_ACTS, ...APPEAL_ACTS, ...OFFICE_ACTS };

const TOTAL = Object.values(ACTS).reduce((sum, { weight }) => sum + weight, 0);

/** How often an act is tried by somebody else than who usually does it. */
const SOMEBODY_ELSE = 0.08;

/** The next act, and who does it. */
export function nextAct(world: World): { name: string; step: Step } {
  const { draw, actors } = world;
  for (;;) {
    let at = draw.fraction() * TOTAL;
    const found = Object.entries(ACTS).find(([, { weight }]) => (at -= weight) < 0);
    const step = found?.[1].choose(world);
    if (!found || !step) continue;
    return { name: found[0], step: draw.happens(SOMEBODY_ELSE) ? { ...step, by: draw.oneOf(actors.all)! } : step };
  }
}
