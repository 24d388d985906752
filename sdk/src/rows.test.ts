import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "./bytes.ts";
import { readFixture } from "./fixtures.testing.ts";
import { MAX_ROW_AMOUNT } from "./money.ts";
import { decodeReturned, encodePieces } from "./pieces.ts";
import { decodeRows, encodeRows, placeRows, sumRows, type Row } from "./rows.ts";

type Vectors = {
  rows: { name: string; rows: { reference: Hex; amount: string }[]; packed: Hex; amount: string; count: number }[];
  refused: { name: string; packed: Hex; error: string; values: string[] }[];
  pieces: { name: string; pieces: { row: number; amount: string }[]; packed: Hex }[];
  returned: { name: string; pieces: { row: number; from: string; amount: string }[]; packed: Hex }[];
};
const vectors = readFixture("rows") as Vectors;

const rowsOf = (rows: Vectors["rows"][number]["rows"]): Row[] =>
  rows.map(({ reference, amount }) => ({ reference, amount: BigInt(amount) }));

const reference = fc
  .tuple(fc.constantFrom("01", "02"), fc.uint8Array({ minLength: 15, maxLength: 15 }))
  .map(([kind, rest]): Hex => `0x${kind}${toHex(rest).slice(2)}`);
const anyRows = fc.array(fc.record({ reference, amount: fc.bigInt({ min: 1n, max: MAX_ROW_AMOUNT }) }));

describe("packed rows", () => {
  it.each(vectors.rows)("packs $name as the contract takes them", ({ rows, packed }) => {
    expect(toHex(encodeRows(rowsOf(rows)))).toBe(packed);
  });

  it.each(vectors.rows)("reads $name as the contract does", ({ rows, packed, amount, count }) => {
    const read = decodeRows(packed);
    expect(read).toEqual(rowsOf(rows));
    expect(read).toHaveLength(count);
    expect(sumRows(read)).toBe(BigInt(amount));
  });

  const codes: Readonly<Record<string, string>> = {
    Rows_WrongLength: "rows/length",
    Rows_ZeroAmount: "rows/amount",
    Rows_UnknownKind: "rows/reference",
  };
  // A transfer has no rows: what the contract refuses as a batch is read as none.
  it.each(vectors.refused.filter(({ packed }) => packed !== "0x"))("refuses $name as the contract does", (vector) => {
    expect(() => decodeRows(vector.packed)).toThrow(expect.objectContaining({ code: codes[vector.error] }) as Error);
  });

  it("names the row that it refuses to pack, its value and the remedy", () => {
    const good: Row = { reference: `0x01${"0".repeat(30)}`, amount: 1n };
    expect(() => encodeRows([good, { ...good, amount: 0n }])).toThrow(
      "Row 1 has the amount 0 fen: a row holds 1 to 281474976710655.",
    );
    expect(() => encodeRows([good, { ...good, amount: 2n ** 48n }])).toThrow(
      "Row 1 has the amount 281474976710656 fen",
    );
    expect(() => encodeRows([{ ...good, reference: "0x01" }])).toThrow(
      "Row 0 has the reference 0x01: it takes 16 bytes",
    );
    expect(() => encodeRows([{ ...good, reference: `0x03${"0".repeat(30)}` }])).toThrow("Row 0 has the reference 0x03");
    expect(() => encodeRows([{ ...good, reference: `0x01${"g".repeat(30)}` }])).toThrow(
      "Row 0 has the reference 0x01gg",
    );
  });

  it("are read where the ledger names households by roster and row, and never packed so", () => {
    const household: Row = { reference: "0x030000000000000000000000000701f3", amount: 100n };
    expect(decodeRows(`${household.reference}000000000064`)).toEqual([household]);
    expect(() => encodeRows([household])).toThrow("Row 0 has the reference 0x0300");
    // Of no roster, and with something where the zeros are.
    expect(() => decodeRows(`0x03${"0".repeat(30)}000000000064`)).toThrow("Row 0 has the reference 0x0300");
    expect(() => decodeRows("0x030000000000000000010000000701f3000000000064")).toThrow(
      "Row 0 has the reference 0x0300",
    );
  });

  it("come back as they went, from bytes and from text, across chunks", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const packed = encodeRows(rows);
        expect(packed.length).toBe(22 * rows.length);
        expect(decodeRows(packed)).toEqual(rows);
        expect(decodeRows(toHex(packed).toUpperCase().replace("0X", "0x") as Hex)).toEqual(rows);
      }),
    );
    const many = Array.from({ length: 10_000 }, (_, i): Row => {
      return { reference: `0x01${i.toString(16).padStart(30, "0")}`, amount: BigInt(i + 1) };
    });
    expect(decodeRows(encodeRows(many))).toEqual(many);
  });

  it("are read where they lie in a larger buffer", () => {
    const packed = encodeRows([{ reference: `0x01${"0".repeat(29)}7`, amount: 300n }]);
    const larger = new Uint8Array(100);
    larger.set(packed, 33);
    expect(decodeRows(larger.subarray(33, 55))).toEqual([{ reference: `0x01${"0".repeat(29)}7`, amount: 300n }]);
  });

  it("lie on the line one after the other", () => {
    const rows: Row[] = [
      { reference: `0x01${"0".repeat(30)}`, amount: 300n },
      { reference: `0x02${"0".repeat(30)}`, amount: 45n },
    ];
    expect(placeRows(rows, 1_000n, 256)).toEqual([
      { ...rows[0], row: 256, start: 1_000n, end: 1_300n },
      { ...rows[1], row: 257, start: 1_300n, end: 1_345n },
    ]);
  });
});

describe("pieces that come back", () => {
  it.each(vectors.pieces)("packs $name as the contract takes them", ({ pieces, packed }) => {
    const given = pieces.map(({ row, amount }) => ({ row, amount: BigInt(amount) }));
    expect(toHex(encodePieces(given))).toBe(packed);
  });

  it.each(vectors.returned)("reads $name as the contract tells them", ({ pieces, packed }) => {
    expect(decodeReturned(packed)).toEqual(
      pieces.map(({ row, from, amount }) => ({ row, from: BigInt(from), amount: BigInt(amount) })),
    );
  });

  it("refuses rows out of order, twice, of nothing, or past what fits", () => {
    const piece = (row: number, amount = 1n) => ({ row, amount });
    expect(() => encodePieces([piece(2), piece(1)])).toThrow("Row 1 comes after row 2");
    expect(() => encodePieces([piece(2), piece(2)])).toThrow("Row 2 comes after row 2");
    expect(() => encodePieces([piece(2, 0n)])).toThrow("Row 2 returns 0 fen");
    expect(() => encodePieces([piece(65_536)])).toThrow("65536 is no row number");
    expect(() => encodePieces([piece(1, 2n ** 48n)])).toThrow("281474976710656 is no amount of a row");
    expect(() => decodeReturned("0x00")).toThrow("Returned pieces have 16 bytes each; this is 1 bytes.");
  });
});
