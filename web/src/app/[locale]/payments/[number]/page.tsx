import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Entries } from "@/domains/evidence/entries";
import { readEntriesOf } from "@/domains/evidence/queries";
import { PaymentParticulars } from "@/domains/funds/payments/particulars";
import { Pieces } from "@/domains/funds/payments/pieces";
import { readPayment, readSources } from "@/domains/funds/payments/queries";
import { Sources } from "@/domains/funds/payments/sources";
import { HouseholdLink } from "@/domains/funds/rows/household";
import { householdAt, readPaidRosters } from "@/domains/relief/payments/queries";
import { PaidRosters } from "@/domains/relief/payments/rosters";
import { PaymentBadge } from "@/domains/funds/payments/status";
import { PaymentSteps } from "@/domains/funds/payments/steps";
import { readParties, readRowPage } from "@/domains/funds/rows/queries";
import { RowTable } from "@/domains/funds/rows/row-table";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { formatMoney } from "@/lib/format";
import { numberInAddress, pageInAddress, recordPath } from "@/lib/records";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Notice } from "@/ui/notice";

export default bookPage<"number">(async ({ params, query, locale }) => {
  const number = numberInAddress(params.number, 2);
  const page = pageInAddress(query.page);
  const [t, paid, reading, rosters, entries] = await Promise.all([
    getTranslations("payments"),
    getTranslations("paidRosters"),
    readPayment(indexId(number)),
    readPaidRosters(indexId(number)),
    readEntriesOf("payment", number),
  ]);
  const { payment } = reading.data;
  if (!payment) notFound();
  const { start, end } = payment;
  const [rows, sources, where] = await Promise.all([
    readRowPage({ record: "payment", id: number }, BigInt(start ?? 0), page),
    start && end ? readSources(indexId(payment.fund.number), start, end) : null,
    readWhereabouts(rosters.map(({ roster }) => roster)),
  ]);
  if (page > 1 && rows.length === 0) notFound();
  const parties = await readParties(rows.map(({ reference }) => reference));
  const path = recordPath("payment", payment.number);
  const title = t("number", { number: payment.number });
  return (
    <Page
      title={title}
      description={t("description", {
        number: payment.number,
        fund: payment.fund.name,
        amount: formatMoney(payment.amount, locale),
      })}
      reading={reading}
    >
      <Heading kind={title} badge={<PaymentBadge status={payment.status} transfer={payment.to !== null} />}>
        <Money fen={payment.amount} />
      </Heading>
      {entries.data.entries.some(({ kind }) => kind === "CORRECTION") && (
        <div className="mt-6">
          <Notice tone="warn">
            <a href="#documents" className="link">
              {t("corrected")}
            </a>
          </Notice>
        </div>
      )}
      <Section id="particulars" title={t("particulars")}>
        <PaymentParticulars payment={payment} />
      </Section>
      <Section id="steps" title={t("steps")}>
        <PaymentSteps steps={payment.steps} />
      </Section>
      {rosters.length > 0 && (
        <Section
          id="rosters"
          title={paid("rosters")}
          intro={paid("rostersIntro")}
          aside={<Downloads path={`${path}/rosters`} list={paid("rosters")} />}
        >
          <PaidRosters rosters={rosters} where={where} />
        </Section>
      )}
      {payment.count > 0 && (
        <Section
          id="rows"
          title={t("rows")}
          intro={t(rosters.length > 0 ? "householdsIntro" : "rowsIntro")}
          aside={<Downloads path={`${path}/rows`} list={t("rows")} />}
        >
          <RowTable
            caption={t("rows")}
            rows={rows}
            parties={parties}
            total={payment.count}
            page={page}
            path={path}
            placed={start !== null}
          />
        </Section>
      )}
      {payment.pieces.length > 0 && (
        <Section id="returned" title={t("cameBack")} intro={t("cameBackIntro")}>
          <Pieces
            pieces={payment.pieces}
            partyOf={(row) => {
              const household = householdAt(rosters, row);
              return household && <HouseholdLink {...household} />;
            }}
          />
        </Section>
      )}
      {sources && start && end && (
        <Section id="sources" title={t("sources")} intro={t("sourcesIntro")}>
          <Sources start={start} end={end} deposits={sources.data.deposits} />
        </Section>
      )}
      {entries.data.entries.length > 0 && (
        <Section id="documents" title={t("documents")}>
          <Entries entries={entries.data.entries} />
        </Section>
      )}
    </Page>
  );
});
