import { householdPath, inSet } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Accesses } from "@/domains/relief/households/accesses";
import { HouseholdFacts } from "@/domains/relief/households/facts";
import { HouseholdPayments } from "@/domains/relief/households/payments";
import {
  fundsOf,
  PAYMENTS_SHOWN,
  readAccesses,
  readHouseholdView,
  readOrigins,
} from "@/domains/relief/households/queries";
import { HouseholdSums } from "@/domains/relief/households/sums";
import { PaymentBadge } from "@/domains/funds/payments/status";
import { Objections } from "@/domains/relief/rosters/objections";
import { readRoster } from "@/domains/relief/rosters/queries";
import { RosterSteps } from "@/domains/relief/rosters/steps";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { inLanguage } from "@/lib/address";
import { readFundNames } from "@/domains/funds/fund-names";
import { pageInAddress } from "@/lib/records";
import { householdInAddress } from "@/domains/relief/households/address";
import { householdNumber } from "@/domains/funds/rows/household";
import { readWhereabouts } from "@/domains/relief/rosters/roster";
import { SecretCheck } from "@/lib/secret-check";
import { settings } from "@/lib/settings";
import { Downloads } from "@/ui/downloads";
import { Heading, Nothing, Section } from "@/ui/layout";
import { NumberedPager } from "@/ui/numbered-pager";
import { PrintButton } from "@/ui/print-button";
import { QrCode } from "@/ui/qr";

export default bookPage<"roster" | "row">(async ({ params, query, locale }) => {
  const { roster: number, row } = householdInAddress(params);
  const page = pageInAddress(query.page);
  const [t, reading, { data: rosters }, { data: asked }] = await Promise.all([
    getTranslations("household"),
    readHouseholdView(number, row, page),
    readRoster(number),
    readAccesses(number, row),
  ]);
  const { roster } = rosters;
  if (!reading.data || !roster) notFound();
  const { household, payments } = reading.data;
  if (page > 1 && payments.length === 0) notFound();
  const [where, funds, deposits] = await Promise.all([
    readWhereabouts([roster]),
    readFundNames(fundsOf(payments)),
    readOrigins(payments),
  ]);
  const path = householdPath(number, row);
  const title = t("title", { number: householdNumber(number, row) });
  // Of the roster's way and of the objections, what touched this row.
  const own = {
    ...roster,
    steps: roster.steps.filter(({ rows }) => inSet(rows, row)),
    objections: roster.objections.filter((objection) => objection.row === row),
  };
  return (
    <Page title={title} description={t("description", { programme: roster.programme.name })} reading={reading}>
      <Heading kind={t("kind")}>{title}</Heading>
      <div className="mt-6 max-w-2xl">
        <SecretCheck
          reference={household.reference}
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
        <HouseholdFacts household={household} where={where} time={reading.asOf.time} />
        <figure className="w-40 text-sm text-muted">
          <QrCode text={settings.site + inLanguage(locale, path)} label={t("qr")} />
          <figcaption className="mt-2">{t("qrHint")}</figcaption>
        </figure>
      </div>
      <Section
        id="payments"
        title={t("payments")}
        intro={t("paymentsIntro")}
        aside={<Downloads path={path} list={t("payments")} />}
      >
        {payments.length > 0 ? (
          <>
            <HouseholdSums payments={household.payments} />
            <HouseholdPayments
              payments={payments}
              funds={funds}
              deposits={deposits}
              badgeOf={({ status }) => <PaymentBadge status={status} transfer={false} />}
            />
            <NumberedPager
              list={t("payments")}
              page={page}
              pages={Math.ceil(household.payments.length / PAYMENTS_SHOWN)}
              href={(next) => (next === 1 ? `${path}#payments` : `${path}?page=${next}#payments`)}
            />
          </>
        ) : (
          <Nothing>{t("noPayments")}</Nothing>
        )}
      </Section>
      <Section id="steps" title={t("steps")} intro={t("stepsIntro")}>
        <RosterSteps roster={own} shown={where.shown} />
      </Section>
      {own.objections.length > 0 && (
        <Section id="objections" title={t("objections")}>
          <Objections roster={own} shown={where.shown} />
        </Section>
      )}
      <Section id="accesses" title={t("accesses")} intro={t("accessesIntro")}>
        {asked.accessRequests.length > 0 ? (
          <Accesses accesses={asked.accessRequests} roster={roster} shown={where.shown} time={reading.asOf.time} />
        ) : (
          <Nothing>{t("noAccesses")}</Nothing>
        )}
      </Section>
      <div className="mt-10">
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </Page>
  );
});
