import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { useVocabulary } from "@/lib/words";
import type { CampaignStatus } from "../generated/queries";
import { STATUSES } from "./queries";

/** The state that an address asks for: `open`, `sent-back`; undefined for all and for what is no state. */
export function readStatus(text: string | undefined): CampaignStatus | undefined {
  return STATUSES.find((status) => addressOf(status) === text);
}

export function addressOf(status: CampaignStatus): string {
  return status.toLowerCase().replace("_", "-");
}

/** Links to the campaigns of each state. */
export function CampaignFilter({ chosen }: { chosen: CampaignStatus | undefined }) {
  const t = useTranslations("campaigns");
  const { word } = useVocabulary();
  return (
    <nav aria-label={t("filter")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {[undefined, ...STATUSES].map((status) => (
          <li key={status ?? "all"}>
            <Link
              href={status ? `/campaigns?status=${addressOf(status)}` : "/campaigns"}
              aria-current={status === chosen ? "page" : undefined}
              className={`inline-block rounded-full border px-4 py-1.5 hover:border-ink ${
                status === chosen ? "border-ink bg-sun font-bold text-night" : "border-rule bg-surface"
              }`}
            >
              {status ? word("CampaignStatus", status) : t("all")}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
