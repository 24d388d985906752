import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import type { WriteStream } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { sideBySide } from "@sunledger/sdk";
import { ROOT } from "../lib/paths.ts";

import { formatDuration, tell } from "../lib/terminal.ts";
import { runNode } from "./run.ts";
import { BENCHES, SUITES, benchFile } from "./suites.ts";

/** @property run Prints to the log, or to our own output where there is none */
type Part = { readonly name: string; readonly run: (log?: WriteStream) => Promise<boolean> };
type Outcome = { readonly name: string; readonly passed: boolean; readonly took: number };

/** Suites wait for chains and browsers as much as they compute, but more of them at once than this would need much memory. */
const MOST_AT_A_TIME = 2;

/** What a suite prints while another one has the terminal. */
const LOGS = join(ROOT, "cache", "tests");

/**
 * Run one suite or all, all also where one fails, and close with a line a suite. All of them run two at a time.
 * @returns The names of those that failed
 */
export async function test(only: string | undefined): Promise<string[]> {
  const parts = Object.entries(SUITES)
    .filter(([name]) => only === undefined || name === only)
    .map(([name, { runs }]) => ({
      name,
      run: async (log?: WriteStream): Promise<boolean> => {
        let passed = true;
        for (const { args } of runs) passed = (await runNode(args, { ...(log && { log }) })) && passed;
        return passed;
      },
    }));
  const most = Math.min(MOST_AT_A_TIME, availableParallelism(), parts.length);
  return summarise(most > 1 ? await sideBySide(parts, runAside, most) : await oneByOne(parts));
}

/**
 * Measure the figures of one kind or all, one after the other: what runs beside would be measured with it.
 * @param json File to which each figure is appended
 * @returns The kinds of which a figure was missed
 */
export async function bench(only: string | undefined, json: string | undefined): Promise<string[]> {
  const options = json === undefined ? [] : ["--json", resolve(json)];
  const kinds = BENCHES.filter((kind) => only === undefined || kind === only);
  const parts = kinds.map((name) => ({ name, run: () => runNode([benchFile(name), ...options]) }));
  return summarise(await oneByOne(parts));
}

async function oneByOne(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    heading(part.name);
    outcomes.push(await timed(part, () => part.run()));
  }
  return outcomes;
}

/** What it prints is shown when it has ended, so that nothing is mixed with what runs beside it. */
async function runAside(part: Part): Promise<Outcome> {
  mkdirSync(LOGS, { recursive: true });
  const path = join(LOGS, `${part.name}.log`);
  const log = createWriteStream(path);
  tell({ en: `${part.name}: running, see ${path}`, zh: `${part.name}：运行中，输出见 ${path}` });
  const outcome = await timed(part, () => part.run(log));
  log.end();
  await finished(log);
  heading(part.name);
  process.stdout.write(readFileSync(path));
  return outcome;
}

async function timed({ name }: Part, run: () => Promise<boolean>): Promise<Outcome> {
  const began = performance.now();
  const passed = await run();
  return { name, passed, took: performance.now() - began };
}

const heading = (name: string): void => void process.stdout.write(`\n── ${name} ${"─".repeat(70 - name.length)}\n`);

function summarise(outcomes: readonly Outcome[]): string[] {
  process.stdout.write("\n");
  for (const { name, passed, took } of outcomes)
    process.stdout.write(`${passed ? "✓" : "✗"} ${name.padEnd(10)} ${formatDuration(took).padStart(12)}\n`);
  const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.name);
  // In these words in any language: machines read this line.
  process.stdout.write(`${outcomes.length - failed.length} passed, ${failed.length} failed\n`);
  if (failed.length === 0) tell({ en: "All held.", zh: "全部通过。" });
  return failed;
}
