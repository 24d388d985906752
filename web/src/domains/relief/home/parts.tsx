import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ask } from "@/lib/book";
import { formatCount } from "@/lib/format";
import { Link } from "@/lib/link";
import { Section } from "@/ui/layout";
import { ReliefInAllQuery } from "../generated/queries";
import { NoticeList } from "../rosters/notice-list";
import { readNotices } from "../rosters/queries";
import { readWhereabouts } from "../rosters/roster";

const SHOWN = 4;

type Counts = NonNullable<ReliefInAllQuery["ledger"]>;

/** How many households are enrolled, and what stands under notice; nothing before there is a programme. */
export async function homeOfRelief() {
  const [t, counted, notices] = await Promise.all([
    getTranslations("reliefHome"),
    ask(ReliefInAllQuery, {}),
    readNotices(),
  ]);
  const { ledger } = counted.data;
  if (!ledger || ledger.programmes === 0) return {};
  const rosters = notices.data.slice(0, SHOWN);
  return {
    figures: <Households counts={ledger} />,
    parts: [
      {
        key: "notices",
        node: (
          <Section
            id="notices"
            title={t("notices", { count: formatCount(notices.data.length) })}
            intro={t("noticesIntro")}
            aside={
              <span className="flex flex-wrap gap-x-4">
                <Link href="/notices">{t("noticeBoard")}</Link>
                <Link href="/programmes">{t("programmes")}</Link>
              </span>
            }
          >
            <NoticeList rosters={rosters} where={await readWhereabouts(rosters)} time={notices.asOf.time} />
          </Section>
        ),
      },
    ],
  };
}

function Households({ counts: { programmes, households } }: { counts: Counts }) {
  const t = useTranslations("reliefHome");
  return (
    <dl className="mt-6 border-t border-[#5e574b] pt-5">
      <dt className="text-[#d9d0bf]">{t("households")}</dt>
      <dd className="text-2xl font-bold tracking-tight tabular-nums lg:text-3xl">{formatCount(households)}</dd>
      <dd className="mt-1 text-sm text-[#d9d0bf]">{t("householdsNote", { programmes })}</dd>
    </dl>
  );
}
