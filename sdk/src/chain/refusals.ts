import { REFUSALS } from "../generated/refusals.ts";
import { WORDS } from "../generated/words.ts";
import { formatYuan } from "../money.ts";
import { formatRecordNumber } from "../records.ts";
import { formatRegion } from "../regions.ts";
import type { Language, Text } from "../text.ts";
import { capital, particularName, wordOf, type EnumerationName } from "../words.ts";

/** The values of a contract's error, by the names that they have in Solidity. */
export type RefusalArgs = Readonly<Record<string, unknown>>;

/** What a contract refused with: what is wrong, and what to do. Sentences without a full stop. */
export type RefusalTexts = { readonly why: Text; readonly remedy: Text };

const NOTHING_CHANGED: Text = { en: "nothing was changed", zh: "未做任何更改" };

/**
 * What an error means and what to do, as the domains declare it.
 * @param errorName Its name in Solidity. One that nobody declares, such as a library's, is told by its name and values.
 */
export function refusalTexts(errorName: string, args: RefusalArgs): RefusalTexts {
  const declared = (REFUSALS as Readonly<Record<string, RefusalTexts>>)[errorName];
  if (!declared) {
    const told = `${errorName}(${Object.values(args).map(String).join(", ")})`;
    return { why: { en: `the contract refused: ${told}`, zh: `合约已拒绝：${told}` }, remedy: NOTHING_CHANGED };
  }
  return { why: fill(declared.why, args), remedy: fill(declared.remedy, args) };
}

/** The same, in whole sentences. */
export function refusalText(errorName: string, args: RefusalArgs): Text {
  const { why, remedy } = refusalTexts(errorName, args);
  return { en: `${capital(why.en)}. ${capital(remedy.en)}.`, zh: `${why.zh}。${remedy.zh}。` };
}

function fill({ en, zh }: Text, args: RefusalArgs): Text {
  const put = (text: string, language: Language): string =>
    text.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) =>
      write(args[name], form, language),
    );
  return { en: put(en, "en"), zh: put(zh, "zh") };
}

function write(value: unknown, form: string | undefined, language: Language): string {
  if (form === "particular") return particularName(String(value))[language];
  if (typeof value !== "bigint" && typeof value !== "number") return String(value);
  switch (form) {
    case "yuan":
      return formatYuan(BigInt(value));
    case "record":
      return formatRecordNumber(BigInt(value));
    case "row":
      return String(BigInt(value) + 1n);
    case "region":
      return formatRegion(BigInt(value));
    case "day":
      return new Date(Number(value) * 1_000).toISOString().slice(0, 10);
    case "time":
      return `${new Date(Number(value) * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
    default:
      return form !== undefined && form in WORDS
        ? wordOf(form as EnumerationName, Number(value))[language]
        : String(value);
  }
}
