import { formatRecordNumber, readRecordId, RECORDS, type RecordKind } from "@sunledger/sdk";
import { aboutOf, type Activity } from "@/lib/activity";
import { index } from "@/lib/book";
import { instant, listOf, yuan } from "@/lib/download";
import { NextActivityQuery } from "../generated/queries";
import { tell } from "./queries";

const SIZE = 500;

/** Kinds of record that others are part of. Each is a column with the number of the one that an act is about. */
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
export const activityList = () =>
  listOf({
    name: "activity",
    columns: [
      { title: "time", cell: ({ activity }) => instant(activity.at) },
      { title: "act", cell: ({ activity }) => activity.act },
      { title: "kind", cell: ({ record }) => record?.kind ?? null },
      { title: "number", cell: ({ record }) => record && formatRecordNumber(record.number) },
      { title: "organisation", cell: ({ activity }) => activity.organisation?.name ?? null },
      ...WHOLES.map((kind) => ({ title: kind, cell: ({ activity }: Line) => aboutOf(activity, kind) })),
      { title: "yuan", cell: ({ activity }) => yuan(activity.amount) },
      { title: "rows", cell: ({ activity }) => activity.count },
      { title: "block", cell: ({ activity }) => Number(activity.block) },
      { title: "transaction", cell: ({ activity }) => activity.transaction },
    ],
    pages: lines(),
  });

type Line = { readonly activity: Activity; readonly record: ReturnType<typeof readRecordId> };

async function* lines(): AsyncGenerator<Line[]> {
  for await (const activities of allActivity())
    yield (await tell(activities)).map((activity) => ({ activity, record: readRecordId(activity.record) }));
}
