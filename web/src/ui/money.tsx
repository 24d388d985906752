import { useLocale } from "next-intl";
import { formatMoney, type Whole } from "@/lib/format";

/** An amount of yuan to the fen. */
export function Money({ fen }: { fen: Whole }) {
  return <span className="money">{formatMoney(fen, useLocale())}</span>;
}
