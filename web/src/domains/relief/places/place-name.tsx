import { formatRegion } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { Places } from "./places";

/** A region by its name and code, or by its code alone. */
export function PlaceName({ region, places }: { region: string; places: Places }) {
  const t = useTranslations("place");
  if (BigInt(region) === 0n) return t("country");
  const code = formatRegion(BigInt(region));
  const name = places.get(region);
  return name ? (
    <>
      {name} <span className="text-sm text-muted tabular-nums">{code}</span>
    </>
  ) : (
    <span className="tabular-nums">{code}</span>
  );
}
