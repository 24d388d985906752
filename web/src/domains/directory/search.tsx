import { indexId } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import { ask } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import type { Finding, Question } from "@/lib/question";
import { FindOrganisationsQuery } from "./generated/queries";

/** Organisations by name, credit code or number. */
export async function searchDirectory({ text, number, parts, digest }: Question): Promise<Finding> {
  if (digest || parts) return {};
  const [t, { data }] = await Promise.all([
    getTranslations("organisations"),
    ask(FindOrganisationsQuery, {
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
