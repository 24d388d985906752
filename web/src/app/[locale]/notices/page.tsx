import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { HowToObject } from "@/domains/relief/rosters/how-to-object";
import { NoticeList } from "@/domains/relief/rosters/notice-list";
import { PastNotices } from "@/domains/relief/rosters/past-notices";
import { readNotices, readRosters } from "@/domains/relief/rosters/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { numberInAddress, pageInAddress } from "@/lib/records";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { NumberedPager } from "@/ui/numbered-pager";
import { Pager } from "@/ui/pager";

const SHOWN = 12;

export default bookPage(async ({ query }) => {
  const page = pageInAddress(query.page);
  const before = query.past ? indexId(numberInAddress(query.past, 1)) : undefined;
  const [t, reading] = await Promise.all([getTranslations("rosters"), readNotices()]);
  const { time } = reading.asOf;
  const running = reading.data.slice((page - 1) * SHOWN, page * SHOWN);
  if (page > 1 && running.length === 0) notFound();
  const past = (await readRosters(SHOWN + 1, { over: time, ...(before && { before }) })).data.rosters;
  const over = past.slice(0, SHOWN);
  const where = await readWhereabouts([...running, ...over]);
  return (
    <Page title={t("board")} description={t("boardIntro")} reading={reading}>
      <Heading>{t("board")}</Heading>
      <p className="mt-4 max-w-prose text-muted">{t("boardIntro")}</p>
      <Section id="now" title={t("noticesNow")} aside={<Downloads path="/notices" list={t("board")} />}>
        <NoticeList rosters={running} where={where} time={time} />
        <NumberedPager
          list={t("noticesNow")}
          page={page}
          pages={Math.ceil(reading.data.length / SHOWN)}
          href={(number) => (number === 1 ? "/notices" : `/notices?page=${number}`)}
        />
      </Section>
      <Section id="object" title={t("howToObject")}>
        <HowToObject />
      </Section>
      <Section id="past" title={t("pastNotices")}>
        <PastNotices rosters={over} where={where} time={time} />
        <Pager
          list={t("pastNotices")}
          first={before ? "/notices#past" : null}
          next={past.length > SHOWN ? `/notices?past=${over.at(-1)?.number}#past` : null}
        />
      </Section>
    </Page>
  );
});
