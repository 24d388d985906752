import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { ask } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import { Link } from "@/lib/link";
import type { Finding, Question } from "@/lib/question";
import { FindCampaignsQuery, FindDonationsQuery } from "./generated/queries";

/** Campaigns by name, filing number or number; donations by their deposit's number and their row. */
export async function searchCharity({ text, number, parts, row, digest }: Question): Promise<Finding> {
  if (digest) return {};
  if (number !== null && parts) {
    if (row === null) return {};
    const [t, { data }] = await Promise.all([
      getTranslations("donation"),
      ask(FindDonationsQuery, { id: indexId(number) }),
    ]);
    const { deposit } = data;
    if (!deposit || row < 1 || row > deposit.count) return {};
    return {
      records: [
        <Link key="donation" href={`/donations/${deposit.number}/${row}`}>
          {t("one", { number: deposit.number, row })}
        </Link>,
      ],
    };
  }
  const [t, { data }] = await Promise.all([
    getTranslations("campaigns"),
    ask(FindCampaignsQuery, {
      text,
      id: number === null ? NO_RECORD : indexId(number),
      size: MOST_FOUND,
    }),
  ]);
  return {
    groups: [
      {
        key: "campaigns",
        title: t("title"),
        items: withFirst(data.campaign, data.campaigns).map((campaign) => (
          <FoundRecord key={campaign.number} kind="campaign" of={campaign} note={campaign.filingNumber} />
        )),
      },
    ],
  };
}
