import type { Hex } from "../../bytes.ts";
import { organisationReference } from "../../references.ts";
import type { Row } from "../../rows.ts";
import type { StatementRow } from "../verdict.ts";
import { FingerprintTable, Numbers, fingerprint, last } from "./fingerprints.ts";
import type { Seed } from "./fingerprints.ts";
import { identityOf, markOfSecret, otherIdentities, rowSecrets } from "./identity.ts";
import type { MarkedBatch } from "./ledger.ts";
import { findRuns } from "./runs.ts";

/** A deposit of the organisation, as the chain has it, the oldest first. */
export type RecordedBatch = { number: bigint; fund: number; batchRef: Hex; count: number };

/** Rows of deposits of which nothing is remembered here, found again by what the chain and the published statements say of them. */
export type Recovered = {
  /** Marks: persons' references, and what the published statement says of organisations' rows. */
  marks: readonly { mark: Hex; batch: number; row: number }[];
  /** All rows of these deposits: amounts, and organisations by their codes. */
  rows: readonly { batch: number; rows: readonly Row[] }[];
};

/** What is known of one row of a file: `at` is its place among all recorded rows, -1 for a row that is new. */
export type RowPlace = { at: number; number: number };

const CERTAINTIES = ["certain", "likely", "weak"] as const;

/** So many different rows one after the other are no chance. */
const SURE = 5;

/**
 * Tells which rows of a file are in the book already. Rows with a bank's reference or a running balance are told one by one; others
 * by runs: five different rows or more in the order in which they were recorded, or the whole file.
 */
export class RowMatcher {
  readonly #seed: Seed;
  readonly #batches: readonly RecordedBatch[];
  /** The place of each batch's first row among all recorded rows. */
  readonly #starts: number[] = [];
  readonly #table = new FingerprintTable();
  /** Identities that a row may have had in another export, and the one that it has here. */
  readonly #others = new FingerprintTable();
  readonly #otherIds = new Numbers();
  readonly #ids = new Numbers();
  readonly #certainty: number[] = [];
  readonly #counts = new Numbers();
  /** Recorded rows that have an identity of this file: place and identity by turns. */
  readonly #found: number[] = [];
  readonly #secretOf: ((identity: string, number: number) => Uint8Array) | undefined;
  readonly #lost = new FingerprintTable();
  readonly #lostPlaces = new Numbers();
  readonly #forgotten: Recovered["rows"];
  /** What everybody sees of a row: its amount, and an organisation's code. Kept where there are rows of others to compare with. */
  readonly #faces: string[] = [];
  /** Rows of other accounts with the same identity: they are not this one, and number it on. */
  readonly #elsewhere = new Map<number, number>();

