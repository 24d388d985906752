import { batchRef } from "../../batches.ts";
import { toHex, type Hex } from "../../bytes.ts";
import { csvFile } from "../../csv.ts";
import { formatYuan } from "../../money.ts";
import { encodePieces } from "../../pieces.ts";
import { sumRows, type Row } from "../../rows.ts";
import type { Text } from "../../text.ts";
import { PaymentStatus } from "../../generated/enums.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf } from "../calls.ts";
import { NO_DOCUMENT, describeDocuments, documentOf, type Document } from "../evidence/documents.ts";
import { published } from "../evidence/words.ts";
import { markOf } from "../marks.ts";
import type { Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { sideBySide } from "../../sideBySide.ts";
import { paymentStatus } from "../words.ts";
import { fundOf, packedRowsOf, paymentOf, requireBalance, rowsOf } from "./lookup.ts";
import { describeRows, plainYuan } from "./payments.ts";
import { notPaid } from "./refusals.ts";
import type { Result } from "./rows.ts";

/** The steps of a payment after it was proposed. */

const recordOf = (number: bigint): PagedRecord => ({ kind: "payment", number });

async function describePayment(office: Office, id: bigint, verb: Text): Promise<Text[]> {
  const payment = await paymentOf(office, id);
  const fund = await fundOf(office, payment.fund);
  const status = paymentStatus(payment.status);
  return [
    {
      en: `${verb.en} payment ${payment.name} of fund ${fund.number} (${fund.name}): ${formatYuan(payment.amount)} yuan, now ${status.en}`,
      zh: `${verb.zh}付款 ${payment.name}（资金专户 ${fund.number}，${fund.name}）：${formatYuan(payment.amount)} 元，目前${status.zh}`,
    },
    ...(payment.to === 0 ? [describeRows(await rowsOf(office, id))] : []),
  ];
}

const because = (reason: string): Text => ({ en: `  because: ${reason}`, zh: `  理由：${reason}` });

/** Approve; with the last approval it is paid. */
export async function approve(office: Office, id: bigint, document: Document | undefined): Promise<Act> {
  return singleAct(office, {
    preview: [...(await describePayment(office, id, { en: "Approve", zh: "批准" })), ...describeDocuments([document])],
    call: callOf(office.contracts.ledger, "approve", [id, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(id),
  });
}

/**
 * Approve several payments. Each is tried by itself, and a fund must have what all of them take together.
 * @throws Refusal `funds/insufficient`
 */
export async function approveAll(
  office: Office,
  ids: readonly bigint[],
  document: Document | undefined,
): Promise<Act[]> {
  const acts = await sideBySide(ids, (id) => approve(office, id, document));
  const taken = new Map<number, bigint>();
  for (const id of ids) {
    const { fund, amount, status } = await paymentOf(office, id);
    const { ceiling } = await fundOf(office, fund);
    // Above the ceiling the first approval takes nothing yet.
    if (status === PaymentStatus.Proposed && amount > ceiling) continue;
    taken.set(fund, (taken.get(fund) ?? 0n) + amount);
  }
  for (const [fund, amount] of taken) requireBalance(await fundOf(office, fund), amount);
  return acts;
}

/** Refuse a payment that waits, with the reason. */
export async function reject(office: Office, id: bigint, why: string, document: Document | undefined): Promise<Act> {
  const { reason } = published(office, { reason: why });
  return singleAct(office, {
    preview: [
      ...(await describePayment(office, id, { en: "Reject", zh: "驳回" })),
      because(reason),
      ...describeDocuments([document]),
    ],
    call: callOf(office.contracts.ledger, "reject", [id, reason, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(id),
  });
}

/** Withdraw a payment that waits. */
export async function cancel(office: Office, id: bigint, why: string): Promise<Act> {
  const { reason } = published(office, { reason: why });
  return singleAct(office, {
    preview: [...(await describePayment(office, id, { en: "Cancel", zh: "撤回" })), because(reason)],
    call: callOf(office.contracts.ledger, "cancel", [id, reason]),
    record: recordOf(id),
  });
}

/**
 * Confirm that the money arrived: as the organisation that a row names, or that stewards the fund which got a transfer.
 * @throws Refusal `funds/not-paid`
 */
export async function acknowledge(office: Office, id: bigint, document: Document | undefined): Promise<Act> {
  const { row, rows } = await ownRow(office, id);
  return singleAct(office, {
    preview: [
      ...(await describePayment(office, id, { en: "Acknowledge", zh: "确认收到" })),
      ...describeDocuments([document]),
    ],
    call: callOf(office.contracts.ledger, "acknowledge", [id, row, document?.digest ?? NO_DOCUMENT, rows]),
    documents: [document],
    record: recordOf(id),
  });
}

/** The row in which the account's organisation is paid, and the packed rows that show it. */
async function ownRow(office: Office, id: bigint): Promise<{ row: number; rows: Hex }> {
  if ((await paymentOf(office, id)).to !== 0) return { row: 0, rows: "0x" };
  const rows = await rowsOf(office, id);
  const row = await placeAmong(office, rows);
  if (row < 0) throw notPaid(id);
  return { row, rows: await packedRowsOf(office, id, rows) };
}

/** Whether a row of the payment names the account's organisation. */
export const isPaid = async (office: Office, id: bigint): Promise<boolean> =>
  (await placeAmong(office, await rowsOf(office, id))) >= 0;

async function placeAmong({ contracts, actor }: Office, rows: readonly Row[]): Promise<number> {
  const own = await contracts.directory.read.referenceOf([actor.org]);
  return rows.findIndex(({ reference }) => reference === own);
}

/**
 * Say something about a payment. It confirms nothing.
 * @param said It becomes public
 */
export async function comment(office: Office, id: bigint, said: string, document: Document | undefined): Promise<Act> {
  const { words } = published(office, { words: said });
  return singleAct(office, {
    preview: [
      ...(await describePayment(office, id, { en: "Comment on", zh: "留言：" })),
      { en: `  ${words}`, zh: `  ${words}` },
      ...describeDocuments([document]),
    ],
    call: callOf(office.contracts.ledger, "comment", [id, words, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(id),
  });
}

/**
 * Settle by the bank's results: what failed comes back to the fund, the rest has left it.
 * @param rows The payment's, from `rowsOf`
 * @param results One a row, by ascending row
 */
export async function settle(
  office: Office,
  id: bigint,
  rows: readonly Row[],
  results: readonly Result[],
): Promise<Act> {
  const failed = results.filter(({ paid }) => !paid);
  const list = documentOf("results.csv", publicResults(rows, results));
  const again = failed.length > 0 ? await packedRowsOf(office, id, rows) : "0x";
  return singleAct(office, {
    preview: [
      ...(await describePayment(office, id, { en: "Settle", zh: "登记付讫：" })),
      ...describeReturn(rows, failed),
    ],
    call: callOf(office.contracts.ledger, "settle", [id, list.digest, again, toHex(encodePieces(failed))]),
    documents: [list],
    record: recordOf(id),
  });
}

/**
 * Record what payees handed back after they had been paid. The same file is recorded once.
 * @param file The bytes that name the return
 * @param rows The payment's, from `rowsOf`
 * @param returned By ascending row
 */
export async function giveBack(
  office: Office,
  id: bigint,
  file: Uint8Array,
  rows: readonly Row[],
  returned: readonly Result[],
): Promise<Act> {
  const { contracts, actor, treasury } = office;
  const { ledger, token } = contracts;
  const { fund } = await paymentOf(office, id);
  const mark = await markOf(await office.secrets.rowKey("receipts"), `give back ${id}\n`, file);
  const ref = batchRef(fund, mark, 0);
  const used = await ledger.read.usedFor([actor.org, ref]);
  const list = documentOf("returns.csv", publicResults(rows, returned));
  const again = await packedRowsOf(office, id, rows);
  // The bank got money, so it issues it: what it had paid out was redeemed when it settled.
  const issueRef = batchRef(fund, mark, 1);
  const issued = await token.read.isUsed([actor.org, issueRef]);
  const issue = callOf(token, "issue", [treasury, returned.reduce((sum, { amount }) => sum + amount, 0n), issueRef]);
  return singleAct(office, {
    preview: [
      ...(await describePayment(office, id, { en: "Give back to the fund from", zh: "退回资金专户：" })),
      ...describeReturn(rows, returned),
    ],
    before: issued ? [] : [issue],
    call: callOf(ledger, "giveBack", [id, ref, list.digest, again, toHex(encodePieces(returned))]),
    documents: [list],
    done: used === 0n ? undefined : { kind: "deposit", number: used },
    record: async () => ({ kind: "deposit", number: await ledger.read.usedFor([actor.org, ref]) }),
  });
}

function describeReturn(rows: readonly Row[], returned: readonly Result[]): Text[] {
  const back = returned.reduce((sum, { amount }) => sum + amount, 0n);
  const [gone, came] = [formatYuan(sumRows(rows) - back), formatYuan(back)];
  return [
    {
      en: `  paid out ${gone} yuan; ${returned.length} rows come back with ${came} yuan`,
      zh: `  已付出 ${gone} 元；退回 ${returned.length} 行，共 ${came} 元`,
    },
    ...returned.slice(0, 10).map(({ row, amount, reason }) => ({
      en: `  row ${row + 1}: ${formatYuan(amount)} yuan${reason && `, ${reason}`}`,
      zh: `  第 ${row + 1} 行：${formatYuan(amount)} 元${reason && `，${reason}`}`,
    })),
  ];
}

/** What everybody may read of the bank's file. Its reasons are free text about persons, so they stay with whoever acts. */
function publicResults(rows: readonly Row[], results: readonly Result[]): Uint8Array {
  const header = ["row", "reference", "result", "yuan"];
  const lines = results.map(({ row, paid, amount }) => [
    ...[String(row + 1), rows[row]!.reference, paid ? "paid" : "returned", plainYuan(amount)],
  ]);
  return csvFile([header, ...lines]);
}
