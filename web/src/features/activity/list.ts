import { formatRecordNumber, readAll, readRecordId } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, yuan, type List } from "@/lib/download";
import { ACTIVITY, type Activity } from "./queries";

/** All that was ever recorded, to take away. */
export function activityList(): List {
  return {
    name: "activity",
    columns: [
      "time",
      "act",
      "kind",
      "number",
      "organisation",
      "fund",
      "campaign",
      "yuan",
      "rows",
      "block",
      "transaction",
    ],
    pages: mapPages(readAll<Activity>(index(), { entities: "activities", fields: ACTIVITY }), (activity) => {
      const record = readRecordId(activity.record);
      return [
        instant(activity.at),
        activity.act,
        record?.kind ?? null,
        record && formatRecordNumber(record.number),
        activity.organisation?.name ?? null,
        activity.fund?.number ?? null,
        activity.campaign?.number ?? null,
        yuan(activity.amount),
        activity.count,
        Number(activity.block),
        activity.transaction,
      ];
    }),
  };
}
