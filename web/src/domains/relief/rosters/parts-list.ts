import { decodeHouseholds, decodeSet, readAll, rosterActor, rowStatus, type ShownRegions } from "@sunledger/sdk";
import { index } from "@/lib/book";
import type { Cell } from "@/lib/csv";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import {
  AllObjectionsQuery,
  AllRosterPaymentsQuery,
  AllRosterRowsQuery,
  AllRosterStepsQuery,
  type NoticedRoster,
} from "../generated/queries";
import { rowRanges } from "./standing";

/** A roster's rows with their status, to take away. Who has a household's slip can compare its reference. */
export function rowList(roster: NoticedRoster): List {
  return {
    name: `roster-${roster.number}-rows`,
    columns: ["row", "status", "contested", "reference"],
    pages: (async function* () {
      for await (const found of readAll(index(), AllRosterRowsQuery, { roster: roster.id })) {
        yield found.flatMap(({ first, rows }) =>
          decodeHouseholds(rows).map(({ reference }, at): Cell[] => {
            const standing = rowStatus(roster, first + at);
            const contested = standing !== null && "contested" in standing && standing.contested;
            return [first + at + 1, standing?.status ?? null, contested, reference];
          }),
        );
      }
    })(),
  };
}

/** A roster's way, step by step, to take away; its steps' ids are those of transactions, so they do not sort by time. */
export function stepList(roster: NoticedRoster, shown: ShownRegions): List {
  return {
    name: `roster-${roster.number}-steps`,
    columns: [
      "time",
      "step",
      "organisation",
      "households",
      "rows",
      "ground",
      "cause",
      "objection",
      "upheld",
      "notice_ends",
      "evidence_sha256",
      "block",
      "transaction",
    ],
    pages: mapPages(readAll(index(), AllRosterStepsQuery, { roster: roster.id }), (step) => [
      instant(step.at),
      step.kind,
      rosterActor(roster, step.by, shown)?.name ?? null,
      step.count,
      rowRanges(decodeSet(step.rows)),
      step.ground,
      step.cause,
      step.objection?.number ?? null,
      step.upheld,
      instant(step.noticeEnds),
      step.evidence,
      Number(step.block),
      step.transaction,
    ]),
  };
}

/** The objections to a roster's rows, to take away. */
export function objectionList(roster: NoticedRoster, shown: ShownRegions): List {
  return {
    name: `roster-${roster.number}-objections`,
    columns: [
      "number",
      "row",
      "notice",
      "ground",
      "organisation",
      "raised",
      "evidence_sha256",
      "status",
      "ruled_by",
      "ruled",
      "ruling_sha256",
    ],
    pages: mapPages(readAll(index(), AllObjectionsQuery, { roster: roster.id }), (objection) => [
      objection.number,
      objection.row + 1,
      objection.second ? "SECOND_NOTICE" : "FIRST_NOTICE",
      objection.ground,
      rosterActor(roster, objection.by, shown)?.name ?? null,
      instant(objection.raisedAt),
      objection.evidence,
      objection.status,
      objection.ruledBy?.name ?? null,
      instant(objection.ruledAt),
      objection.ruling,
    ]),
  };
}

/** What a roster's households were paid, to take away. */
export function paymentList(roster: NoticedRoster): List {
  return {
    name: `roster-${roster.number}-payments`,
    columns: ["payment", "status", "fund", "households", "yuan", "same_for_all", "proposed", "paid"],
    pages: mapPages(
      readAll(index(), AllRosterPaymentsQuery, { roster: roster.id }),
      ({ payment, count, amount, uniform }) => [
        payment.number,
        payment.status,
        payment.fund.number,
        count,
        yuan(amount),
        uniform,
        instant(payment.proposedAt),
        instant(payment.paidAt),
      ],
    ),
  };
}
