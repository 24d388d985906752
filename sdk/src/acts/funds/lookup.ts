import { FundNameQuery } from "../../generated/queries.ts";
import type { Hex } from "../../bytes.ts";
import { readPackedRows } from "../../query/packed.ts";
import { readRows } from "../../query/rows.ts";
import { formatRecordNumber, fundOf as fundOfRecord, indexId } from "../../records.ts";
import type { Row } from "../../rows.ts";
import { catchUp, type Office } from "../office.ts";
import { insufficient, unknownFund, unknownPayment } from "./refusals.ts";

/** A fund as acts see it: states and amounts from the chain itself, its name from the index. */
export type KnownFund = Awaited<ReturnType<typeof fundOf>>;

/** @throws Refusal `funds/unknown-fund` */
export async function fundOf(office: Office, number: number) {
  const { contracts, index } = office;
  await catchUp(office);
  const [fund, named] = await Promise.all([
    contracts.ledger.read.fund([number]),
    index.query(FundNameQuery, { id: indexId(number) }),
  ]);
  if (fund.status === 0 || !named.fund) throw unknownFund(number);
  return { ...fund, number, name: named.fund.name, balance: fund.inflow - fund.outflow };
}

/**
 * Whether a fund has what is asked for.
 * @param asked In fen
 * @throws Refusal `funds/insufficient`
 */
export function requireBalance({ number, name, balance }: KnownFund, asked: bigint): void {
  if (asked > balance) throw insufficient(number, name, asked, balance);
}

/** @throws Refusal `funds/unknown-payment` */
export async function paymentOf({ contracts }: Office, id: bigint) {
  const payment = await contracts.ledger.read.payment([id]);
  if (payment.status === 0) throw unknownPayment(id);
  return { ...payment, id, name: formatRecordNumber(id), fund: fundOfRecord(id) };
}

/** The rows of a payment, from the index; the ledger checks them against its own digest. */
export async function rowsOf(office: Office, id: bigint): Promise<Row[]> {
  await catchUp(office);
  const rows: Row[] = [];
  for await (const page of readRows(office.index, { record: "payment", id }, 0n)) rows.push(...page);
  return rows;
}

/**
 * A payment's rows as its fund's keeper packs them, to be given again.
 * @param rows The payment's rows, from `rowsOf`
 */
export const packedRowsOf = ({ index, modules }: Office, id: bigint, rows: readonly Row[]): Promise<Hex> =>
  readPackedRows(index, modules, id, rows);
