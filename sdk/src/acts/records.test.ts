import { describe, expect, it } from "vitest";
import { readRecord, recordAddress } from "./records.ts";

describe("naming a record", () => {
  it.each([
    ["payment/3-17", "payment", (3n << 32n) + 17n],
    ["http://localhost:3000/zh/payments/3-17", "payment", (3n << 32n) + 17n],
    ["https://example.org/en/donations/1-2/240#secret", "deposit", (1n << 32n) + 2n],
    ["fund/3", "fund", 3n],
    ["/en/campaigns/2", "campaign", 2n],
  ])("%s", (text, kind, number) => {
    expect(readRecord(text)).toEqual({ kind, number });
  });

  it.each(["payment/3", "fund/3-1", "3-17", "house/3"])("refuses %s", (text) => {
    expect(() => readRecord(text)).toThrow("names no record");
  });
});

describe("a record's address", () => {
  it("is that of its page, in the language asked for", () => {
    const payment = { kind: "payment", number: (3n << 32n) + 17n } as const;
    expect(recordAddress("https://example.org", "zh", payment)).toBe("https://example.org/zh/payments/3-17");
  });

  it("is that of the page on which it stands among others", () => {
    const access = { kind: "access", number: 5n, path: "/households/3/12" } as const;
    expect(recordAddress("https://example.org", "en", access)).toBe("https://example.org/en/households/3/12");
  });
});
