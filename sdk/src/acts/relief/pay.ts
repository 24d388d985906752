import { batchRef } from "../../batches.ts";
import { toHex } from "../../bytes.ts";
import { csvFile } from "../../csv.ts";
import { formatYuan } from "../../money.ts";
import { householdReference } from "../../references.ts";
import { MAX_ROSTERS, encodeGroups, unpackGroups, type RosterGroup } from "../../relief/rosterRows.ts";
import type { Text } from "../../text.ts";
import type { Act } from "../act.ts";
import { callOf, sent, tried } from "../calls.ts";
import type { Named } from "../directory/lookup.ts";
import { describeDocuments, documentOf, store, type Document } from "../evidence/documents.ts";
import { anchor, notYetAttached } from "../evidence/evidence.ts";
import { fundOf, requireBalance, type KnownFund } from "../funds/lookup.ts";
import { balanceAfter, plainYuan, proposedIn } from "../funds/payments.ts";
import { markOf } from "../marks.ts";
import type { Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { sideBySide } from "../../sideBySide.ts";
import { PURPOSES } from "../words.ts";
import { enrolledRows, rostersOf } from "./lookup.ts";
import { byRoster, type ListedHousehold } from "./places.ts";
import { nobodyEnrolled } from "./refusals.ts";

/**
 * What is paid: households each their amount, or all that are enrolled in some rosters the same.
 * @property label Tells two equal payments apart: the month
 */
export type HouseholdPayment = {
  readonly fund: number;
  readonly bank: Named;
  readonly groups: readonly RosterGroup[];
  readonly label: string;
  readonly documents: readonly Document[];
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
 * @throws Refusal `relief/nobody-enrolled`
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
      throw nobodyEnrolled(roster);
    });
}

/**
 * Propose to pay households, in payments of as many rosters as one may name. Each payment is an act; the fund must have what all
 * of them take together.
 * @throws Refusal `funds/unknown-fund`, `funds/insufficient`, or what the ledger and the programme refuse
 */
export async function payHouseholds(office: Office, payment: HouseholdPayment): Promise<Act[]> {
  const fund = await fundOf(office, payment.fund);
  const parts: (readonly RosterGroup[])[] = [];
  for (let at = 0; at < payment.groups.length; at += MAX_ROSTERS)
    parts.push(payment.groups.slice(at, at + MAX_ROSTERS));
  const proposals = await sideBySide(parts, (groups, index) => proposeGroups(office, fund, payment, groups, index));
  requireBalance(
    fund,
    proposals.reduce((sum, { asked }) => sum + asked, 0n),
  );
  return proposals.map(({ act }) => act);
}

const recordOf = (number: bigint): PagedRecord => ({ kind: "payment", number });

/** @returns The act, and what it newly asks for, in fen */
async function proposeGroups(
  office: Office,
  fund: KnownFund,
  { bank, label, documents }: HouseholdPayment,
  groups: readonly RosterGroup[],
  index: number,
): Promise<{ act: Act; asked: bigint }> {
  const { contracts, actor } = office;
  const packed = encodeGroups(groups);
  // The same households, amounts and label are one payment, whichever file they come from.
  const key = await office.secrets.rowKey("receipts");
  const ref = batchRef(fund.number, await markOf(key, `pay households\n${bank.number}\n${label}\n`, packed), index);
  const used = await contracts.ledger.read.usedFor([actor.org, ref]);
  const list = documentOf("list.csv", publicList(groups));
  const call = callOf(contracts.ledger, "propose", [
    ...([fund.number, bank.number, PURPOSES.programme, ref, list.digest, toHex(packed)] as const),
  ]);
  if (used === 0n) await tried(office, call);
  const missing = used === 0n ? documents : await notYetAttached(office, recordOf(used), documents);
  const act: Act = {
    preview: [
      {
        en: `Propose to pay households from fund ${fund.number} (${fund.name}) through ${bank.name}${label && `, ${label}`}:`,
        zh: `拟从资金专户 ${fund.number}（${fund.name}）经${bank.name}向农户付款${label && `，${label}`}：`,
      },
      ...describeGroups(groups),
      balanceAfter(fund.balance, totalOf(groups), fund.ceiling),
      ...describeDocuments(documents),
    ],
    ...(used !== 0n && missing.length === 0 && { done: recordOf(used) }),
    perform: async () => {
      if (used !== 0n) return { record: recordOf(used), transactions: await anchor(office, recordOf(used), missing) };
      await store(office, list);
      const receipt = await sent(office, call);
      const record = recordOf(proposedIn(receipt));
      return { record, transactions: [receipt.transactionHash, ...(await anchor(office, record, missing))] };
    },
  };
  return { act, asked: used === 0n ? totalOf(groups) : 0n };
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
  const lines = places.map(({ roster, row }, at) => [
    ...[String(at + 1), String(roster), String(row + 1), householdReference(roster, row), plainYuan(amounts[at]!)],
  ]);
  return csvFile([header, ...lines]);
}
