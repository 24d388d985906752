import type { Hex } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import type { PagePart } from "@/lib/domain";
import { NamedLink } from "@/lib/named";
import { Section } from "@/ui/layout";
import { Approvals } from "./approvals";
import { StewardedMoney } from "./money";
import { readApprovals, readFundsOf } from "./queries";

const SHOWN = 15;

/** What an organisation did as a fund's steward or supervisor. */
export async function stewardshipOf(organisation: Hex): Promise<PagePart[]> {
  const [t, { stewardOf, supervisorOf }, approvals] = await Promise.all([
    getTranslations("stewardship"),
    readFundsOf(organisation),
    readApprovals(organisation, SHOWN),
  ]);
  const parts: PagePart[] = [];
  if (stewardOf.length > 0) {
    parts.push({
      key: "money",
      node: (
        <Section id="money" title={t("money")} intro={t("moneyIntro")}>
          <StewardedMoney funds={stewardOf} />
        </Section>
      ),
    });
  }
  if (supervisorOf.length > 0) {
    parts.push({
      key: "supervises",
      node: (
        <Section id="supervises" title={t("supervises")}>
          <ul className="space-y-1">
            {supervisorOf.map((fund) => (
              <li key={fund.id}>
                <NamedLink kind="fund" of={fund} />
              </li>
            ))}
          </ul>
        </Section>
      ),
    });
  }
  if (approvals.data.paymentSteps.length > 0) {
    parts.push({
      key: "approved",
      node: (
        <Section id="approved" title={t("approved")}>
          <Approvals approvals={approvals.data.paymentSteps} />
        </Section>
      ),
    });
  }
  return parts;
}
