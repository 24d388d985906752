import { receiptPath } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DonationFacts } from "@/domains/charity/donations/facts";
import { fundsOf, readFollowedDonation, readTracedPayments } from "@/domains/charity/donations/queries";
import { Shares } from "@/domains/charity/donations/shares";
import { DonationSum } from "@/domains/charity/donations/sum";
import { PartyName } from "@/domains/funds/rows/party";
import { readParties } from "@/domains/funds/rows/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { inLanguage } from "@/lib/address";
import { formatMoney } from "@/lib/format";
import { readFundNames } from "@/domains/funds/fund-names";
import { numberInAddress } from "@/lib/records";
import { SecretCheck } from "@/lib/secret-check";
import { settings } from "@/lib/settings";
import { Downloads } from "@/ui/downloads";
import { Heading, Nothing, Section } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Notice } from "@/ui/notice";
import { PrintButton } from "@/ui/print-button";
import { QrCode } from "@/ui/qr";

export default bookPage<"number" | "row">(async ({ params, locale }) => {
  const deposit = numberInAddress(params.number, 2);
  const row = Number(numberInAddress(params.row, 1)) - 1;
  const [t, reading] = await Promise.all([getTranslations("donation"), readFollowedDonation(deposit, row)]);
  if (!reading.data) notFound();
  const { donation, trace } = reading.data;
  if (donation.deposit.kind !== "DONATION" && donation.deposit.kind !== "APPROPRIATION") notFound();
  const references = trace.shares.flatMap((share) => (share.kind === "spent" ? [share.reference] : []));
  const [payments, funds, parties] = await Promise.all([
    readTracedPayments(trace),
    readFundNames(fundsOf(trace)),
    readParties([donation.row.reference, ...references]),
  ]);
  const path = receiptPath(deposit, row);
  const title = t("title", { number: donation.deposit.number, row: row + 1 });
  const giver = parties.get(donation.row.reference);
  return (
    <Page
      title={title}
      description={t("description", {
        amount: formatMoney(donation.row.amount, locale),
        fund: donation.deposit.fund.name,
      })}
      reading={reading}
    >
      <Heading kind={title}>
        <Money fen={donation.row.amount} />
      </Heading>
      <div className="mt-6 max-w-2xl">
        <SecretCheck
          reference={donation.row.reference}
          texts={{
            yours: t("yours"),
            yoursText: t("yoursText"),
            notYours: t("notYours"),
            notYoursText: t("notYoursText"),
            broken: t("broken"),
            brokenText: t("brokenText"),
          }}
        />
      </div>
      <div className="mt-8 grid gap-x-10 gap-y-6 md:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
        <DonationFacts donation={donation} giver={<PartyName reference={donation.row.reference} party={giver} />} />
        <figure className="w-40 text-sm text-muted">
          <QrCode text={settings.site + inLanguage(locale, path)} label={t("qr")} />
          <figcaption className="mt-2">{t("qrHint")}</figcaption>
        </figure>
      </div>
      <Section id="sum" title={t("sum")} intro={t("sumIntro")}>
        <DonationSum trace={trace} amount={donation.row.amount} />
      </Section>
      <Section
        id="shares"
        title={t("shares")}
        intro={t("sharesIntro")}
        aside={<Downloads path={path} list={t("shares")} />}
      >
        {trace.shares.length > 0 ? (
          <Shares
            trace={trace}
            payments={payments}
            funds={funds}
            partyOf={({ reference }) => <PartyName reference={reference} party={parties.get(reference)} />}
          />
        ) : (
          <Nothing>{t("nothingYet")}</Nothing>
        )}
        {trace.more > 0n && <Notice>{t.rich("more", { amount: () => <Money fen={trace.more} /> })}</Notice>}
      </Section>
      <div className="mt-10">
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </Page>
  );
});
