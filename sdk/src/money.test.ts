import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thrownBy } from "./fixtures.testing.ts";
import { MAX_AMOUNT, MoneyError, formatYuan, parseYuan } from "./money.ts";

describe("an amount of yuan", () => {
  it.each([
    ["50000000.00", 5_000_000_000n],
    ["1,234.50", 123_450n],
    ["￥300", 30_000n],
    ["¥ 300", 30_000n],
    ["300元", 30_000n],
    [" ￥1,234.5 元 ", 123_450n],
    ["１，２３４．５０", 123_450n],
    ["\u3000３００\u3000", 30_000n],
    ["+3", 300n],
    [".5", 50n],
    ["0.01", 1n],
    ["0", 0n],
    ["1.2300", 123n],
    ["007", 700n],
    ["2814749767106.55", 281_474_976_710_655n],
  ])("reads %j as %d fen", (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["￥", "empty"],
    ["元", "empty"],
    ["-5", "negative"],
    ["￥-5", "negative"],
    ["－5.00", "negative"],
    ["(5.00)", "negative"],
    ["5.00-", "negative"],
    ["1.5E7", "exponent"],
    ["1e3", "exponent"],
    ["12,34", "separators"],
    ["1,2345", "separators"],
    [",123", "separators"],
    ["1234,567", "separators"],
    ["1,,234", "separators"],
    ["1.234", "decimals"],
    ["0.001", "decimals"],
    ["2814749767106.56", "too-large"],
    [".", "malformed"],
    ["5.", "malformed"],
    ["1.2.3", "malformed"],
    ["一百", "malformed"],
    ["5²", "malformed"],
    ["1 234", "malformed"],
    ["-", "malformed"],
    ["$5", "malformed"],
  ] as const)("refuses %j, because it is %s", (text, reason) => {
    const error = thrownBy(() => parseYuan(text));
    expect(error).toBeInstanceOf(MoneyError);
    expect(error).toMatchObject({ reason, value: text, code: `money/${reason}` });
  });

  it("says what was wrong and what to do", () => {
    expect(() => parseYuan("1.234")).toThrow(
      '"1.234" is not an amount (decimals): the smallest unit is the fen: round to two decimals where the statement does.',
    );
  });

  it("takes another limit than a row's where one is given", () => {
    expect(parseYuan("184467440737095516.15", MAX_AMOUNT)).toBe(18_446_744_073_709_551_615n);
    expect(() => parseYuan("1.01", 100n)).toThrow(MoneyError);
  });

  it.each([
    [0n, "0.00"],
    [5n, "0.05"],
    [123_450n, "1,234.50"],
    [100_000_000_000n, "1,000,000,000.00"],
    [-5n, "-0.05"],
    [-123_450n, "-1,234.50"],
  ])("writes %d fen as %j", (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  it("reads what it wrote", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_AMOUNT }), (fen) => {
        expect(parseYuan(formatYuan(fen), MAX_AMOUNT)).toBe(fen);
      }),
    );
  });

  it("reads any text as an amount or refuses it with a reason, and never otherwise", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789.,,-￥¥元 eE０９．，+()") });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        try {
          expect(parseYuan(text)).toBeGreaterThanOrEqual(0n);
        } catch (error) {
          expect(error).toBeInstanceOf(MoneyError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
