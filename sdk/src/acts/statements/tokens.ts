import type { Hex } from "../../bytes.ts";
import type { Office } from "../office.ts";
import type { StatementPlan } from "./plan.ts";
import type { Remainder } from "./record.ts";

/**
 * Tokens that a killed recording issued and did not use. The next recording uses them first.
 * @property carried What earlier recordings left, in fen
 */
type Entry = { statementRef: Hex; carried: string; batches: [Hex, string][] };

const keyOf = ({ actor }: Office): string => `statement-tokens-${actor.org}`;

/** Tokens of this bank's that were issued for statements and are not in a fund yet, in fen. */
async function unspent(office: Office): Promise<bigint> {
  const text = await office.journal.read(keyOf(office));
  if (text === undefined) return 0n;
  const { statementRef, carried, batches } = JSON.parse(text) as Entry;
  const { client, contracts, actor } = office;
  const { address, abi } = contracts.ledger;
  const asked = batches.map(([ref]) => ({ address, abi, functionName: "usedFor", args: [actor.org, ref] }) as const);
  const [issued, deposits] = await Promise.all([
    contracts.token.read.isUsed([actor.org, statementRef]),
    client.multicall({ contracts: asked, allowFailure: false, deployless: true }),
  ]);
  const sum = (used: boolean): bigint =>
    batches.reduce((total, [, amount], at) => ((deposits[at] !== 0n) === used ? total + BigInt(amount) : total), 0n);
  const left = issued ? sum(false) : BigInt(carried) - sum(true);
  return left > 0n ? left : 0n;
}

/** How many tokens a recording has to issue, in fen. */
export async function toIssue(
  office: Office,
  { issued, batches }: Remainder,
): Promise<{ issue: bigint; carried: bigint }> {
  const needed = batches.reduce((total, { amount }) => total + amount, 0n);
  if (issued) return { issue: 0n, carried: 0n };
  const there = await unspent(office);
  const carried = there < needed ? there : needed;
  return { issue: needed - carried, carried };
}

/** Note what is about to be issued and used. */
export async function noteTokens(
  office: Office,
  plan: StatementPlan,
  { batches }: Remainder,
  carried: bigint,
): Promise<void> {
  const entry: Entry = {
    statementRef: plan.statementRef,
    carried: carried.toString(),
    batches: batches.map(({ batchRef, amount }) => [batchRef, amount.toString()]),
  };
  await office.journal.write(keyOf(office), JSON.stringify(entry));
}

/** All that was issued is used. */
export const forgetTokens = (office: Office): Promise<void> => office.journal.forget(keyOf(office));
