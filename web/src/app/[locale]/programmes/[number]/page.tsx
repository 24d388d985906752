import { type Hex, indexId, readTopRegions } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Entries } from "@/domains/evidence/entries";
import { readEntriesOf } from "@/domains/evidence/queries";
import { PaymentList } from "@/domains/funds/payments/payment-list";
import { readLatestPayments } from "@/domains/funds/payments/queries";
import { cascadeOf } from "@/domains/relief/programmes/cascade";
import { CascadeChart } from "@/domains/relief/programmes/cascade-chart";
import { CascadeTable } from "@/domains/relief/programmes/cascade-table";
import { HouseholdCounts, ProgrammeFigures } from "@/domains/relief/programmes/figures";
import { flowsOf } from "@/domains/relief/programmes/flows";
import type { Programme } from "@/domains/relief/generated/queries";
import { readProgramme, readTransfers } from "@/domains/relief/programmes/queries";
import { RegionTable, regionPath } from "@/domains/relief/programmes/region-table";
import { readRegions } from "@/domains/relief/places/regions";
import { ProgrammeRules, ProgrammeTrail } from "@/domains/relief/programmes/rules";
import { ProgrammeBadge } from "@/domains/relief/programmes/status";
import { readRosters } from "@/domains/relief/rosters/queries";
import { RosterList } from "@/domains/relief/rosters/roster-list";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import { PlaceName } from "@/domains/relief/places/place-name";
import { readPlaces } from "@/domains/relief/places/places";
import { numberInAddress, recordPath } from "@/lib/records";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { Pager } from "@/ui/pager";

const ROSTERS_SHOWN = 12;
const PAYMENTS_SHOWN = 6;

export default bookPage<"number">(async ({ params, query }) => {
  const id = indexId(numberInAddress(params.number, 1));
  const before = query.rosters ? indexId(numberInAddress(query.rosters, 1)) : undefined;
  const [t, reading] = await Promise.all([getTranslations("programmes"), readProgramme(id)]);
  const { programme } = reading.data;
  if (!programme) notFound();
  const [transfers, payments] = await Promise.all([
    readTransfers([id], reading.asOf.block),
    readLatestPayments(
      programme.funds.map(({ number }) => indexId(number)),
      PAYMENTS_SHOWN,
    ),
  ]);
  const cascade = cascadeOf(id, programme.funds, transfers);
  const flows = flowsOf(id, cascade, transfers);
  const places = await readPlaces([programme.region, ...programme.funds.map(({ region }) => region)]);
  const path = recordPath("programme", programme.number);
  return (
    <Page title={programme.name} description={programme.purpose} reading={reading}>
      <Heading kind={t("one", { number: programme.number })} badge={<ProgrammeBadge status={programme.status} />}>
        {programme.name}
      </Heading>
      <p className="mt-4 max-w-prose text-lg text-muted">{programme.purpose}</p>
      <p className="mt-2">
        {t.rich("openedBy", { organisation: () => <NamedLink kind="organisation" of={programme.sponsor} /> })} ·{" "}
        <PlaceName region={programme.region} places={places} />
      </p>
      <div className="mt-8">
        <ProgrammeFigures whole={cascade.whole} programme={programme} />
      </div>
      <Section
        id="cascade"
        title={t("cascade")}
        intro={t("cascadeIntro")}
        aside={<Downloads path={`${path}/funds`} list={t("cascade")} />}
      >
        {flows && <CascadeChart flows={flows} />}
        <CascadeTable cascade={cascade} places={places} />
      </Section>
      <Section id="households" title={t("households")} intro={t("householdsIntro")}>
        <HouseholdCounts programme={programme} />
      </Section>
      <Regions programme={programme} />
      <Section id="rules" title={t("rules")} intro={t("rulesIntro")}>
        <ProgrammeRules programme={programme} places={places} />
      </Section>
      <Rosters programme={programme} before={before} time={reading.asOf.time} />
      <Section id="payments" title={t("payments")} aside={<Downloads path={`${path}/payments`} list={t("payments")} />}>
        <PaymentList caption={t("payments")} payments={payments.data.payments} />
      </Section>
      <Section id="trail" title={t("trail")}>
        <ProgrammeTrail steps={programme.steps} />
      </Section>
      <Documents programme={programme} />
    </Page>
  );
});

async function Regions({ programme }: { programme: Programme }) {
  const [t, { county, parts }] = await Promise.all([
    getTranslations("programmes"),
    readTopRegions(readRegions, programme.id),
  ]);
  const places = await readPlaces([...parts.shown, ...(county ? [county] : [])].map(({ region }) => region));
  return (
    <Section
      id="regions"
      title={t("regions")}
      intro={t("regionsIntro")}
      aside={<Downloads path={`${recordPath("programme", programme.number)}/regions`} list={t("regions")} />}
    >
      {county && (
        <p>
          <Link href={regionPath(programme.number, county.region)}>
            <PlaceName region={county.region} places={places} />
          </Link>
        </p>
      )}
      <RegionTable caption={t("regions")} programme={programme.number} parts={parts} places={places} />
    </Section>
  );
}

async function Rosters({ programme, before, time }: { programme: Programme; before: Hex | undefined; time: number }) {
  const [t, { data }] = await Promise.all([
    getTranslations("programmes"),
    readRosters(ROSTERS_SHOWN + 1, { programme: programme.id, ...(before && { before }) }),
  ]);
  const rosters = data.rosters.slice(0, ROSTERS_SHOWN);
  const path = recordPath("programme", programme.number);
  const last = data.rosters.length > ROSTERS_SHOWN ? rosters.at(-1) : undefined;
  return (
    <Section id="rosters" title={t("rosters")} aside={<Downloads path={`${path}/rosters`} list={t("rosters")} />}>
      <p>
        <Link href="/notices">{t("noticeBoard")}</Link>
      </p>
      <RosterList caption={t("rosters")} rosters={rosters} where={await readWhereabouts(rosters)} time={time} />
      <Pager
        list={t("rosters")}
        first={before ? `${path}#rosters` : null}
        next={last ? `${path}?rosters=${last.number}#rosters` : null}
      />
    </Section>
  );
}

async function Documents({ programme }: { programme: Programme }) {
  const [t, { data }] = await Promise.all([
    getTranslations("programmes"),
    readEntriesOf("programme", programme.number),
  ]);
  if (data.entries.length === 0) return null;
  return (
    <Section id="documents" title={t("documents")}>
      <Entries entries={data.entries} />
    </Section>
  );
}
