import { LEAST_SHOWN } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";

/** Whether a count of a region's households is too small to be told. */
export function isFew(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN;
}

/** A count of a region's households, or that there are few. */
export function Few({ count }: { count: number }) {
  const t = useTranslations("programmes");
  return isFew(count) ? t("few") : formatCount(count);
}