  /**
   * @param batches The organisation's deposits, the oldest first
   * @param recovered Asked with `key`, which makes marks
   */
  constructor(seed: Seed, batches: readonly RecordedBatch[], recovered?: Recovered, key?: Uint8Array) {
    this.#seed = seed;
    this.#batches = batches;
    let start = 0;
    for (const { count } of batches) {
      this.#starts.push(start);
      start += count;
    }
    this.#forgotten = recovered?.rows ?? [];
    if (!recovered || !key || recovered.marks.length === 0) return;
    this.#secretOf = rowSecrets(key);
    for (const { mark, batch, row } of recovered.marks) {
      const before = this.#lost.size;
      if (this.#lost.put(...halves(mark)) === before) this.#lostPlaces.push(this.#starts[batch]! + row);
    }
  }

  get count(): number {
    return this.#ids.length;
  }

  /** Take in the next row of the file. */
  add(row: StatementRow): void {
    const { text, certainty } = identityOf(row);
    if (this.#forgotten.length > 0) this.#faces.push(faceOf(row.amount, row.creditCode));
    fingerprint(this.#seed, text);
    const before = this.#table.size;
    const id = this.#table.put(last.low, last.high);
    this.#ids.push(id);
    if (id < before) return this.#counts.set(id, this.#counts.at(id) + 1);
    this.#certainty[id] = CERTAINTIES.indexOf(certainty);
    this.#counts.push(1);
    for (const other of otherIdentities(row)) {
      fingerprint(this.#seed, other);
      const known = this.#others.size;
      if (this.#others.put(last.low, last.high) === known) this.#otherIds.push(id);
    }
    if (this.#secretOf) for (const identity of [text, ...otherIdentities(row)]) this.#lookUp(identity, id);
  }

  /** How often an identity stands in deposits of which nothing is remembered. */
  #lookUp(identity: string, id: number): void {
    for (let number = 1; ; number++) {
      const mark = this.#lost.get(...halves(markOfSecret(this.#secretOf!(identity, number))));
      if (mark < 0) return;
      this.#found.push(this.#lostPlaces.at(mark), id);
    }
  }

  /**
   * Compare with what was recorded.
   * @param log The marks that are kept here, in the order in which they were appended
   * @param account The last digits of the account that the file is of; empty where it does not say
   */
  async compare(log: AsyncIterable<MarkedBatch>, account = ""): Promise<Comparison> {
    const places = new Map(this.#batches.map(({ batchRef }, at) => [batchRef, at]));
    for await (const { batchRef, rows, account: other } of log) {
      const batch = places.get(batchRef);
      if (batch === undefined || rows.length / 2 !== this.#batches[batch]!.count) continue;
      places.delete(batchRef);
      for (let row = 0; 2 * row < rows.length; row++) {
        const [low, high] = [rows[2 * row]!, rows[2 * row + 1]!];
        const own = this.#table.get(low, high);
        const alike = own < 0 ? this.#others.get(low, high) : -1;
        if (own < 0 && alike < 0) continue;
        const id = own >= 0 ? own : this.#otherIds.at(alike);
        if (account === "" || other === "" || account === other) this.#found.push(this.#starts[batch]! + row, id);
        else this.#elsewhere.set(id, (this.#elsewhere.get(id) ?? 0) + 1);
      }
    }
    return this.#decide();
  }

  #decide(): Comparison {
    const recorded = new Map<number, number[]>();
    const idAt = new Map<number, number>();
    for (let at = 0; at < this.#found.length; at += 2) {
      const [place, id] = [this.#found[at]!, this.#found[at + 1]!];
      if (idAt.has(place)) continue;
      idAt.set(place, id);
      const list = recorded.get(id);
      if (list) list.push(place);
      else recorded.set(id, [place]);
    }
    for (const list of recorded.values()) list.sort((a, b) => a - b);
    const placeOf = new Int32Array(this.count).fill(-1);
    const doubtful: number[] = [];
    const repeated: number[] = [];
    const used = new Set<number>();
    const seen = new Map<number, number>();
    for (let row = 0; row < this.count; row++) {
      const id = this.#ids.at(row);
      const list = recorded.get(id);
      if (this.#certainty[id] !== 0) continue;
      const nth = seen.get(id) ?? 0;
      if (list || this.#counts.at(id) > 1) seen.set(id, nth + 1);
      const place = list?.[nth];
      if (place !== undefined) {
        placeOf[row] = place;
        used.add(place);
      } else if (nth > 0) repeated.push(row);
    }
    const uncertain = (row: number): number => (this.#certainty[this.#ids.at(row)]! === 0 ? -1 : this.#ids.at(row));
    for (const run of findRuns(this.count, uncertain, idAt, recorded)) {
      const whole = run.length === this.count && run.length > 1;
      if (run.different < SURE && !whole) continue;
      for (let at = 0; at < run.length; at++) {
        const place = run.place + at * run.step;
        if (used.has(place)) continue;
        used.add(place);
        placeOf[run.row + at] = place;
      }
    }
    let undecided = 0;
    for (let row = 0; row < this.count; row++) {
      const id = this.#ids.at(row);
      if (placeOf[row]! >= 0 || this.#certainty[id] === 0) continue;
      const free = recorded.get(id)?.some((place) => !used.has(place)) ?? false;
      if (free) doubtful.push(row);
      undecided++;
    }
    // Without a day, the same name and amount is chance, unless nothing in the file is new.
    const told = doubtful.filter((row) => this.#certainty[this.#ids.at(row)] === 1 || doubtful.length === undecided);
    const others = this.#likeOthers(placeOf, idAt);
    return new Comparison(
      this.#batches,
      this.#starts,
      this.#ids,
      recorded,
      this.#elsewhere,
      placeOf,
      [...new Set([...told, ...others])],
      repeated,
    );
  }

  /** Rows whose amounts stand in the same order in a deposit that another account of the organisation recorded. */
  #likeOthers(placeOf: Int32Array, idAt: ReadonlyMap<number, number>): number[] {
    const faces = new Map<string, number>();
    const faceAt = new Map<number, number>();
    const places = new Map<number, number[]>();
    for (const { batch, rows } of this.#forgotten) {
      for (const [row, { amount, reference }] of rows.entries()) {
        const place = this.#starts[batch]! + row;
        if (idAt.has(place)) continue;
        const face = reference.startsWith("0x02") ? `${amount}|${reference}` : String(amount);
        const id = faces.get(face) ?? faces.size;
        faces.set(face, id);
        faceAt.set(place, id);
        const list = places.get(id);
        if (list) list.push(place);
        else places.set(id, [place]);
      }
    }
    if (faceAt.size === 0) return [];
    const idOf = (row: number): number => (placeOf[row]! >= 0 ? -1 : (faces.get(this.#faces[row]!) ?? -1));
    return findRuns(this.count, idOf, faceAt, places)
      .filter(({ length, different }) => length >= 3 && different >= 2 && (different >= SURE || length === this.count))
      .flatMap(({ row, length }) => Array.from({ length }, (_, at) => row + at));
  }
}

/** What of a file is in the book already, and what is in doubt. */
export class Comparison {
  /** Rows, counted from 0, that stand twice in the file with the same reference, day and amount. */
  readonly repeated: readonly number[];
  /** Rows without a reference that look like recorded ones, too few to be sure. */
  readonly doubtful: readonly number[];
  readonly #batches: readonly RecordedBatch[];
  readonly #starts: readonly number[];
  readonly #ids: Numbers;
  readonly #recorded: ReadonlyMap<number, readonly number[]>;
  readonly #elsewhere: ReadonlyMap<number, number>;
  readonly #placeOf: Int32Array;

  constructor(
    batches: readonly RecordedBatch[],
    starts: readonly number[],
    ids: Numbers,
    recorded: ReadonlyMap<number, readonly number[]>,
    elsewhere: ReadonlyMap<number, number>,
    placeOf: Int32Array,
    doubtful: readonly number[],
    repeated: readonly number[],
  ) {
    this.#batches = batches;
    this.#starts = starts;
    this.#ids = ids;
    this.#recorded = recorded;
    this.#elsewhere = elsewhere;
    this.#placeOf = placeOf;
    this.doubtful = doubtful;
    this.repeated = repeated;
  }

  /** What a person answered of rows in doubt: they are in the book, or they are new. */
  answer(same: "known" | "new"): void {
    if (same === "new") return;
    const taken = new Map<number, number>();
    for (const row of [...this.doubtful, ...this.repeated]) {
      const id = this.#ids.at(row);
      const list = this.#recorded.get(id);
      const nth = taken.get(id) ?? 0;
      taken.set(id, nth + 1);
      // A copy of a row of the same file has no place of its own in the book.
      // So does a row that only looks like one of another account's.
      this.#placeOf[row] = list?.[nth % list.length] ?? COPY;
    }
  }

  get knowsAny(): boolean {
    return this.#placeOf.some((place) => place !== -1);
  }

  /** The funds in which known rows are, and how many in each. */
  fundsOfKnown(): [fund: number, count: number][] {
    const counts = new Map<number, number>();
    for (let row = 0; row < this.#placeOf.length; row++) {
      const fund = this.#placeOf[row]! < 0 ? undefined : this.placeOf(row)!.batch.fund;
      if (fund !== undefined) counts.set(fund, (counts.get(fund) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => a - b);
  }

  isKnown(row: number): boolean {
    return this.#placeOf[row]! !== -1;
  }

  /** Where a known row stands; undefined for a new one, and for a copy within the file. */
  placeOf(row: number): { batch: RecordedBatch; row: number; number: number } | undefined {
    const place = this.#placeOf[row]!;
    if (place < 0) return undefined;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    const rank = this.#recorded.get(this.#ids.at(row))!.indexOf(place) + 1;
    return { batch: this.#batches[low]!, row: place - this.#starts[low]!, number: rank };
  }

  /**
   * Numbers new rows of one identity, going on behind those that are recorded. Ask for every new row once, in order.
   * @returns From a row to its number, from 1
   */
  numbering(): (row: number) => number {
    const given = new Map<number, number>();
    return (row) => {
      const id = this.#ids.at(row);
      const before = (this.#recorded.get(id)?.length ?? 0) + (this.#elsewhere.get(id) ?? 0);
      const number = (given.get(id) ?? before) + 1;
      given.set(id, number);
      return number;
    };
  }
}

const COPY = -2;

function halves(mark: Hex): [number, number] {
  return [Number.parseInt(mark.slice(4, 12), 16), Number.parseInt(mark.slice(12, 20), 16)];
}

const faceOf = (amount: number, creditCode: string | undefined): string =>
  creditCode === undefined ? String(amount) : `${amount}|${organisationReference(creditCode)}`;
