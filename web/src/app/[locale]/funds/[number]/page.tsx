import { indexId, type Hex } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DepositList } from "@/domains/funds/deposits/deposit-list";
import { readDeposits } from "@/domains/funds/deposits/queries";
import { Entries } from "@/domains/evidence/entries";
import { readCorrections } from "@/domains/evidence/queries";
import { FundActs } from "@/domains/funds/funds/acts";
import { FundFigures, FundKinds } from "@/domains/funds/funds/figures";
import { Flow } from "@/domains/funds/funds/flow";
import { FundParticulars } from "@/domains/funds/funds/particulars";
import { readFlow, readFund } from "@/domains/funds/funds/queries";
import { FundBadge } from "@/domains/funds/funds/status";
import { PaymentList } from "@/domains/funds/payments/payment-list";
import { readPayments } from "@/domains/funds/payments/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { numberInAddress, recordPath } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { Notice } from "@/ui/notice";
import { Pager } from "@/ui/pager";

const SHOWN = 25;

export default bookPage<"number">(async ({ params, query }) => {
  const number = Number(numberInAddress(params.number, 1));
  const id = indexId(number);
  const beforeDeposit = cursor(query.deposits);
  const beforePayment = cursor(query.payments);
  const [t, reading, days, deposits, payments] = await Promise.all([
    getTranslations("funds"),
    readFund(id),
    readFlow(id),
    readDeposits(id, SHOWN + 1, beforeDeposit),
    readPayments(id, SHOWN + 1, beforePayment),
  ]);
  const { fund } = reading.data;
  if (!fund) notFound();
  // What was corrected of a campaign concerns its fund too.
  const corrections = fund.campaign
    ? await readCorrections("campaign", fund.campaign.number)
    : await readCorrections("fund", number);
  const path = recordPath("fund", number);
  return (
    <Page title={fund.name} description={fund.purpose} reading={reading}>
      <Heading kind={t("one", { number })} badge={<FundBadge status={fund.status} />}>
        {fund.name}
      </Heading>
      <div className="mt-8 space-y-4">
        {fund.status === "FROZEN" && (
          <Notice tone="warn" title={t("frozen")}>
            <p>{fund.acts.findLast(({ kind }) => kind === "FROZEN")?.reason}</p>
          </Notice>
        )}
        <FundFigures fund={fund} />
      </div>
      <Section id="particulars" title={t("particulars")}>
        <FundParticulars fund={fund} />
      </Section>
      <Section id="kinds" title={t("kinds")}>
        <FundKinds fund={fund} />
      </Section>
      <Section id="flow" title={t("flow")} aside={<Downloads path={`${path}/days`} list={t("flow")} />}>
        <Flow days={days} />
      </Section>
      <Section id="payments" title={t("payments")} aside={<Downloads path={`${path}/payments`} list={t("payments")} />}>
        <PaymentList caption={t("payments")} payments={payments.data.payments.slice(0, SHOWN)} />
        <Pager
          list={t("payments")}
          first={beforePayment ? `${path}#payments` : null}
          next={nextPage(path, "payments", payments.data.payments)}
        />
      </Section>
      <Section id="deposits" title={t("deposits")} aside={<Downloads path={`${path}/deposits`} list={t("deposits")} />}>
        <DepositList caption={t("deposits")} deposits={deposits.data.deposits.slice(0, SHOWN)} />
        <Pager
          list={t("deposits")}
          first={beforeDeposit ? `${path}#deposits` : null}
          next={nextPage(path, "deposits", deposits.data.deposits)}
        />
      </Section>
      {corrections.data.entries.length > 0 && (
        <Section id="corrections" title={t("corrections")}>
          <Entries entries={corrections.data.entries} withRecord />
        </Section>
      )}
      <Section id="acts" title={t("acts")}>
        <FundActs acts={fund.acts} />
      </Section>
    </Page>
  );
});

function cursor(number: string | undefined): Hex | undefined {
  return number === undefined ? undefined : indexId(numberInAddress(number, 2));
}

function nextPage(path: string, list: string, records: readonly { number: string }[]): string | null {
  const last = records.length > SHOWN ? records[SHOWN - 1] : undefined;
  return last ? `${path}?${list}=${last.number}#${list}` : null;
}
