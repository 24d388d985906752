import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Places } from "@/features/documents/places";
import { Preview } from "@/features/documents/preview";
import { readDigest, readPlaces } from "@/features/documents/queries";
import { readDocument } from "@/features/documents/store";
import { bookPage } from "@/features/site/book-page";
import { Page } from "@/features/site/page";
import { Link } from "@/lib/link";
import { Hash } from "@/ui/hash";
import { Facts, Heading, Nothing, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

export default bookPage<"digest">(async ({ params }) => {
  const digest = readDigest(params.digest);
  if (!digest) notFound();
  const [t, reading, bytes] = await Promise.all([
    getTranslations("documents"),
    readPlaces(digest),
    readDocument(digest),
  ]);
  const places = reading.data;
  const [first] = places;
  return (
    <Page title={t("one")} reading={reading} unlisted={!first}>
      <Heading kind={t("one")}>{first ? t("known") : t("unknown")}</Heading>
      <div className="mt-6 max-w-3xl">
        {first ? (
          <Notice tone="good">
            <p>{t("knownText")}</p>
          </Notice>
        ) : (
          <Notice tone="warn">
            <p>{t("unknownText")}</p>
          </Notice>
        )}
      </div>
      <div className="mt-6">
        <Facts facts={[[t("digest"), <Hash key="digest" value={digest.slice(2)} whole />]]} />
      </div>
      {first && (
        <>
          <Section id="places" title={t("places")} intro={t("placesIntro")}>
            <Places places={places} />
          </Section>
          <Section id="file" title={t("file")}>
            {bytes ? <Preview digest={digest} bytes={bytes} /> : <Nothing>{t("noFile")}</Nothing>}
          </Section>
        </>
      )}
      <p className="mt-10">
        <Link href="/documents">{t("another")}</Link>
      </p>
    </Page>
  );
});
