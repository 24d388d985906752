import { batchRef, encodePieces, formatYuan, receiptKey, sumRows } from "@sunledger/sdk";
import type { Row } from "@sunledger/sdk";
import Papa from "papaparse";
import { toHex } from "viem";
import { fileMark } from "../import/plan.ts";
import type { Text } from "../lib/language.ts";
import type { Act } from "./act.ts";
import { NO_DOCUMENT, describeDocuments, documentOf, store } from "./documents.ts";
import type { Document } from "./documents.ts";
import { fundOf, packedRowsOf, paymentOf, rowsOf } from "./lookup.ts";
import { sent } from "./office.ts";
import type { Office } from "./office.ts";
import { describeRows } from "./payments.ts";
import type { Result } from "./result-file.ts";
import { paymentStatus } from "./words.ts";

/** The steps of a payment after it was proposed. */

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

/** Approve; with the last approval it is paid. */
export async function approve(office: Office, id: bigint, document: Document | undefined): Promise<Act> {
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Approve", zh: "批准" })),
      ...describeDocuments(document ? [document] : []),
    ],
    perform: async () => {
      await store(office, document);
      await sent(office, office.contracts.ledger.write.approve([id, document?.digest ?? NO_DOCUMENT]));
      return { kind: "payment", number: id };
    },
  };
}

/** Refuse a payment that waits, with the reason. */
export async function reject(office: Office, id: bigint, reason: string, document: Document | undefined): Promise<Act> {
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Reject", zh: "驳回" })),
      { en: `  because: ${reason}`, zh: `  理由：${reason}` },
    ],
    perform: async () => {
      await store(office, document);
      await sent(office, office.contracts.ledger.write.reject([id, reason, document?.digest ?? NO_DOCUMENT]));
      return { kind: "payment", number: id };
    },
  };
}

/** Withdraw a payment that waits. */
export async function cancel(office: Office, id: bigint, reason: string): Promise<Act> {
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Cancel", zh: "撤回" })),
      { en: `  because: ${reason}`, zh: `  理由：${reason}` },
    ],
    perform: async () => {
      await sent(office, office.contracts.ledger.write.cancel([id, reason]));
      return { kind: "payment", number: id };
    },
  };
}

/** Confirm that what was paid for arrived. */
export async function acknowledge(office: Office, id: bigint, document: Document | undefined): Promise<Act> {
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Acknowledge", zh: "确认收到" })),
      ...describeDocuments(document ? [document] : []),
    ],
    perform: async () => {
      await store(office, document);
      await sent(office, office.contracts.ledger.write.acknowledge([id, document?.digest ?? NO_DOCUMENT]));
      return { kind: "payment", number: id };
    },
  };
}

/** Settle by the bank's results: what failed comes back to the fund, the rest has left it. */
export async function settle(
  office: Office,
  id: bigint,
  rows: readonly Row[],
  results: readonly Result[],
): Promise<Act> {
  const failed = results.filter(({ paid }) => !paid);
  const list = documentOf("results.csv", publicResults(rows, results));
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Settle", zh: "登记付讫：" })),
      ...describeReturn(rows, failed),
    ],
    perform: async () => {
      await store(office, list);
      const again = failed.length > 0 ? await packedRowsOf(office, id, rows) : "0x";
      await sent(office, office.contracts.ledger.write.settle([id, list.digest, again, toHex(encodePieces(failed))]));
      return { kind: "payment", number: id };
    },
  };
}

/** Record what payees handed back after they had been paid. The same file is recorded once. */
export async function giveBack(
  office: Office,
  id: bigint,
  file: Uint8Array,
  rows: readonly Row[],
  returned: readonly Result[],
): Promise<Act> {
  const { contracts, actor, privateKey } = office;
  const fund = Number(id >> 32n);
  const facts = Buffer.concat([Buffer.from(`give back ${id}\n`), file]);
  const ref = batchRef(fund, fileMark(receiptKey(privateKey), facts), 0);
  const used = await contracts.ledger.read.usedFor([actor.org, ref]);
  const list = documentOf("returns.csv", publicResults(rows, returned));
  return {
    preview: [
      ...(await describePayment(office, id, { en: "Give back to the fund from", zh: "退回资金专户：" })),
      ...describeReturn(rows, returned),
    ],
    ...(used !== 0n && { done: { kind: "deposit", number: used } }),
    perform: async () => {
      await store(office, list);
      const again = await packedRowsOf(office, id, rows);
      const args = [id, ref, list.digest, again, toHex(encodePieces(returned))] as const;
      await sent(office, contracts.ledger.write.giveBack(args));
      return { kind: "deposit", number: await contracts.ledger.read.usedFor([actor.org, ref]) };
    },
  };
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

/** What everybody may read of the bank's file. Its reasons are free text about persons, so they stay here. */
function publicResults(rows: readonly Row[], results: readonly Result[]): Uint8Array {
  const header = ["row", "reference", "result", "yuan"];
  const lines = results.map(({ row, paid, amount }) => {
    const yuan = formatYuan(amount).replaceAll(",", "");
    return [String(row + 1), rows[row]!.reference, paid ? "paid" : "returned", yuan];
  });
  return new TextEncoder().encode(Papa.unparse([header, ...lines], { newline: "\n" }) + "\n");
}
