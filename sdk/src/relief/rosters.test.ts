import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "../bytes.ts";
import { encodeSet } from "./rowSets.ts";
import { decodeHouseholds, encodeHouseholds, rowStatus, type RosterSets } from "./rosters.ts";

const reference: Hex = `0x01${"ab".repeat(15)}`;
const tag: Hex = `0x${"cd".repeat(16)}`;
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const household = fc.record({
  reference: bytes(15).map((rest): Hex => `0x01${toHex(rest).slice(2)}`),
  tag: bytes(16)
    .map(toHex)
    .filter((value) => /[1-9a-f]/.test(value.slice(2))),
});

describe("a roster's packed rows", () => {
  it("have the household's reference, then its duplicate tag", () => {
    expect(toHex(encodeHouseholds([{ reference, tag }]))).toBe(`0x01${"ab".repeat(15)}${"cd".repeat(16)}`);
  });

  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.array(household, { minLength: 1, maxLength: 500 }), (all) => {
        expect(decodeHouseholds(encodeHouseholds(all))).toEqual(all);
      }),
    );
  });

  it("are refused where the contract refuses them", () => {
    const good = { reference, tag };
    expect(() => encodeHouseholds([])).toThrow("A roster has 1 to 500 households, not 0: split it, or add some.");
    expect(() => encodeHouseholds(Array.from({ length: 501 }, () => good))).toThrow("not 501");
    expect(() => encodeHouseholds([good, { ...good, reference: `0x02${"ab".repeat(15)}` }])).toThrow(
      `Row 1 has the reference 0x02${"ab".repeat(15)}: a household's is a commitment, which begins with 01.`,
    );
    expect(() => encodeHouseholds([{ ...good, tag: `0x${"00".repeat(16)}` }])).toThrow("Row 0 has no duplicate tag");
    expect(() => encodeHouseholds([{ ...good, tag: "0x01" }])).toThrow("A duplicate tag has 16 bytes; this one has 1.");
    expect(() => decodeHouseholds("0x0102")).toThrow("A roster's rows have 32 bytes each; these are 2 bytes.");
    expect(() => decodeHouseholds("0x")).toThrow("not 0");
    expect(() => decodeHouseholds(`0x${"00".repeat(32)}`)).toThrow("Row 0 has the reference 0x00");
  });
});

describe("a roster's row", () => {
  const none = encodeSet([]);
  const sets: RosterSets = {
    count: 9,
    reviewed: encodeSet([2, 3, 4, 5, 6, 7]),
    approved: encodeSet([4, 5, 6, 7]),
    enrolled: encodeSet([5, 6]),
    contested: encodeSet([1, 3]),
    struck: encodeSet([7, 8]),
    exited: encodeSet([6]),
  };

  it.each([
    [0, { status: "FIRST_NOTICE", contested: false }],
    [1, { status: "FIRST_NOTICE", contested: true }],
    [2, { status: "SECOND_NOTICE", contested: false }],
    [3, { status: "SECOND_NOTICE", contested: true }],
    [4, { status: "APPROVED" }],
    [5, { status: "ENROLLED" }],
    [6, { status: "EXITED" }],
    [7, { status: "STRUCK" }],
    [8, { status: "STRUCK" }],
    [9, null],
    [-1, null],
    [0.5, null],
  ])("%d stands where its sets say", (row, expected) => {
    expect(rowStatus(sets, row)).toEqual(expected);
  });

  it("that was struck while it was contested stays struck", () => {
    const struck = { ...sets, reviewed: none, struck: encodeSet([1]) };
    expect(rowStatus(struck, 1)).toEqual({ status: "STRUCK" });
  });
});
