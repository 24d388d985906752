import { readAll } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, mapPages, type List } from "@/lib/download";
import { AllOrganisationsQuery } from "./generated/queries";

/** All registered organisations, to take away. */
export function organisationList(): List {
  return {
    name: "organisations",
    columns: ["number", "name", "kind", "credit_code", "region", "suspended", "registered"],
    pages: mapPages(readAll(index(), AllOrganisationsQuery, {}), (organisation) => [
      organisation.number,
      organisation.name,
      organisation.kind,
      organisation.creditCode,
      organisation.region.padStart(12, "0"),
      organisation.suspended,
      instant(organisation.registeredAt),
    ]),
  };
}
