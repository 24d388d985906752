import { formatRecordNumber, formatRegion, formatYuan } from "@sunledger/sdk";
import type { ContractError } from "@sunledger/sdk/chain";
import type { Text } from "../../lib/language.ts";
import { accessStatus, objectionStatus, rosterStep, rowStatusName } from "./words.ts";

type Values = ContractError["args"];
type Sentence = (values: Values) => Text;

const text = (en: string, zh: string): Text => ({ en, zh });
const number = (value: unknown): string => String(value);
/** A row as people count them. */
const row = (value: unknown): string => String(Number(value) + 1);
const minute = (value: unknown): string =>
  new Date(Number(value) * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC";

const notAllowed: Sentence = () =>
  text(
    "this account may not do that. It takes a member of the right organisation (village, township or county of this roster, sponsor of this programme) in the right role: ./sunledger account list shows who acts for whom",
    "该账户无权执行此操作。须由相应机构（该名册所在的村、乡镇、县，或项目主管部门）中具备相应角色的成员办理：用 ./sunledger account list 查看各账户的身份",
  );

const evidenceMissing: Sentence = () =>
  text("the document is missing. Give it with --document", "缺少文件。请用 --document 指定");

const reasonMissing: Sentence = () =>
  text("a reason is missing. Give it with --reason", "缺少理由。请用 --reason 填写");

/** What the relief contracts refuse, and what to do then. */
export const RELIEF_SENTENCES: Readonly<Record<string, Sentence>> = {
  Programmes_Unknown: ({ programme }) =>
    text(
      `there is no programme ${number(programme)}. See the number on its page`,
      `没有项目 ${number(programme)}。请在其页面查看编号`,
    ),
  Programmes_NotAllowed: notAllowed,
  Programmes_Closed: ({ programme }) =>
    text(
      `programme ${number(programme)} is closed. Use the one that took its place`,
      `项目 ${number(programme)} 已结束。请使用接续的项目`,
    ),
  Programmes_Invalid: ({ field }) =>
    text(
      `the particular "${number(field)}" is missing or wrong. Correct it and run it again`,
      `“${number(field)}”缺失或有误。请更正后重试`,
    ),
  Programmes_EvidenceMissing: evidenceMissing,
  Rosters_Unknown: ({ roster }) =>
    text(
      `there is no roster ${number(roster)}. See: ./sunledger roster list`,
      `没有名册 ${number(roster)}。请查看：./sunledger roster list`,
    ),
  Rosters_NotAllowed: notAllowed,
  Rosters_SameAccount: ({ step }) =>
    text(
      `this account has ${rosterStep(Number(step)).en} this roster, and nobody takes two steps of one. Let another account take this`,
      `该账户已办理过本名册的“${rosterStep(Number(step)).zh}”，同一人不得办理两个环节。请由其他账户办理`,
    ),
  Rosters_OutsideRegion: ({ region }) =>
    text(
      `the region ${formatRegion(region as bigint)} is outside the programme's or the fund's. Check the numbers`,
      `地域 ${formatRegion(region as bigint)} 不在项目或资金专户的范围内。请核对编号`,
    ),
  Rosters_BatchUsed: ({ roster }) =>
    text(
      `this file is roster ${number(roster)} already. Nothing needs to be done`,
      `该文件已是名册 ${number(roster)}，无需再做任何操作`,
    ),
  Rosters_EvidenceMissing: evidenceMissing,
  Rosters_GroundMissing: () => text("the ground or cause is missing. Name it", "缺少理由类别。请指定"),
  Rosters_NoticeRuns: ({ roster, until }) =>
    text(
      `the public notice of roster ${number(roster)} runs until ${minute(until)}, and no notice is cut short. Take the step after that`,
      `名册 ${number(roster)} 的公示至 ${minute(until)}，公示期不得缩短。请在期满后办理`,
    ),
  Rosters_NoticeOver: ({ roster, since }) =>
    text(
      `the public notice of roster ${number(roster)} ended at ${minute(since)}. Tell the township or the county what you know: they can strike a row, and exclude it later`,
      `名册 ${number(roster)} 的公示已于 ${minute(since)} 结束。请向乡镇或县反映：其可剔除相应行或此后令其退出`,
    ),
  Rosters_NothingMoves: ({ roster }) =>
    text(
      `no row of roster ${number(roster)} can move now: all were moved before, were struck, or wait for a ruling. See its page`,
      `名册 ${number(roster)} 目前没有可办理的行：均已办理、已剔除或待裁定。请查看其页面`,
    ),
  Rosters_RowsDiffer: ({ roster }) =>
    text(
      `these are not the rows of roster ${number(roster)}. Run it again once the index has caught up: ./sunledger status`,
      `这些行与名册 ${number(roster)} 不符。待索引同步后重试：./sunledger status`,
    ),
  Rosters_NoSuchRow: ({ roster, row: at }) =>
    text(
      `roster ${number(roster)} has no row ${row(at)}. See its page`,
      `名册 ${number(roster)} 没有第 ${row(at)} 行。请查看其页面`,
    ),
  Rosters_WrongRow: ({ roster, row: at, status }) =>
    text(
      `row ${row(at)} of roster ${number(roster)} is ${rowStatusName(Number(status)).en} and cannot take this step. Leave it out`,
      `名册 ${number(roster)} 第 ${row(at)} 行${rowStatusName(Number(status)).zh}，不能办理此步骤。请去除该行`,
    ),
  Rosters_AlreadyEnrolled: ({ row: at, firstRoster, firstRow }) =>
    text(
      `row ${row(at)} is a household that is enrolled already: roster ${number(firstRoster)}, row ${row(firstRow)}. Strike the row (--ground duplicate), or let the county record the household's exit there first`,
      `第 ${row(at)} 行的农户已纳入名册 ${number(firstRoster)} 第 ${row(firstRow)} 行。请剔除该行（--ground duplicate），或先由县登记其在该名册的退出`,
    ),
  Rosters_TagDiffers: ({ roster, row: at }) =>
    text(
      `the tag of row ${row(at)} is not that of roster ${number(roster)}. Run it again once the index has caught up: ./sunledger status`,
      `第 ${row(at)} 行的查重标签与名册 ${number(roster)} 不符。待索引同步后重试：./sunledger status`,
    ),
  Rosters_AlreadyObjected: ({ roster, row: at }) =>
    text(
      `this organisation has objected to row ${row(at)} of roster ${number(roster)} in this notice already`,
      `本机构已在本次公示中对名册 ${number(roster)} 第 ${row(at)} 行提出异议`,
    ),
  Rosters_ObjectionNotOpen: ({ objection, status }) =>
    text(
      `objection ${formatRecordNumber(objection as bigint)} is ${objectionStatus(Number(status)).en} and waits for no ruling. Check the number`,
      `异议 ${formatRecordNumber(objection as bigint)} 的状态为“${objectionStatus(Number(status)).zh}”，无需裁定。请核对编号`,
    ),
  Rosters_AnotherProgramme: ({ roster, programme }) =>
    text(
      `roster ${number(roster)} belongs to programme ${number(programme)}, and this fund to another. Pay it from a fund of its own programme`,
      `名册 ${number(roster)} 属于项目 ${number(programme)}，与该资金专户的项目不同。请从其所属项目的资金专户付款`,
    ),
  Rosters_NotEnrolled: ({ roster, row: at }) =>
    text(
      `row ${row(at)} of roster ${number(roster)} is not enrolled: it was struck, has left, or waits. Leave it out`,
      `名册 ${number(roster)} 第 ${row(at)} 行未纳入：已剔除、已退出或仍在等待。请去除该行`,
    ),
  Rosters_AboveBenefit: ({ roster, amount, most }) =>
    text(
      `${formatYuan(BigInt(amount as number | bigint))} yuan for a household of roster ${number(roster)} is outside the programme's benefit, which is up to ${formatYuan(BigInt(most as number | bigint))} a payment. Correct the amount`,
      `名册 ${number(roster)} 每户 ${formatYuan(BigInt(amount as number | bigint))} 元，超出项目补助标准（每次至多 ${formatYuan(BigInt(most as number | bigint))} 元）。请更正金额`,
    ),
  Rosters_ChangedSince: ({ payment }) =>
    text(
      `a household has left a roster of payment ${formatRecordNumber(payment as bigint)} since it was proposed. Cancel it and propose it anew without that household`,
      `付款 ${formatRecordNumber(payment as bigint)} 申请后，其名册中有农户退出。请撤回后重新申请，不含该户`,
    ),
  Rosters_TooMany: ({ most }) =>
    text(
      `a payment names at most ${number(most)} rosters. Split it`,
      `一笔付款最多包含 ${number(most)} 个名册。请拆分`,
    ),
  Dossiers_Unknown: ({ access }) =>
    text(
      `there is no request ${number(access)} for access. See the number on the household's page`,
      `没有查阅申请 ${number(access)}。请在农户页面查看编号`,
    ),
  Dossiers_NoSuchRow: ({ roster, row: at }) =>
    text(
      `roster ${number(roster)} has no row ${row(at)}. See its page`,
      `名册 ${number(roster)} 没有第 ${row(at)} 行。请查看其页面`,
    ),
  Dossiers_NotAllowed: () =>
    text(
      "this account may not do that. A recorder asks and opens; an approver of the village or its county, who did not ask, grants, refuses and revokes",
      "该账户无权执行此操作。由经办人申请和查阅；由该村或其所属县的复核人（非申请人）授权、拒绝和撤销",
    ),
  Dossiers_WrongStatus: ({ access, status }) =>
    text(
      `request ${number(access)} is ${accessStatus(Number(status)).en} and cannot take this step. Where access is needed, ask anew`,
      `查阅申请 ${number(access)} 的状态为“${accessStatus(Number(status)).zh}”，不能办理此步骤。如仍需查阅，请重新申请`,
    ),
  Dossiers_EvidenceMissing: evidenceMissing,
  Dossiers_ReasonMissing: reasonMissing,
  Dossiers_WrongTime: ({ until }) =>
    text(
      `access cannot be granted until ${minute(until)}: give a day from now on, within a year`,
      `不能授权至 ${minute(until)}：请填写自今日起一年之内的日期`,
    ),
  Dossiers_Expired: ({ access, until }) =>
    text(
      `access ${number(access)} ended at ${minute(until)}. Ask anew`,
      `查阅授权 ${number(access)} 已于 ${minute(until)} 到期。请重新申请`,
    ),
  Dossiers_BasisMissing: () =>
    text(
      "name what the grant rests on: --basis consent, or --basis law with --law",
      "请说明授权依据：--basis consent，或 --basis law 并填写 --law",
    ),
};
