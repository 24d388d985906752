import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchRef, rosterRef } from "./batches.ts";
import { fromHex, toHex, type Hex } from "./bytes.ts";
import { readFixture } from "./fixtures.testing.ts";
import { readReceiptFragment, receiptKey, receiptLink, receiptPath, receiptSecret } from "./receipts.ts";
import { commitment, householdReference, organisationReference, readReference } from "./references.ts";

const vectors = readFixture("references") as {
  persons: { name: string; secret: Hex; reference: Hex }[];
  organisations: { name: string; creditCode: string; reference: Hex }[];
  receipts: {
    name: string;
    privateKey: Hex;
    key: Hex;
    batchRef: Hex;
    row: number;
    secret: Hex;
    fragment: string;
  }[];
  batches: { name: string; fund: number; fileDigest: Hex; index: number; batchRef: Hex }[];
};

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });
const code = fc.string({
  unit: fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  minLength: 18,
  maxLength: 18,
});

describe("a reference", () => {
  it.each(vectors.persons)("commits to $name", ({ secret, reference }) => {
    expect(commitment(fromHex(secret))).toBe(reference);
    expect(readReference(reference)).toEqual({ kind: "person" });
  });

  it.each(vectors.organisations)("holds $name", ({ creditCode, reference }) => {
    expect(organisationReference(creditCode)).toBe(reference);
    expect(readReference(reference)).toEqual({ kind: "organisation", creditCode });
  });

  it("of an organisation gives its code back, whatever the code", () => {
    fc.assert(
      fc.property(code, (creditCode) => {
        expect(readReference(organisationReference(creditCode))).toEqual({ kind: "organisation", creditCode });
      }),
    );
  });

  it("that no rule makes is unknown, and breaks nothing", () => {
    expect(readReference(`0x02${"f".repeat(30)}`)).toEqual({ kind: "unknown" });
    expect(readReference(`0x03${"0".repeat(30)}`)).toEqual({ kind: "unknown" });
    expect(readReference(`0x04${"0".repeat(30)}`)).toEqual({ kind: "unknown" });
  });

  it("of a household names its roster and row", () => {
    expect(householdReference(258, 499)).toBe("0x030000000000000000000000010201f3");
    expect(readReference("0x030000000000000000000000010201f3")).toEqual({ kind: "household", roster: 258, row: 499 });
    expect(readReference(householdReference(2 ** 32 - 1, 0))).toEqual({
      kind: "household",
      roster: 4_294_967_295,
      row: 0,
    });
    expect(readReference("0x030000000000000000010000010201f3")).toEqual({ kind: "unknown" });
    expect(() => householdReference(2 ** 32, 0)).toThrow("4294967296 is no roster number");
    expect(() => householdReference(1, -1)).toThrow("-1 is no row number");
  });

  it("is refused where it has another length", () => {
    expect(() => readReference("0x01")).toThrow("A reference has 16 bytes; this one has 1.");
    expect(() => commitment(new Uint8Array(15))).toThrow("A receipt secret has 16 bytes; this one has 15.");
  });

  it("is not made of what is no credit code", () => {
    expect(() => organisationReference("91350100m000100y43")).toThrow(
      '"91350100m000100y43" is no unified social credit code: it has 18 characters, 0-9 and A-Z.',
    );
  });
});

describe("a receipt", () => {
  it.each(vectors.receipts)("is made anew from the account's key alone: $name", (vector) => {
    const key = receiptKey(vector.privateKey);
    expect(toHex(key)).toBe(vector.key);
    const secret = receiptSecret(key, vector.batchRef, vector.row);
    expect(toHex(secret)).toBe(vector.secret);
    expect(receiptLink("https://example.org/", "zh", (3n << 32n) | 17n, vector.row, secret)).toBe(
      `https://example.org/zh/donations/3-17/42#${vector.fragment}`,
    );
    expect(readReceiptFragment(`#${vector.fragment}`)).toEqual(secret);
  });

  it("stands under a path that counts rows from 1", () => {
    expect(receiptPath((1n << 32n) | 1n, 0)).toBe("/donations/1-1/1");
  });

  it("gives its secret back from its fragment", () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const [, fragment] = receiptLink("http://localhost:3000", "en", 1n << 32n, 0, secret).split("#");
        expect(readReceiptFragment(fragment as string)).toEqual(secret);
      }),
    );
  });

  it.each(["", "#", "#top", "#obrwcjCESzCtvHyvRi1kY", "#obrwcjCESzCtvHyvRi1kYh", "#obrwcjCESzCtvHyvRi1kY+"])(
    "is not read from the fragment %j",
    (fragment) => {
      expect(readReceiptFragment(fragment)).toBeNull();
    },
  );

  it("differs from row to row, from batch to batch and from account to account", () => {
    const ref = (digit: string): Hex => `0x${digit.repeat(64)}`;
    const made = [
      receiptSecret(receiptKey(ref("1")), ref("2"), 0),
      receiptSecret(receiptKey(ref("1")), ref("2"), 1),
      receiptSecret(receiptKey(ref("1")), ref("3"), 0),
      receiptSecret(receiptKey(ref("4")), ref("2"), 0),
    ].map(toHex);
    expect(new Set(made).size).toBe(4);
  });
});

describe("a batch reference", () => {
  it.each(vectors.batches)("stands for $name", ({ fund, fileDigest, index, batchRef: expected }) => {
    expect(batchRef(fund, fileDigest, index)).toBe(expected);
  });

  it("of a roster is another than that of a deposit of the same file and number", () => {
    const digest: Hex = `0x${"11".repeat(32)}`;
    expect(rosterRef(3, digest, 2)).toBe("0x75c69c3ae5b61edacf15c59c39f7139baa397aef2021b7a66326983569939c65");
    expect(batchRef(3, digest, 2)).not.toBe(rosterRef(3, digest, 2));
  });

  it("is refused for what does not fit", () => {
    const digest: Hex = `0x${"1".repeat(64)}`;
    expect(() => batchRef(2 ** 32, digest, 0)).toThrow("4294967296 is no fund number");
    expect(() => batchRef(1.5, digest, 0)).toThrow("1.5 is no fund number");
    expect(() => batchRef(1, digest, -1)).toThrow("-1 is no batch number");
    expect(() => batchRef(1, "0x11", 0)).toThrow("A file digest has 32 bytes; this one has 1.");
  });
});
