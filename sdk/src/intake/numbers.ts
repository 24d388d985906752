/** Amounts as files write them. How a column writes its decimals is decided once for all of it: see `Readings`. */

import { simplified } from "./titles.ts";

export type Decimal = "dot" | "comma";

export type NumberFault =
  | "empty"
  | "negative"
  | "exponent"
  | "separators"
  | "decimals"
  | "too-large"
  | "foreign"
  | "scaled"
  | "hashes"
  | "error"
  | "malformed";

/**
 * A cell's amount.
 * @property fen Whole fen with its sign; not a number where there is a fault
 * @property mark What was written behind it: `Cr`, `Dr`
 */
export type Amount = { fen: number; fault?: NumberFault; mark?: "in" | "out"; about?: string };

/** The largest that is taken: the sums of a statement stay exact far below 2^53 fen, and no row may exceed 2^48. */
const LARGEST = 2 ** 52;

const SPACES = /[\s\u00a0\u2007\u2009\u202f\p{Cf}]/gu;

/** Whether there is a digit of either width in a cell. */
export const hasDigit = (cell: string): boolean => /[\d\uff10-\uff19]/.test(cell);

/** A cell without what spreadsheets wrap around numbers and names: `="100.00"`, `'200.00`, "`200", tabs and invisible marks. */
export function bare(cell: string): string {
  const text = cell.trim();
  const first = text.charCodeAt(0);
  // Nearly every cell begins with a digit or a letter.
  if (first !== 0x3d && first !== 0x27 && first !== 0x60 && first < 0x80) return text;
  const wrapped = /^=\s*"(.*)"$/s.exec(text)?.[1] ?? text.replace(/^['`’‘]+/, "");
  return wrapped.replace(/^[\p{Cf}\s]+|[\p{Cf}\s]+$/gu, "");
}

/**
 * Read the usual form by hand, as a million cells ask for: `1234`, `1234.5`, `1,234.50`.
 * @returns Fen; -1 where it is any other form
 */
function plainFen(text: string, dot: boolean): number {
  let whole = 0;
  let cents = 0;
  let decimals = -1;
  let digits = 0;
  let group = -1;
  const point = dot ? 0x2e : 0x2c;
  const comma = dot ? 0x2c : 0x2e;
  const length = text.length;
  if (length === 0 || length > 15) return -1;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      if (decimals >= 0) {
        if (++decimals > 2) return -1;
        cents = cents * 10 + code - 0x30;
      } else {
        whole = whole * 10 + code - 0x30;
        digits++;
        if (group >= 0 && ++group > 3) return -1;
      }
    } else if (code === point && decimals < 0) {
      if (group >= 0 && group !== 3) return -1;
      decimals = 0;
    } else if (code === comma && decimals < 0) {
      if (digits === 0 || (digits > 3 && group < 0) || (group >= 0 && group !== 3)) return -1;
      group = 0;
    } else return -1;
  }
  // Beyond this a number of fen is not exact: the careful way decides.
  if (whole > 4e13) return -1;
  if (digits === 0 || decimals === 0 || (decimals < 0 && group >= 0 && group !== 3)) return -1;
  return whole * 100 + (decimals === 1 ? cents * 10 : decimals === 2 ? cents : 0);
}

/** Read one amount under one reading of its separators. */
export function readNumber(cell: string, decimal: Decimal): Amount {
  const quick = plainFen(cell, decimal === "dot");
  return quick >= 0 ? { fen: quick } : slowNumber(cell, decimal);
}

const FOREIGN_SIGN =
  /[$€£₫₩₽฿₹₱₺₴₪円]|JP¥|zł|kč|(usd|eur|gbp|jpy|hkd|twd|mop|vnd|krw|sgd|aud|cad|chf|nzd|thb|myr|rub|inr|pln|sek|nok|dkk)|美元|美金|欧元|英镑|日元|日圆|港币|港元|澳门元|新台币|台币|韩元|越南盾|澳元|加元|瑞士法郎|卢布|泰铢/i;

/** The other currency that a title or a note names, if it names one: as a sign, a word, or a code on its own. */
export function foreignCurrencyIn(text: string): string | undefined {
  const found = FOREIGN_SIGN.exec(simplified(text));
  if (!found) return undefined;
  const code =
    /(?<![A-Za-z])(USD|EUR|GBP|JPY|HKD|TWD|MOP|VND|KRW|SGD|AUD|CAD|CHF|NZD|THB|MYR|RUB|INR|PLN|SEK|NOK|DKK)(?![A-Za-z])/;
  return found[1] === undefined ? found[0] : code.exec(text)?.[0];
}
const SCALED = /[万萬亿億]|千元|(?<=\d\s?)(k|m|mio|million|thousand)$/i;
const OWN_SIGN = /^(人民币|人民幣|cny|rmb|¥|cn¥|yuan)\s*|\s*(人民币|人民幣|cny|rmb|元整|圆整|元正|元|圆|yuan|¥)$/gi;

