import {
  actWord,
  capital,
  particularName,
  RECORDS,
  wordOf,
  wordsIn,
  type EnumerationName,
  type MemberName,
  type ParticularName,
  type RecordKind,
  type Text,
} from "@sunledger/sdk";
import { useLocale } from "next-intl";
import type { Locale } from "@/i18n/routing";

/** The words of the domains' declarations, as labels in one language. */
export type Vocabulary = {
  /** A member of an enumeration by the index's name for it. */
  readonly word: <E extends EnumerationName>(enumeration: E, member: MemberName<E>) => string;
  /** The same in the middle of a line: an English word begins with a small letter. */
  readonly term: <E extends EnumerationName>(enumeration: E, member: MemberName<E>) => string;
  /** The members that a sum of an enumeration of bits has, within a line. */
  readonly termsIn: (enumeration: EnumerationName, sum: number) => string;
  /** A particular of a record. */
  readonly particular: (name: ParticularName) => string;
  /** An act by its event's name. */
  readonly act: (event: string) => string;
  /** A record: `Payment 3-17`. */
  readonly record: (kind: RecordKind, number: string | number) => string;
};

function vocabularyIn(locale: Locale): Vocabulary {
  const label = (text: Text): string => (locale === "en" ? capital(text.en) : text[locale]);
  return {
    word: (enumeration, member) => label(wordOf(enumeration, member)),
    term: (enumeration, member) => wordOf(enumeration, member)[locale],
    termsIn: (enumeration, sum) => wordsIn(enumeration, sum)[locale],
    particular: (name) => label(particularName(name)),
    act: (event) => label(actWord(event)),
    record: (kind, number) => `${label(RECORDS[kind].title)} ${number}`,
  };
}

const vocabularies: Record<Locale, Vocabulary> = { en: vocabularyIn("en"), zh: vocabularyIn("zh") };

/** The declarations' words in a language. */
export const vocabulary = (locale: Locale): Vocabulary => vocabularies[locale];

/** The declarations' words in the page's language. */
export const useVocabulary = (): Vocabulary => vocabularies[useLocale()];
