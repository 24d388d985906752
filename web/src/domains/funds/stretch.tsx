import { useTranslations } from "next-intl";
import { formatCount, type Whole } from "@/lib/format";

/** A part of a fund's line in words. People count fen from 1 and name the last one. */
export function StretchText({ start, end }: { start: Whole; end: Whole }) {
  const t = useTranslations("stretch");
  return (
    <span className="tabular-nums">{t("fen", { first: formatCount(BigInt(start) + 1n), last: formatCount(end) })}</span>
  );
}
