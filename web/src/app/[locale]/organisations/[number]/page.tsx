import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Fragment } from "react";
import { DOMAINS } from "@/domains";
import { ActivityList } from "@/site/activity/activity-list";
import { readActsOf } from "@/site/activity/queries";
import { Changes } from "@/domains/directory/changes";
import { Members } from "@/domains/directory/members";
import { OrganisationParticulars } from "@/domains/directory/particulars";
import { readOrganisation } from "@/domains/directory/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { numberInAddress } from "@/lib/records";
import { vocabulary } from "@/lib/words";
import { Badge } from "@/ui/badge";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

const SHOWN = 15;

export default bookPage<"number">(async ({ params, locale }) => {
  const id = indexId(numberInAddress(params.number, 1));
  const [t, reading, acts, ...parts] = await Promise.all([
    getTranslations("organisations"),
    readOrganisation(id),
    readActsOf(id, SHOWN),
    ...DOMAINS.map((domain) => domain.partsOfOrganisation?.(id) ?? []),
  ]);
  const { organisation } = reading.data;
  if (!organisation) notFound();
  const { changes, suspended } = organisation;
  const { word } = vocabulary(locale);
  return (
    <Page
      title={organisation.name}
      description={`${word("OrganisationKind", organisation.kind)} ${organisation.creditCode}`}
      reading={reading}
    >
      <Heading
        kind={word("OrganisationKind", organisation.kind)}
        badge={<Badge tone={suspended ? "bad" : "good"}>{word("Standing", suspended ? "SUSPENDED" : "ACTIVE")}</Badge>}
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
      {parts.flat().map(({ key, node }) => (
        <Fragment key={key}>{node}</Fragment>
      ))}
      <Section id="acts" title={t("acts")}>
        <ActivityList caption={t("acts")} activities={acts} />
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