function slowNumber(cell: string, decimal: Decimal): Amount {
  let text = bare(cell)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("￥", "¥")
    .replaceAll(/[−–﹣]/g, "-")
    .replaceAll("’", "'")
    .replace(SPACES, " ")
    .trim();
  if (/^[-—/\\]*$/.test(text)) return fault("empty");
  if (/^#+$/.test(text)) return fault("hashes");
  if (/^#(VALUE|REF|N\/A|NAME|DIV\/0|NUM|NULL)[!?]?$/i.test(text)) return fault("error");
  const foreign = FOREIGN_SIGN.exec(text)?.[0];
  if (foreign) return { ...fault("foreign"), about: foreign };
  const scaled = SCALED.exec(text)?.[0];
  if (scaled && /\d/.test(text)) return { ...fault("scaled"), about: scaled };
  let sign = 1;
  let mark: "in" | "out" | undefined;
  const side = /\s*(cr|dr|贷|借)\.?$/i.exec(text);
  if (side && /\d/.test(text)) {
    mark = /^(cr|贷)$/i.test(side[1]!) ? "in" : "out";
    text = text.slice(0, side.index);
  }
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) [sign, text] = [-1, bracketed[1]!.trim()];
  // The sign may stand before or behind the currency: -¥5, ¥-5, 5-.
  for (let round = 0; round < 2; round++) {
    text = text.replace(OWN_SIGN, "").trim();
    if (/^-/.test(text)) [sign, text] = [-sign, text.slice(1).trim()];
    else if (/-$/.test(text)) [sign, text] = [-sign, text.slice(0, -1).trim()];
    else if (text.startsWith("+")) text = text.slice(1).trim();
  }
  if (/^[\d.,]*e[+-]?\d+$/i.test(text)) return fault("exponent");
  if (!/^\d[\d.,' ]*$/.test(text) && !/^\.\d+$/.test(text)) return fault("malformed");
  return digitsOf(text, decimal, sign, mark);
}

const fault = (kind: NumberFault): Amount => ({ fen: Number.NaN, fault: kind });

function digitsOf(text: string, decimal: Decimal, sign: number, mark: "in" | "out" | undefined): Amount {
  const point = decimal === "dot" ? "." : ",";
  const at = text.lastIndexOf(point);
  if (at >= 0 && text.indexOf(point) !== at) return fault("separators");
  const [whole, decimals] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  if (at >= 0 && !/^\d+$/.test(decimals)) return fault("separators");
  if (!isGrouped(whole, decimal === "dot" ? "," : ".")) return fault("separators");
  // A decimal comma before three zeros is a thousands comma: nobody writes tenths of a fen that way.
  if (decimal === "comma" && decimals.length === 3) return fault("separators");
  if (/[1-9]/.test(decimals.slice(2))) return fault("decimals");
  const digits = whole.replace(/\D/g, "").replace(/^0+/, "") + decimals.slice(0, 2).padEnd(2, "0");
  const fen = Number(digits);
  if (digits.length > 16 || fen > LARGEST) return fault("too-large");
  return { fen: sign < 0 ? -fen : fen, ...(mark && { mark }) };
}

/** Groups of three behind one kind of separator, or the Indian way: two, two and three at the end. */
function isGrouped(whole: string, separator: string): boolean {
  if (/^\d*$/.test(whole)) return true;
  const used = /[^\d]/.exec(whole)![0];
  if (used !== separator && used !== "'" && used !== " ") return false;
  const groups = whole.split(used);
  if (groups.some((group) => !/^\d+$/.test(group)) || groups[0]!.length > 3 || groups.at(-1)!.length !== 3)
    return false;
  // 0.500 is half of something, never five hundred.
  if (groups[0]!.startsWith("0")) return false;
  const middle = groups.slice(1, -1);
  return (
    middle.every(({ length }) => length === 3) ||
    (used === "," && groups[0]!.length <= 2 && middle.every(({ length }) => length === 2))
  );
}

/** One dot before three digits alone: thousands in one country, a long fraction in another. */
const EITHER = /^\D*\d{1,3}\.\d{3}\D*$/;

/** What a column's cells say of its separators, counted over the whole file. */
export class Readings {
  #dot = 0;
  #comma = 0;
  /** A cell that is another amount under each reading. */
  doubtful: { line: number; value: string } | undefined;

  add(cell: string, line: number): void {
    if (plainFen(cell, true) >= 0) {
      if (cell.includes(".") || cell.includes(",")) this.#dot++;
      return;
    }
    if (cell === "") return;
    if (EITHER.test(cell) && !/^\D*0/.test(cell)) {
      this.doubtful ??= { line, value: cell };
      return;
    }
    const [dot, comma] = [readNumber(cell, "dot"), readNumber(cell, "comma")];
    if (!dot.fault && comma.fault) this.#dot++;
    else if (!comma.fault && dot.fault) this.#comma++;
    else if (!dot.fault && dot.fen !== comma.fen) this.doubtful ??= { line, value: cell };
  }

  /** Take in what another column of the same file says: a program writes all its amounts one way. */
  join(other: Readings): void {
    this.#dot += other.#dot;
    this.#comma += other.#comma;
    this.doubtful ??= other.doubtful;
  }

  /**
   * The reading that the cells say; undefined where none of them decides and they differ by it. Where they contradict each other,
   * the more frequent one counts, and the others are bad rows.
   */
  get decimal(): Decimal | undefined {
    if (this.#dot === 0 && this.#comma === 0) return this.doubtful ? undefined : "dot";
    return this.#dot >= this.#comma ? "dot" : "comma";
  }
}
