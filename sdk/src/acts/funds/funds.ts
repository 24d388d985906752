import { OpenFundNamedQuery } from "../../generated/queries.ts";
import { maxUint256, parseEventLogs } from "viem";
import { ledgerAbi } from "../../generated/abi.ts";
import { formatYuan } from "../../money.ts";
import { indexId } from "../../records.ts";
import { formatRegion, type Region } from "../../regions.ts";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf } from "../calls.ts";
import { organisationName, type Named } from "../directory/lookup.ts";
import { NO_DOCUMENT, describeDocuments, type Document } from "../evidence/documents.ts";
import { published } from "../evidence/words.ts";
import { catchUp, type Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { fundStatus } from "../words.ts";
import { fundOf, type KnownFund } from "./lookup.ts";
import { noSuccessor, noTreasury, othersFreeze } from "./refusals.ts";

/** The reason for an act, and the document that supports it. */
export type Grounds = { readonly reason: string; readonly document: Document | undefined };

const recordOf = (fund: number): PagedRecord => ({ kind: "fund", number: BigInt(fund) });

function describeFund(fund: KnownFund, verb: Text, grounds?: Grounds): Text[] {
  const status = fundStatus(fund.status);
  const { number, name } = fund;
  return [
    {
      en: `${verb.en} fund ${number} (${name}), now ${status.en}, balance ${formatYuan(fund.balance)} yuan`,
      zh: `${verb.zh}资金专户 ${number}（${name}），目前${status.zh}，结余 ${formatYuan(fund.balance)} 元`,
    },
    ...(grounds ? [{ en: `  because: ${grounds.reason}`, zh: `  理由：${grounds.reason}` }] : []),
    ...describeDocuments([grounds?.document]),
  ];
}

/** What a fund is opened with. */
export type FundTerms = {
  readonly name: string;
  readonly purpose: string;
  readonly region: Region;
  /** In fen: payments above it need the supervisor too. */
  readonly ceiling: bigint;
};

/**
 * Open a fund whose payments the account's office watches: for appropriations, and for whatever no campaign or programme brings
 * along. An office opens one fund of a name.
 * @param steward Who spends it
 */
export async function openFund(office: Office, terms: FundTerms, steward: Named): Promise<Act> {
  const { region, ceiling } = terms;
  const { name, purpose } = published(office, { name: terms.name, purpose: terms.purpose });
  const { contracts, actor } = office;
  await catchUp(office);
  const { funds } = await office.index.query(OpenFundNamedQuery, { supervisor: indexId(actor.org), name });
  const [there] = funds;
  const supervisor = await organisationName(office, actor.org);
  return singleAct(office, {
    preview: [
      {
        en: `Open the fund ${name}, region ${formatRegion(region)}: ${purpose}`,
        zh: `设立资金专户 ${name}，地域 ${formatRegion(region)}：${purpose}`,
      },
      {
        en: `  spent by ${steward.name}; payments above ${formatYuan(ceiling)} yuan need ${supervisor} too`,
        zh: `  管理单位 ${steward.name}；超过 ${formatYuan(ceiling)} 元的付款须${supervisor}批准`,
      },
    ],
    call: callOf(contracts.ledger, "open", [
      { steward: steward.number, supervisor: actor.org, region, ceiling, name, purpose },
    ]),
    done: there && recordOf(there.number),
    record: ({ logs }) => {
      const [event] = parseEventLogs({ abi: ledgerAbi, eventName: "FundOpened", logs });
      return recordOf(event!.args.fund);
    },
  });
}

/** Stop a fund's payments. Freezes stack: each organisation's holds until it is lifted. */
export async function freeze(office: Office, fund: number, grounds: Grounds): Promise<Act> {
  const { document } = grounds;
  const { reason } = published(office, { reason: grounds.reason });
  return singleAct(office, {
    preview: describeFund(await fundOf(office, fund), { en: "Freeze", zh: "冻结" }, grounds),
    call: callOf(office.contracts.ledger, "freeze", [fund, reason, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(fund),
  });
}

/**
 * Lift a freeze: the account's organisation's own, or else the only one that holds.
 * @throws Refusal `funds/others-freeze` where several hold, and none is its own
 */
export async function thaw(office: Office, fund: number, grounds: Grounds): Promise<Act> {
  const { document } = grounds;
  const { reason } = published(office, { reason: grounds.reason });
  const { contracts, actor } = office;
  const known = await fundOf(office, fund);
  const freezers = await contracts.ledger.read.freezersOf([fund]);
  const own = freezers.find((org) => org === actor.org);
  // Where nobody froze it, the contract says so.
  const froze = own ?? (freezers.length === 1 ? freezers[0]! : freezers.length === 0 ? actor.org : undefined);
  if (froze === undefined) throw othersFreeze(fund, freezers.length);
  const name = await organisationName(office, froze);
  return singleAct(office, {
    preview: describeFund(known, { en: `Lift the freeze by ${name} of`, zh: `解除${name}的冻结：` }, grounds),
    call: callOf(contracts.ledger, "thaw", [fund, froze, reason, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(fund),
  });
}

/**
 * Close a fund into the successor that the preview names. Where its steward names another one meanwhile, the contract refuses.
 * @throws Refusal `funds/no-successor`
 */
export async function close(office: Office, fund: number, grounds: Grounds): Promise<Act> {
  const { document } = grounds;
  const { reason } = published(office, { reason: grounds.reason });
  const known = await fundOf(office, fund);
  if (known.successor === 0) throw noSuccessor(fund);
  const into = await fundOf(office, known.successor);
  const change = {
    en: `Close into fund ${into.number} (${into.name}), which gets what remains:`,
    zh: `关闭并将结余转入资金专户 ${into.number}（${into.name}）：`,
  };
  return singleAct(office, {
    preview: describeFund(known, change, grounds),
    call: callOf(office.contracts.ledger, "close", [fund, into.number, reason, document?.digest ?? NO_DOCUMENT]),
    documents: [document],
    record: recordOf(fund),
  });
}

/**
 * Change the amount above which the supervisor approves payments.
 * @param ceiling In fen
 */
export async function setCeiling(office: Office, fund: number, ceiling: bigint, why: string): Promise<Act> {
  const { reason } = published(office, { reason: why });
  const known = await fundOf(office, fund);
  const change = {
    en: `Set the ceiling to ${formatYuan(ceiling)} yuan for`,
    zh: `将审批限额改为 ${formatYuan(ceiling)} 元：`,
  };
  return singleAct(office, {
    preview: describeFund(known, change, { reason, document: undefined }),
    call: callOf(office.contracts.ledger, "setCeiling", [fund, ceiling, reason]),
    done: known.ceiling === ceiling ? recordOf(fund) : undefined,
    record: recordOf(fund),
  });
}

/** Say which fund takes over when this one is closed. */
export async function nameSuccessor(office: Office, fund: number, successor: number): Promise<Act> {
  const { name } = await fundOf(office, successor);
  const change = {
    en: `Name fund ${successor} (${name}) as successor of`,
    zh: `指定资金专户 ${successor}（${name}）承接`,
  };
  return singleAct(office, {
    preview: describeFund(await fundOf(office, fund), change),
    call: callOf(office.contracts.ledger, "nameSuccessor", [fund, successor]),
    record: recordOf(fund),
  });
}

/**
 * Let the ledger take the tokens of a bank's treasury: once, when the bank joins. The ledger takes what the bank's recorder
 * deposits and burns what he settles, nothing else.
 * @throws Refusal `funds/no-treasury`
 */
export async function allow(office: Office): Promise<Act> {
  const { contracts, account } = office;
  const bank = await contracts.directory.read.treasurerOf([account.address]);
  if (bank === 0) throw noTreasury(account.address);
  const allowed = await contracts.token.read.allowance([account.address, contracts.ledger.address]);
  const record = { kind: "organisation", number: BigInt(bank) } as const;
  const name = await organisationName(office, bank);
  return singleAct(office, {
    preview: [
      { en: `Let the ledger take the tokens of ${name}'s treasury.`, zh: `授权账本划转${name}备付账户的结算通证。` },
    ],
    call: callOf(contracts.token, "approve", [contracts.ledger.address, maxUint256]),
    done: allowed === maxUint256 ? record : undefined,
    record,
  });
}
