import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Coverings } from "@/domains/evidence/coverings";
import { Places } from "@/domains/evidence/places";
import { Preview } from "@/domains/evidence/preview";
import { readDigest, readPlaces } from "@/domains/evidence/queries";
import { readDocument } from "@/domains/evidence/public";
import { readCoverings } from "@/domains/evidence/roots";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { Hash } from "@/ui/hash";
import { Facts, Heading, Nothing, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

export default bookPage<"digest">(async ({ params }) => {
  const digest = readDigest(params.digest);
  if (!digest) notFound();
  const [t, cited, covered, bytes] = await Promise.all([
    getTranslations("documents"),
    readPlaces(digest),
    readCoverings(digest),
    readDocument(digest),
  ]);
  const [places, coverings] = [cited.data, covered.data];
  const known = places.length > 0 || coverings.length > 0;
  return (
    <Page title={t("one")} reading={cited.brokenSince === null ? covered : cited} unlisted={!known}>
      <Heading kind={t("one")}>{known ? t("known") : t("unknown")}</Heading>
      <div className="mt-6 max-w-3xl">
        <Notice tone={known ? "good" : "warn"}>
          <p>{t(places.length > 0 ? "knownText" : known ? "listedText" : "unknownText")}</p>
        </Notice>
      </div>
      <div className="mt-6">
        <Facts facts={[[t("digest"), <Hash key="digest" value={digest.slice(2)} whole />]]} />
      </div>
      {places.length > 0 && (
        <Section id="places" title={t("places")} intro={t("placesIntro")}>
          <Places places={places} />
        </Section>
      )}
      {coverings.length > 0 && (
        <Section id="sets" title={t("sets")} intro={t("setsIntro")}>
          <Coverings coverings={coverings} />
        </Section>
      )}
      {known && (
        <Section id="file" title={t("file")}>
          {bytes ? <Preview digest={digest} bytes={bytes} /> : <Nothing>{t("noFile")}</Nothing>}
        </Section>
      )}
      <p className="mt-10">
        <Link href="/documents">{t("another")}</Link>
      </p>
    </Page>
  );
});
