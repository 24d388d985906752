import { Refusal, formatRecordNumber, formatYuan } from "@sunledger/sdk";
import { ContractError, decodeError } from "@sunledger/sdk/chain";
import type { Text } from "../lib/language.ts";
import { RELIEF_SENTENCES } from "./relief/refusals.ts";
import { campaignStatus, fundStatus, paymentStatus } from "./words.ts";

const text = (en: string, zh: string): Text => ({ en, zh });
const yuan = (value: unknown): string => formatYuan(value as bigint);
const record = (value: unknown): string => formatRecordNumber(BigInt(value as number | bigint));
const day = (value: unknown): string => new Date(Number(value) * 1000).toISOString().slice(0, 10);

type Values = ContractError["args"];

const notAllowed = (): Text =>
  text(
    "this account may not do that. It takes a member of the right organisation in the right role: ./sunledger account list shows who acts for whom",
    "该账户无权执行此操作。须由相应机构中具备相应角色的成员办理：用 ./sunledger account list 查看各账户的身份",
  );
const sameAccount = (): Text =>
  text(
    "who recorded it cannot approve it. Let another account of the organisation approve",
    "经办人不能复核自己经办的事项。请由本机构另一账户复核",
  );
const notRecorder = (): Text =>
  text(
    "it takes a recorder of a registered organisation. Choose another account with --as",
    "须由已登记机构的经办人办理。请用 --as 选择其他账户",
  );
const reasonMissing = (): Text => text("a reason is missing. Give it with --reason", "缺少理由。请用 --reason 填写");
const invalidField = ({ field }: Values): Text =>
  text(
    `the particular "${String(field)}" is missing or wrong. Correct it and run it again`,
    `“${String(field)}”缺失或有误。请更正后重试`,
  );

