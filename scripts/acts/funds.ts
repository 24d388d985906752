import { formatRegion, formatYuan, indexId } from "@sunledger/sdk";
import type { Region } from "@sunledger/sdk";
import { ledgerAbi } from "@sunledger/sdk/chain";
import { maxUint256, parseEventLogs } from "viem";
import { Refusal } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import type { Act } from "./act.ts";
import { NO_DOCUMENT, describeDocuments, store } from "./documents.ts";
import type { Document } from "./documents.ts";
import { catchUp, fundOf, organisationName } from "./lookup.ts";
import { sent, tried } from "./office.ts";
import type { Office } from "./office.ts";
import { fundStatus } from "./words.ts";

type Grounds = { reason: string; document: Document | undefined };

async function describeFund(office: Office, number: number, verb: Text, grounds?: Grounds): Promise<Text[]> {
  const fund = await fundOf(office, number);
  const status = fundStatus(fund.status);
  return [
    {
      en: `${verb.en} fund ${number} (${fund.name}), now ${status.en}, balance ${formatYuan(fund.balance)} yuan`,
      zh: `${verb.zh}资金专户 ${number}（${fund.name}），目前${status.zh}，结余 ${formatYuan(fund.balance)} 元`,
    },
    ...(grounds ? [{ en: `  because: ${grounds.reason}`, zh: `  理由：${grounds.reason}` }] : []),
    ...describeDocuments(grounds?.document ? [grounds.document] : []),
  ];
}

/**
 * Open a fund whose payments the account's office watches: for appropriations, and for whatever no campaign or programme brings
 * along. An office opens one fund of a name.
 */
export async function openFund(
  office: Office,
  { name, purpose, region, ceiling }: { name: string; purpose: string; region: Region; ceiling: bigint },
  steward: { number: number; name: string },
): Promise<Act> {
  const { contracts, attempt, actor } = office;
  await catchUp(office);
  const query = `query ($supervisor: Bytes!, $name: String!) {
    funds(where: { supervisor: $supervisor, name: $name, status_not: CLOSED }, first: 1) { number }
  }`;
  const { funds } = await office.index.query<{ funds: { number: number }[] }>(query, {
    supervisor: indexId(actor.org),
    name,
  });
  const [there] = funds;
  const args = [{ steward: steward.number, supervisor: actor.org, region, ceiling, name, purpose }] as const;
  if (!there) await tried(contracts.ledger.simulate.open(args, attempt));
  return {
    preview: [
      {
        en: `Open the fund ${name}, region ${formatRegion(region)}: ${purpose}`,
        zh: `设立资金专户 ${name}，地域 ${formatRegion(region)}：${purpose}`,
      },
      {
        en: `  spent by ${steward.name}; payments above ${formatYuan(ceiling)} yuan need ${await organisationName(office, actor.org)} too`,
        zh: `  管理单位 ${steward.name}；超过 ${formatYuan(ceiling)} 元的付款须${await organisationName(office, actor.org)}批准`,
      },
    ],
    ...(there && { done: { kind: "fund", number: BigInt(there.number) } }),
    perform: async () => {
      const receipt = await sent(office, contracts.ledger.write.open(args));
      const [event] = parseEventLogs({ abi: ledgerAbi, eventName: "FundOpened", logs: receipt.logs });
      return { kind: "fund", number: BigInt(event!.args.fund) };
    },
  };
}

/** Acts of whoever watches a fund, which differ in nothing but their name. */
const WATCHING = {
  freeze: { en: "Freeze", zh: "冻结" },
  thaw: { en: "Thaw", zh: "解除冻结" },
  close: { en: "Close", zh: "关闭" },
} as const satisfies Record<string, Text>;

/** Freeze a fund's payments, let them go on, or close the fund. */
export async function watch(office: Office, act: keyof typeof WATCHING, fund: number, grounds: Grounds): Promise<Act> {
  const { write } = office.contracts.ledger;
  return {
    preview: await describeFund(office, fund, WATCHING[act], grounds),
    perform: async () => {
      await store(office, grounds.document);
      await sent(office, write[act]([fund, grounds.reason, grounds.document?.digest ?? NO_DOCUMENT]));
      return { kind: "fund", number: BigInt(fund) };
    },
  };
}

/** Change the amount above which the supervisor approves payments. */
export async function setCeiling(office: Office, fund: number, ceiling: bigint, reason: string): Promise<Act> {
  const change = {
    en: `Set the ceiling to ${formatYuan(ceiling)} yuan for`,
    zh: `将审批限额改为 ${formatYuan(ceiling)} 元：`,
  };
  return {
    preview: await describeFund(office, fund, change, { reason, document: undefined }),
    perform: async () => {
      await sent(office, office.contracts.ledger.write.setCeiling([fund, ceiling, reason]));
      return { kind: "fund", number: BigInt(fund) };
    },
  };
}

/** Say which fund takes over when this one is closed. */
export async function nameSuccessor(office: Office, fund: number, successor: number): Promise<Act> {
  const { name } = await fundOf(office, successor);
  const change = {
    en: `Name fund ${successor} (${name}) as successor of`,
    zh: `指定资金专户 ${successor}（${name}）承接`,
  };
  return {
    preview: await describeFund(office, fund, change),
    perform: async () => {
      await sent(office, office.contracts.ledger.write.nameSuccessor([fund, successor]));
      return { kind: "fund", number: BigInt(fund) };
    },
  };
}

/**
 * Let the ledger take the tokens of a bank's treasury: once, when the bank joins. The ledger takes what the bank's recorder
 * deposits and burns what he settles, nothing else.
 */
export async function allow(office: Office): Promise<Act> {
  const { contracts, account } = office;
  const bank = await contracts.directory.read.treasurerOf([account.address]);
  if (bank === 0)
    throw new Refusal({
      en: `${office.name} is no organisation's treasury. Choose the treasury's account with --as.`,
      zh: `${office.name} 不是任何机构的备付账户。请用 --as 选择备付账户。`,
    });
  const allowed = await contracts.token.read.allowance([account.address, contracts.ledger.address]);
  const record = { kind: "organisation", number: BigInt(bank) } as const;
  const name = await organisationName(office, bank);
  return {
    preview: [
      { en: `Let the ledger take the tokens of ${name}'s treasury.`, zh: `授权账本划转${name}备付账户的结算通证。` },
    ],
    ...(allowed === maxUint256 && { done: record }),
    perform: async () => {
      await sent(office, contracts.token.write.approve([contracts.ledger.address, maxUint256]));
      return record;
    },
  };
}
