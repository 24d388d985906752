import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Entries } from "@/domains/evidence/entries";
import { readEntriesOf } from "@/domains/evidence/queries";
import { PaymentBadge } from "@/domains/funds/payments/status";
import { RosterCounts } from "@/domains/relief/rosters/counts";
import { Objections } from "@/domains/relief/rosters/objections";
import { RosterParticulars } from "@/domains/relief/rosters/particulars";
import { RosterPayments } from "@/domains/relief/rosters/payments";
import { readRoster } from "@/domains/relief/rosters/queries";
import { RosterRows, ROWS_SHOWN } from "@/domains/relief/rosters/rows";
import { daysLeft, noticeAt } from "@/domains/relief/rosters/counted";
import { RosterBadges } from "@/domains/relief/rosters/status";
import { RosterSteps } from "@/domains/relief/rosters/steps";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { numberInAddress, pageInAddress, recordPath } from "@/lib/records";
import { readWhereabouts, RosterPlace } from "@/domains/relief/rosters/roster";
import { Downloads } from "@/ui/downloads";
import { Heading, Nothing, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";
import { Time } from "@/ui/time";

export default bookPage<"number">(async ({ params, query }) => {
  const number = Number(numberInAddress(params.number, 1));
  const page = pageInAddress(query.page);
  const [t, reading, entries] = await Promise.all([
    getTranslations("rosters"),
    readRoster(number),
    readEntriesOf("roster", number),
  ]);
  const { roster } = reading.data;
  if (!roster || (page - 1) * ROWS_SHOWN >= roster.count) notFound();
  const where = await readWhereabouts([roster]);
  const { time } = reading.asOf;
  const notice = noticeAt(roster, time);
  const path = recordPath("roster", number);
  const title = t("number", { number });
  return (
    <Page
      title={title}
      description={t("description", { count: roster.count, programme: roster.programme.name })}
      reading={reading}
    >
      <Heading
        kind={<NamedLink kind="programme" of={roster.programme} />}
        badge={<RosterBadges roster={roster} time={time} />}
      >
        {title}
      </Heading>
      <p className="mt-3">
        <RosterPlace roster={roster} where={where} />
      </p>
      {notice && (
        <div className="mt-6 max-w-3xl">
          <Notice tone="warn" title={t(`runs.${notice}`, { days: daysLeft(roster, time) })}>
            <p>
              {t.rich("until", { time: () => <Time at={roster.noticeEnds} style="minute" /> })} ·{" "}
              <Link href="/notices#object">{t("howToObject")}</Link>
            </p>
          </Notice>
        </div>
      )}
      <Section id="counts" title={t("counts")}>
        <RosterCounts roster={roster} />
      </Section>
      <Section
        id="rows"
        title={t("rows")}
        intro={t("rowsIntro")}
        aside={<Downloads path={`${path}/rows`} list={t("rows")} />}
      >
        <RosterRows roster={roster} page={page} />
      </Section>
      <Section id="steps" title={t("steps")} aside={<Downloads path={`${path}/steps`} list={t("steps")} />}>
        <RosterSteps roster={roster} shown={where.shown} />
      </Section>
      <Section
        id="objections"
        title={t("objections")}
        aside={<Downloads path={`${path}/objections`} list={t("objections")} />}
      >
        {roster.objections.length > 0 ? (
          <Objections roster={roster} shown={where.shown} />
        ) : (
          <Nothing>{t("noObjections")}</Nothing>
        )}
      </Section>
      <Section id="payments" title={t("payments")} aside={<Downloads path={`${path}/payments`} list={t("payments")} />}>
        {roster.payments.length > 0 ? (
          <RosterPayments
            payments={roster.payments}
            badgeOf={({ status }) => <PaymentBadge status={status} transfer={false} />}
          />
        ) : (
          <Nothing>{t("noPayments")}</Nothing>
        )}
      </Section>
      <Section id="particulars" title={t("particulars")}>
        <RosterParticulars roster={roster} where={where} />
      </Section>
      {entries.data.entries.length > 0 && (
        <Section id="documents" title={t("documents")}>
          <Entries entries={entries.data.entries} />
        </Section>
      )}
    </Page>
  );
});
