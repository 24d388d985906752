import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActivityList } from "@/features/activity/activity-list";
import { readActsOf } from "@/features/activity/queries";
import { Approvals } from "@/features/organisations/approvals";
import { Changes } from "@/features/organisations/changes";
import { Members } from "@/features/organisations/members";
import { StewardedMoney } from "@/features/organisations/money";
import { OrganisationParticulars } from "@/features/organisations/particulars";
import { readApprovals, readOrganisation } from "@/features/organisations/queries";
import { bookPage } from "@/features/site/book-page";
import { Page } from "@/features/site/page";
import { FundLink } from "@/lib/named";
import { numberInAddress } from "@/lib/records";
import { Badge } from "@/ui/badge";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

const SHOWN = 15;

export default bookPage<"number">(async ({ params }) => {
  const id = indexId(numberInAddress(params.number, 1));
  const [t, reading, approvals, acts] = await Promise.all([
    getTranslations("organisations"),
    readOrganisation(id),
    readApprovals(id, SHOWN),
    readActsOf(id, SHOWN),
  ]);
  const { organisation } = reading.data;
  if (!organisation) notFound();
  const { stewardOf, supervisorOf, changes, suspended } = organisation;
  return (
    <Page
      title={organisation.name}
      description={`${t(`kind.${organisation.kind}`)} ${organisation.creditCode}`}
      reading={reading}
    >
      <Heading
        kind={t(`kind.${organisation.kind}`)}
        badge={<Badge tone={suspended ? "bad" : "good"}>{suspended ? t("suspended") : t("active")}</Badge>}
      >
        {organisation.name}
      </Heading>
      {suspended && (
        <div className="mt-6">
          <Notice tone="warn" title={t("suspendedTitle")}>
            <p>{changes.findLast(({ kind }) => kind === "SUSPENDED")?.reason}</p>
          </Notice>
        </div>
      )}
      <Section id="particulars" title={t("particulars")}>
        <OrganisationParticulars organisation={organisation} />
      </Section>
      {stewardOf.length > 0 && (
        <Section id="money" title={t("money")} intro={t("moneyIntro")}>
          <StewardedMoney funds={stewardOf} />
        </Section>
      )}
      {supervisorOf.length > 0 && (
        <Section id="supervises" title={t("supervises")}>
          <ul className="space-y-1">
            {supervisorOf.map((fund) => (
              <li key={fund.id}>
                <FundLink of={fund} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {approvals.data.paymentSteps.length > 0 && (
        <Section id="approved" title={t("approved")}>
          <Approvals approvals={approvals.data.paymentSteps} />
        </Section>
      )}
      <Section id="acts" title={t("acts")}>
        <ActivityList caption={t("acts")} activities={acts.data.activities} />
      </Section>
      <Section id="members" title={t("members")} intro={t("membersIntro")}>
        <Members members={organisation.members} />
      </Section>
      {changes.length > 0 && (
        <Section id="changes" title={t("changes")}>
          <Changes changes={changes} />
        </Section>
      )}
    </Page>
  );
});
