import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hex } from "./bytes.ts";
import { readFixture } from "./fixtures.testing.ts";
import {
  aboutId,
  formatRecordNumber,
  fundOf,
  indexId,
  numberInFund,
  parseRecordNumber,
  readAboutId,
  readRecordId,
  recordId,
  type RecordKind,
} from "./records.ts";

const { records } = readFixture("references") as {
  records: { name: string; module: Hex; kind: RecordKind; number: string; written: string; id: Hex }[];
};

describe("a record's name", () => {
  it.each(records)("is made and read: $name", ({ module, kind, number, id, written }) => {
    expect(recordId(module, kind, BigInt(number))).toBe(id);
    expect(readRecordId(id)).toEqual({ module, kind, number: BigInt(number) });
    expect(formatRecordNumber(BigInt(number))).toBe(written);
    expect(parseRecordNumber(written)).toBe(BigInt(number));
  });

  it.each<[RecordKind, string]>([
    ["programme", "07"],
    ["roster", "08"],
    ["access", "09"],
  ])("of a %s has the kind %s", (kind, byte) => {
    const module: Hex = `0x${"a".repeat(40)}`;
    const id: Hex = `${module}${byte}${"0".repeat(20)}0c`;
    expect(recordId(module, kind, 12)).toBe(id);
    expect(readRecordId(id)).toEqual({ module, kind, number: 12n });
  });

  it("of a kind that this version does not know is none", () => {
    expect(readRecordId(`0x${"a".repeat(40)}0a${"0".repeat(22)}`)).toBeNull();
    expect(readRecordId(`0x${"0".repeat(64)}`)).toBeNull();
  });

  it("is refused where it has another length", () => {
    expect(() => readRecordId("0x00")).toThrow("A record id has 32 bytes; this one has 1.");
    expect(() => recordId("0x00", "fund", 1)).toThrow("A module address has 20 bytes; this one has 1.");
  });
});

describe("the index's id of a record", () => {
  it("is its kind and its number", () => {
    expect(aboutId("fund", 3)).toBe("0x0200000003");
    expect(aboutId("payment", numberInFund(3, 17))).toBe("0x040000000300000011");
    expect(readAboutId("0x0200000003")).toEqual({ kind: "fund", number: 3n });
    expect(readAboutId("0x040000000300000011")).toEqual({ kind: "payment", number: 12_884_901_905n });
    expect(readAboutId("0xff00000003")).toBeNull();
  });
});

describe("a record's number", () => {
  it.each(["", "0", "3-", "-17", "3-0", "03", "3-017", "3-17-1", "4294967296", "3-4294967296", "x", " 3", "３"])(
    "is not %j",
    (text) => {
      expect(() => parseRecordNumber(text)).toThrow(`"${text}" is no record's number: write it like 3 or 3-17.`);
    },
  );

  it("is put together from its fund's and its own, and taken apart", () => {
    expect(numberInFund(3, 17)).toBe(12_884_901_905n);
    expect(fundOf(12_884_901_905n)).toBe(3);
    expect(fundOf("0x0000000300000011")).toBe(3);
  });

  it("is the index's id in 4 bytes or in 8", () => {
    expect(indexId(3)).toBe("0x00000003");
    expect(indexId(numberInFund(3, 17))).toBe("0x0000000300000011");
    expect(formatRecordNumber("0x00000003")).toBe("3");
    expect(formatRecordNumber("0x0000000300000011")).toBe("3-17");
  });

  it("reads as it was written", () => {
    const part = fc.integer({ min: 1, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(part, part, (fund, own) => {
        expect(parseRecordNumber(formatRecordNumber(numberInFund(fund, own)))).toBe(numberInFund(fund, own));
        expect(parseRecordNumber(formatRecordNumber(BigInt(fund)))).toBe(BigInt(fund));
      }),
    );
  });
});
