import { setTimeout as sleep } from "node:timers/promises";

/**
 * How long a page's readers wait while others read it too. They come at random moments, so many a second on average, and
 * nobody waits for another's answer (a Poisson process). Each counts from the moment when it comes, so that what a slow
 * answer does to those who come after it is counted as well.
 * @param rate Readers a second
 * @returns Milliseconds until each had the whole page, compressed as browsers ask for it
 */
export async function visit(url: string, { rate, seconds }: { rate: number; seconds: number }): Promise<number[]> {
  const began = performance.now();
  const times: Promise<number>[] = [];
  for (let due = 0; due < seconds * 1_000; due += (-Math.log(1 - Math.random()) * 1_000) / rate) {
    const early = began + due - performance.now();
    if (early > 0) await sleep(early);
    const time = read(url).then(() => performance.now() - began - due);
    // Reported below, where all are waited for.
    time.catch(() => undefined);
    times.push(time);
  }
  return Promise.all(times);
}

async function read(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}
