import { formatYuan } from "@sunledger/sdk";
import type { Locale } from "@/i18n/routing";

/** A whole number as the index sends it. */
export type Whole = string | bigint | number;

/** An amount of fen as a reader of either language expects it: `¥1,234.50`, `1,234.50 元`. */
export function formatMoney(fen: Whole, locale: Locale): string {
  const yuan = formatYuan(BigInt(fen));
  return locale === "zh" ? `${yuan} 元` : `¥${yuan}`;
}

/** A count with its thousands set apart. */
export function formatCount(count: Whole): string {
  return BigInt(count)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A share of a whole in percent with one decimal, rounded down: `12.3%`. */
export function formatShare(part: Whole, whole: Whole): string {
  const total = BigInt(whole);
  const permille = total === 0n ? 0n : (BigInt(part) * 1000n) / total;
  return `${permille / 10n}.${permille % 10n}%`;
}

/** Basis points in percent: 250 is `2.5%`. */
export function formatBasisPoints(points: number): string {
  return `${(points / 100).toString()}%`;
}

export type TimeStyle = "day" | "minute";

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  minute: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};
const tags: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };
const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone in which pages are written before the reader's own is known. */
export const HOME_ZONE = "Asia/Shanghai";

/** A point in time (UTC seconds) in words. Formatters are slow to make, so each is made once. */
export function formatTime(seconds: Whole, locale: Locale, style: TimeStyle, zone: string = HOME_ZONE): string {
  const key = `${locale} ${style} ${zone}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone: zone })));
  return format.format(Number(seconds) * 1000);
}

/** An account or a transaction in short: its first and last digits. */
export function shorten(hex: string): string {
  return hex.length > 14 ? `${hex.slice(0, 6)}…${hex.slice(-4)}` : hex;
}
