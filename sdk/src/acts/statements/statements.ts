import { formatYuan } from "../../money.ts";
import type { Text } from "../../text.ts";
import type { Act, Outcome } from "../act.ts";
import { callOf, lookedUp, tried } from "../calls.ts";
import { fundOf, type KnownFund } from "../funds/lookup.ts";
import type { Office } from "../office.ts";
import { noProgress, type Progress } from "../ports.ts";
import { planStatement, type Statement, type StatementPlan } from "./plan.ts";
import { depositCall, isComplete, record, remainderOf, type Remainder } from "./record.ts";
import { looksRecorded, notAllowed } from "./refusals.ts";
import { lookalike, visible } from "./visible.ts";

/** What the recording of a statement came to. */
export type StatementOutcome = Outcome & {
  /** The deposits that the plan's batches became, in order. */
  readonly deposits: readonly bigint[];
  /** How many rows were sent now; the others were there before. */
  readonly sent: number;
};

/** The recording of a statement, made ready. */
export type StatementAct = Omit<Act<StatementOutcome>, "perform"> & {
  readonly plan: StatementPlan;
  /** Whether all of it is on the chain. Then performing it sends nothing, and makes sure that the index shows it. */
  readonly complete: boolean;
  /** How many rows are on the chain already. */
  readonly known: number;
  /**
   * Send what is missing, and wait until the index shows it.
   * @throws Refusal `statements/rows-differ`, or as `Act`
   */
  readonly perform: (progress?: Progress) => Promise<StatementOutcome>;
};

/**
 * Make the recording of a statement ready: looked up, checked and tried.
 * @param options.again Whether it is indeed another statement, though its amounts are those of one that is recorded
 * @throws Refusal `funds/unknown-fund`, `statements/not-allowed`, `statements/looks-recorded`, or what the contracts refuse
 */
export async function recordStatement(
  office: Office,
  statement: Statement,
  options: { readonly again?: boolean } = {},
): Promise<StatementAct> {
  const plan = await planStatement(statement, await office.secrets.rowKey("receipts"));
  const fund = await fundOf(office, plan.fund);
  const remainder = await lookedUp(["Token_ReferenceUsed", "Funds_BatchUsed"], async () => {
    const found = await remainderOf(office, plan);
    if (!isComplete(found)) await checkBefore(office, plan, found);
    return found;
  });
  const complete = isComplete(remainder);
  if (!options.again && remainder.deposits.every((deposit) => deposit === 0n)) {
    const there = await lookalike(office, plan);
    if (there !== undefined) throw looksRecorded(there);
  }
  const rows = plan.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  const missing = remainder.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  const known = rows - missing;
  const first = remainder.deposits[0];
  return {
    plan,
    complete,
    known,
    preview: describe(plan, fund, rows, known),
    ...(complete && first !== undefined && { done: { kind: "deposit", number: first } }),
    perform: async (progress = noProgress) => {
      await office.documents.put(plan.document);
      const bar = progress({ en: "rows", zh: "行" }, missing);
      const recording = record(office, plan, remainder, (count) => bar.advance(count));
      const { deposits, transactions } = await recording.finally(() => bar.end());
      await visible(office, plan, deposits);
      return { record: { kind: "deposit", number: deposits[0]! }, transactions, deposits, sent: missing };
    },
  };
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

/** All that can be known before anything is sent, so that a refusal leaves nothing half done. */
async function checkBefore(office: Office, plan: StatementPlan, { issued, batches }: Remainder): Promise<void> {
  const { contracts, actor, treasury } = office;
  const { token, ledger } = contracts;
  const [first] = batches;
  if (!issued) await tried(office, callOf(token, "issue", [treasury, plan.total, plan.statementRef]));
  const allowed = await token.read.allowance([treasury, ledger.address]);
  const needed = batches.reduce((sum, { amount }) => sum + amount, 0n);
  if (allowed < needed) throw notAllowed(actor.org);
  // Before the tokens are issued a deposit would be refused for want of them.
  if (issued && first) await tried(office, depositCall(office, plan, first));
}
