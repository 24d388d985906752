import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { ProgrammeList } from "@/domains/relief/programmes/programme-list";
import { readProgrammes, readTransfers } from "@/domains/relief/programmes/queries";
import { readNotices } from "@/domains/relief/rosters/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { readPlaces } from "@/domains/relief/places/places";
import { numberInAddress } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading } from "@/ui/layout";
import { Pager } from "@/ui/pager";

const SHOWN = 20;

export default bookPage(async ({ query }) => {
  const before = query.before ? indexId(numberInAddress(query.before, 1)) : undefined;
  const [t, reading, notices] = await Promise.all([
    getTranslations("programmes"),
    readProgrammes(SHOWN + 1, before),
    readNotices(),
  ]);
  const shown = reading.data.programmes.slice(0, SHOWN);
  const more = reading.data.programmes.length > SHOWN;
  const [transfers, places] = await Promise.all([
    readTransfers(
      shown.map(({ id }) => id),
      reading.asOf.block,
    ),
    readPlaces(shown.map(({ region }) => region)),
  ]);
  return (
    <Page title={t("title")} description={t("intro")} reading={reading}>
      <Heading>{t("title")}</Heading>
      <p className="mt-4 max-w-prose text-muted">{t("intro")}</p>
      <div className="mt-6 space-y-6">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p>
            <Link href="/notices" className="link font-bold">
              {t("noticeBoard")}
            </Link>{" "}
            <span className="text-muted">{t("noticesNow", { count: notices.data.length })}</span>
          </p>
          <Downloads path="/programmes" list={t("title")} />
        </div>
        <ProgrammeList programmes={shown} transfers={transfers} places={places} />
        <Pager
          list={t("title")}
          first={before ? "/programmes" : null}
          next={more ? `/programmes?before=${shown.at(-1)?.number}` : null}
        />
      </div>
    </Page>
  );
});
