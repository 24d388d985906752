import { readAboutId } from "@sunledger/sdk";
import { useTranslations } from "next-intl";
import { aboutOf, type Activity } from "@/lib/activity";
import { formatCount } from "@/lib/format";
import { type Named, NamedLink } from "@/lib/named";
import { isPaged, type PagedKind, RecordLink } from "@/lib/records";
import { useVocabulary } from "@/lib/words";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";

/** What was recorded, newest first. */
export function ActivityList({ caption, activities }: { caption: string; activities: readonly Activity[] }) {
  const t = useTranslations("activity");
  if (activities.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={activities}
      keyOf={({ id }) => id}
      columns={[
        { head: t("act"), cell: (activity) => <Act activity={activity} /> },
        {
          head: t("amount"),
          number: true,
          cell: (activity) =>
            activity.amount ? (
              <>
                <Money fen={activity.amount} />
                {activity.count ? (
                  <span className="block text-sm text-muted">{t("rows", { count: formatCount(activity.count) })}</span>
                ) : null}
              </>
            ) : (
              aboutOf(activity, "roster") !== null &&
              activity.count && <span className="whitespace-nowrap">{t("households", { count: activity.count })}</span>
            ),
        },
      ]}
    />
  );
}

function Act({ activity }: { activity: Activity }) {
  const { act: nameOf } = useVocabulary();
  const { act, record, about, organisation, at } = activity;
  const whole = wholeOf(about);
  return (
    <>
      <span className="font-bold">{nameOf(act)}</span>{" "}
      <span className="whitespace-nowrap">
        <RecordLink id={record} />
      </span>
      <span className="block text-sm text-muted">
        {[
          <Time key="at" at={at} />,
          organisation && <NamedLink kind="organisation" key="organisation" of={organisation} />,
          whole && <NamedLink kind={whole.kind} key="whole" of={whole} />,
        ]
          .filter(Boolean)
          .map((part, index) => (
            <span key={index}>
              {index > 0 && " · "}
              {part}
            </span>
          ))}
      </span>
    </>
  );
}

/**
 * The outermost record that an act is about, by its name: the campaign of a payment, for example. Organisations are shown as
 * doers.
 */
function wholeOf(about: Activity["about"]): (Named & { readonly kind: PagedKind }) | null {
  for (const { id, title } of about.toSorted((a, b) => a.depth - b.depth)) {
    const record = readAboutId(id);
    if (title === null || record === null || record.kind === "organisation" || !isPaged(record.kind)) continue;
    return { kind: record.kind, number: Number(record.number), name: title };
  }
  return null;
}
