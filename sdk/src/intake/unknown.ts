import { shown } from "./refusal.ts";
import type { Question } from "./refusal.ts";

export type WordField = "direction" | "status" | "kind";

/** So many different words that are not understood are listed. */
const MOST_LISTED = 12;
/** So many are watched. */
const MOST = 10_000;

const FIELD_ZH: Readonly<Record<WordField, string>> = { direction: "收支方向", status: "状态", kind: "类型" };

/** Words that decide whether a row is a donation, and are not known. Rows that are none anyway ask for nothing. */
export class UnknownWords {
  readonly #words = new Map<string, { field: WordField; count: number; line: number }>();

  /** @param word As `--words` names it */
  add(field: WordField, word: string, line: number): void {
    const before = this.#words.get(word);
    if (before) before.count++;
    else if (this.#words.size < MOST) this.#words.set(word, { field, count: 1, line });
  }

  questions(): Question[] {
    return [...this.#words].slice(0, MOST_LISTED).map(([word, { field, count, line }]) => ({
      kind: "words",
      text: {
        en: `The word "${shown(word)}" in the column for ${field} (line ${line}, ${count} ${count === 1 ? "row" : "rows"}) is not known. Say whether such rows are donations: --words "${shown(word)}=take" or --words "${shown(word)}=leave"`,
        zh: `${FIELD_ZH[field]}列中的“${shown(word)}”（第 ${line} 行，共 ${count} 行）含义不明。请说明此类行是否为捐款：--words "${shown(word)}=take"（是）或 --words "${shown(word)}=leave"（否）`,
      },
      option: `--words "${shown(word)}=take|leave"`,
    }));
  }
}
