import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { Badge } from "@/ui/badge";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { ShareBar } from "@/ui/figures";
import { Time } from "@/ui/time";
import type { ListedCampaign } from "../generated/queries";
import { CampaignBadge } from "./status";

type Props = {
  readonly campaigns: readonly ListedCampaign[];
  /** The level of each one's heading: the next after that of what the list stands under. */
  readonly heading: "h2" | "h3";
};

/** Campaigns, each with what came in and what is left. */
export function CampaignList({ campaigns, heading: Name }: Props) {
  const t = useTranslations("campaigns");
  if (campaigns.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {campaigns.map((campaign) => (
        <li key={campaign.id} className="flex flex-col gap-2 rounded-md border border-rule bg-surface p-5">
          <p>
            <CampaignBadge status={campaign.status} />{" "}
            {campaign.fund?.status === "FROZEN" && <Badge tone="bad">{t("fundFrozen")}</Badge>}
          </p>
          <Name className="text-lg">
            <NamedLink kind="campaign" of={campaign} />
          </Name>
          <p className="text-muted">
            <NamedLink kind="organisation" of={campaign.charity} />
            {" · "}
            {t.rich("period", {
              from: () => <Time at={campaign.opensAt} />,
              to: () => <Time at={campaign.closesAt} />,
            })}
          </p>
          {campaign.fund && <Progress fund={campaign.fund} />}
        </li>
      ))}
    </ul>
  );
}

function Progress({ fund }: { fund: NonNullable<ListedCampaign["fund"]> }) {
  const t = useTranslations("campaigns");
  const received = BigInt(fund.donated) + BigInt(fund.appropriated);
  return (
    <div className="mt-auto space-y-2 pt-2">
      <p className="text-xl font-bold">
        <Money fen={received} />
      </p>
      <ShareBar
        parts={[
          { mark: "out", size: BigInt(fund.outflow) },
          { mark: "left", size: BigInt(fund.balance) },
        ]}
      />
      <p className="text-sm text-muted">
        {t.rich("progress", {
          count: formatCount(fund.donationCount),
          left: () => <Money fen={fund.balance} />,
        })}
      </p>
    </div>
  );
}
