import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ActivityList } from "@/features/activity/activity-list";
import { doerOf, readActsOf, rostersOf } from "@/features/activity/queries";
import { Approvals } from "@/features/organisations/approvals";
import { Changes } from "@/features/organisations/changes";
import { Members } from "@/features/organisations/members";
import { StewardedMoney } from "@/features/organisations/money";
import { OrganisationParticulars } from "@/features/organisations/particulars";
import { readApprovals, readOrganisation, readRosterSteps } from "@/features/organisations/queries";
import { RosterSteps } from "@/features/organisations/roster-steps";
import { bookPage } from "@/features/site/book-page";
import { Page } from "@/features/site/page";
import { FundLink, ProgrammeLink } from "@/lib/named";
import { numberInAddress } from "@/lib/records";
import { readShown } from "@/lib/regions";
import { actorOf } from "@/lib/roster";
import { Badge } from "@/ui/badge";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

const SHOWN = 15;

export default bookPage<"number">(async ({ params }) => {
  const id = indexId(numberInAddress(params.number, 1));
  const [t, reading, approvals, acts, steps] = await Promise.all([
    getTranslations("organisations"),
    readOrganisation(id),
    readApprovals(id, SHOWN),
    readActsOf(id, SHOWN),
    readRosterSteps(id, SHOWN),
  ]);
  const { organisation } = reading.data;
  if (!organisation) notFound();
  const { stewardOf, supervisorOf, programmes, changes, suspended } = organisation;
  // What would tell of a village that is not shown by itself does not stand on its page.
  const { activities } = acts.data;
  const { rosterSteps } = steps.data;
  const shown = await readShown([...rostersOf(activities), ...rosterSteps.map(({ roster }) => roster)]);
  const told = activities.filter((activity) => !activity.organisation || doerOf(activity, shown));
  const moved = rosterSteps.filter(({ roster, by }) => actorOf(roster, by, shown));
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
      {programmes.length > 0 && (
        <Section id="programmes" title={t("programmes")}>
          <ul className="space-y-1">
            {programmes.map((programme) => (
              <li key={programme.id}>
                <ProgrammeLink of={programme} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {moved.length > 0 && (
        <Section id="rosters" title={t("rosters")} intro={t("rostersIntro")}>
          <RosterSteps steps={moved} />
        </Section>
      )}
      {approvals.data.paymentSteps.length > 0 && (
        <Section id="approved" title={t("approved")}>
          <Approvals approvals={approvals.data.paymentSteps} />
        </Section>
      )}
      <Section id="acts" title={t("acts")}>
        <ActivityList caption={t("acts")} activities={told} shown={shown} />
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
