import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DepositParticulars } from "@/domains/funds/deposits/particulars";
import { readDeposit } from "@/domains/funds/deposits/queries";
import { Entries } from "@/domains/evidence/entries";
import { readEntriesOf } from "@/domains/evidence/queries";
import { readParties, readRowPage } from "@/domains/funds/rows/queries";
import { RowTable } from "@/domains/funds/rows/row-table";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { formatMoney } from "@/lib/format";
import { numberInAddress, pageInAddress, recordPath } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading, Section } from "@/ui/layout";
import { Money } from "@/ui/money";
import { Notice } from "@/ui/notice";

export default bookPage<"number">(async ({ params, query, locale }) => {
  const number = numberInAddress(params.number, 2);
  const page = pageInAddress(query.page);
  const [t, reading, entries] = await Promise.all([
    getTranslations("deposits"),
    readDeposit(indexId(number)),
    readEntriesOf("deposit", number),
  ]);
  const { deposit } = reading.data;
  if (!deposit) notFound();
  const rows = await readRowPage({ record: "deposit", id: number }, BigInt(deposit.start), page);
  if (page > 1 && rows.length === 0) notFound();
  const parties = await readParties(rows.map(({ reference }) => reference));
  const given = deposit.kind === "DONATION" || deposit.kind === "APPROPRIATION";
  const path = recordPath("deposit", deposit.number);
  const title = t("number", { number: deposit.number });
  return (
    <Page
      title={title}
      description={t("description", {
        number: deposit.number,
        fund: deposit.fund.name,
        amount: formatMoney(deposit.amount, locale),
      })}
      reading={reading}
    >
      <Heading kind={title}>
        <Money fen={deposit.amount} />
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
        <DepositParticulars deposit={deposit} />
      </Section>
      {deposit.count > 0 && (
        <Section
          id="rows"
          title={t("rowsTitle")}
          intro={given ? t("rowsIntro") : undefined}
          aside={<Downloads path={`${path}/rows`} list={t("rowsTitle")} />}
        >
          <RowTable
            caption={t("rowsTitle")}
            rows={rows}
            parties={parties}
            total={deposit.count}
            page={page}
            path={path}
            placed
            {...(given && { rowPath: `/donations/${deposit.number}` })}
          />
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
