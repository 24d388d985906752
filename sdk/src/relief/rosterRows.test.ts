import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "../bytes.ts";
import { readFixture } from "../fixtures.testing.ts";
import { decodeRows, sumRows } from "../rows.ts";
import { decodeGroups, encodeGroups, unpackGroups, type RosterGroup } from "./rosterRows.ts";

type Vectors = {
  cases: {
    name: string;
    groups: { roster: number; rows: number[]; amounts: string | string[] }[];
    packed: Hex;
    plain: Hex;
    amount: string;
    count: number;
  }[];
  errors: { name: string; packed: Hex; error: string }[];
};
const vectors = readFixture("roster-rows") as Vectors;

const groupsOf = (all: Vectors["cases"][number]["groups"]): RosterGroup[] =>
  all.map(({ amounts, ...rest }) => ({
    ...rest,
    amounts: typeof amounts === "string" ? BigInt(amounts) : amounts.map(BigInt),
  }));

const zeros = (bytes: number) => "00".repeat(bytes);
// Rows 0 and 2 of roster 7, 300.00 yuan each; rows 1 and 256 of roster 258, 0.01 and the most that fits.
const uniform: Hex = `0x0000000701${zeros(31)}05${zeros(32)}0000007530`;
const own: Hex = `0x0000010202${zeros(31)}02${zeros(31)}010000000001ffffffffff`;
const both: Hex = `0x${uniform.slice(2)}${own.slice(2)}`;
const groups: RosterGroup[] = [
  { roster: 7, rows: [0, 2], amounts: 30_000n },
  { roster: 258, rows: [1, 256], amounts: [1n, 1_099_511_627_775n] },
];

const group = fc.uniqueArray(fc.integer({ min: 0, max: 499 }), { minLength: 1, maxLength: 40 }).chain((all) => {
  const amount = fc.bigInt({ min: 1n, max: 2n ** 40n - 1n });
  return fc.record({
    rows: fc.constant(all.sort((a, b) => a - b)),
    amounts: fc.oneof(amount, fc.array(amount, { minLength: all.length, maxLength: all.length })),
  });
});
const anyGroups = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 7 })
  .map((numbers) => numbers.sort((a, b) => a - b))
  .chain((numbers) => fc.tuple(...numbers.map((roster) => group.map((rest): RosterGroup => ({ roster, ...rest })))));

describe("a payment's rows, packed by roster", () => {
  it.each(vectors.cases)("are packed and unpacked as the contract does: $name", (vector) => {
    expect(toHex(encodeGroups(groupsOf(vector.groups)))).toBe(vector.packed);
    expect(decodeGroups(vector.packed)).toEqual(groupsOf(vector.groups));
    const rows = unpackGroups(vector.packed);
    expect(rows).toEqual(decodeRows(vector.plain));
    expect(rows).toHaveLength(vector.count);
    expect(sumRows(rows)).toBe(BigInt(vector.amount));
  });

  const codes: Readonly<Record<string, string>> = {
    RosterRows_WrongLength: "roster-rows/length",
    RosterRows_WrongForm: "roster-rows/form",
    RosterRows_NoRows: "roster-rows/none",
  };
  // A transfer has no rows: what the contract refuses as a payment to households is read as none.
  it.each(vectors.errors.filter(({ packed }) => packed !== "0x"))(
    "are refused as the contract does: $name",
    (vector) => {
      expect(() => decodeGroups(vector.packed)).toThrow(
        expect.objectContaining({ code: codes[vector.error] }) as Error,
      );
    },
  );

  it("are packed as a programme's fund takes them", () => {
    expect(toHex(encodeGroups(groups))).toBe(both);
    expect(decodeGroups(both)).toEqual(groups);
  });

  it("are rows like any other once they are unpacked, households named by roster and row", () => {
    expect(unpackGroups(both)).toEqual([
      { reference: "0x03000000000000000000000000070000", amount: 30_000n },
      { reference: "0x03000000000000000000000000070002", amount: 30_000n },
      { reference: "0x03000000000000000000000001020001", amount: 1n },
      { reference: "0x03000000000000000000000001020100", amount: 1_099_511_627_775n },
    ]);
  });

  it("are none where there are none, as in a transfer", () => {
    expect(decodeGroups("0x")).toEqual([]);
    expect(unpackGroups("0x")).toEqual([]);
  });

  it("come back as they went", () => {
    fc.assert(
      fc.property(anyGroups, (all) => {
        const packed = encodeGroups(all);
        expect(decodeGroups(packed)).toEqual(all);
        const unpacked = unpackGroups(toHex(packed));
        expect(unpacked).toHaveLength(all.reduce((sum, { rows }) => sum + rows.length, 0));
      }),
    );
  });

  it.each<[string, Hex, string]>([
    ["a group that is cut off", uniform.slice(0, -2) as Hex, "73 bytes are no whole groups"],
    ["a head that is cut off", `0x0000000701`, "5 bytes are no whole groups"],
    ["amounts that are missing", own.slice(0, -10) as Hex, "74 bytes are no whole groups"],
    ["a byte too many", `${uniform}00`, "75 bytes are no whole groups"],
    ["a form that does not exist", uniform.replace("0x0000000701", "0x0000000703") as Hex, "amounts of form 3"],
    ["no rows", uniform.replace(`${zeros(31)}05`, zeros(32)) as Hex, "Roster 7 has no rows"],
    ["an amount of nothing", uniform.replace("0000007530", zeros(5)) as Hex, "Row 0 of roster 7 gets 0 fen"],
  ])("are refused with %s", (_, packed, message) => {
    expect(() => decodeGroups(packed)).toThrow(message);
  });

  it("are not packed where the contract would refuse them, and it is said why", () => {
    const good = { roster: 1, rows: [0, 1], amounts: 5n };
    const many = Array.from({ length: 8 }, (_, i) => ({ ...good, roster: i + 1 }));
    expect(() => encodeGroups([])).toThrow("A payment names 1 to 7 rosters, not 0: split it.");
    expect(() => encodeGroups(many)).toThrow("A payment names 1 to 7 rosters, not 8: split it.");
    expect(() => encodeGroups([good, good])).toThrow("Roster 1 comes after roster 1: name each once");
    expect(() => encodeGroups([{ ...good, roster: 0 }])).toThrow("Roster 0 comes after roster 0");
    expect(() => encodeGroups([{ ...good, rows: [] }])).toThrow("Roster 1 has no rows");
    expect(() => encodeGroups([{ ...good, rows: [1, 1] }])).toThrow("Row 1 of roster 1 comes after row 1");
    expect(() => encodeGroups([{ ...good, rows: [1, 500] }])).toThrow("500 is no row of a roster");
    expect(() => encodeGroups([{ ...good, amounts: [5n] }])).toThrow("Roster 1 has 2 rows and 1 amounts");
    expect(() => encodeGroups([{ ...good, amounts: 0n }])).toThrow("Row 0 of roster 1 gets 0 fen");
    expect(() => encodeGroups([{ ...good, amounts: [5n, 2n ** 40n] }])).toThrow(
      "Row 1 of roster 1 gets 1099511627776 fen: a household gets 1 to 1099511627775.",
    );
  });
});
