import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";

type Measured = { readonly name: string; readonly value: number; readonly unit: string };
type Bound = { readonly atMost: number } | { readonly atLeast: number };

/**
 * Print a figure and, with `--json FILE`, append it to that file as one line of JSON. Where it misses its limit, the program
 * ends with code 1.
 * @param measured A bound is `atMost` or `atLeast`, in the figure's unit
 */
export function record(measured: Measured & Bound): void {
  const { name, unit } = measured;
  const value = Math.round(measured.value * 100) / 100;
  const [limit, holds, words] =
    "atMost" in measured
      ? [measured.atMost, value <= measured.atMost, "at most"]
      : [measured.atLeast, value >= measured.atLeast, "at least"];
  console.log(`${holds ? "holds " : "MISSED"}  ${name.padEnd(32)} ${value} ${unit} (${words} ${limit})`);
  if (!holds) process.exitCode = 1;
  const file = jsonFile();
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ name, value, unit, limit, holds })}\n`);
}

/** Print a figure that nothing limits, for whoever reads along. It is not part of the results. */
export function mention(name: string, value: number, unit: string): void {
  console.log(`        ${name.padEnd(32)} ${Math.round(value * 100) / 100} ${unit}`);
}

function jsonFile(): string | undefined {
  const { values } = parseArgs({ options: { json: { type: "string" } }, strict: false });
  return typeof values.json === "string" ? values.json : undefined;
}
