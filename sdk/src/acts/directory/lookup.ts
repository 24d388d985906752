import { NamesOfReferencesQuery, OrganisationNameQuery, OrganisationsNamedQuery } from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { indexId } from "../../records.ts";
import { readReference } from "../../references.ts";
import { catchUp, type Office } from "../office.ts";
import { unclearOrganisation, unknownOrganisation } from "./refusals.ts";

/** An organisation as acts name it. */
export type Named = { readonly number: number; readonly name: string };

/** An organisation's name; its number where it has none. */
export async function organisationName({ index }: Pick<Office, "index">, number: number): Promise<string> {
  const { organisation } = await index.query(OrganisationNameQuery, { id: indexId(number) });
  return organisation?.name ?? String(number);
}

/**
 * An organisation by number, credit code or name, as a user gives it.
 * @throws Refusal `directory/unknown`, `directory/unclear`
 */
export async function findOrganisation(office: Office, text: string): Promise<Named> {
  await catchUp(office);
  const where = /^\d{1,9}$/.test(text)
    ? { number: Number(text) }
    : { or: [{ creditCode: text.toUpperCase() }, { name: text }] };
  const { organisations } = await office.index.query(OrganisationsNamedQuery, { where });
  const [found, other] = organisations;
  if (!found) throw unknownOrganisation(text);
  if (other) throw unclearOrganisation(text);
  return found;
}

/** How many references a question names. */
const AT_A_TIME = 1_000;

/** Names of the organisations among references: registered ones' and parties'. Persons have none. */
async function namesOf({ index }: Office, references: readonly Hex[]): Promise<Map<Hex, string>> {
  const ids = [...new Set(references)].filter((reference) => readReference(reference).kind === "organisation");
  const names = new Map<Hex, string>();
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const { parties, organisations } = await index.query(NamesOfReferencesQuery, {
      ids: ids.slice(at, at + AT_A_TIME),
    });
    for (const { id, name } of parties) names.set(id, name);
    for (const { reference, name } of organisations) names.set(reference, name);
  }
  return names;
}

/** Those of the given names whose references nobody has named yet and that are not registered. */
export async function unnamed(office: Office, names: ReadonlyMap<Hex, string>): Promise<[Hex, string][]> {
  const known = await namesOf(office, [...names.keys()]);
  return [...names].filter(([reference]) => !known.has(reference));
}