/** What the contracts refuse, and what to do then. Errors that only a fault of ours can cause are told by their names. */
const SENTENCES: Readonly<Record<string, (values: Values) => Text>> = {
  ...RELIEF_SENTENCES,
  Funds_UnknownFund: ({ fund }) =>
    text(
      `there is no fund ${String(fund)}. See the number on its page`,
      `没有编号为 ${String(fund)} 的资金专户。请在其页面查看编号`,
    ),
  Funds_UnknownPayment: ({ payment }) =>
    text(`there is no payment ${record(payment)}. Write it like 3-17`, `没有付款 ${record(payment)}。编号形如 3-17`),
  Funds_UnknownBank: ({ bank }) =>
    text(`organisation ${String(bank)} is no active bank`, `机构 ${String(bank)} 不是有效的银行`),
  Funds_InvalidTerms: invalidField,
  Funds_NotAllowed: notAllowed,
  Funds_SameAccount: sameAccount,
  Funds_ReasonMissing: reasonMissing,
  Funds_WrongStatus: ({ fund, status }) =>
    text(
      `fund ${String(fund)} is ${fundStatus(Number(status)).en}. What waits can go on once that changes`,
      `资金专户 ${String(fund)} 的状态为“${fundStatus(Number(status)).zh}”。状态改变后方可继续`,
    ),
  Funds_WrongStep: ({ payment, status }) =>
    text(
      `payment ${record(payment)} is ${paymentStatus(Number(status)).en} and cannot take this step now`,
      `付款 ${record(payment)} 的状态为“${paymentStatus(Number(status)).zh}”，目前不能执行此步骤`,
    ),
  Funds_BatchUsed: ({ record: number }) =>
    text(
      `this file is record ${record(number)} already. Nothing needs to be done`,
      `该文件已是记录 ${record(number)}，无需再做任何操作`,
    ),
  Funds_ZeroAmount: () => text("the amount is zero", "金额为零"),
  Funds_Insufficient: ({ fund, asked, available }) =>
    text(
      `fund ${String(fund)} has ${yuan(available)} yuan left and ${yuan(asked)} are asked for. Wait for deposits, or propose less`,
      `资金专户 ${String(fund)} 结余为 ${yuan(available)} 元，申请 ${yuan(asked)} 元。请等待入账，或减少金额`,
    ),
  Funds_NotACommitment: () =>
    text(
      "a token holder gives as a person: nobody may speak in an organisation's name here",
      "持币人以个人身份捐款：此处不得以机构名义",
    ),
  Funds_RowsDiffer: ({ payment }) =>
    text(
      `these are not the rows of payment ${record(payment)}. Run it again once the index has caught up: ./sunledger status`,
      `这些行与付款 ${record(payment)} 不符。待索引同步后重试：./sunledger status`,
    ),
  Funds_PieceTooLarge: ({ row, asked, left }) =>
    text(
      `row ${Number(row) + 1} would give back ${yuan(asked)} yuan, of which ${yuan(left)} are still out. Check the amount`,
      `第 ${Number(row) + 1} 行拟退回 ${yuan(asked)} 元，而未退回的仅 ${yuan(left)} 元。请核对金额`,
    ),
  Funds_SameFund: () => text("a fund cannot transfer to itself", "资金专户不能划转给自身"),
  Funds_NoSuccessor: ({ fund }) =>
    text(
      `fund ${String(fund)} has no successor yet. Let its steward name one: ./sunledger successor`,
      `资金专户 ${String(fund)} 尚未指定承接专户。请由管理单位指定：./sunledger successor`,
    ),
  Funds_AlreadyAcknowledged: ({ payment }) =>
    text(
      `this organisation has acknowledged payment ${record(payment)} already`,
      `本机构已确认过付款 ${record(payment)}`,
    ),
  Funds_Retired: ({ successor }) =>
    text(
      `this ledger was replaced by ${String(successor)}. Point SUNLEDGER_HOME at its deployment`,
      `本账本已由 ${String(successor)} 取代。请将 SUNLEDGER_HOME 指向新的部署`,
    ),
  Campaigns_Unknown: ({ campaign }) =>
    text(`there is no campaign ${String(campaign)}`, `没有募捐活动 ${String(campaign)}`),
  Campaigns_InvalidFiling: invalidField,
  Campaigns_TextMissing: invalidField,
  Campaigns_NumberTaken: ({ filingNumber, campaign }) =>
    text(
      `the filing number ${String(filingNumber)} is campaign ${String(campaign)}'s already. To change what was sent back, revise it`,
      `备案编号 ${String(filingNumber)} 已属于募捐活动 ${String(campaign)}。被退回的请用 revise 修改`,
    ),
  Campaigns_NotAllowed: notAllowed,
  Campaigns_SameAccount: sameAccount,
  Campaigns_WrongStatus: ({ campaign, status }) =>
    text(
      `campaign ${String(campaign)} is ${campaignStatus(Number(status)).en} and cannot take this step now`,
      `募捐活动 ${String(campaign)} 的状态为“${campaignStatus(Number(status)).zh}”，目前不能执行此步骤`,
    ),
  Campaigns_OutsidePeriod: ({ opensAt, closesAt }) =>
    text(
      `its period is ${day(opensAt)} to ${day(closesAt)} (UTC), which is over or not possible`,
      `募捐期限为 ${day(opensAt)} 至 ${day(closesAt)}（UTC），已过或无效`,
    ),
  Campaigns_EvidenceMissing: () =>
    text("the document is missing. Give it with --document", "缺少文件。请用 --document 指定"),
  Directory_NotRecorder: notRecorder,
  Evidence_NotRecorder: notRecorder,
  Token_NotBankRecorder: () =>
    text(
      "only a bank's recorder records what came in. Choose its account with --as",
      "只有银行经办人可以登记入账。请用 --as 选择其账户",
    ),
  Token_NotBankTreasury: () =>
    text("only a bank's treasury holds tokens for payouts", "只有银行的备付账户可以持有待付结算通证"),
  Directory_NotAdministrator: () =>
    text(
      "it takes an administrator of the organisation. Choose another account with --as",
      "须由机构管理员办理。请用 --as 选择其他账户",
    ),
  Directory_UnknownOrganisation: ({ org }) =>
    text(`there is no organisation ${String(org)}`, `没有机构 ${String(org)}`),
  Directory_InvalidRegistration: invalidField,
  Directory_CreditCodeTaken: ({ org }) =>
    text(`this credit code is organisation ${String(org)}'s already`, `该信用代码已属于机构 ${String(org)}`),
  Directory_TreasuryTaken: ({ org }) =>
    text(`this treasury is organisation ${String(org)}'s already`, `该备付账户已属于机构 ${String(org)}`),
  Directory_WrongStanding: ({ org }) =>
    text(`organisation ${String(org)} is in that standing already`, `机构 ${String(org)} 已处于该状态`),
  Directory_AlreadyMember: ({ org }) =>
    text(
      `the account acts for organisation ${String(org)} already and must leave that first`,
      `该账户已代表机构 ${String(org)}，须先退出`,
    ),
  Directory_NotMember: () => text("the account is no member of this organisation", "该账户不是本机构成员"),
  Directory_OwnMembership: () =>
    text(
      "nobody changes his own membership. Let another administrator do it",
      "不能变更自己的成员身份。请由其他管理员办理",
    ),
  Directory_AlreadyOver: ({ until }) => text(`the date ${day(until)} is over`, `日期 ${day(until)} 已过`),
  Directory_ReasonMissing: reasonMissing,
  Evidence_ReasonMissing: reasonMissing,
  Evidence_UnknownRecord: () => text("there is no such record", "没有这条记录"),
  Evidence_NotAnswerable: () =>
    text("only an organisation that answers for the record corrects it", "只有对该记录负责的机构才能更正"),
  ERC20InsufficientBalance: ({ balance, needed }) =>
    text(
      `the treasury holds ${yuan(balance)} yuan of tokens and ${yuan(needed)} are needed. See whether another statement used them`,
      `备付账户持有 ${yuan(balance)} 元结算通证，需要 ${yuan(needed)} 元。请查明是否被其他对账单使用`,
    ),
  ERC20InsufficientAllowance: () =>
    text(
      "the bank's treasury has not allowed the ledger to take its tokens. Do it once: ./sunledger allow --as TREASURY",
      "银行的备付账户尚未授权账本划转。请办理一次：./sunledger allow --as 备付账户",
    ),
  AccessManagedUnauthorized: () =>
    text(
      "this is for those who govern the ledger. Choose the registrar's account with --as",
      "此操作由治理方执行。请用 --as 选择登记机关账户",
    ),
};

/** What a contract refused, as a sentence with its remedy. */
export function explain({ errorName, args }: Pick<ContractError, "errorName" | "args">): Text {
  const sentence = SENTENCES[errorName]?.(args);
  if (sentence) return { en: `Refused: ${sentence.en}.`, zh: `已拒绝：${sentence.zh}。` };
  const told = Object.entries(args).map(([key, value]) => `${key} ${String(value)}`);
  const detail = [errorName, ...told].join(", ");
  return {
    en: `The contract refused (${detail}). Nothing was changed.`,
    zh: `合约已拒绝（${detail}）。未做任何更改。`,
  };
}

/** Whatever an act failed by, as a refusal with its remedy where a contract or the SDK said why. */
export function refusalOf(thrown: unknown): Error {
  if (thrown instanceof Refusal) return thrown;
  const error = decodeError(thrown);
  if (error instanceof ContractError) return new Refusal(error.code, explain(error), error.values, { cause: error });
  return error;
}
