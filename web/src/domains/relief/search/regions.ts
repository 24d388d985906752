import { isRegion, levelOf } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import type { Named } from "@/lib/named";
import { type Places, readPlaces } from "../places/places";
import { type Located, programmeRegionId, readShown } from "../places/regions";

/** A region in which a programme helps households. */
export type FoundRegion = { readonly region: string; readonly programme: Named };

const BY_CODE = `query ByRegion($regions: [BigInt!]!) {
  ${META}
  programmeRegions(where: { region_in: $regions }, orderBy: id, first: 100) { region programme { id number name } }
}`;

const BY_NAME = `query RegionsByName($text: String!) {
  ${META}
  organisations(where: { kind: LOCAL_GOVERNMENT, name_contains_nocase: $text, region_gt: "0" }, orderBy: id, first: 20) { region }
}`;

/** The code that a text is: of a county, a township or a village. */
function readCode(text: string): string | null {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(text)) return null;
  const region = BigInt(text.padEnd(12, "0"));
  return isRegion(region) && ["county", "township", "village"].includes(levelOf(region)) ? region.toString() : null;
}

/** Regions of programmes by their code or name, those alone that are shown by themselves. */
export async function searchRegions(text: string): Promise<{ regions: readonly FoundRegion[]; places: Places }> {
  const code = readCode(text);
  const codes = code
    ? [code]
    : (await ask<{ organisations: { region: string }[] }>(BY_NAME, { text })).data.organisations.map(
        ({ region }) => region,
      );
  if (codes.length === 0) return { regions: [], places: new Map() };
  const { data } = await ask<{ programmeRegions: (FoundRegion & Located)[] }>(BY_CODE, {
    regions: [...new Set(codes)].sort(),
  });
  const shown = await readShown(data.programmeRegions);
  const regions = data.programmeRegions.filter(({ programme, region }) =>
    shown.has(programmeRegionId(programme.id, BigInt(region))),
  );
  return { regions, places: await readPlaces(regions.map(({ region }) => region)) };
}
