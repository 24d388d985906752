import {
  batchRef,
  commitment,
  encodeRows,
  formatYuan,
  organisationReference,
  receiptKey,
  receiptSecret,
  sumRows,
} from "@sunledger/sdk";
import type { Row } from "@sunledger/sdk";
import { ledgerAbi } from "@sunledger/sdk/chain";
import Papa from "papaparse";
import { parseEventLogs, toHex } from "viem";
import type { TransactionReceipt } from "viem";
import { fileMark } from "../import/plan.ts";
import { toCsv } from "../import/problems.ts";
import { writePrivately } from "../lib/files.ts";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import type { Act } from "./act.ts";
import { NO_DOCUMENT, describeDocuments, documentOf, store } from "./documents.ts";
import type { Document } from "./documents.ts";
import { anchor, notYetAttached } from "./evidence.ts";
import { catchUp, fundOf, unnamed } from "./lookup.ts";
import { sent } from "./office.ts";
import type { Office } from "./office.ts";
import type { Payout } from "./payment-file.ts";
import { PURPOSES, purposeName } from "./words.ts";
import type { PurposeName } from "./words.ts";

/**
 * @property file The list's bytes: with the fund and the account they name the payment, so that the same file is proposed once
 * @property documents Contracts, invoices: bound to the payment and public. `documentOfRow` says which belongs to which row
 */
export type Proposal = {
  fund: number;
  bank: { number: number; name: string };
  purpose: PurposeName;
  file: Uint8Array;
  payouts: readonly Payout[];
  documents: readonly Document[];
  documentOfRow: ReadonlyMap<string, Document>;
};

/** Propose to pay the rows of a list. Persons become commitments; account numbers stay here. */
export async function propose(office: Office, proposal: Proposal): Promise<Act> {
  const { contracts, actor } = office;
  const { fund: number, bank, purpose, payouts, documents } = proposal;
  const key = receiptKey(office.privateKey);
  const ref = batchRef(number, fileMark(key, proposal.file), 0);
  const rows = payouts.map(({ creditCode, amount }, row): Row => ({
    reference: creditCode ? organisationReference(creditCode) : commitment(receiptSecret(key, ref, row)),
    amount,
  }));
  const list = documentOf("list.csv", publicList(proposal, rows));
  const [fund, used] = await Promise.all([fundOf(office, number), contracts.ledger.read.usedFor([actor.org, ref])]);
  const missing = used === 0n ? documents : await notYetAttached(office, { kind: "payment", number: used }, documents);
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
    ...(used !== 0n && missing.length === 0 && { done: { kind: "payment", number: used } }),
    perform: async () => {
      const payment = used || (await proposeRows());
      await anchor(office, { kind: "payment", number: payment }, missing);
      await nameParties(office, organisations);
      return { kind: "payment", number: payment };
    },
  };

  async function proposeRows(): Promise<bigint> {
    await store(office, list);
    const args = [number, bank.number, PURPOSES[purpose], ref, list.digest, toHex(encodeRows(rows))] as const;
    return proposedIn(await sent(office, contracts.ledger.write.propose(args)));
  }
}

/** Propose to transfer to another fund. The same transfer twice is two transfers, unless the document tells them apart. */
export async function proposeTransfer(
  office: Office,
  from: number,
  to: number,
  amount: bigint,
  label: string,
  document: Document | undefined,
): Promise<Act> {
  const { contracts, actor, privateKey } = office;
  const facts = new TextEncoder().encode(`transfer\n${to}\n${amount}\n${label}\n${document?.digest ?? ""}`);
  const ref = batchRef(from, fileMark(receiptKey(privateKey), facts), 0);
  const [source, target] = [await fundOf(office, from), await fundOf(office, to)];
  const used = await contracts.ledger.read.usedFor([actor.org, ref]);
  return {
    preview: [
      {
        en: `Propose to transfer ${formatYuan(amount)} yuan from fund ${from} (${source.name}) to fund ${to} (${target.name}).`,
        zh: `拟从资金专户 ${from}（${source.name}）向资金专户 ${to}（${target.name}）划转 ${formatYuan(amount)} 元。`,
      },
      balanceAfter(source.balance, amount, source.ceiling),
      ...describeDocuments(document ? [document] : []),
    ],
    ...(used !== 0n && { done: { kind: "payment", number: used } }),
    perform: async () => {
      await store(office, document);
      const args = [from, to, amount, ref, document?.digest ?? NO_DOCUMENT] as const;
      return { kind: "payment", number: proposedIn(await sent(office, contracts.ledger.write.proposeTransfer(args))) };
    },
  };
}

/** How rows add up, for whoever confirms them. */
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

function proposedIn(receipt: TransactionReceipt): bigint {
  const [event] = parseEventLogs({ abi: ledgerAbi, eventName: "PaymentProposed", logs: receipt.logs });
  return event!.args.payment;
}

/** What everybody may read of the list: a person's row is its reference and amount, nothing else. */
function publicList({ payouts, documentOfRow }: Proposal, rows: readonly Row[]): Uint8Array {
  const header = ["row", "reference", "credit code", "payee", "yuan", "purpose", "document (SHA-256)"];
  const lines = payouts.map(({ creditCode, payee, amount, purpose, document }, row) => {
    const yuan = formatYuan(amount).replaceAll(",", "");
    const digest = documentOfRow.get(document)?.digest.slice(2) ?? "";
    const published = creditCode ? [creditCode, payee, yuan, purpose, digest] : ["", "", yuan, "", ""];
    return [String(row + 1), rows[row]!.reference, ...published];
  });
  return new TextEncoder().encode(Papa.unparse([header, ...lines], { newline: "\n", escapeFormulae: true }) + "\n");
}

/** Say by which names credit codes are known that are not registered here and have none yet. */
async function nameParties(office: Office, payees: readonly Payout[]): Promise<void> {
  await catchUp(office);
  const names = new Map(payees.map(({ creditCode, payee }) => [organisationReference(creditCode!), payee]));
  for (const [reference, name] of await unnamed(office, names))
    await sent(office, office.contracts.directory.write.nameParty([reference, name]));
}

/**
 * The bank's private list: whom to pay, at which account. Row numbers are those by which its result file names them.
 */
export async function writeInstructions(path: string, payouts: readonly Payout[]): Promise<void> {
  const header = [
    { en: "row", zh: "序号" },
    { en: "payee", zh: "收款方" },
    { en: "account", zh: "账号" },
    { en: "amount", zh: "金额" },
    { en: "purpose", zh: "用途" },
  ].map(say);
  const rows = payouts.map(({ payee, account, amount, purpose }, row) => {
    // A spreadsheet program would round an account number; an apostrophe makes it text.
    return [String(row + 1), payee, account && `'${account}`, formatYuan(amount).replaceAll(",", ""), purpose];
  });
  await writePrivately(path, toCsv(header, rows), { overwrite: true });
}
