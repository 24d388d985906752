import { clip } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";

/** The most that one row can hold, in fen: its amount has 6 bytes. About 2.8 trillion yuan. */
export const MAX_ROW_AMOUNT = 2n ** 48n - 1n;
/** The most that any amount on the ledger can be, in fen: `uint64`. */
export const MAX_AMOUNT = 2n ** 64n - 1n;

/**
 * Why a text is no amount:
 * `empty`, `negative`, `exponent` (1.2E7), `separators` (12,34), `decimals` (a part of a fen), `too-large`, `malformed`.
 */
export type MoneyReason = keyof typeof remedies;

const remedies = {
  empty: "write an amount in yuan",
  negative: "a refund or a reversal is not a deposit: take the row out and record it as what it is",
  exponent: "the spreadsheet shortened it: format the column as a number with two decimals and export again",
  separators: "put thousands separators before each group of three digits, or none",
  decimals: "the smallest unit is the fen: round to two decimals where the statement does",
  "too-large": "check the unit, or split it",
  malformed: "write digits with at most one decimal point, such as 1,234.50",
} as const;

/** A text that is no amount of yuan. Its code is `money/` and the reason. */
export class MoneyError extends SunledgerError {
  override readonly name = "MoneyError";
  /** The text as it came. */
  readonly value: string;
  readonly reason: MoneyReason;

  constructor(value: string, reason: MoneyReason) {
    super(`money/${reason}`, `"${clip(value)}" is not an amount (${reason}): ${remedies[reason]}.`, {
      value: clip(value),
      reason,
    });
    this.value = value;
    this.reason = reason;
  }
}

/**
 * Read an amount of yuan as banks and charities export it: `50000000.00`, `1,234.50`, `￥300`, `¥ 300`, `300元`, and the
 * same in full-width digits, commas and points, with spaces around its parts.
 * @param text The amount in yuan
 * @param limit The largest amount that will do, in fen; a row's by default
 * @returns Whole fen, 0 or more
 * @throws MoneyError with the reason; nothing is rounded and nothing guessed
 */
export function parseYuan(text: string, limit: bigint = MAX_ROW_AMOUNT): bigint {
  // Full-width forms only: Unicode's own folding would read 5² as 52.
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("￥", "¥")
    .trim();
  const bare = plain.replace(/^([+\-−(]?)\s*¥\s*/, "$1").replace(/\s*元$/, "");
  if (bare === "") throw new MoneyError(text, "empty");
  if (/^[-−(]|[-−]$/.test(bare)) throw new MoneyError(text, /\d/.test(bare) ? "negative" : "malformed");
  if (/^\+?[\d,]*\.?\d*e[+-]?\d+$/i.test(bare)) throw new MoneyError(text, "exponent");
  const parts = /^\+?\s*([\d,]*)(?:\.(\d+))?$/.exec(bare);
  const [, whole = "", decimals = ""] = parts ?? [];
  if (!parts || !/\d/.test(bare)) throw new MoneyError(text, "malformed");
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) throw new MoneyError(text, "separators");
  if (/[1-9]/.test(decimals.slice(2))) throw new MoneyError(text, "decimals");
  const fen = BigInt(whole.replaceAll(",", "") + decimals.slice(0, 2).padEnd(2, "0"));
  if (fen > limit) throw new MoneyError(text, "too-large");
  return fen;
}

/**
 * Write an amount the way both languages read it: `1,234.50`, without a currency sign.
 * @param fen Whole fen; a difference may be negative
 */
export function formatYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${fen < 0n ? "-" : ""}${yuan}.${digits.slice(-2)}`;
}
