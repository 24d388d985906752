import { readAll, type Hex } from "@sunledger/sdk";
import { ask, index, META, remember } from "@/lib/book";
import { type Named, NAMED } from "@/lib/named";
import type { CountedFund, TransferIn } from "./cascade";

const FUND = `number name region status donated appropriated transferredIn transferredOut
  paidProgramme paidFundraising paidManagement returned balance`;

export type ProgrammeFund = CountedFund & { readonly region: string; readonly status: "OPEN" | "FROZEN" | "CLOSED" };

export const LISTED = `number name purpose status region rosterCount submitted struck enrolled exited openedAt
  sponsor ${NAMED}
  funds(orderBy: id, first: 1000) { ${FUND} }`;

export type ListedProgramme = {
  id: Hex;
  number: number;
  name: string;
  purpose: string;
  status: "OPEN" | "CLOSED";
  region: string;
  rosterCount: number;
  /** Households ever put forward. */
  submitted: number;
  struck: number;
  /** Now. */
  enrolled: number;
  exited: number;
  openedAt: string;
  sponsor: Named;
  /** The first is the budget, opened with the programme. */
  funds: ProgrammeFund[];
};

const LIST = `query Programmes($where: Programme_filter!, $size: Int!) {
  ${META}
  programmes(where: $where, orderBy: id, orderDirection: desc, first: $size) { id ${LISTED} }
}`;

/** Programmes, newest first. `before` is the id of the last one already seen. */
export function readProgrammes(size: number, before?: Hex) {
  return ask<{ programmes: ListedProgramme[] }>(LIST, { where: before ? { id_lt: before } : {}, size });
}

/** The rules as one version of a programme set them. */
export type Rules = {
  version: number;
  noticeDays: number;
  most: string;
  standard: Hex;
  eligibility: string;
  benefit: string;
};

export type ProgrammeStep = Partial<{ [Part in keyof Rules]: Rules[Part] | null }> & {
  id: Hex;
  kind: "OPENED" | "FUND_OPENED" | "AMENDED" | "CLOSED";
  by: Named;
  account: Hex;
  text: string | null;
  fund: Named | null;
  evidence: Hex | null;
  at: string;
  block: string;
  transaction: Hex;
  logIndex: number;
};

export type Programme = ListedProgramme & Rules & { steps: ProgrammeStep[] };

const RULES = "version noticeDays most standard eligibility benefit";

const ONE = `query Programme($id: ID!) {
  ${META}
  programme(id: $id) {
    id ${LISTED} ${RULES}
    steps(orderBy: at, first: 1000) {
      id kind account text evidence at block transaction logIndex ${RULES} by ${NAMED} fund ${NAMED}
    }
  }
}`;

export function readProgramme(id: Hex) {
  return ask<{ programme: Programme | null }>(ONE, { id });
}

type Transfer = TransferIn & { readonly fund: Named & { readonly programme: { readonly id: Hex } } };

/**
 * All money that came from other funds into the funds of programmes.
 * @param block As of which what is known of the funds is: sums of both add up only then
 */
export async function readTransfers(programmes: readonly Hex[], block: number): Promise<readonly Transfer[]> {
  if (programmes.length === 0) return [];
  const { data } = await remember(`transfers ${programmes.join()} ${block}`, async () => {
    const transfers: Transfer[] = [];
    const where = `kind: TRANSFER, fund_: { programme_in: [${programmes.map((id) => `"${id}"`).join()}] }`;
    const fields = `amount fund { number name programme { id } } origin { fund { number name programme { id } } }`;
    for await (const page of readAll<Transfer>(index(), { entities: "deposits", fields, where, block })) {
      transfers.push(...page);
    }
    return { data: transfers, asOf: { block, time: 0 } };
  });
  return data;
}

/** Those of one programme's funds. */
export function transfersOf(programme: Hex, transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ fund }) => fund.programme.id === programme);
}
