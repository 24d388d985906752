import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { ask, META } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import { Link } from "@/lib/link";
import type { Named } from "@/lib/named";
import type { Finding, Question } from "@/lib/question";

type FoundCampaign = Named & { filingNumber: string };

const CAMPAIGNS = `query FindCampaigns($text: String!, $id: ID!, $size: Int!) {
  ${META}
  campaign(id: $id) { number name filingNumber }
  campaigns(
    where: { or: [{ name_contains_nocase: $text }, { filingNumber_contains_nocase: $text }] }
    orderBy: id, orderDirection: desc, first: $size
  ) { number name filingNumber }
}`;

const DONATIONS = `query FindDonations($id: ID!) { ${META} deposit(id: $id) { number count } }`;

/** Campaigns by name, filing number or number; donations by their deposit's number and their row. */
export async function searchCharity({ text, number, parts, row, digest }: Question): Promise<Finding> {
  if (digest) return {};
  if (number !== null && parts) {
    if (row === null) return {};
    const [t, { data }] = await Promise.all([
      getTranslations("donation"),
      ask<{ deposit: { number: string; count: number } | null }>(DONATIONS, { id: indexId(number) }),
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
    ask<{ campaign: FoundCampaign | null; campaigns: FoundCampaign[] }>(CAMPAIGNS, {
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
