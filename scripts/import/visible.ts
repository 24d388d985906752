import { decodeRows, formatRecordNumber, indexId } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { catchUp } from "../acts/lookup.ts";
import type { Office } from "../acts/office.ts";
import { Refusal } from "../lib/language.ts";
import { hexOf } from "./plan.ts";
import type { Plan } from "./plan.ts";

/** So many deposits are asked for at a time: four pages each, a megabyte an answer. */
const AT_A_TIME = 25;

/**
 * Wait until the index shows the deposits, and make sure that it shows the file's rows, to the byte.
 * @throws Refusal naming a deposit whose rows differ: the file was imported before with other columns
 */
export async function visible(office: Office, { batches }: Plan, deposits: readonly bigint[]): Promise<void> {
  await catchUp(office);
  const query = `query ($ids: [Bytes!]!) {
    pages(where: { deposit_in: $ids }, orderBy: id, first: 1000) { deposit { id } rows }
  }`;
  for (let at = 0; at < deposits.length; at += AT_A_TIME) {
    const ids = deposits.slice(at, at + AT_A_TIME).map(indexId);
    const { pages } = await office.index.query<{ pages: { deposit: { id: Hex }; rows: Hex }[] }>(query, { ids });
    const rows = new Map<Hex, string>(ids.map((id) => [id, "0x"]));
    for (const page of pages) rows.set(page.deposit.id, `${rows.get(page.deposit.id)}${page.rows.slice(2)}`);
    for (const [place, id] of ids.entries()) {
      if (rows.get(id) !== hexOf(batches[at + place]!.packed)) throw differs(deposits[at + place]!);
    }
  }
}

function differs(deposit: bigint): Refusal {
  const number = formatRecordNumber(deposit);
  return new Refusal({
    en: `Deposit ${number} was recorded from this file with other rows than it reads as now. Import it with the same --columns as then; correct what was wrong: ./sunledger correct deposit/${number}`,
    zh: `入账 ${number} 由该文件登记，但与现在读出的各行不同。请使用当时的 --columns；如当时有误，请更正：./sunledger correct deposit/${number}`,
  });
}

/**
 * Whether another account of the bank, or an earlier file, brought the same amounts in the same order: most likely the same
 * statement, saved again or imported by a colleague.
 * @returns The deposit's number
 */
export async function lookalike(office: Office, { fund, kind, batches }: Plan): Promise<string | undefined> {
  const first = batches[0]!;
  const query = `query ($source: Bytes!, $amount: BigInt!, $count: Int!, $kind: DepositKind!) {
    deposits(where: { source: $source, amount: $amount, count: $count, kind: $kind }, first: 100) {
      number batchRef fund { number } named { number } pages(orderBy: index) { rows }
    }
  }`;
  type Found = {
    number: string;
    batchRef: Hex;
    fund: { number: number };
    named: { number: number } | null;
    pages: { rows: Hex }[];
  };
  const { deposits } = await office.index.query<{ deposits: Found[] }>(query, {
    source: indexId(office.actor.org),
    amount: first.amount.toString(),
    count: first.rows.length,
    kind: kind.toUpperCase(),
  });
  const ours = new Set(batches.map(({ batchRef }) => batchRef));
  const same = deposits.find(({ batchRef, fund: into, named, pages }) => {
    if (ours.has(batchRef) || (named ?? into).number !== fund) return false;
    const amounts = pages.flatMap(({ rows }) => decodeRows(rows).map(({ amount }) => amount));
    return amounts.every((amount, row) => amount === first.rows[row]?.amount);
  });
  return same?.number;
}
