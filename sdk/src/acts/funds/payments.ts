import { parseEventLogs, type TransactionReceipt } from "viem";
import { batchRef } from "../../batches.ts";
import { toHex, type Hex } from "../../bytes.ts";
import { csvFile } from "../../csv.ts";
import { ledgerAbi } from "../../generated/abi.ts";
import { formatYuan } from "../../money.ts";
import { receiptSecrets } from "../../receipts.ts";
import { commitment, organisationReference } from "../../references.ts";
import { encodeRows, sumRows, type Row } from "../../rows.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf, sent, triedInOrder, type Call } from "../calls.ts";
import { unnamed, type Named } from "../directory/lookup.ts";
import { NO_DOCUMENT, describeDocuments, documentOf, store, type Document } from "../evidence/documents.ts";
import { anchor, notYetAttached } from "../evidence/evidence.ts";
import { published } from "../evidence/words.ts";
import { markOf } from "../marks.ts";
import { catchUp, type Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { PURPOSES, purposeName, type PurposeName } from "../words.ts";
import { fundOf, requireBalance } from "./lookup.ts";
import type { Payout } from "./rows.ts";

/** A list of payees to be paid from one fund. */
export type Proposal = {
  readonly fund: number;
  readonly bank: Named;
  readonly purpose: PurposeName;
  /**
   * The list's bytes. Together with the fund and the account they identify the payment, so that the same list is proposed once.
   */
  readonly file: Uint8Array;
  readonly payouts: readonly Payout[];
  /** Contracts, invoices: bound to the payment and public. */
  readonly documents: readonly Document[];
  /** The document that belongs to a row, by the name in the list. */
  readonly documentOfRow: ReadonlyMap<string, Document>;
};

const recordOf = (number: bigint): PagedRecord => ({ kind: "payment", number });

/**
 * Propose to pay the rows of a list. Persons become commitments; account numbers stay with whoever acts.
 * @throws Refusal `funds/unknown-fund`, `funds/insufficient`, or what the ledger refuses
 */
export async function propose(office: Office, proposal: Proposal): Promise<Act> {
  const { contracts, actor } = office;
  const { fund: number, bank, purpose, documents } = proposal;
  const payouts = proposal.payouts.map((payout) => namedFor(office, payout));
  const key = await office.secrets.rowKey("receipts");
  const ref = batchRef(number, await markOf(key, proposal.file), 0);
  const secretOf = receiptSecrets(key, ref);
  const rows = payouts.map(({ creditCode, amount }, row): Row => ({
    reference: creditCode ? organisationReference(creditCode) : commitment(secretOf(row)),
    amount,
  }));
  const list = documentOf("list.csv", publicList(payouts, proposal.documentOfRow, rows));
  const [fund, used] = await Promise.all([fundOf(office, number), contracts.ledger.read.usedFor([actor.org, ref])]);
  const call = callOf(contracts.ledger, "propose", [
    ...([number, bank.number, PURPOSES[purpose], ref, list.digest, toHex(encodeRows(rows))] as const),
  ]);
  if (used === 0n) {
    requireBalance(fund, sumRows(rows));
    await triedInOrder(office, [call, ...(await namingCalls(office, payouts)).slice(0, 1)]);
  }
  const missing = used === 0n ? documents : await notYetAttached(office, recordOf(used), documents);
  const organisations = payouts.filter(({ creditCode }) => creditCode !== undefined);
  return {
    preview: [
      {
        en: `Propose to pay from fund ${number} (${fund.name}) through ${bank.name}, ${purposeName(purpose).en}:`,
        zh: `拟从资金专户 ${number}（${fund.name}）经${bank.name}付款，${purposeName(purpose).zh}：`,
      },
      describeRows(rows),
      ...organisations.slice(0, 5).map(({ payee, amount }) => ({
        en: `  ${payee}: ${formatYuan(amount)} yuan`,
        zh: `  ${payee}：${formatYuan(amount)} 元`,
      })),
      balanceAfter(fund.balance, sumRows(rows), fund.ceiling),
      ...describeDocuments(documents),
    ],
    ...(used !== 0n && missing.length === 0 && { done: recordOf(used) }),
    perform: async () => {
      const transactions: Hex[] = [];
      let payment = used;
      if (payment === 0n) {
        await store(office, list);
        const receipt = await sent(office, call);
        transactions.push(receipt.transactionHash);
        payment = proposedIn(receipt);
      }
      transactions.push(...(await anchor(office, recordOf(payment), missing)));
      for (const naming of await namingCalls(office, payouts))
        transactions.push((await sent(office, naming)).transactionHash);
      return { record: recordOf(payment), transactions };
    },
  };
}

/** A transfer to another fund. */
export type Transfer = {
  readonly from: number;
  readonly to: number;
  /** In fen. */
  readonly amount: bigint;
  /** Distinguishes two equal transfers. */
  readonly label: string;
  readonly document: Document | undefined;
};

/**
 * Propose to transfer to another fund. The same transfer is proposed once, unless its label or its document tells two apart.
 * @throws Refusal `funds/unknown-fund`, `funds/insufficient`, or what the ledger refuses
 */
export async function proposeTransfer(office: Office, transfer: Transfer): Promise<Act> {
  const { contracts, actor } = office;
  const { from, to, amount, label, document } = transfer;
  const key = await office.secrets.rowKey("receipts");
  const mark = await markOf(key, `transfer\n${to}\n${amount}\n${label}\n${document?.digest ?? ""}`);
  const ref = batchRef(from, mark, 0);
  const [source, target] = [await fundOf(office, from), await fundOf(office, to)];
  const used = await contracts.ledger.read.usedFor([actor.org, ref]);
  if (used === 0n) requireBalance(source, amount);
  return singleAct(office, {
    preview: [
      {
        en: `Propose to transfer ${formatYuan(amount)} yuan from fund ${from} (${source.name}) to fund ${to} (${target.name}).`,
        zh: `拟从资金专户 ${from}（${source.name}）向资金专户 ${to}（${target.name}）划转 ${formatYuan(amount)} 元。`,
      },
      balanceAfter(source.balance, amount, source.ceiling),
      ...describeDocuments([document]),
    ],
    call: callOf(contracts.ledger, "proposeTransfer", [from, to, amount, ref, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    done: used === 0n ? undefined : recordOf(used),
    record: (receipt) => recordOf(proposedIn(receipt)),
  });
}

/** The sums of rows, to be confirmed. */
export function describeRows(rows: readonly Row[]): Text {
  const amounts = rows.map(({ amount }) => amount);
  const countOf = (kind: string): number => rows.filter(({ reference }) => reference.startsWith(kind)).length;
  const [persons, organisations, households] = [countOf("0x01"), countOf("0x02"), countOf("0x03")];
  const [least, most] = [amounts.reduce((a, b) => (a < b ? a : b)), amounts.reduce((a, b) => (a > b ? a : b))];
  const total = formatYuan(sumRows(rows));
  const who =
    households > 0
      ? { en: `${households} households`, zh: `农户 ${households} 户` }
      : {
          en: `${organisations} organisations, ${persons} persons`,
          zh: `机构 ${organisations} 行，个人 ${persons} 行`,
        };
  return {
    en: `  ${rows.length.toLocaleString("en")} rows, ${total} yuan in all; smallest ${formatYuan(least)}, largest ${formatYuan(most)}; ${who.en}`,
    zh: `  共 ${rows.length.toLocaleString("en")} 行，合计 ${total} 元；最小 ${formatYuan(least)}，最大 ${formatYuan(most)}；${who.zh}`,
  };
}

/** What a payment leaves in its fund, and whether the supervisor approves too. */
export function balanceAfter(balance: bigint, amount: bigint, ceiling: bigint): Text {
  const [now, after] = [formatYuan(balance), formatYuan(balance - amount)];
  const above = amount > ceiling;
  return {
    en: `  balance ${now} yuan, ${after} afterwards${above ? `; above the ceiling of ${formatYuan(ceiling)}, so the supervisor approves too` : ""}`,
    zh: `  结余 ${now} 元，付款后 ${after} 元${above ? `；超过审批限额 ${formatYuan(ceiling)} 元，须监督单位一并批准` : ""}`,
  };
}

/** The payment that a transaction proposed. */
export function proposedIn({ logs }: TransactionReceipt): bigint {
  const [event] = parseEventLogs({ abi: ledgerAbi, eventName: "PaymentProposed", logs });
  return event!.args.payment;
}

/** Yuan as files for programs have them: without separators. */
export const plainYuan = (fen: bigint): string => formatYuan(fen).replaceAll(",", "");

/** A payee as he is published: an organisation by name and purpose, a person not at all. */
function namedFor(office: Office, payout: Payout): Payout {
  if (payout.creditCode === undefined) return payout;
  const { payee, purpose } = published(office, { payee: payout.payee, purpose: payout.purpose }, payout.creditCode);
  return { ...payout, payee, purpose };
}

/** What everybody may read of the list: a person's row is its reference and amount, nothing else. */
function publicList(
  payouts: readonly Payout[],
  documentOfRow: Proposal["documentOfRow"],
  rows: readonly Row[],
): Uint8Array {
  const header = ["row", "reference", "credit code", "payee", "yuan", "purpose", "document (SHA-256)"];
  const lines = payouts.map(({ creditCode, payee, amount, purpose, document }, row) => {
    const yuan = plainYuan(amount);
    const digest = documentOfRow.get(document)?.digest.slice(2) ?? "";
    const published = creditCode ? [creditCode, payee, yuan, purpose, digest] : ["", "", yuan, "", ""];
    return [String(row + 1), rows[row]!.reference, ...published];
  });
  return csvFile([header, ...lines]);
}

/** Calls that say by which names credit codes are known that are not registered here and have none yet. */
async function namingCalls(office: Office, payouts: readonly Payout[]): Promise<Call[]> {
  await catchUp(office);
  const names = new Map(
    payouts.flatMap(({ creditCode, payee }) =>
      creditCode === undefined ? [] : [[organisationReference(creditCode), payee] as const],
    ),
  );
  return (await unnamed(office, names)).map((named) => callOf(office.contracts.directory, "nameParty", named));
}

/**
 * The bank's private list: whom to pay, at which account. Row numbers are those by which its result file names them.
 * @returns Cells, row by row, with the header first; account numbers begin with an apostrophe, or a spreadsheet program would round
 * them
 */
export function instructionRows(payouts: readonly Payout[]): { header: Text[]; rows: string[][] } {
  const header = [
    { en: "row", zh: "序号" },
    { en: "payee", zh: "收款方" },
    { en: "account", zh: "账号" },
    { en: "amount", zh: "金额" },
    { en: "purpose", zh: "用途" },
  ];
  const rows = payouts.map(({ payee, account, amount, purpose }, row) => [
    ...[String(row + 1), payee, account && `'${account}`, plainYuan(amount), purpose],
  ]);
  return { header, rows };
}
