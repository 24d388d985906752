/** Numbers and dates as spreadsheets hold them: binary fractions, and days since 1900 or 1904. */

/** Formats of ECMA-376, 18.8.30, that show dates, with those of East Asian versions. */
const DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a date: one of the built-in ones, or one with days, months or years outside quotation marks. */
export function isDateFormat(id: number, format: string | undefined): boolean {
  if (format === undefined) return DATES.has(id);
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[ymd年月日]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, ""));
}

/** A serial day as `2026-01-31`, with the time behind it where it has one. */
export function serialDay(serial: number, since1904: boolean): string {
  if (!Number.isFinite(serial)) return "";
  const days = serial + (since1904 ? 1462 : 0);
  const at = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(at.getTime())) return String(serial);
  const text = at.toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
}

/**
 * A number as people write it: 0.1 + 0.2 is 0.3. What has more digits than a spreadsheet keeps stays shortened, so that it is
 * refused where every digit counts.
 */
export function numberText(value: string | number): string {
  if (typeof value === "string" && /^-?\d{1,15}(\.\d{1,4})?$/.test(value)) return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return String(value);
  if (Math.abs(number) >= 1e15) return number.toExponential().replace("e", "E");
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? String(value) : String(rounded);
}
