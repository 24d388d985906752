import type { Hex } from "@sunledger/sdk";
import { ask } from "@/lib/book";
import { OrganisationQuery, OrganisationsQuery } from "./generated/queries";

/** Organisations in the order in which they were registered. `after` is the id of the last one already seen. */
export function readOrganisations(size: number, after?: Hex) {
  return ask(OrganisationsQuery, { where: after ? { id_gt: after } : {}, size });
}

export function readOrganisation(id: Hex) {
  return ask(OrganisationQuery, { id });
}
