import { rosterActor, rosterRegion, type ShownRegions, townshipOf } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Link } from "@/lib/link";
import { NamedLink } from "@/lib/named";
import type { Actor, NamedRoster } from "../generated/queries";
import { PlaceName } from "../places/place-name";
import { type Places, readPlaces } from "../places/places";
import { Proof } from "@/domains/evidence/proof";
import { recordPath } from "@/lib/records";
import { readShown } from "../places/regions";

/** The regions that may be named for rosters, with their names. */
export type Whereabouts = { readonly shown: ShownRegions; readonly places: Places };

export async function readWhereabouts(rosters: readonly NamedRoster[]): Promise<Whereabouts> {
  const shown = await readShown(rosters);
  const regions = rosters.flatMap((roster) => {
    const region = rosterRegion(roster, shown);
    return region === null ? [] : [region, townshipOf(BigInt(roster.region)).toString()];
  });
  return { shown, places: await readPlaces(regions) };
}

export function RosterLink({ number }: { number: number }) {
  const t = useTranslations("roster");
  return <Link href={recordPath("roster", number)}>{t("one", { number })}</Link>;
}

/** Where a roster's households live: village and township where they may be named, else the smallest region that may. */
export function RosterPlace({ roster, where: { shown, places } }: { roster: NamedRoster; where: Whereabouts }) {
  const t = useTranslations("roster");
  const region = rosterRegion(roster, shown);
  if (region === null) return t("programmeArea");
  if (region !== roster.region) return <PlaceName region={region} places={places} />;
  return (
    <>
      <NamedLink kind="organisation" of={roster.village} /> ·{" "}
      <PlaceName region={townshipOf(BigInt(region)).toString()} places={places} />
    </>
  );
}

type ProofProps = Omit<ComponentProps<typeof Proof>, "by"> & { roster: NamedRoster; by: Actor; shown: ShownRegions };

/** What an act on a roster rests on. Its village is not named where that would disclose it. */
export function RosterProof({ roster, by, shown, account, ...proof }: ProofProps) {
  const t = useTranslations("roster");
  const actor = rosterActor(roster, by, shown);
  if (actor) return <Proof by={actor} {...(account && { account })} {...proof} />;
  return (
    <>
      <p className="text-sm text-muted">{t("itsVillage")}</p>
      <Proof {...proof} />
    </>
  );
}

/** Who did something to a roster, in a line of text. */
export function RosterActor({ roster, by, shown }: { roster: NamedRoster; by: Actor; shown: ShownRegions }) {
  const t = useTranslations("roster");
  const actor = rosterActor(roster, by, shown);
  return actor ? <NamedLink kind="organisation" of={actor} /> : t("itsVillage");
}
