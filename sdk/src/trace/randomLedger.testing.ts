// A ledger that follows every single fen by hand, to hold traces against: a line is an array with one object a fen.
import fc from "fast-check";
import { toHex, uintBytes, type Hex } from "../bytes.ts";
import { numberInFund } from "../records.ts";
import { householdReference } from "../references.ts";
import { encodeGroups } from "../relief/rosterRows.ts";
import { encodeRows } from "../rows.ts";
import type { LedgerEvent } from "./replay.ts";

/** One fen's whole life. */
export type Fen = {
  readonly origin: { readonly deposit: bigint; readonly row: number };
  /** The payment and row that it is spent in; null while it is in a fund. */
  spent: { readonly payment: bigint; readonly row: number } | null;
};

type Paid = {
  readonly id: bigint;
  readonly fund: number;
  readonly start: number;
  readonly rows: number[];
  back: number[];
};

export type Book = {
  readonly lines: Fen[][];
  readonly outflow: number[];
  readonly events: LedgerEvent[];
  /** How many fen moved to another position in the course of things, and how many of them to the ledger after. */
  moved: number;
  carried: number;
};

/** Funds of the first ledger; the one that replaces it counts on, and has as many. */
const FUNDS = 4;
export const ALL_FUNDS = 2 * FUNDS;
/** The ledgers' last funds are programmes': what they pay is packed by roster. */
export const KEPT: readonly number[] = [FUNDS, ALL_FUNDS];
/** The modules that keep them: one replaced the other. */
export const MODULES = KEPT.map((fund) => ({ kind: "relief", address: keeperOf(fund) }));

function keeperOf(fund: number): Hex {
  return `0x${String(fund).padStart(40, "0")}`;
}

/** A choice for each thing that can happen; what cannot happen just then is passed over. */
export type Act =
  | { readonly act: "deposit"; readonly fund: number; readonly amounts: number[] }
  | { readonly act: "pay"; readonly fund: number; readonly amounts: number[] }
  | { readonly act: "transfer"; readonly fund: number; readonly to: number; readonly amount: number }
  | { readonly act: "carry"; readonly fund: number; readonly to: number }
  | { readonly act: "return"; readonly payment: number; readonly backs: number[]; readonly to: number };

const fund = fc.integer({ min: 1, max: FUNDS });
const amounts = (max: number) => fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 5 });

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant("deposit" as const), fund, amounts: amounts(9) }),
    fc.record({ act: fc.constant("pay" as const), fund, amounts: amounts(4) }),
    fc.record({ act: fc.constant("transfer" as const), fund, to: fund, amount: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ act: fc.constant("carry" as const), fund, to: fund }),
    fc.record({
      act: fc.constant("return" as const),
      payment: fc.nat(20),
      backs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }),
      // Mostly the paying fund, sometimes the successor of a closed one.
      to: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fund),
    }),
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);

