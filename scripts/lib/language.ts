/** What is said to people, in both languages side by side, so that neither is forgotten when the other changes. */
export type Text = { readonly en: string; readonly zh: string };
export type Language = keyof Text;

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

/**
 * Something that was not done, and what to do about it. Commands print it without a stack trace and exit with 1.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
