import { expect, test } from "vitest";
import { formatBasisPoints, formatCount, formatMoney, formatShare, formatTime, shorten } from "./format";

test("writes amounts to the fen in both languages", () => {
  expect(formatMoney("31454075569", "en")).toBe("¥314,540,755.69");
  expect(formatMoney(1n, "zh")).toBe("0.01 元");
});

test("sets thousands apart", () => {
  expect(formatCount(2855)).toBe("2,855");
  expect(formatCount("999")).toBe("999");
});

test("cuts shares and never rounds them up", () => {
  expect(formatShare(999_999n, 1_000_000n)).toBe("99.9%");
  expect(formatShare(1, 3)).toBe("33.3%");
  expect(formatShare(0, 0)).toBe("0.0%");
});

test("writes basis points in percent", () => {
  expect(formatBasisPoints(250)).toBe("2.5%");
  expect(formatBasisPoints(10_000)).toBe("100%");
});

test("writes times in Beijing's zone, or in the reader's", () => {
  // 2020-01-30 23:30 UTC is the next day in Beijing.
  expect(formatTime(1_580_427_000, "en", "day")).toBe("31 January 2020");
  expect(formatTime("1580427000", "zh", "minute")).toBe("2020年1月31日 07:30");
  expect(formatTime(1_580_427_000, "en", "day", "Europe/Paris")).toBe("31 January 2020");
  expect(formatTime(1_580_427_000, "en", "day", "America/New_York")).toBe("30 January 2020");
});

test("shortens accounts to their ends", () => {
  expect(shorten("0x0000000000000000000000000000000000000aBc")).toBe("0x0000…0aBc");
});
