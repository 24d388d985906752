import { resolve } from "node:path";
import { formatDuration, tell } from "../lib/terminal.ts";
import { buildContracts } from "./contracts.ts";
import { runNode } from "./run.ts";
import { BENCHES, SUITES, benchFile } from "./suites.ts";
import type { Suite } from "./suites.ts";

type Outcome = { name: string; passed: boolean; took: number };

/**
 * Run one suite or all, all also where one fails, and close with a line a suite.
 * @returns The names of those that failed
 */
export async function test(only: string | undefined): Promise<string[]> {
  const suites = Object.entries(SUITES).filter(([name]) => only === undefined || name === only);
  return runAll(suites.map(([name, suite]) => [name, () => runSuite(suite)]));
}

async function runSuite({ runs }: Suite): Promise<boolean> {
  // Before each: measuring coverage leaves nothing built.
  await buildContracts();
  let passed = true;
  for (const { args } of runs) passed = (await runNode(args)) && passed;
  return passed;
}

/**
 * Measure the figures of one kind or all.
 * @param json File to which each figure is appended
 * @returns The kinds of which a figure was missed
 */
export async function bench(only: string | undefined, json: string | undefined): Promise<string[]> {
  await buildContracts();
  const kinds = BENCHES.filter((kind) => only === undefined || kind === only);
  const options = json === undefined ? [] : ["--json", resolve(json)];
  return runAll(kinds.map((kind) => [kind, () => runNode([benchFile(kind), ...options])]));
}

async function runAll(parts: readonly (readonly [string, () => Promise<boolean>])[]): Promise<string[]> {
  const outcomes: Outcome[] = [];
  for (const [name, run] of parts) {
    process.stdout.write(`\n── ${name} ${"─".repeat(70 - name.length)}\n`);
    const began = performance.now();
    const passed = await run();
    outcomes.push({ name, passed, took: performance.now() - began });
  }
  process.stdout.write("\n");
  for (const { name, passed, took } of outcomes)
    process.stdout.write(`${passed ? "✓" : "✗"} ${name.padEnd(10)} ${formatDuration(took).padStart(12)}\n`);
  const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.name);
  // In these words in any language: machines read this line.
  process.stdout.write(`${outcomes.length - failed.length} passed, ${failed.length} failed\n`);
  if (failed.length === 0) tell({ en: "All held.", zh: "全部通过。" });
  return failed;
}
