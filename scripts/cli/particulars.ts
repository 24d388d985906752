import { readFile } from "node:fs/promises";
import { SunledgerError, parseYuan } from "@sunledger/sdk";
import { z } from "zod";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** What files of particulars are made of: an appeal's, a programme's. */

/** Text of a rule that was broken, in the language of this process when it is broken. */
export const because = (text: Text) => ({ error: () => say(text) });

export const words = z
  .string()
  .trim()
  .min(1, because({ en: "must not be empty", zh: "不能为空" }));

/** Reads through one of the SDK's readers, whose errors say what is wrong. */
export const read = <T>(reader: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof SunledgerError)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

export const yuan = read((text) => parseYuan(text, 2n ** 64n - 1n));

/**
 * Read a JSON file of particulars.
 * @throws Refusal with every particular that is missing or wrong
 */
export async function readParticulars<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Refusal({ en: `${path} cannot be read as JSON.`, zh: `${path} 无法按 JSON 读取。` }, { cause });
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const issues = error.issues.map(({ path: at, message }) => `  ${at.join(".") || "-"}: ${message}`).join("\n");
  throw new Refusal({ en: `${path} is not complete:\n${issues}`, zh: `${path} 不完整：\n${issues}` }, { cause: error });
}