export function play(all: readonly Act[]): Book {
  const book: Book = {
    lines: Array.from({ length: ALL_FUNDS + 1 }, () => []),
    outflow: Array.from({ length: ALL_FUNDS + 1 }, () => 0),
    events: KEPT.map((of) => ({ eventName: "FundKept", args: { fund: of, keeper: keeperOf(of) } }) as const),
    moved: 0,
    carried: 0,
  };
  const counts = { deposits: new Map<number, number>(), payments: new Map<number, number>() };
  const paid: Paid[] = [];
  // From the first balance that is carried over, all that is new happens in the ledger after.
  let current = 0;

  const next = (kind: keyof typeof counts, of: number): bigint => {
    const number = (counts[kind].get(of) ?? 0) + 1;
    counts[kind].set(of, number);
    return numberInFund(of, number);
  };
  const lineOf = (of: number): Fen[] => book.lines[of] as Fen[];
  const usedOf = (of: number): number => book.outflow[of] as number;
  const deposited = (to: number, id: bigint, kind: number, fen: Fen[], rows: Hex): void => {
    const start = BigInt(lineOf(to).length);
    const args = { deposit: id, kind, start, amount: BigInt(fen.length), rows };
    book.events.push({ eventName: "Deposited", args });
    lineOf(to).push(...fen);
  };

  const move = (from: number, to: number, amount: number): void => {
    const start = usedOf(from);
    const id = next("payments", from);
    const deposit = next("deposits", to);
    book.events.push({ eventName: "PaymentProposed", args: { payment: id, rows: "0x" } });
    deposited(to, deposit, 3, lineOf(from).slice(start, start + amount), "0x");
    book.outflow[from] = start + amount;
    book.moved += amount;
    const args = { payment: id, start: BigInt(start), amount: BigInt(amount), deposit };
    book.events.push({ eventName: "PaymentPaid", args });
  };

  for (const given of all) {
    if (given.act === "carry") {
      const amount = lineOf(given.fund).length - usedOf(given.fund);
      current = FUNDS;
      if (amount === 0) continue;
      move(given.fund, FUNDS + given.to, amount);
      book.carried += amount;
      continue;
    }
    const act = inLedger(given, current);
    if (act.act === "deposit") {
      const id = next("deposits", act.fund);
      const fen = act.amounts.flatMap((n, row) =>
        Array.from({ length: n }, (): Fen => ({ origin: { deposit: id, row }, spent: null })),
      );
      deposited(act.fund, id, 1, fen, packed(act.amounts));
    } else if (act.act === "pay") {
      const total = act.amounts.reduce((sum, n) => sum + n, 0);
      const start = usedOf(act.fund);
      if (start + total > lineOf(act.fund).length) continue;
      const id = next("payments", act.fund);
      let at = start;
      act.amounts.forEach((n, row) => {
        for (; n > 0; n--) (lineOf(act.fund)[at++] as Fen).spent = { payment: id, row };
      });
      book.outflow[act.fund] = at;
      paid.push({ id, fund: act.fund, start, rows: act.amounts, back: act.amounts.map(() => 0) });
      book.events.push(
        {
          eventName: "PaymentProposed",
          args: { payment: id, rows: KEPT.includes(act.fund) ? packedByRoster(act.amounts) : packed(act.amounts) },
        },
        {
          eventName: "PaymentPaid",
          args: { payment: id, start: BigInt(start), amount: BigInt(total), deposit: 0n },
        },
      );
    } else if (act.act === "transfer") {
      if (act.to === act.fund || usedOf(act.fund) + act.amount > lineOf(act.fund).length) continue;
      move(act.fund, act.to, act.amount);
    } else {
      const payment = paid[act.payment % Math.max(1, paid.length)];
      if (!payment) continue;
      const pieces = payment.rows.flatMap((n, row) => {
        const back = payment.back[row] as number;
        const amount = Math.min(act.backs[row] ?? 0, n - back);
        const from = payment.start + payment.rows.slice(0, row).reduce((sum, m) => sum + m, 0) + back;
        return amount > 0 ? [{ row, from, amount }] : [];
      });
      if (pieces.length === 0) continue;
      // What a ledger paid comes back to it, also where it was replaced since.
      const to = act.to === 0 ? payment.fund : act.to + (payment.fund > FUNDS ? FUNDS : 0);
      const id = next("deposits", to);
      const fen = pieces.flatMap(({ from, amount }) => lineOf(payment.fund).slice(from, from + amount));
      for (const { row, amount } of pieces) payment.back[row] = (payment.back[row] as number) + amount;
      for (const one of fen) one.spent = null;
      const back = KEPT.includes(payment.fund) ? packedHouseholds(pieces) : packed(pieces.map((piece) => piece.amount));
      deposited(to, id, 4, fen, back);
      book.moved += fen.length;
      const args = { deposit: id, payment: payment.id, pieces: packedPieces(pieces) };
      book.events.push({ eventName: "Returned", args });
    }
  }
  return book;
}

/** The same act in the ledger that is in service. */
function inLedger<T extends Exclude<Act, { readonly act: "carry" }>>(act: T, offset: number): T {
  if (act.act === "return") return act;
  const moved = { ...act, fund: act.fund + offset };
  return act.act === "transfer" ? { ...moved, to: act.to + offset } : moved;
}

function packed(all: readonly number[]): Hex {
  return toHex(encodeRows(all.map((n, i) => ({ reference: `0x01${String(i).padStart(30, "0")}`, amount: BigInt(n) }))));
}

/** Whom the rows of a kept fund's payment pay: the first two of roster 3, the rest of roster 8. */
export function householdOf(row: number): { roster: number; row: number } {
  return row < 2 ? { roster: 3, row: 250 + row } : { roster: 8, row: 5 * row };
}

function packedByRoster(amounts: readonly number[]): Hex {
  const all = amounts.map((amount, row) => ({ ...householdOf(row), amount: BigInt(amount) }));
  const groups = [3, 8].flatMap((roster) => {
    const own = all.filter((household) => household.roster === roster);
    const [first] = own;
    if (!first) return [];
    const rows = own.map(({ row }) => row);
    const each = own.map(({ amount }) => amount);
    return [{ roster, rows, amounts: each.every((amount) => amount === first.amount) ? first.amount : each }];
  });
  return toHex(encodeGroups(groups));
}

/** What came back of a kept fund's payment, as the ledger packs it; nobody else packs households so. */
function packedHouseholds(pieces: readonly { row: number; amount: number }[]): Hex {
  const rows = pieces.map(({ row, amount }) => {
    const household = householdOf(row);
    return `${householdReference(household.roster, household.row).slice(2)}${amount.toString(16).padStart(12, "0")}`;
  });
  return `0x${rows.join("")}`;
}

function packedPieces(pieces: readonly { row: number; from: number; amount: number }[]): Hex {
  const bytes = pieces.flatMap(({ row, from, amount }) => [
    ...uintBytes(row, 2, "row"),
    ...uintBytes(from, 8, "position"),
    ...uintBytes(amount, 6, "amount"),
  ]);
  return toHex(Uint8Array.from(bytes));
}
