import {
  MAX_ROSTERS,
  batchRef,
  encodeGroups,
  formatYuan,
  householdReference,
  receiptKey,
  unpackGroups,
} from "@sunledger/sdk";
import type { RosterGroup } from "@sunledger/sdk";
import { ledgerAbi } from "@sunledger/sdk/chain";
import Papa from "papaparse";
import { parseEventLogs } from "viem";
import { fileMark, hexOf } from "../../import/plan.ts";
import { Refusal } from "../../lib/language.ts";
import type { Text } from "../../lib/language.ts";
import { sideBySide } from "../../lib/side-by-side.ts";
import type { Act } from "../act.ts";
import { describeDocuments, documentOf, store } from "../documents.ts";
import type { Document } from "../documents.ts";
import { anchor, notYetAttached } from "../evidence.ts";
import { fundOf } from "../lookup.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";
import { balanceAfter } from "../payments.ts";
import { PURPOSES } from "../words.ts";
import type { ListedHousehold } from "./household-list.ts";
import { byRoster } from "./household-list.ts";
import { enrolledRows, rostersOf } from "./lookup.ts";

/**
 * What is paid: households each their amount, or all that are enrolled in some rosters the same.
 * @property label Tells two equal payments apart: the month
 */
export type HouseholdPayment = {
  fund: number;
  bank: { number: number; name: string };
  groups: readonly RosterGroup[];
  label: string;
  documents: readonly Document[];
};

/** Groups of a list, in which each household has its amount. One amount for all of a roster is packed once. */
export function groupsOfList(list: readonly ListedHousehold[]): RosterGroup[] {
  const amounts = new Map(list.map(({ roster, row, amount }) => [`${roster}-${row}`, amount!]));
  return [...byRoster(list)].map(([roster, rows]) => {
    const own = rows.map((row) => amounts.get(`${roster}-${row}`)!);
    return { roster, rows, amounts: own.every((amount) => amount === own[0]) ? own[0]! : own };
  });
}

/**
 * Groups of all households that are enrolled now in some rosters, all with the same amount.
 * @throws Refusal naming a roster in which nobody is enrolled
 */
export async function groupsOfRosters(
  office: Office,
  rosters: readonly number[],
  amount: bigint,
): Promise<RosterGroup[]> {
  await rostersOf(office, rosters);
  const enrolled = await enrolledRows(office, rosters);
  return [...new Set(rosters)]
    .sort((a, b) => a - b)
    .map((roster) => {
      const rows = enrolled.get(roster)!;
      if (rows.length > 0) return { roster, rows, amounts: amount };
      throw new Refusal({
        en: `Nobody is enrolled in roster ${roster}. Leave it out.`,
        zh: `名册 ${roster} 中没有已纳入的农户。请去除该名册。`,
      });
    });
}

/** Propose to pay households, in payments of as many rosters as one may name. All are tried before any is sent. */
export async function payHouseholds(office: Office, payment: HouseholdPayment): Promise<Act[]> {
  const fund = await fundOf(office, payment.fund);
  const parts: (readonly RosterGroup[])[] = [];
  for (let at = 0; at < payment.groups.length; at += MAX_ROSTERS)
    parts.push(payment.groups.slice(at, at + MAX_ROSTERS));
  return sideBySide(parts, (groups, index) => proposeGroups(office, fund, payment, groups, index));
}

async function proposeGroups(
  office: Office,
  fund: Awaited<ReturnType<typeof fundOf>>,
  { bank, label, documents }: HouseholdPayment,
  groups: readonly RosterGroup[],
  index: number,
): Promise<Act> {
  const { contracts, attempt, actor, privateKey } = office;
  const packed = encodeGroups(groups);
  // The same households, amounts and label are one payment, whichever file they come from.
  const facts = Buffer.concat([Buffer.from(`pay households\n${bank.number}\n${label}\n`), packed]);
  const ref = batchRef(fund.number, fileMark(receiptKey(privateKey), facts), index);
  const used = await contracts.ledger.read.usedFor([actor.org, ref]);
  const list = documentOf("list.csv", publicList(groups));
  const args = [fund.number, bank.number, PURPOSES.programme, ref, list.digest, hexOf(packed)] as const;
  if (used === 0n) await tried(contracts.ledger.simulate.propose(args, attempt));
  const missing = used === 0n ? documents : await notYetAttached(office, { kind: "payment", number: used }, documents);
  return {
    preview: [
      {
        en: `Propose to pay households from fund ${fund.number} (${fund.name}) through ${bank.name}${label && `, ${label}`}:`,
        zh: `拟从资金专户 ${fund.number}（${fund.name}）经${bank.name}向农户付款${label && `，${label}`}：`,
      },
      ...describeGroups(groups),
      balanceAfter(fund.balance, totalOf(groups), fund.ceiling),
      ...describeDocuments(documents),
    ],
    ...(used !== 0n && missing.length === 0 && { done: { kind: "payment", number: used } }),
    perform: async () => {
      const number = used || (await propose());
      await anchor(office, { kind: "payment", number }, missing);
      return { kind: "payment", number };
    },
  };

  async function propose(): Promise<bigint> {
    await store(office, list);
    const receipt = await sent(office, contracts.ledger.write.propose(args));
    const [event] = parseEventLogs({ abi: ledgerAbi, eventName: "PaymentProposed", logs: receipt.logs });
    return event!.args.payment;
  }
}

const sumOf = ({ rows, amounts }: RosterGroup): bigint =>
  typeof amounts === "bigint" ? amounts * BigInt(rows.length) : amounts.reduce((sum, amount) => sum + amount, 0n);

const totalOf = (groups: readonly RosterGroup[]): bigint => groups.reduce((sum, group) => sum + sumOf(group), 0n);

function describeGroups(groups: readonly RosterGroup[]): Text[] {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    {
      en: `  ${count.toLocaleString("en")} households of ${groups.length} rosters, ${formatYuan(totalOf(groups))} yuan in all`,
      zh: `  ${groups.length} 个名册共 ${count.toLocaleString("en")} 户，合计 ${formatYuan(totalOf(groups))} 元`,
    },
    ...groups.map((group) => {
      const { roster, rows, amounts } = group;
      const each = typeof amounts === "bigint" ? formatYuan(amounts) : undefined;
      return {
        en: `  roster ${roster}: ${rows.length} households, ${each === undefined ? "each its own amount" : `${each} yuan each`}, ${formatYuan(sumOf(group))} yuan`,
        zh: `  名册 ${roster}：${rows.length} 户，${each === undefined ? "金额各异" : `每户 ${each} 元`}，共 ${formatYuan(sumOf(group))} 元`,
      };
    }),
  ];
}

/** Row by row what the payment holds, so that anyone can lay the list beside the chain. */
function publicList(groups: readonly RosterGroup[]): Uint8Array {
  const header = ["row", "roster", "row in roster", "reference", "yuan"];
  const amounts = unpackGroups(encodeGroups(groups)).map(({ amount }) => amount);
  const places = groups.flatMap(({ roster, rows }) => rows.map((row) => ({ roster, row })));
  const lines = places.map(({ roster, row }, at) => {
    const yuan = formatYuan(amounts[at]!).replaceAll(",", "");
    return [String(at + 1), String(roster), String(row + 1), householdReference(roster, row), yuan];
  });
  return new TextEncoder().encode(Papa.unparse([header, ...lines], { newline: "\n" }) + "\n");
}
