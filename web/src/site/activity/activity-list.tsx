import { useTranslations } from "next-intl";
import type { Activity } from "@/lib/activity";
import { formatCount } from "@/lib/format";
import { NamedLink } from "@/lib/named";
import { RecordLink } from "@/lib/records";
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

function Act({ activity }: { activity: Activity }) {
  const { act: nameOf } = useVocabulary();
  const { act, record, fund, campaign, programme, organisation, at } = activity;
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
