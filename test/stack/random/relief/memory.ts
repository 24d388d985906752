import { decodeHouseholds, decodeSet, setOfWords } from "@sunledger/sdk";
import type { Household, SetWords } from "@sunledger/sdk";
import { ObjectionStatus, ProgrammeStatus, RowStatus } from "@sunledger/sdk/chain";
import type { Hex } from "viem";
import { known } from "../events.ts";
import type { BookEvent } from "../events.ts";

/** @property most The most that a household gets in one payment, in fen */
export type Programme = { status: number; sponsor: number; region: bigint; most: bigint };
/** Whose households a kept fund pays. */
export type Home = { programme: number; region: bigint };
/** @property waiting How many objections to it wait for a ruling */
export type RosterRow = Household & { status: number; waiting: number };
/**
 * @property noticeEnds First second (UTC) after the notice that ran or runs last
 * @property changes How often households left it
 */
export type Roster = {
  programme: number;
  village: number;
  region: bigint;
  noticeEnds: number;
  reviewed: boolean;
  changes: number;
  packed: Hex;
  rows: RosterRow[];
};
export type Objection = { roster: number; row: number; by: number; second: boolean; status: number };

/** What the driver knows of programmes and their households, told by events alone. */
export class ReliefMemory {
  readonly programmes = new Map<number, Programme>();
  /** Of the funds of programmes, by their numbers. */
  readonly homes = new Map<number, Home>();
  readonly rosters = new Map<number, Roster>();
  readonly objections = new Map<bigint, Objection>();
  /** Where a household is enrolled, by its tag. */
  readonly places = new Map<Hex, { roster: number; row: number }>();

  /** Take in what happened; what is not about relief changes nothing. */
  learn(event: BookEvent): void {
    switch (event.eventName) {
      case "ProgrammeOpened": {
        const { programme, sponsor, fund, plan, rules } = event.args;
        const { region } = plan;
        this.programmes.set(programme, {
          status: ProgrammeStatus.Open,
          sponsor,
          region,
          most: BigInt(rules.most),
        });
        this.homes.set(fund, { programme, region });
        break;
      }
      case "ProgrammeFundOpened": {
        const { fund, programme, region } = event.args;
        this.homes.set(fund, { programme, region });
        break;
      }
      case "ProgrammeAmended":
        this.programme(event.args.programme).most = BigInt(event.args.rules.most);
        break;
      case "ProgrammeClosed":
        this.programme(event.args.programme).status = ProgrammeStatus.Closed;
        break;
      case "RosterSubmitted": {
        const { roster, programme, village, region, noticeEnds, rows: packed } = event.args;
        const rows = decodeHouseholds(packed).map((household) => ({
          ...household,
          ...{ status: RowStatus.UnderFirstNotice, waiting: 0 },
        }));
        const fresh = { reviewed: false, changes: 0 };
        this.rosters.set(roster, { ...fresh, programme, village, region, noticeEnds, packed, rows });
        break;
      }
      case "RosterReviewed": {
        const { roster, moved, noticeEnds } = event.args;
        Object.assign(this.roster(roster), { noticeEnds, reviewed: true });
        this.#move(roster, moved, RowStatus.UnderSecondNotice);
        break;
      }
      case "RosterApproved":
        this.#move(event.args.roster, event.args.moved, RowStatus.Approved);
        break;
      case "HouseholdsEnrolled": {
        const { roster, moved } = event.args;
        this.#move(roster, moved, RowStatus.Enrolled);
        for (const row of rowsIn(moved)) this.places.set(this.row(roster, row).tag, { roster, row });
        break;
      }
      case "RowsStruck":
        this.#move(event.args.roster, event.args.struck, RowStatus.Struck);
        break;
      case "HouseholdsExited": {
        const { roster, left } = event.args;
        this.#move(roster, left, RowStatus.Exited);
        for (const row of rowsIn(left)) this.places.delete(this.row(roster, row).tag);
        this.roster(roster).changes += 1;
        break;
      }
      case "ObjectionRaised": {
        const { objection, row, by, second } = event.args;
        const roster = Number(objection >> 32n);
        this.objections.set(objection, { roster, row, by, second, status: ObjectionStatus.Open });
        this.row(roster, row).waiting += 1;
        break;
      }
      case "ObjectionRuled": {
        const { upheld } = event.args;
        const ruled = known(this.objections.get(event.args.objection), "objection", event.args.objection);
        const row = this.row(ruled.roster, ruled.row);
        ruled.status = upheld ? ObjectionStatus.Upheld : ObjectionStatus.Dismissed;
        row.waiting -= 1;
        if (upheld) row.status = RowStatus.Struck;
        break;
      }
      default:
    }
  }

  programme(id: number): Programme {
    return known(this.programmes.get(id), "programme", id);
  }

  roster(id: number): Roster {
    return known(this.rosters.get(id), "roster", id);
  }

  row(roster: number, row: number): RosterRow {
    return known(this.roster(roster).rows[row], "row", row);
  }

  #move(roster: number, set: SetWords, status: number): void {
    for (const row of rowsIn(set)) this.row(roster, row).status = status;
  }
}

const rowsIn = (set: SetWords): number[] => decodeSet(setOfWords(set));
