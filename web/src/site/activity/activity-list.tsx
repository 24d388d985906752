import { useTranslations } from "next-intl";
import { formatCount } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { RecordLink } from "@/lib/records";
import type { Shown } from "@/domains/relief/places/regions";
import { Nothing } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Table } from "@/ui/table";
import { Time } from "@/ui/time";
import { type Activity, doerOf } from "./queries";

/** What was recorded, newest first. */
export function ActivityList({
  caption,
  activities,
  shown,
}: {
  caption: string;
  activities: readonly Activity[];
  shown: Shown;
}) {
  const t = useTranslations("activity");
  if (activities.length === 0) return <Nothing>{t("none")}</Nothing>;
  return (
    <Table
      caption={caption}
      rows={activities}
      keyOf={({ id }) => id}
      columns={[
        { head: t("act"), cell: (activity) => <Act activity={activity} shown={shown} /> },
        {
          head: t("amount"),
          number: true,
          cell: ({ amount, count, roster }) =>
            amount ? (
              <>
                <Money fen={amount} />
                {count ? (
                  <span className="block text-sm text-muted">{t("rows", { count: formatCount(count) })}</span>
                ) : null}
              </>
            ) : (
              roster && count && <span className="whitespace-nowrap">{t("households", { count })}</span>
            ),
        },
      ]}
    />
  );
}

function Act({ activity, shown }: { activity: Activity; shown: Shown }) {
  const t = useTranslations("act");
  const { act, record, fund, campaign, programme, at } = activity;
  const organisation = doerOf(activity, shown);
  return (
    <>
      <span className="font-bold">{t.has(act as "Deposited") ? t(act as "Deposited") : act}</span>{" "}
      <span className="whitespace-nowrap">
        <RecordLink id={record} />
      </span>
      <span className="block text-sm text-muted">
        {[
          <Time key="at" at={at} />,
          organisation && <NamedLink kind="organisation" key="organisation" of={organisation} />,
          campaign && <NamedLink kind="campaign" key="campaign" of={campaign} />,
          programme && <NamedLink kind="programme" key="programme" of={programme} />,
          fund && !campaign && !programme && <NamedLink kind="fund" key="fund" of={fund} />,
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
