import { ACTS } from "./generated/acts.ts";
import { PARTICULARS, WORDS } from "./generated/words.ts";
import { sameText, type Text } from "./text.ts";

/** An enumeration of the contracts or of the index. */
export type EnumerationName = keyof typeof WORDS;

/** The names that the index gives to an enumeration's members. */
export type MemberName<E extends EnumerationName> = keyof (typeof WORDS)[E] & string;

type Member = Text & { readonly number: number | null };

const NONE: Text = { en: "none", zh: "无" };
const UNKNOWN: Text = { en: "unknown", zh: "未知" };

/**
 * What a member of an enumeration is called, as a label; English words begin with a small letter.
 * @param member Its number in the contracts, or its name in the index. A member that this version does not know is called
 * unknown; the number 0, where the contracts have nothing, none.
 */
export function wordOf(enumeration: EnumerationName, member: number | string): Text {
  const members: Readonly<Record<string, Member>> = WORDS[enumeration];
  const found =
    typeof member === "string" ? members[member] : Object.values(members).find(({ number }) => number === member);
  if (found) return { en: found.en, zh: found.zh };
  return member === 0 ? NONE : UNKNOWN;
}

/** The words of those members of an enumeration of bits that a sum contains, in the order of the bits; none for 0. */
export function wordsIn(enumeration: EnumerationName, sum: number): Text {
  const held = Object.values<Member>(WORDS[enumeration]).filter(({ number }) => (sum & (number ?? 0)) !== 0);
  if (held.length === 0) return NONE;
  return { en: held.map(({ en }) => en).join(", "), zh: held.map(({ zh }) => zh).join("、") };
}

/**
 * The words for an act in lists.
 * @param event Its event's name: `PaymentApproved`
 * @returns The event's name itself where this version does not know it
 */
export function actWord(event: string): Text {
  const acts: Readonly<Record<string, Text>> = ACTS;
  return acts[event] ?? { en: event, zh: event };
}

/** A particular that the domains declare a name for. */
export type ParticularName = keyof typeof PARTICULARS;

/**
 * What readers call a particular of a record, as a label; an English one begins with a small letter.
 * @param name Its name in Solidity: `filingNumber`; it is called by that where no domain declares another
 */
export function particularName(name: string): Text {
  const particulars: Readonly<Record<string, Text>> = PARTICULARS;
  return particulars[name] ?? sameText(name);
}

/** An English label for the beginning of a line, with a capital letter. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
