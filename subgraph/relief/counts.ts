import { BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { Programme, ProgrammeRegion, Roster } from "../generated/schema";
import { regionId } from "../common/ids";
import { knownProgramme } from "./known";
import { loadLedger } from "../common/ledger";

// Levels of a region code: see contracts/directory/Regions.sol. How many codes lie below one of each.
const COUNTY = 3;
const VILLAGE = 5;
const SPANS: u64[] = [0, 0, 0, 1_000_000, 1_000, 1];

/** By how much a roster's act changes what is counted above it. */
export class Change {
  rosters: i32 = 0;
  submitted: i32 = 0;
  struck: i32 = 0;
  enrolled: i32 = 0;
  exited: i32 = 0;
  paid: BigInt = BigInt.zero();
  returned: BigInt = BigInt.zero();
}

/** Counts it for the roster's programme, its village, township and county, and the whole book. */
export function countUp(event: ethereum.Event, roster: Roster, change: Change): void {
  const programme = knownProgramme(roster.programme, event);
  if (programme === null) return;
  programme.rosterCount += change.rosters;
  programme.submitted += change.submitted;
  programme.struck += change.struck;
  programme.enrolled += change.enrolled;
  programme.exited += change.exited;
  programme.paid = programme.paid.plus(change.paid);
  programme.returned = programme.returned.plus(change.returned);
  programme.save();

  let above: Bytes | null = null;
  for (let level = COUNTY; level <= VILLAGE; level++) {
    const region = loadRegion(programme, roster.region.toU64(), level, above);
    region.rosterCount += change.rosters;
    region.submitted += change.submitted;
    region.struck += change.struck;
    region.enrolled += change.enrolled;
    region.exited += change.exited;
    region.paid = region.paid.plus(change.paid);
    region.returned = region.returned.plus(change.returned);
    region.save();
    above = region.id;
  }

  const ledger = loadLedger();
  ledger.rosters += change.rosters;
  ledger.households += change.enrolled;
  ledger.save();
}

function loadRegion(programme: Programme, village: u64, level: i32, above: Bytes | null): ProgrammeRegion {
  const code = village - (village % SPANS[level]);
  const id = regionId(programme.id, code);
  let region = ProgrammeRegion.load(id);
  if (region === null) {
    region = new ProgrammeRegion(id);
    region.programme = programme.id;
    region.region = BigInt.fromU64(code);
    region.level = level;
    region.parent = above;
    region.rosterCount = 0;
    region.submitted = 0;
    region.struck = 0;
    region.enrolled = 0;
    region.exited = 0;
    region.paid = BigInt.zero();
    region.returned = BigInt.zero();
  }
  return region;
}
