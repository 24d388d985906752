import { parseYuan } from "@sunledger/sdk";
import { InvalidArgumentError } from "commander";
import { say } from "../lib/language.ts";

/** Values of the importer's options. */

export function wholeNumber(text: string): number {
  const value = Number(text.replaceAll(",", ""));
  if (Number.isSafeInteger(value) && value > 0 && value < 2 ** 32) return value;
  throw new InvalidArgumentError(say({ en: "Write a whole number.", zh: "请填写整数。" }));
}

export function yuan(text: string): bigint {
  try {
    return parseYuan(text, 2n ** 64n - 1n);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
