import { formatRecordNumber } from "@sunledger/sdk";
import {
  acknowledge,
  approve,
  cancel,
  comment,
  isPaid,
  once,
  propose,
  reject,
  rowsOf,
  settle,
} from "@sunledger/sdk/acts";
import type { Document, Office, PurposeName } from "@sunledger/sdk/acts";
import { PaymentStatus } from "@sunledger/sdk/chain";
import { readPayouts, readResults } from "@sunledger/sdk/intake";
import { isCited } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** How far a payment comes in the demonstration. */
export type Fate = "proposed" | "waiting" | "paid" | "settled" | "acknowledged" | "rejected" | "cancelled";

/**
 * @property list The payment list as the charity's staff would write it
 * @property failed Rows (from 1) that the bank could not pay out
 * @property supervised Above the fund's ceiling, so the supervisor approves too
 * @property accepted What whoever got it confirms
 */
export type PaymentStory = {
  by: "charity" | "foundation";
  bank: "bank" | "rural-bank";
  fund: number;
  fate: Fate;
  list: string;
  purpose?: PurposeName;
  documents?: readonly Document[];
  failed?: readonly number[];
  supervised?: boolean;
  accepted?: Document;
};

/** Bring a payment to its fate, from wherever it is. */
export async function pay(stage: Stage, story: PaymentStory): Promise<bigint> {
  const { by, bank, fund, fate, list, purpose = "programme", documents = [] } = story;
  const recorder = await stage.office(`${by}.recorder`);
  const file = new TextEncoder().encode(list);
  const payouts = await readPayouts(file);
  const byName = new Map(documents.map((document) => [document.name, document]));
  const { number } = await once(
    propose(recorder, {
      ...{ fund, purpose, file, payouts, documents },
      bank: stage.organisation(bank),
      documentOfRow: byName,
    }),
  );
  const status = async () => (await recorder.contracts.ledger.read.payment([number])).status;
  const reaches = (...fates: readonly Fate[]): boolean => fates.includes(fate);
  const paid = reaches("paid", "settled", "acknowledged");

  if (fate === "rejected" && (await status()) === PaymentStatus.Proposed)
    await once(reject(await stage.office("civil.approver"), number, "报价单缺失，无法核对单价", undefined));
  if (fate === "cancelled" && (await status()) === PaymentStatus.Proposed)
    await once(cancel(recorder, number, "供应商更换，重新提出"));
  if ((paid || fate === "waiting") && (await status()) === PaymentStatus.Proposed)
    await once(approve(await stage.office(`${by}.approver`), number, undefined));
  if (paid && story.supervised && (await status()) === PaymentStatus.Approved)
    await once(approve(await stage.office("civil.approver"), number, undefined));
  if (reaches("settled", "acknowledged") && (await status()) === PaymentStatus.Paid) {
    const office = await stage.office(`${bank}.recorder`);
    const rows = await rowsOf(office, number);
    const results = await readResults(bankResults(payouts.length, story.failed ?? []), rows);
    await once(settle(office, number, rows, results));
  }
  if (fate === "acknowledged" && (await status()) === PaymentStatus.Settled)
    await confirm(await stage.office("hospital.recorder"), number, story.accepted);
  stage.log(`${formatRecordNumber(number)}: ${fate}`);
  return number;
}

/** The hospital confirms the money that it got, and says of goods that others were paid for that they arrived. */
async function confirm(hospital: Office, number: bigint, document: Document | undefined): Promise<void> {
  if (await isPaid(hospital, number)) await once(acknowledge(hospital, number, document));
  else if (document && !(await isCited(hospital, document.digest)))
    await once(comment(hospital, number, "所购物资已收到并验收", document));
}

/** The bank's result file, as its system would write it. */
function bankResults(rows: number, failed: readonly number[]): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) =>
    failed.includes(at + 1) ? `${at + 1},失败,户名与账号不符` : `${at + 1},成功,`,
  );
  return new TextEncoder().encode(["序号,结果,原因", ...lines].join("\n"));
}
