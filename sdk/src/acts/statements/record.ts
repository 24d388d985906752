import { DepositKind } from "../../generated/enums.ts";
import { toHex, type Hex } from "../../bytes.ts";
import { callOf, tried, type Call } from "../calls.ts";
import { unnamed } from "../directory/lookup.ts";
import { catchUp, type Office } from "../office.ts";
import { notTaken } from "../refusals.ts";
import { sendAll, nonePending, type Transaction } from "../sending.ts";
import type { Batch, StatementPlan } from "./plan.ts";

/**
 * Gas to offer. It cannot be estimated before the preceding transactions are in a block. Measured: 820 a row and 120,000 a
 * deposit. Unused gas is not paid.
 */
const GAS = { issue: 200_000n, party: 200_000n, deposit: 300_000n, row: 1_200n, nameByte: 700n };

/** After this many attempts, a failure is taken as final. */
const ROUNDS = 3;

/** The part of a plan that is not on the chain yet. */
export type Remainder = {
  /** The deposit of each batch, in order; 0 where it is still to be sent. */
  readonly deposits: readonly bigint[];
  readonly batches: readonly Batch[];
  readonly issued: boolean;
  readonly parties: readonly [Hex, string][];
};

export const isComplete = ({ batches, parties }: Remainder): boolean => batches.length === 0 && parties.length === 0;

/** Look up which part of a plan is on the chain already, whoever sent it. */
export async function remainderOf(office: Office, plan: StatementPlan): Promise<Remainder> {
  const { client, contracts, actor } = office;
  await nonePending(office);
  await catchUp(office);
  const { address, abi } = contracts.ledger;
  const asked = plan.batches.map(
    ({ batchRef }) => ({ address, abi, functionName: "usedFor", args: [actor.org, batchRef] }) as const,
  );
  const [issued, parties, deposits] = await Promise.all([
    contracts.token.read.isUsed([actor.org, plan.statementRef]),
    unnamed(office, new Map(plan.parties.map(({ reference, name }) => [reference, name]))),
    // All in one question. It needs no multicall contract on the chain.
    client.multicall({ contracts: asked, allowFailure: false, deployless: true }),
  ]);
  return { deposits, issued, parties, batches: plan.batches.filter(({ index }) => deposits[index] === 0n) };
}

/**
 * Send what is missing on the chain until all of it is there. Whatever happens in between (a kill, a lost answer, a second
 * recording of the same statement), the next look finds what is still missing.
 * @param found What is missing, as looked up when the act was prepared
 * @param issue Tokens to issue before, in fen: what earlier ones do not cover
 * @param onRows Told of rows that are in a block now
 * @returns The deposits that the batches became, in order, and what was sent
 * @throws Refusal with the contract's reason; what is in blocks by then stays, and is found when it is done again
 */
export async function record(
  office: Office,
  plan: StatementPlan,
  found: Remainder,
  issue: bigint,
  onRows: (count: number) => void,
): Promise<{ deposits: readonly bigint[]; transactions: Hex[] }> {
  const transactions: Hex[] = [];
  let remainder = found;
  for (let round = 1; !isComplete(remainder); round++) {
    if (round > ROUNDS) {
      // Try the first missing one again, to throw the reason why it is not taken.
      const [first] = remainder.batches;
      if (first) await tried(office, depositCall(office, plan, first));
      throw notTaken();
    }
    transactions.push(...(await sendAll(office, transactionsFor(office, plan, remainder, issue), onRows)));
    remainder = await remainderOf(office, plan);
  }
  return { deposits: remainder.deposits, transactions };
}

/** The call that issues a statement's tokens, in fen. */
export const issueCall = ({ contracts, treasury }: Office, { statementRef }: StatementPlan, fen: bigint): Call =>
  callOf(contracts.token, "issue", [treasury, fen, statementRef]);

const KINDS = { donation: DepositKind.Donation, appropriation: DepositKind.Appropriation } as const;

/** The call that records a batch. */
export const depositCall = (
  { contracts }: Office,
  { fund, kind, evidence }: StatementPlan,
  { batchRef, packed }: Batch,
) => callOf(contracts.ledger, "deposit", [fund, KINDS[kind], batchRef, evidence, toHex(packed)]);

function transactionsFor(office: Office, plan: StatementPlan, remainder: Remainder, fen: bigint): Transaction[] {
  const { contracts } = office;
  const issue = (): Transaction => ({
    ...issueCall(office, plan, fen),
    gas: GAS.issue,
    rows: 0,
  });
  const deposits = remainder.batches.map((batch): Transaction => ({
    ...depositCall(office, plan, batch),
    gas: GAS.deposit + GAS.row * BigInt(batch.rows.length),
    rows: batch.rows.length,
  }));
  const names = remainder.parties.map(([reference, name]): Transaction => ({
    ...callOf(contracts.directory, "nameParty", [reference, name]),
    gas: GAS.party + GAS.nameByte * BigInt(new TextEncoder().encode(name).length),
    rows: 0,
  }));
  // Names first, so that a recording that is killed after its last deposit is complete.
  return [...(remainder.issued || fen === 0n ? [] : [issue()]), ...names, ...deposits];
}
