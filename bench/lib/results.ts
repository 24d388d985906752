import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { doJob, onReference, paceOf } from "./pace.ts";

type Measured = { readonly name: string; readonly value: number; readonly unit: string };
type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** Told at the start of each run, before anything else has the machine. */
const job = doJob();
/** How many times as long as the reference machine this one takes, now. */
export const pace = paceOf(job);
console.log(
  `        this machine, now: hashing ${rounded(job.hashing)} ms, JSON ${rounded(job.json)} ms, flushing ${rounded(job.flushing)} ms: ` +
    `${rounded(pace)} times as long as the reference machine`,
);

/**
 * Print a figure and, with `--json FILE`, append it to that file as one line of JSON. A time or a rate is told as measured, and as
 * the reference machine would have it: the limit is for the latter. Where it is missed, the program ends with code 1.
 * @param measured A bound is `atMost` or `atLeast`, in the figure's unit
 */
export function record(measured: Measured & Bound): void {
  const { name, unit } = measured;
  const value = rounded(measured.value);
  const reference = rounded(onReference(measured, pace));
  const [limit, holds, words] =
    "atMost" in measured
      ? [measured.atMost, reference <= measured.atMost, "at most"]
      : [measured.atLeast, reference >= measured.atLeast, "at least"];
  console.log(`${holds ? "holds " : "MISSED"}  ${told(name, value, reference, unit)} (${words} ${limit})`);
  if (!holds) process.exitCode = 1;
  const file = jsonFile();
  const line = { name, value, unit, reference, pace: rounded(pace), limit, holds };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Print a figure that nothing limits, for whoever reads along. It is not part of the results. */
export function mention(name: string, value: number, unit: string): void {
  console.log(`        ${told(name, rounded(value), rounded(onReference({ value, unit }, pace)), unit)}`);
}

function told(name: string, value: number, reference: number, unit: string): string {
  const measured = `${name.padEnd(32)} ${value} ${unit}`;
  return onReference({ value: 1, unit }, 2) === 1
    ? measured
    : `${measured}, on the reference machine ${reference} ${unit}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function jsonFile(): string | undefined {
  const { values } = parseArgs({ options: { json: { type: "string" } }, strict: false });
  return typeof values.json === "string" ? values.json : undefined;
}
