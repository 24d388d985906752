import { Refusal as TypedRefusal } from "@sunledger/sdk";
import type { Language, Text } from "@sunledger/sdk";

export type { Language, Text };

/** The language that the environment asks for: Chinese where LC_ALL, LC_MESSAGES or LANG starts with zh. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

let current: Language = languageOf(process.env);

/** The language in which this process speaks. */
export const language = (): Language => current;

/** `--lang` outranks the environment. */
export function speak(chosen: Language): void {
  current = chosen;
}

/** The text in the language of this process. */
export const say = (text: Text): string => text[current];

/** A refusal of the command line itself, which no program takes apart. Commands print it without a stack trace and exit with 1. */
export class Refusal extends TypedRefusal {
  constructor(text: Text, options?: ErrorOptions) {
    super("command/refused", text, {}, options);
  }
}
