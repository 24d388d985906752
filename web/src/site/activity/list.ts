import { formatRecordNumber, readRecordId, RECORDS, type RecordKind } from "@sunledger/sdk";
import { aboutOf, type Activity } from "@/lib/activity";
import { index } from "@/lib/book";
import type { Cell } from "@/lib/csv";
import { instant, yuan, type List } from "@/lib/download";
import { NextActivityQuery } from "../generated/queries";
import { tell } from "./queries";

const SIZE = 500;

/** What others can be part of: a column each, with the number of the one that an act is about. */
const WHOLES = (Object.keys(RECORDS) as RecordKind[]).filter((kind) => {
  const { path, twofold } = RECORDS[kind];
  return path !== null && !twofold && kind !== "organisation";
});

/** All activity as it happened: its ids are those of transactions, so they do not sort by time. */
async function* allActivity(): AsyncGenerator<readonly Activity[]> {
  for (let after = "-1"; ;) {
    const { activities } = await index().query(NextActivityQuery, { after, size: SIZE });
    yield activities;
    const last = activities.at(-1);
    if (!last || activities.length < SIZE) return;
    after = last.order;
  }
}

/** All that was ever recorded, to take away. */
export function activityList(): List {
  return {
    name: "activity",
    columns: ["time", "act", "kind", "number", "organisation", ...WHOLES, "yuan", "rows", "block", "transaction"],
    pages: (async function* () {
      for await (const activities of allActivity()) yield (await tell(activities)).map(lineOf);
    })(),
  };
}

function lineOf(activity: Activity): Cell[] {
  const record = readRecordId(activity.record);
  return [
    instant(activity.at),
    activity.act,
    record?.kind ?? null,
    record && formatRecordNumber(record.number),
    activity.organisation?.name ?? null,
    ...WHOLES.map((kind) => aboutOf(activity, kind)),
    yuan(activity.amount),
    activity.count,
    Number(activity.block),
    activity.transaction,
  ];
}
