import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** A measured figure with the limit that it is held to. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  /** Whether the value keeps to the limit. */
  readonly holds: boolean;
};

type Measured = { readonly name: string; readonly value: number; readonly unit: string };
type Bound = { readonly atMost: number } | { readonly atLeast: number };

/**
 * Print a figure and, with `--json FILE`, append it to that file as one line of JSON.
 * @param measured A bound is `atMost` or `atLeast`, in the figure's unit
 */
export function record(measured: Measured & Bound): Figure {
  const { name, unit } = measured;
  const value = Math.round(measured.value * 100) / 100;
  const [limit, holds, words] =
    "atMost" in measured
      ? [measured.atMost, value <= measured.atMost, "at most"]
      : [measured.atLeast, value >= measured.atLeast, "at least"];
  const figure = { name, value, unit, limit, holds };
  console.log(`${holds ? "holds " : "MISSED"}  ${name.padEnd(32)} ${value} ${unit} (${words} ${limit})`);
  const file = jsonFile();
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
  return figure;
}

/** Print a figure that nothing limits, for whoever reads along. It is not part of the results. */
export function mention(name: string, value: number, unit: string): void {
  console.log(`        ${name.padEnd(32)} ${Math.round(value * 100) / 100} ${unit}`);
}

function jsonFile(): string | undefined {
  const { values } = parseArgs({ options: { json: { type: "string" } }, strict: false });
  return typeof values.json === "string" ? values.json : undefined;
}
