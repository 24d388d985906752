import type { Office } from "../acts/office.ts";
import { refusalOf } from "../acts/refusals.ts";
import { Refusal } from "../lib/language.ts";
import type { Donation } from "./donations.ts";
import { planImport } from "./plan.ts";
import type { Plan, StatementKind } from "./plan.ts";
import { isComplete, record, remainderOf } from "./record.ts";
import { lookalike, visible } from "./visible.ts";

/** An import made ready: looked up and checked, not yet sent. */
export type Import = {
  plan: Plan;
  /** All of it is on the chain: only the receipts are left to write. */
  complete: boolean;
  /**
   * Send what is missing and wait until the site shows it.
   * @param onRows Told of rows that are on the chain now
   * @returns The deposits, in the order of the batches
   */
  perform: (onRows?: (count: number) => void) => Promise<bigint[]>;
};

/**
 * Make an import ready.
 * @param file The statement's bytes, which with fund and account name the import
 * @param options.again The user says that a statement with the same amounts is indeed another one
 * @param options.kind Donations where it is left out
 * @throws Refusal where the account may not, the fund is none, or the same amounts are recorded already
 */
export async function prepareImport(
  office: Office,
  fund: number,
  file: Uint8Array,
  donations: readonly Donation[],
  { again = false, kind = "donation" }: { again?: boolean; kind?: StatementKind } = {},
): Promise<Import> {
  const plan = planImport(fund, file, donations, office.privateKey, kind);
  const remainder = await remainderOf(office, plan);
  const complete = isComplete(remainder);
  if (!complete) await checkBefore(office, plan, remainder.issued);
  if (!again && remainder.deposits.every((deposit) => deposit === 0n)) await refuseLookalike(office, plan);
  return {
    plan,
    complete,
    perform: async (onRows = () => {}) => {
      await office.documents.put(plan.document);
      const onChain = plan.batches.length - remainder.batches.length;
      onRows(plan.batches.slice(0, onChain).reduce((sum, { rows }) => sum + rows.length, 0));
      const deposits = await record(office, plan, remainder, onRows);
      await visible(office, plan, deposits);
      return deposits;
    },
  };
}

/** All that can be known before anything is sent, so that a refusal leaves nothing half done. */
async function checkBefore(
  { contracts, account, actor, treasury }: Office,
  plan: Plan,
  issued: boolean,
): Promise<void> {
  const { token, ledger } = contracts;
  const { status } = await ledger.read.fund([plan.fund]);
  if (status === 0)
    throw new Refusal({
      en: `There is no fund ${plan.fund}. See the numbers on the site.`,
      zh: `没有编号为 ${plan.fund} 的资金专户。请在网站上查看编号。`,
    });
  const refuse = (error: unknown): never => {
    throw refusalOf(error);
  };
  const issue = [treasury, plan.total, plan.statementRef] as const;
  if (!issued) await token.simulate.issue(issue, { account }).catch(refuse);
  const allowed = await token.read.allowance([treasury, ledger.address]);
  if (allowed < plan.total)
    throw new Refusal({
      en: `The treasury of organisation ${actor.org} has not allowed the ledger to take its tokens. Do it once: ./sunledger allow --as TREASURY`,
      zh: `机构 ${actor.org} 的备付账户尚未授权账本划转。请办理一次：./sunledger allow --as 备付账户`,
    });
}

async function refuseLookalike(office: Office, plan: Plan): Promise<void> {
  const number = await lookalike(office, plan);
  if (number === undefined) return;
  throw new Refusal({
    en: `Deposit ${number} has the same amounts in the same order: this statement seems to be recorded already, from another file or by another account. If it is indeed another one, say --again.`,
    zh: `入账 ${number} 的金额与顺序完全相同：该对账单似乎已由其他文件或其他账户登记。如确为另一份对账单，请加 --again。`,
  });
}
