import { blockAt, rpc } from "./rpc.ts";

/** The embedded chain's clock, which can be set: so a demonstration has months behind it that took seconds. */

const DAY = 86_400;

/** How many days ago the demonstration begins: time for two public notices and three months of payments. */
export const DEMONSTRATION_DAYS = 112;

export const wallClock = (): number => Math.floor(Date.now() / 1000);

/**
 * Set the time of the next block. Never before the chain's head, and never after the wall clock.
 * @param seconds UTC
 * @returns The time that it has now
 */
export async function setClock(url: string, seconds: number): Promise<number> {
  const head = (await blockAt(url, "latest"))!;
  // Block 0 may be of any time: nothing stands in it.
  const earliest = head.number === 0 ? seconds : head.timestamp;
  const time = Math.min(Math.max(seconds, earliest), wallClock());
  await rpc(url, "evm_setTime", [time]);
  return time;
}

/** Let a chain that has no block yet begin some days ago. */
export async function beginDaysAgo(url: string, days: number): Promise<void> {
  if ((await blockAt(url, "latest"))!.number === 0) await setClock(url, wallClock() - days * DAY);
}
