import { plain } from "./titles.ts";

/** So many codes are watched; a statement has some thousands of organisations at most. */
const MOST = 100_000;

/** Names that one code goes by in a file, where there is more than one: a slip in one of them, most likely. */
export class Names {
  readonly #first = new Map<string, string>();
  readonly #others = new Map<string, string[]>();

  add(creditCode: string, donor: string): void {
    if (donor === "") return;
    const first = this.#first.get(creditCode);
    if (first === undefined) {
      if (this.#first.size < MOST) this.#first.set(creditCode, donor);
      return;
    }
    if (first === donor || plain(first) === plain(donor)) return;
    const others = this.#others.get(creditCode) ?? [];
    if (!others.some((name) => plain(name) === plain(donor))) this.#others.set(creditCode, [...others, donor]);
  }

  ambiguous(): { creditCode: string; names: string[] }[] {
    return [...this.#others].map(([creditCode, names]) => ({
      creditCode,
      names: [this.#first.get(creditCode)!, ...names],
    }));
  }
}
