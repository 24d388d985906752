import { countyOf, covers, townshipOf } from "@sunledger/sdk";
import { OrganisationKind, ProgrammeStatus, RowStatus } from "@sunledger/sdk/chain";
import type { ActingOrganisation } from "../actors.ts";
import { bodies } from "../choices.ts";
import type { World } from "../choices.ts";
import type { Roster, RosterRow } from "./memory.ts";

/** What acts of relief are about, drawn at random: mostly as it should be, sometimes with something wrong about it. */

/** Days of 24 hours, by which notices are told apart: what differs by seconds alone would not be drawn again by the same seed. */
const DAY = 86_400;
const dayOf = (seconds: number): number => Math.floor(seconds / DAY);

export const isProgrammeOpen = ({ memory }: World, programme: number): boolean =>
  memory.relief.programmes.get(programme)?.status === ProgrammeStatus.Open;

/** A programme: mostly one that is open, now and then one number too far. */
export function anyProgramme(world: World): number | undefined {
  const { draw, memory } = world;
  const { programmes } = memory.relief;
  if (draw.happens(0.01)) return programmes.size + 7;
  return draw.oneOf([...programmes.keys()].filter((id) => isProgrammeOpen(world, id) || draw.happens(0.03)));
}

/** Why nothing goes on in a programme, where nothing does. */
export const closedOf = (world: World, programme: number): string | undefined =>
  isProgrammeOpen(world, programme) ? undefined : "in a programme that is not open";

/** The numbers of a roster's rows that are as they are asked for. */
export const rowsWhere = ({ rows }: Roster, is: (row: RosterRow) => boolean): number[] =>
  rows.flatMap((row, number) => (is(row) ? [number] : []));

/** Rows at a step, which wait for no ruling. */
export const rowsAt = (roster: Roster, status: number): number[] =>
  rowsWhere(roster, (row) => row.status === status && row.waiting === 0);

/** A roster that is as it is asked for: mostly of an open programme. */
export function anyRoster(world: World, is: (roster: Roster) => boolean): { id: number; roster: Roster } | undefined {
  const { draw, memory } = world;
  const fitting = [...memory.relief.rosters].filter(
    ([, roster]) => is(roster) && (isProgrammeOpen(world, roster.programme) || draw.happens(0.02)),
  );
  const found = draw.oneOf(fitting);
  return found && { id: found[0], roster: found[1] };
}

/** Whether a notice was over before today, or runs on after today, by the chain's clock. */
export const noticeOver = ({ memory }: World, { noticeEnds }: Roster): boolean => dayOf(noticeEnds) < dayOf(memory.now);
export const noticeRuns = ({ memory }: World, { noticeEnds }: Roster): boolean => dayOf(noticeEnds) > dayOf(memory.now);
/** The beginning of the day (UTC seconds) after the one in which a notice ends. */
export const dayAfter = ({ noticeEnds }: Roster): number => (dayOf(noticeEnds) + 1) * DAY;

/** A row that an objection can be raised to. */
export const stands = ({ reviewed }: Roster, { status }: RosterRow): boolean =>
  status === RowStatus.UnderSecondNotice || (status === RowStatus.UnderFirstNotice && !reviewed);

export const countyFor = (world: World, { region }: Roster): ActingOrganisation =>
  governmentOf(world, countyOf(region));
export const townshipFor = (world: World, { region }: Roster): ActingOrganisation =>
  governmentOf(world, townshipOf(region));
export const villageFor = (world: World, { region }: Roster): ActingOrganisation => governmentOf(world, region);

/** A village: mostly one of the programme's region. */
export function anyVillage({ draw, memory, actors }: World, programme: number): ActingOrganisation {
  const { village, otherVillage, farVillage } = actors.organisations;
  const within = memory.relief.programmes.get(programme)?.region;
  const fitting = [village, otherVillage, farVillage].filter(
    ({ region }) => draw.happens(0.05) || (within !== undefined && covers(within, region)),
  );
  return draw.oneOf(fitting) ?? village;
}

function governmentOf(world: World, region: bigint): ActingOrganisation {
  return bodies(world).find((body) => body.kind === OrganisationKind.LocalGovernment && body.region === region)!;
}
