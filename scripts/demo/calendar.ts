import { setClock, wallClock } from "../stack/clock.ts";

const DAY = 86_400;

/**
 * The demonstration's days, counted back from now. What is past is loaded first, and the clock ends at now. On a chain that
 * began later than the demonstration, days that are over stay where the chain is: what waits for a notice to run out then waits
 * on.
 */
export class Calendar {
  readonly #rpc: string;
  readonly #now = wallClock();
  #time = 0;

  constructor(rpc: string) {
    this.#rpc = rpc;
  }

  /** Go to a day; never back. */
  async goTo(daysAgo: number): Promise<void> {
    this.#time = await setClock(this.#rpc, this.#now - daysAgo * DAY);
  }

  async goToNow(): Promise<void> {
    this.#time = await setClock(this.#rpc, wallClock());
  }

  /** Whether a point in time is over by the chain's clock. */
  isPast(seconds: number): boolean {
    return seconds <= this.#time;
  }

  /** A day from now, as UTC seconds. */
  daysAhead = (days: number): number => this.#now + days * DAY;
}
