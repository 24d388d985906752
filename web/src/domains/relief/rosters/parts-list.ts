import { decodeHouseholds, decodeSet, readAll, rosterActor, rowStatus, type ShownRegions } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf, yuan } from "@/lib/download";
import {
  AllObjectionsQuery,
  AllRosterPaymentsQuery,
  AllRosterRowsQuery,
  AllRosterStepsQuery,
  type NoticedRoster,
} from "../generated/queries";
import { rowRanges } from "./counted";

/** A roster's rows with their status, to take away. Who has a household's slip can compare its reference. */
export const rowList = (roster: NoticedRoster) =>
  listOf({
    name: `roster-${roster.number}-rows`,
    columns: [
      { title: "row", cell: ({ row }) => row + 1 },
      { title: "status", cell: ({ state }) => state?.status ?? null },
      {
        title: "contested",
        cell: ({ state }) => state !== null && "contested" in state && state.contested,
      },
      { title: "reference", cell: ({ reference }) => reference },
    ],
    pages: rowsOf(roster),
  });

async function* rowsOf(roster: NoticedRoster) {
  for await (const found of readAll(index(), AllRosterRowsQuery, { roster: roster.id })) {
    yield found.flatMap(({ first, rows }) =>
      decodeHouseholds(rows).map(({ reference }, at) => ({
        row: first + at,
        state: rowStatus(roster, first + at),
        reference,
      })),
    );
  }
}

/** A roster's way, step by step, to take away; its steps' ids are those of transactions, so they do not sort by time. */
export const stepList = (roster: NoticedRoster, shown: ShownRegions) =>
  listOf({
    name: `roster-${roster.number}-steps`,
    columns: [
      { title: "time", cell: (step) => instant(step.at) },
      { title: "step", cell: (step) => step.kind },
      { title: "organisation", cell: (step) => rosterActor(roster, step.by, shown)?.name ?? null },
      { title: "households", cell: (step) => step.count },
      { title: "rows", cell: (step) => rowRanges(decodeSet(step.rows)) },
      { title: "ground", cell: (step) => step.ground },
      { title: "cause", cell: (step) => step.cause },
      { title: "objection", cell: (step) => step.objection?.number ?? null },
      { title: "upheld", cell: (step) => step.upheld },
      { title: "notice_ends", cell: (step) => instant(step.noticeEnds) },
      { title: "evidence_sha256", cell: (step) => step.evidence },
      { title: "block", cell: (step) => Number(step.block) },
      { title: "transaction", cell: (step) => step.transaction },
    ],
    pages: readAll(index(), AllRosterStepsQuery, { roster: roster.id }),
  });

/** The objections to a roster's rows, to take away. */
export const objectionList = (roster: NoticedRoster, shown: ShownRegions) =>
  listOf({
    name: `roster-${roster.number}-objections`,
    columns: [
      { title: "number", cell: (objection) => objection.number },
      { title: "row", cell: (objection) => objection.row + 1 },
      { title: "notice", cell: (objection) => (objection.second ? "SECOND_NOTICE" : "FIRST_NOTICE") },
      { title: "ground", cell: (objection) => objection.ground },
      { title: "organisation", cell: (objection) => rosterActor(roster, objection.by, shown)?.name ?? null },
      { title: "raised", cell: (objection) => instant(objection.raisedAt) },
      { title: "evidence_sha256", cell: (objection) => objection.evidence },
      { title: "status", cell: (objection) => objection.status },
      { title: "ruled_by", cell: (objection) => objection.ruledBy?.name ?? null },
      { title: "ruled", cell: (objection) => instant(objection.ruledAt) },
      { title: "ruling_sha256", cell: (objection) => objection.ruling },
    ],
    pages: readAll(index(), AllObjectionsQuery, { roster: roster.id }),
  });

/** What a roster's households were paid, to take away. */
export const paymentList = (roster: NoticedRoster) =>
  listOf({
    name: `roster-${roster.number}-payments`,
    columns: [
      { title: "payment", cell: ({ payment }) => payment.number },
      { title: "status", cell: ({ payment }) => payment.status },
      { title: "fund", cell: ({ payment }) => payment.fund.number },
      { title: "households", cell: ({ count }) => count },
      { title: "yuan", cell: ({ amount }) => yuan(amount) },
      { title: "same_for_all", cell: ({ uniform }) => uniform },
      { title: "proposed", cell: ({ payment }) => instant(payment.proposedAt) },
      { title: "paid", cell: ({ payment }) => instant(payment.paidAt) },
    ],
    pages: readAll(index(), AllRosterPaymentsQuery, { roster: roster.id }),
  });
