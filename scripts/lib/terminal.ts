import { styleText } from "node:util";
import { Refusal } from "@sunledger/sdk";
import { ContractError } from "@sunledger/sdk/chain";
import { say } from "./language.ts";
import type { Text } from "./language.ts";

/** A duration as people read it: 0.4 s, 12.3 s, 2 min 5 s. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** One line to people, on standard output. */
export const tell = (text: Text): void => void process.stdout.write(`${say(text)}\n`);

/** Something that goes on, but that somebody should know: on standard error. */
export const warn = (text: Text): void => void process.stderr.write(`${styleText("yellow", "!")} ${say(text)}\n`);

/**
 * Do one step of several, then print one line: whether it was done, what it was and how long it took.
 * @param work May return a text to print in place of `text`, for what is only known afterwards
 */
export async function step<T>(text: Text, work: () => Promise<T>, outcome?: (result: T) => Text): Promise<T> {
  const began = performance.now();
  const line = (mark: string, what: Text) => {
    const time = formatDuration(performance.now() - began).padStart(9);
    process.stdout.write(`${mark} ${styleText("dim", time)}  ${say(what)}\n`);
  };
  try {
    const result = await work();
    line(styleText("green", "✓"), outcome?.(result) ?? text);
    return result;
  } catch (error) {
    line(styleText("red", "✗"), text);
    throw error;
  }
}

/**
 * Say what went wrong, on standard error: a refusal by its text, with its cause, a line each; anything else with its trace,
 * since it is a fault of ours. What a contract refused the text has told already.
 */
export function complain(error: unknown, { trace }: { trace: boolean }): void {
  const mark = styleText("red", "✗");
  if (error instanceof Refusal) process.stderr.write(`${mark} ${say(error.text)}\n`);
  else if (error instanceof Error)
    process.stderr.write(`${mark} ${(trace ? error.stack : undefined) ?? error.message}\n`);
  else process.stderr.write(`${mark} ${String(error)}\n`);
  for (let told = error; told instanceof Error && told.cause instanceof Error; told = told.cause) {
    if (told instanceof ContractError) return;
    const { cause } = told;
    const [line = ""] = cause.message.split("\n");
    process.stderr.write(`  ${styleText("dim", `${say({ en: "because", zh: "原因" })}: ${line}`)}\n`);
  }
}
