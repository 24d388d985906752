import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stretch } from "../line.ts";
import { readReference } from "../references.ts";
import { acts, ALL_FUNDS, householdOf, KEPT, MODULES, play, type Book, type Fen } from "./randomLedger.testing.ts";
import type { LineReader, Place } from "./reader.ts";
import { ledgerFromEvents } from "./replay.ts";
import { trace, traceBack } from "./trace.ts";

/** A stretch of some line, told by two shares of a thousand. */
const somewhere = fc.record({ fund: fc.integer({ min: 1, max: ALL_FUNDS }), from: fc.nat(1_000), to: fc.nat(1_000) });

function placeIn(book: Book, { fund, from, to }: { fund: number; from: number; to: number }): Place {
  const length = (book.lines[fund] as Fen[]).length;
  const [low, high] = [from, to].sort((a, b) => a - b) as [number, number];
  return {
    fund,
    start: BigInt(Math.floor((low * length) / 1_000)),
    end: BigInt(Math.ceil((high * length) / 1_000)),
  };
}

function fenAt(book: Book, fund: number, { start, end }: Stretch): Fen[] {
  return (book.lines[fund] as Fen[]).slice(Number(start), Number(end));
}

/** A reader that tells as little at a time as a reader may. */
function stingy(reader: LineReader): LineReader {
  return {
    outOf: (places) => reader.outOf(places, 1),
    into: (places) => reader.into(places, 1),
    rows: (places) => reader.rows(places, 1),
  };
}

/** Each move lies in where the one before it led, and the share in where the last one led. */
function isChain(place: Place, via: readonly (readonly [from: Place, to: Place])[], share: Place): boolean {
  let here = place;
  for (const [from, to] of via) {
    if (!liesIn(from, here) || from.end - from.start !== to.end - to.start) return false;
    here = to;
  }
  return liesIn(share, here);
}

function liesIn(part: Place, whole: Place): boolean {
  return part.fund === whole.fund && part.start >= whole.start && part.end <= whole.end;
}

describe("a trace over any ledger", () => {
  it("tells of each fen exactly once, and where it is", async () => {
    let [moved, carried] = [0, 0];
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const place = placeIn(book, where);
        moved += book.moved;
        carried += book.carried;
        const result = await trace(ledgerFromEvents(book.events, MODULES), place, { maxShares: 10_000 });

        const told = result.shares.flatMap((share) => fenAt(book, share.fund, share));
        expect(new Set(told)).toEqual(new Set(fenAt(book, place.fund, place)));
        expect(BigInt(told.length)).toBe(place.end - place.start);
        for (const share of result.shares) {
          const spent = share.kind === "spent" ? { payment: share.payment, row: share.row } : null;
          for (const fen of fenAt(book, share.fund, share)) expect(fen.spent).toEqual(spent);
          const via = share.via.map(({ from, to }) => [from, to] as const);
          expect(isChain(place, via, share)).toBe(true);
        }
        expect(result.spent + result.unused).toBe(place.end - place.start);
        expect(result.more).toBe(0n);
      }),
      { numRuns: 500 },
    );
    expect(moved).toBeGreaterThan(1_000);
    expect(carried).toBeGreaterThan(500);
  });

  it("names by roster and row whom a programme's fund paid, and nobody else so", async () => {
    let households = 0;
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const result = await trace(ledgerFromEvents(book.events, MODULES), placeIn(book, where), { maxShares: 10_000 });
        for (const share of result.shares) {
          if (share.kind !== "spent") continue;
          const { fund, row, reference } = share;
          const expected = KEPT.includes(fund) ? { kind: "household", ...householdOf(row) } : { kind: "person" };
          expect(readReference(reference)).toEqual(expected);
          if (KEPT.includes(fund)) households++;
        }
      }),
      { numRuns: 500 },
    );
    expect(households).toBeGreaterThan(20);
  });

  it("tells in the order of time, what is unused last", async () => {
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const result = await trace(ledgerFromEvents(book.events, MODULES), placeIn(book, where), { maxShares: 10_000 });
        const times = result.shares.map((share) => (share.kind === "unused" ? Infinity : Number(share.at)));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const moves = result.moves.map((move) => Number(move.at));
        expect(moves).toEqual(moves.toSorted((a, b) => a - b));
      }),
    );
  });

  it("says the same when the reader tells one entry at a time", async () => {
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const place = placeIn(book, where);
        const ledger = ledgerFromEvents(book.events, MODULES);
        const [whole, slow] = await Promise.all(
          [ledger, stingy(ledger)].map((reader) => trace(reader, place, { maxShares: 10_000 })),
        );
        const { shares, moves, ...sums } = whole as NonNullable<typeof whole>;
        const { shares: slowShares, moves: slowMoves, ...slowSums } = slow as NonNullable<typeof slow>;
        expect(slowSums).toEqual(sums);
        expect(slowShares.map(stretchOf).sort()).toEqual(shares.map(stretchOf).sort());
        expect(slowMoves.length).toBe(moves.length);
      }),
    );
  });

  it("adds up to the fen wherever it is cut short", async () => {
    await fc.assert(
      fc.asyncProperty(acts, somewhere, fc.integer({ min: 1, max: 8 }), async (all, where, maxShares) => {
        const book = play(all);
        const place = placeIn(book, where);
        const result = await trace(ledgerFromEvents(book.events, MODULES), place, { maxShares });
        expect(result.spent + result.unused + result.more).toBe(place.end - place.start);
        expect(result.shares.filter(({ kind }) => kind !== "unused").length).toBeLessThanOrEqual(maxShares);
      }),
    );
  });
});

describe("a trace back over any ledger", () => {
  it("finds for each fen the donation that it came from", async () => {
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const place = placeIn(book, where);
        const result = await traceBack(ledgerFromEvents(book.events, MODULES), place, { maxShares: 10_000 });

        const told = result.origins.flatMap((origin) => fenAt(book, origin.fund, origin));
        expect(new Set(told)).toEqual(new Set(fenAt(book, place.fund, place)));
        expect(BigInt(told.length)).toBe(place.end - place.start);
        for (const origin of result.origins) {
          expect(origin.kind).toBe("donation");
          for (const fen of fenAt(book, origin.fund, origin)) {
            expect(fen.origin).toEqual({ deposit: origin.deposit, row: origin.row });
          }
          const via = origin.via.toReversed().map(({ from, to }) => [to, from] as const);
          expect(isChain(place, via, origin)).toBe(true);
        }
        expect(result.more).toBe(0n);
      }),
      { numRuns: 500 },
    );
  });

  it("goes back to what a trace forward came from", async () => {
    await fc.assert(
      fc.asyncProperty(acts, somewhere, async (all, where) => {
        const book = play(all);
        const place = placeIn(book, where);
        const ledger = ledgerFromEvents(book.events, MODULES);
        const forward = await trace(ledger, place, { maxShares: 10_000 });
        for (const share of forward.shares.slice(0, 5)) {
          const back = await traceBack(ledger, share, { maxShares: 10_000 });
          const origins = new Set(
            fenAt(book, place.fund, place).map(({ origin }) => `${origin.deposit}/${origin.row}`),
          );
          for (const origin of back.origins) {
            expect(origins).toContain(`${origin.deposit}/${origin.row}`);
          }
        }
      }),
    );
  });
});

function stretchOf({ fund, start, end, kind }: Place & { readonly kind: string }): string {
  return `${kind} ${fund} ${start} ${end}`;
}
