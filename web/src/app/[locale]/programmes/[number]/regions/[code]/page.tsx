import {
  covers,
  formatRegion,
  type Hex,
  indexId,
  levelOf,
  type ProgrammeRegion,
  readRegionView,
  type Region,
  showsVillage,
} from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { Programme } from "@/domains/relief/generated/queries";
import { readProgramme } from "@/domains/relief/programmes/queries";
import { RegionFigures } from "@/domains/relief/programmes/region-figures";
import { RegionTable, regionPath } from "@/domains/relief/programmes/region-table";
import { readRegions } from "@/domains/relief/places/regions";
import { readRosters } from "@/domains/relief/rosters/queries";
import { RosterList } from "@/domains/relief/rosters/roster-list";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { type Places, readPlaces } from "@/domains/relief/places/places";
import { numberInAddress, recordPath, regionInAddress } from "@/lib/records";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";
import { Pager } from "@/ui/pager";

const ROSTERS_SHOWN = 12;

export default bookPage<"number" | "code">(async ({ params, query }) => {
  const id = indexId(numberInAddress(params.number, 1));
  const region = regionInAddress(params.code);
  const before = query.rosters ? indexId(numberInAddress(query.rosters, 1)) : undefined;
  const [t, reading] = await Promise.all([getTranslations("programmes"), readProgramme(id)]);
  const { programme } = reading.data;
  if (!programme || !covers(BigInt(programme.region), region)) notFound();

  const view = await readRegionView(readRegions, id, region);
  const level = levelHere(region, view.kind);
  if (!level) notFound();
  const around = view.kind === "shown" ? view.way.slice(0, -1) : view.way;
  const parts = view.kind === "shown" ? view.parts.shown : [];
  const places = await readPlaces([...view.way, ...parts].map((part) => part.region));
  const code = formatRegion(region);
  const name = view.kind === "shown" ? (places.get(region.toString()) ?? code) : code;
  const title = t("regionOf", { region: name, programme: programme.name });
  return (
    <Page
      title={title}
      description={t("regionDescription", { region: name })}
      reading={reading}
      unlisted={view.kind === "merged"}
    >
      <Breadcrumbs way={wayTo(programme, around, places)} here={name} />
      <Heading kind={t(`level.${level}`, { code })}>{name}</Heading>
      {view.kind === "merged" ? (
        <Merged programme={programme} around={around.at(-1)} places={places} />
      ) : (
        <>
          <div className="mt-8">
            {view.way.slice(-1).map((here) => (
              <RegionFigures key={here.id} region={here} />
            ))}
          </div>
          {level !== "village" && (
            <Section
              id="parts"
              title={t(level === "county" ? "townships" : "villages")}
              intro={t("regionsIntro")}
              aside={<Downloads path={regionPath(programme.number, region.toString())} list={t("regions")} />}
            >
              <RegionTable caption={t("regions")} programme={programme.number} parts={view.parts} places={places} />
            </Section>
          )}
          <Rosters programme={programme} region={region} level={level} before={before} time={reading.asOf.time} />
        </>
      )}
    </Page>
  );
});

type Level = "county" | "township" | "village";

/** What is shown of a region: a city without counties as a county; nothing of what is wider than one. */
function levelHere(region: Region, kind: "shown" | "merged"): Level | null {
  const level = levelOf(region);
  if (level === "county" || level === "township" || level === "village") return level;
  return level === "city" && kind === "shown" ? "county" : null;
}

/** How many codes the code of each level covers. */
const SPANS: Record<Level, bigint> = { county: 10n ** 6n, township: 10n ** 3n, village: 1n };

function wayTo(programme: Programme, around: readonly ProgrammeRegion[], places: Places) {
  return [
    { href: recordPath("programme", programme.number), name: programme.name },
    ...around.map(({ region }) => ({
      href: regionPath(programme.number, region),
      name: places.get(region) ?? formatRegion(BigInt(region)),
    })),
  ];
}

/** Shown in place of a region that is not shown by itself. It says the same whether the region has few households or none. */
async function Merged({
  programme,
  around,
  places,
}: {
  programme: Programme;
  around: ProgrammeRegion | undefined;
  places: Places;
}) {
  const t = await getTranslations("programmes");
  const href = around ? regionPath(programme.number, around.region) : recordPath("programme", programme.number);
  const name = around ? (places.get(around.region) ?? formatRegion(BigInt(around.region))) : programme.name;
  return (
    <div className="mt-6 max-w-prose space-y-4">
      <Notice title={t("mergedTitle")}>
        <p>{t("mergedText")}</p>
      </Notice>
      <p>
        <Link href={href}>{t("mergedLink", { name })}</Link>
      </p>
    </div>
  );
}

/** A village's own rosters; those of a township or county with all that lies below it. */
async function Rosters({
  programme,
  region,
  level,
  before,
  time,
}: {
  programme: Programme;
  region: Region;
  level: Level;
  before: Hex | undefined;
  time: number;
}) {
  const [t, { data }] = await Promise.all([
    getTranslations("programmes"),
    readRosters(ROSTERS_SHOWN + 1, {
      programme: programme.id,
      within: [region, region + SPANS[level] - 1n],
      ...(before && { before }),
    }),
  ]);
  const shown = data.rosters.slice(0, ROSTERS_SHOWN);
  const where = await readWhereabouts(shown);
  // A village's page names the village, so it lists only rosters that may be shown with its name. The others are on its
  // township's page.
  const rosters = level === "village" ? shown.filter((roster) => showsVillage(roster, where.shown)) : shown;
  const path = regionPath(programme.number, region.toString());
  const last = data.rosters.length > ROSTERS_SHOWN ? shown.at(-1) : undefined;
  return (
    <Section id="rosters" title={t("rosters")} intro={level === "village" ? t("villageRostersIntro") : undefined}>
      <RosterList caption={t("rosters")} rosters={rosters} where={where} time={time} />
      <Pager
        list={t("rosters")}
        first={before ? `${path}#rosters` : null}
        next={last ? `${path}?rosters=${last.number}#rosters` : null}
      />
    </Section>
  );
}
