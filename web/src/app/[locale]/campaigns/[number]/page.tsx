import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Particulars } from "@/domains/charity/campaigns/particulars";
import { readCampaign } from "@/domains/charity/campaigns/queries";
import { CampaignBadge } from "@/domains/charity/campaigns/status";
import { Trail } from "@/domains/charity/campaigns/trail";
import { Entries } from "@/domains/evidence/entries";
import { readCorrections } from "@/domains/evidence/queries";
import { Costs, FundFigures } from "@/domains/funds/funds/figures";
import { Flow } from "@/domains/funds/funds/flow";
import { readFlow, readFund } from "@/domains/funds/funds/queries";
import { FundBadge } from "@/domains/funds/funds/status";
import { PaymentList } from "@/domains/funds/payments/payment-list";
import { readPayments } from "@/domains/funds/payments/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { Link } from "@/lib/link";
import { numberInAddress, recordPath } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading, Nothing, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";

const PAYMENTS_SHOWN = 10;

export default bookPage<"number">(async ({ params }) => {
  const number = numberInAddress(params.number, 1);
  const [t, reading, corrections] = await Promise.all([
    getTranslations("campaigns"),
    readCampaign(indexId(number)),
    readCorrections("campaign", number),
  ]);
  const { campaign } = reading.data;
  if (!campaign) notFound();
  const reports = campaign.steps.filter(({ kind }) => kind === "REPORTED" || kind === "COMPLETED");
  const steps = campaign.steps.filter(({ kind }) => kind !== "REPORTED" && kind !== "COMPLETED");
  return (
    <Page title={campaign.name} description={campaign.purpose} reading={reading}>
      <Heading kind={t("one", { number: campaign.number })} badge={<CampaignBadge status={campaign.status} />}>
        {campaign.name}
      </Heading>
      <p className="mt-4 max-w-prose text-lg text-muted">{campaign.purpose}</p>
      {campaign.fund ? <Money fund={campaign.fund.number} /> : <Unopened />}
      {campaign.fund && <FundParts fund={campaign.fund.number} costCap={campaign.costCap} />}
      <Section id="reports" title={t("reports")}>
        {reports.length > 0 ? <Trail steps={reports} /> : <Nothing>{t("noReports")}</Nothing>}
      </Section>
      <Section id="corrections" title={t("corrections")}>
        {corrections.data.entries.length > 0 ? (
          <Entries entries={corrections.data.entries} withRecord />
        ) : (
          <Nothing>{t("noCorrections")}</Nothing>
        )}
      </Section>
      <Section id="particulars" title={t("particulars")}>
        <Particulars campaign={campaign} />
      </Section>
      <Section id="trail" title={t("trail")}>
        <Trail steps={steps} />
      </Section>
    </Page>
  );
});

async function Unopened() {
  const t = await getTranslations("campaigns");
  return (
    <div className="mt-6">
      <Notice>{t("unopened")}</Notice>
    </div>
  );
}

async function Money({ fund: number }: { fund: number }) {
  const [t, { data }] = await Promise.all([getTranslations("campaigns"), readFund(indexId(number))]);
  if (!data.fund) return null;
  return (
    <div className="mt-8 space-y-4">
      {data.fund.status === "FROZEN" && (
        <Notice tone="warn" title={t("frozen")}>
          <p>{data.fund.acts.findLast(({ kind }) => kind === "FROZEN")?.reason}</p>
        </Notice>
      )}
      <FundFigures fund={data.fund} />
      <p>
        <Link href={recordPath("fund", number)}>{t("toFund")}</Link> <FundBadge status={data.fund.status} />
      </p>
    </div>
  );
}

async function FundParts({ fund: number, costCap }: { fund: number; costCap: number }) {
  const id = indexId(number);
  const path = recordPath("fund", number);
  const [t, days, payments, { data }] = await Promise.all([
    getTranslations("campaigns"),
    readFlow(id),
    readPayments(id, PAYMENTS_SHOWN),
    readFund(id),
  ]);
  return (
    <>
      <Section id="flow" title={t("flow")} aside={<Downloads path={`${path}/days`} list={t("flow")} />}>
        <Flow days={days} />
      </Section>
      <Section id="payments" title={t("payments")} aside={<Downloads path={`${path}/payments`} list={t("payments")} />}>
        <PaymentList caption={t("payments")} payments={payments.data.payments} />
        {data.fund && data.fund.paymentCount > PAYMENTS_SHOWN && (
          <p>
            <Link href={`${path}#payments`}>{t("allPayments")}</Link>
          </p>
        )}
      </Section>
      {data.fund && (
        <Section id="costs" title={t("costs")} intro={t("costsIntro")}>
          <Costs fund={data.fund} costCap={costCap} />
        </Section>
      )}
    </>
  );
}
