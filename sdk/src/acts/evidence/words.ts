import { nameFault, tidyName } from "../../intake/names.ts";
import { personalNumbers } from "../../personal.ts";
import { particularName } from "../../words.ts";
import type { Office } from "../office.ts";
import { personalData, unfitWords } from "./refusals.ts";
import type { Find } from "./screening/screening.ts";

/** Names: of organisations, funds, campaigns, programmes. They have a form; other words may be of any. */
const NAMES: ReadonlySet<string> = new Set(["name", "payee", "donor"]);

/** Characters that change the direction of reading or are invisible. Line breaks and tabs are visible. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\u00ad]|(?![\n\t])\p{Cc}/u;

/**
 * Check words that an act is about to publish for good, and return them as they will be published. They are screened like
 * documents.
 * @param words By what they are: `{ reason: "…" }`
 * @param of Whose they are, where an act publishes many: a payee's name
 * @returns The same, names without what surrounds them
 * @throws Refusal `evidence/personal` unless the office says that somebody has looked himself; `evidence/words` for characters
 * that nobody sees, or a name that is none
 */
export function published<const W extends Readonly<Record<string, string>>>(
  { checked = false }: Pick<Office, "checked">,
  words: W,
  of?: string,
): { readonly [key in keyof W]: string } {
  const finds: Find[] = [];
  const tidy = Object.entries(words).map(([key, written]) => {
    const what = particularName(key);
    const where = of === undefined ? what : { en: `${what.en} ${of}`, zh: `${what.zh} ${of}` };
    finds.push(...personalNumbers(written).map((number) => ({ ...number, where })));
    const name = NAMES.has(key);
    const fault = name && written !== "" ? nameFault(written)?.what : undefined;
    if (fault) throw unfitWords(where, fault);
    if (UNSEEN.test(written)) throw unfitWords(where, { en: "characters that nobody sees", zh: "含不可见字符" });
    return [key, name ? tidyName(written) : written] as const;
  });
  if (finds.length > 0 && !checked) throw personalData(finds);
  return Object.fromEntries(tidy) as { readonly [key in keyof W]: string };
}
