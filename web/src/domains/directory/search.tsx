import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { ask, META } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import type { Named } from "@/lib/named";
import type { Finding, Question } from "@/lib/question";

type Found = Named & { creditCode: string };

const ORGANISATIONS = `query FindOrganisations($text: String!, $id: ID!, $size: Int!) {
  ${META}
  organisation(id: $id) { number name creditCode }
  organisations(
    where: { or: [{ name_contains_nocase: $text }, { creditCode_contains_nocase: $text }] }, orderBy: id, first: $size
  ) { number name creditCode }
}`;

/** Organisations by name, credit code or number. */
export async function searchDirectory({ text, number, parts, digest }: Question): Promise<Finding> {
  if (digest || parts) return {};
  const [t, { data }] = await Promise.all([
    getTranslations("organisations"),
    ask<{ organisation: Found | null; organisations: Found[] }>(ORGANISATIONS, {
      text,
      id: number === null ? NO_RECORD : indexId(number),
      size: MOST_FOUND,
    }),
  ]);
  return {
    groups: [
      {
        key: "organisations",
        title: t("title"),
        items: withFirst(data.organisation, data.organisations).map((organisation) => (
          <FoundRecord key={organisation.number} kind="organisation" of={organisation} note={organisation.creditCode} />
        )),
      },
    ],
  };
}
