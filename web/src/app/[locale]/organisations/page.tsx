import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { OrganisationList } from "@/domains/directory/organisation-list";
import { readOrganisations } from "@/domains/directory/queries";
import { bookPage } from "@/site/book-page";
import { Page } from "@/site/page";
import { numberInAddress } from "@/lib/records";
import { Downloads } from "@/ui/downloads";
import { Heading } from "@/ui/layout";
import { Pager } from "@/ui/pager";

const SHOWN = 50;

export default bookPage(async ({ query }) => {
  const after = query.after ? indexId(numberInAddress(query.after, 1)) : undefined;
  const [t, reading] = await Promise.all([getTranslations("organisations"), readOrganisations(SHOWN + 1, after)]);
  const shown = reading.data.organisations.slice(0, SHOWN);
  const more = reading.data.organisations.length > SHOWN;
  return (
    <Page title={t("title")} description={t("intro")} reading={reading}>
      <Heading>{t("title")}</Heading>
      <p className="mt-4 max-w-prose text-muted">{t("intro")}</p>
      <div className="mt-6 space-y-4">
        <Downloads path="/organisations" list={t("title")} />
        <OrganisationList caption={t("title")} organisations={shown} />
        <Pager
          list={t("title")}
          first={after ? "/organisations" : null}
          next={more ? `/organisations?after=${shown.at(-1)?.number}` : null}
        />
      </div>
    </Page>
  );
});
