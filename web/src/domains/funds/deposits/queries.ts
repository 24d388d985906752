import type { Hex } from "@sunledger/sdk";
import { ask, META } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";

export type DepositKind = "DONATION" | "APPROPRIATION" | "TRANSFER" | "RETURN";

export const LISTED = `number kind start end amount count batchRef evidence recorder at block transaction
  source ${NAMED}`;

export type ListedDeposit = {
  id: Hex;
  number: string;
  kind: DepositKind;
  /** Its stretch of the fund's line. */
  start: string;
  end: string;
  amount: string;
  count: number;
  batchRef: Hex | null;
  evidence: Hex | null;
  recorder: Hex;
  at: string;
  block: string;
  transaction: Hex;
  source: Named | null;
};

const LIST = `query Deposits($where: Deposit_filter!, $size: Int!) {
  ${META}
  deposits(where: $where, orderBy: id, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

/** A fund's deposits, newest first. `before` is the id of the last one already seen. */
export function readDeposits(fund: Hex, size: number, before?: Hex) {
  const where = { fund, ...(before && { id_lt: before }) };
  return ask<{ deposits: ListedDeposit[] }>(LIST, { where, size });
}

export type Deposit = ListedDeposit & {
  fund: Named;
  named: Named | null;
  origin: { number: string; fund: Named } | null;
};

const ONE = `query Deposit($id: ID!) {
  ${META}
  deposit(id: $id) { id ${LISTED} fund ${NAMED} named ${NAMED} origin { number fund ${NAMED} } }
}`;

export function readDeposit(id: Hex) {
  return ask<{ deposit: Deposit | null }>(ONE, { id });
}
