import { formatRegion, indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HouseholdLink } from "@/domains/funds/rows/household";
import { ask } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import { Link } from "@/lib/link";
import type { Finding, Question } from "@/lib/question";
import { recordPath } from "@/lib/records";
import { Name } from "@/ui/name";
import { FindHouseholdQuery, FindProgrammesQuery } from "../generated/queries";
import { PlaceName } from "../places/place-name";
import { RosterLink } from "../rosters/roster";
import { searchRegions } from "./regions";

/** Programmes by name or number, regions by name or code, rosters by number, households by their roster's and row's. */
export async function searchRelief({ text, number, parts, digest }: Question): Promise<Finding> {
  if (digest) return {};
  if (parts) return { records: await findHousehold(parts) };
  const [t, { data }, { regions, places }] = await Promise.all([
    getTranslations("reliefSearch"),
    ask(FindProgrammesQuery, { text, id: number === null ? NO_RECORD : indexId(number), size: MOST_FOUND }),
    searchRegions(text),
  ]);
  return {
    records: data.roster ? [<RosterLink key="roster" number={data.roster.number} />] : [],
    groups: [
      {
        key: "programmes",
        title: t("programmes"),
        items: withFirst(data.programme, data.programmes).map((programme) => (
          <FoundRecord key={programme.number} kind="programme" of={programme} />
        )),
      },
      {
        key: "regions",
        title: t("regions"),
        items: regions.map(({ region, programme }) => (
          <span key={`${programme.number} ${region}`}>
            <Link href={`${recordPath("programme", programme.number)}/regions/${formatRegion(BigInt(region))}`}>
              <PlaceName region={region} places={places} />
            </Link>
            <span className="block text-sm text-muted">
              <Name>{programme.name}</Name>
            </span>
          </span>
        )),
      },
    ],
  };
}

/** `3-17` is row 17 of roster 3, too. */
async function findHousehold([number, row]: readonly [number, number]): Promise<ReactNode[]> {
  const { data } = await ask(FindHouseholdQuery, { id: indexId(number) });
  const { roster } = data;
  return roster && row <= roster.count ? [<HouseholdLink key="household" roster={number} row={row - 1} />] : [];
}
