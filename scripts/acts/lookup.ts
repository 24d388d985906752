import {
  encodeRows,
  formatRecordNumber,
  indexId,
  parseRecordNumber,
  readReference,
  readRows,
  toHex,
} from "@sunledger/sdk";
import type { Hex, Row } from "@sunledger/sdk";
import { Refusal } from "../lib/language.ts";
import type { PagedRecord } from "./act.ts";
import { indexed } from "./office.ts";
import type { Office } from "./office.ts";

/** What acts look up before they do anything: names from the index, states and amounts from the chain itself. */

/** Bring the index up to the chain's head, so that nothing that was just recorded is missed. */
export async function catchUp({ client, index }: Office): Promise<void> {
  await indexed(index, await client.getBlockNumber({ cacheTime: 0 }));
}

/** @throws Refusal where there is no such fund */
export async function fundOf(office: Office, number: number) {
  const { contracts, index } = office;
  await catchUp(office);
  const [fund, named] = await Promise.all([
    contracts.ledger.read.fund([number]),
    index.query<{ fund: { name: string } | null }>(`query ($id: ID!) { fund(id: $id) { name } }`, {
      id: indexId(number),
    }),
  ]);
  if (fund.status === 0 || !named.fund)
    throw new Refusal({ en: `There is no fund ${number}.`, zh: `没有编号为 ${number} 的资金专户。` });
  return { ...fund, number, name: named.fund.name, balance: fund.inflow - fund.outflow };
}

/** @throws Refusal where there is no such payment */
export async function paymentOf(office: Office, id: bigint) {
  const payment = await office.contracts.ledger.read.payment([id]);
  const number = formatRecordNumber(id);
  if (payment.status === 0) throw new Refusal({ en: `There is no payment ${number}.`, zh: `没有付款 ${number}。` });
  return { ...payment, id, name: number, fund: Number(id >> 32n) };
}

/** The rows of a payment, from the index; the ledger checks them against its own digest. */
export async function rowsOf(office: Office, id: bigint): Promise<Row[]> {
  await catchUp(office);
  const rows: Row[] = [];
  for await (const page of readRows(office.index, { record: "payment", id }, 0n)) rows.push(...page);
  return rows;
}

/**
 * A payment's rows as its fund's contract packs them, to be given again: a programme's fund names rosters.
 * @param rows The payment's rows, from `rowsOf`
 */
export async function packedRowsOf({ index }: Office, id: bigint, rows: readonly Row[]): Promise<Hex> {
  const query = `query ($payment: ID!) { payment(id: $payment) { rosters(first: 1000, orderBy: first) { rows } } }`;
  const { payment } = await index.query<{ payment: { rosters: { rows: Hex }[] } }>(query, { payment: indexId(id) });
  if (payment.rosters.length === 0) return toHex(encodeRows(rows));
  return `0x${payment.rosters.map((roster) => roster.rows.slice(2)).join("")}`;
}

/** An organisation's name; its number where it has none. */
export async function organisationName(office: Office, number: number): Promise<string> {
  const query = `query ($id: ID!) { organisation(id: $id) { name } }`;
  const { organisation } = await office.index.query<{ organisation: { name: string } | null }>(query, {
    id: indexId(number),
  });
  return organisation?.name ?? String(number);
}

/** An organisation by number, credit code or name, as a user gives it. */
export async function findOrganisation(office: Office, text: string): Promise<{ number: number; name: string }> {
  await catchUp(office);
  const where = /^\d{1,9}$/.test(text)
    ? { number: Number(text) }
    : { or: [{ creditCode: text.toUpperCase() }, { name: text }] };
  const query = `query ($where: Organisation_filter!) { organisations(where: $where, first: 2) { number name } }`;
  const { organisations } = await office.index.query<{ organisations: { number: number; name: string }[] }>(query, {
    where,
  });
  const [found, other] = organisations;
  if (found && !other) return found;
  throw new Refusal({
    en: `${found ? "More than one organisation is" : "No organisation is"} "${text}". Give its number, as on its page.`,
    zh: `${found ? "有多个机构符合" : "没有机构符合"}“${text}”。请填写其页面上的编号。`,
  });
}

/** Names of the organisations among references: registered ones' and parties'. Persons have none. */
export async function namesOf(office: Office, references: readonly Hex[]): Promise<Map<Hex, string>> {
  const ids = [...new Set(references)].filter((reference) => readReference(reference).kind === "organisation");
  const query = `query ($ids: [Bytes!]!) {
    parties(where: { id_in: $ids }, first: 1000) { id name }
    organisations(where: { reference_in: $ids }, first: 1000) { reference name }
  }`;
  type Answer = { parties: { id: Hex; name: string }[]; organisations: { reference: Hex; name: string }[] };
  const names = new Map<Hex, string>();
  for (let at = 0; at < ids.length; at += 1_000) {
    const { parties, organisations } = await office.index.query<Answer>(query, { ids: ids.slice(at, at + 1_000) });
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

const RECORDS: Readonly<Record<string, PagedRecord["kind"]>> = {
  organisation: "organisation",
  organisations: "organisation",
  fund: "fund",
  funds: "fund",
  deposit: "deposit",
  deposits: "deposit",
  donations: "deposit",
  payment: "payment",
  payments: "payment",
  campaign: "campaign",
  campaigns: "campaign",
  programme: "programme",
  programmes: "programme",
  roster: "roster",
  rosters: "roster",
};

/**
 * A record as people name it: its page's address, or `payment/3-17`.
 * @throws Refusal where it is neither
 */
export function readRecord(text: string): PagedRecord {
  const [, folder = "", number = ""] = /(?:^|\/)([a-z]+)\/(\d+(?:-\d+)?)(?:[/?#].*)?$/.exec(text.trim()) ?? [];
  const kind = RECORDS[folder];
  const twofold = kind === "deposit" || kind === "payment";
  if (!kind || number.includes("-") !== twofold)
    throw new Refusal({
      en: `"${text}" names no record. Write it like payment/3-17, fund/3, campaign/2, or give its page's address.`,
      zh: `“${text}”不是记录。请写成 payment/3-17、fund/3、campaign/2，或给出其页面地址。`,
    });
  return { kind, number: parseRecordNumber(number) };
}
