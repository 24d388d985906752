import { formatYuan } from "../../money.ts";
import type { Text } from "../../text.ts";
import type { Act, Outcome } from "../act.ts";
import { callOf, lookedUp, tried, triedInOrder } from "../calls.ts";
import { fundOf, type KnownFund } from "../funds/lookup.ts";
import { published } from "../evidence/words.ts";
import type { Office } from "../office.ts";
import type { StatementRow } from "./row.ts";
import { noProgress, type Progress } from "../ports.ts";
import { ROWS_PER_DEPOSIT, planStatement, type Batch, type Statement, type StatementPlan } from "./plan.ts";
import { depositCall, isComplete, issueCall, record, remainderOf, type Remainder } from "./record.ts";
import { notAllowed } from "./refusals.ts";
import { forgetTokens, noteTokens, toIssue } from "./tokens.ts";
import { visible } from "./visible.ts";

/** The result of recording a statement. */
export type StatementOutcome = Outcome & {
  /** The deposits that the plan's batches became, in order. */
  readonly deposits: readonly bigint[];
  /** How many rows were sent now; the others were there before. */
  readonly sent: number;
};

/** The prepared recording of a statement. */
export type StatementAct = Omit<Act<StatementOutcome>, "perform"> & {
  readonly plan: StatementPlan;
  /** Whether all of it is on the chain. Then performing it sends nothing, and makes sure that the index shows it. */
  readonly complete: boolean;
  /** Where so many rows go, as a sentence with the fund's name. */
  readonly into: (rows: number) => Text;
  /** How many rows are on the chain already. */
  readonly known: number;
  /**
   * Send what is missing, and wait until the index shows it.
   * @throws Refusal `statements/rows-differ`, or as `Act`
   */
  readonly perform: (progress?: Progress) => Promise<StatementOutcome>;
};

/**
 * Prepare the recording of a statement: look up, check and try. `remember` is told of the batches that are about to be sent,
 * before they are. `whole` is what all rows of a file are together, in fen, where these are the first of them: the bank has to
 * allow all of it.
 * @throws Refusal `funds/unknown-fund`, `statements/not-allowed`, or what the contracts refuse
 */
export async function recordStatement(
  office: Office,
  statement: Statement,
  {
    remember,
    whole = 0n,
  }: { readonly remember?: (batches: readonly Batch[]) => Promise<void>; readonly whole?: bigint } = {},
): Promise<StatementAct> {
  const named = { ...statement, rows: withPublicNames(office, statement.rows) };
  const plan = await planStatement(named, await office.secrets.rowKey("receipts"));
  const fund = await fundOf(office, plan.fund);
  const { remainder, issue, carried } = await lookedUp(["Token_ReferenceUsed", "Funds_BatchUsed"], async () => {
    const found = await remainderOf(office, plan);
    if (isComplete(found)) return { remainder: found, issue: 0n, carried: 0n };
    const tokens = await toIssue(office, found);
    await checkBefore(office, plan, found, { issue: tokens.issue, whole });
    return { remainder: found, ...tokens };
  });
  const complete = isComplete(remainder);
  const rows = plan.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  const missing = remainder.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  const known = rows - missing;
  const first = remainder.deposits[0];
  return {
    plan,
    complete,
    known,
    preview: describe(plan, fund, rows, known),
    into: (count) => ({
      en: `  into fund ${fund.number} (${fund.name}) as ${Math.ceil(count / ROWS_PER_DEPOSIT)} deposits`,
      zh: `  入资金专户 ${fund.number}（${fund.name}），分 ${Math.ceil(count / ROWS_PER_DEPOSIT)} 批`,
    }),
    ...(complete && first !== undefined && { done: { kind: "deposit", number: first } }),
    perform: async (progress = noProgress) => {
      await office.documents.put(plan.document);
      if (missing > 0) await remember?.(remainder.batches);
      if (missing > 0 && !remainder.issued) await noteTokens(office, plan, remainder, carried);
      const bar = progress({ en: "rows", zh: "行" }, missing);
      const recording = record(office, plan, remainder, issue, (count) => bar.advance(count));
      const { deposits, transactions } = await recording.finally(() => bar.end());
      if (missing > 0) await forgetTokens(office);
      await visible(office, plan, deposits);
      return { record: { kind: "deposit", number: deposits[0]! }, transactions, deposits, sent: missing };
    },
  };
}

/** Rows of organisations with their names as they will stand; a name is looked at once. */
function withPublicNames(office: Office, rows: readonly StatementRow[]): readonly StatementRow[] {
  const names = new Map<string, string>();
  return rows.map((row) => {
    const { creditCode, donor: written } = row;
    if (creditCode === undefined) return row;
    const donor = names.get(written) ?? published(office, { donor: written }, creditCode).donor;
    names.set(written, donor);
    return { ...row, donor };
  });
}

function describe(plan: StatementPlan, fund: KnownFund, rows: number, known: number): Text[] {
  const [count, sum, deposits] = [rows.toLocaleString("en"), formatYuan(plan.total), plan.batches.length];
  return [
    {
      en: `  ${count} rows, ${sum} yuan in all, into fund ${fund.number} (${fund.name}) as ${deposits} deposits`,
      zh: `  共 ${count} 行，合计 ${sum} 元，入资金专户 ${fund.number}（${fund.name}），分 ${deposits} 批`,
    },
    ...(known === 0
      ? []
      : [
          {
            en: `  ${known.toLocaleString("en")} known, ${(rows - known).toLocaleString("en")} new`,
            zh: `  已登记 ${known.toLocaleString("en")} 行，新增 ${(rows - known).toLocaleString("en")} 行`,
          },
        ]),
  ];
}

/** Try the first call of each kind before anything is sent, so that a refusal leaves nothing half done. */
async function checkBefore(
  office: Office,
  plan: StatementPlan,
  remainder: Remainder,
  { issue, whole }: { readonly issue: bigint; readonly whole: bigint },
): Promise<void> {
  const { contracts, actor, treasury } = office;
  const { token, ledger } = contracts;
  const { batches, parties } = remainder;
  const issuing = issue > 0n ? [issueCall(office, plan, issue)] : [];
  if (issuing[0]) await tried(office, issuing[0]);
  const allowed = await token.read.allowance([treasury, ledger.address]);
  const needed = batches.reduce((sum, { amount }) => sum + amount, 0n);
  if (allowed < needed || allowed < whole) throw notAllowed(actor.org);
  const [first, ...others] = [
    ...issuing,
    ...batches.slice(0, 1).map((batch) => depositCall(office, plan, batch)),
    ...parties.slice(0, 1).map((party) => callOf(contracts.directory, "nameParty", party)),
  ];
  if (first) await triedInOrder(office, [first, ...others]);
}
