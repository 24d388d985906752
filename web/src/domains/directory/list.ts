import { readAll } from "@sunledger/sdk";
import { index } from "@/lib/book";
import { instant, listOf } from "@/lib/download";
import { AllOrganisationsQuery } from "./generated/queries";

/** All registered organisations, to take away. */
export const organisationList = () =>
  listOf({
    name: "organisations",
    columns: [
      { title: "number", cell: (organisation) => organisation.number },
      { title: "name", cell: (organisation) => organisation.name },
      { title: "kind", cell: (organisation) => organisation.kind },
      { title: "credit_code", cell: (organisation) => organisation.creditCode },
      { title: "region", cell: (organisation) => organisation.region.padStart(12, "0") },
      { title: "suspended", cell: (organisation) => organisation.suspended },
      { title: "registered", cell: (organisation) => instant(organisation.registeredAt) },
    ],
    pages: readAll(index(), AllOrganisationsQuery, {}),
  });
