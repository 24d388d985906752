import { isFew } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";

/** A count of a region's households, or that there are few. */
export function Few({ count }: { count: number }) {
  const t = useTranslations("programmes");
  return isFew(count) ? t("few") : formatCount(count);
}
