import type { Text } from "../text.ts";
import type { Answers } from "./answers.ts";
import { readColumnsOption } from "./header.ts";
import { IntakeError, shown } from "./refusal.ts";
import { openSheet } from "./sheet.ts";
import type { Source } from "./source.ts";
import { STATEMENT_FIELDS, plain } from "./titles.ts";
import type { StatementField } from "./titles.ts";

/**
 * A layout of statements, and how it is read: what was answered once. A profile is a file that can be handed on.
 * @property titles The titles by which the layout is known; all of them have to stand in the header
 */
export type Profile = { name: string; label: Text; titles: readonly string[]; answers: Answers };

export const PROFILE_FORMAT = "sunledger/profile/1";

const columns = (option: string): Answers => ({ columns: readColumnsOption(option, STATEMENT_FIELDS) });

/** Layouts that their makers document, or show in their own help. */
export const SHIPPED_PROFILES: readonly Profile[] = [
  {
    name: "alipay-merchant",
    label: { en: "Alipay, merchant's account details", zh: "支付宝商家业务明细" },
    titles: ["支付宝交易号", "业务类型", "商家实收（元）", "服务费（元）"],
    answers: columns("amount=商家实收（元）,donor=对方账户,reference=支付宝交易号,date=完成时间"),
  },
  {
    name: "alipay-personal",
    label: { en: "Alipay, personal bill", zh: "支付宝个人账单" },
    titles: ["交易时间", "交易分类", "交易对方", "收/支", "金额", "交易状态", "交易订单号"],
    answers: columns("amount=金额,direction=收/支,status=交易状态,donor=交易对方,reference=交易订单号,date=交易时间"),
  },
  {
    name: "wechat-personal",
    label: { en: "WeChat Pay, personal bill", zh: "微信支付个人账单" },
    titles: ["交易时间", "交易类型", "交易对方", "收/支", "金额(元)", "当前状态", "交易单号"],
    answers: columns("amount=金额(元),direction=收/支,status=当前状态,donor=交易对方,reference=交易单号,date=交易时间"),
  },
  {
    name: "icbc-details",
    label: { en: "Industrial and Commercial Bank of China, account details", zh: "工商银行历史明细" },
    titles: ["交易日期", "摘要", "交易金额(收入)", "交易金额(支出)", "记账金额(收入)", "余额", "对方户名"],
    answers: columns("credit=记账金额(收入),debit=记账金额(支出),balance=余额,donor=对方户名,date=交易日期"),
  },
  {
    name: "vietcombank",
    label: { en: "Vietcombank, statement as published", zh: "越南外贸银行对账单" },
    titles: ["TNXDate", "DocNo", "Debit", "Credit", "Balance", "TransactionDetails"],
    answers: {
      ...columns("credit=Credit,debit=Debit,balance=Balance,reference=DocNo,date=TNXDate"),
      decimal: "comma",
      dates: "dmy",
    },
  },
];

/** What is known of a file before it is read: its format, its header, and which profiles fit. */
export type Detection = {
  format: string;
  encoding: string;
  delimiter: string;
  header: { line: number; titles: string[] };
  columns: Partial<Record<StatementField, string>>;
  fits: Profile[];
  /** Profiles that share titles with the file, and the titles that they lack: why they do not fit. */
  misses: { profile: Profile; missing: string[] }[];
};

/** Which titles of a profile a header lacks. */
function missingOf({ titles }: Profile, header: readonly string[]): string[] {
  const there = new Set(header.map(plain));
  return titles.filter((title) => !there.has(plain(title)));
}

/**
 * Find out what a file is and which profiles fit it: those whose titles all stand in its header, the one with the most titles first.
 * @throws IntakeError as reading does, where not even a header is found
 */
export async function detectLayout(
  source: Source,
  profiles: readonly Profile[],
  answers: Answers = {},
): Promise<Detection> {
  const wanted = { required: [["amount", "credit"]] as const, chosen: answers.columns ?? {} };
  const sheet = await openSheet<StatementField>(source, STATEMENT_FIELDS, wanted, answers);
  const titles = sheet.header.cells.map((title) => title.trim());
  const compared = profiles.map((profile) => ({ profile, missing: missingOf(profile, titles) }));
  const first = Object.entries(sheet.columns).flatMap(([field, found]) => (found[0] ? [[field, found[0].title]] : []));
  return {
    format: sheet.format,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    header: { line: sheet.header.line, titles },
    columns: Object.fromEntries(first) as Detection["columns"],
    fits: compared
      .filter(({ missing }) => missing.length === 0)
      .map(({ profile }) => profile)
      .sort((a, b) => b.titles.length - a.titles.length),
    misses: compared.filter(({ profile, missing }) => missing.length > 0 && 2 * missing.length < profile.titles.length),
  };
}

/** A profile as the text of a file. */
export const writeProfile = ({ name, label, titles, answers }: Profile): string =>
  `${JSON.stringify({ format: PROFILE_FORMAT, name, label, titles, answers }, undefined, 2)}\n`;

const KEYS: Readonly<Record<keyof Answers, (value: unknown) => boolean>> = {
  encoding: (value) => typeof value === "string",
  delimiter: (value) => typeof value === "string" && value.length === 1,
  header: (value) => value === "none" || (Number.isSafeInteger(value) && Number(value) > 0),
  sheet: (value) => typeof value === "string",
  columns: (value) => isTexts(value) && Object.keys(value as object).every((key) => key in STATEMENT_FIELDS),
  decimal: (value) => value === "dot" || value === "comma",
  dates: (value) => value === "dmy" || value === "mdy",
  words: (value) =>
    isTexts(value) && Object.values(value as object).every((word) => word === "take" || word === "leave"),
  negative: (value) => value === "out",
  otherCurrencies: (value) => value === "leave",
  zeros: (value) => value === "leave",
  reversals: (value) => value === "leave" || value === "cancel",
  balance: (value) => value === "ignore",
  bareRows: (value) => value === "totals" || value === "rows",
  account: (value) => typeof value === "string",
};

const isTexts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");

/**
 * Read a profile's file.
 * @throws IntakeError naming what in it is not understood: a misspelt answer must not be passed over
 */
export function readProfile(text: string, name: string): Profile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw noProfile(name, "JSON");
  }
  const { format, titles, answers, label } = (content ?? {}) as Record<string, unknown>;
  if (format !== PROFILE_FORMAT) throw noProfile(name, "format");
  if (!Array.isArray(titles) || !titles.every((title) => typeof title === "string")) throw noProfile(name, "titles");
  if (typeof answers !== "object" || answers === null) throw noProfile(name, "answers");
  for (const [key, value] of Object.entries(answers))
    if (!(key in KEYS) || !KEYS[key as keyof Answers](value)) throw noProfile(name, `answers.${key}`);
  const { en, zh } = (label ?? {}) as Partial<Text>;
  return {
    name,
    label: { en: en ?? name, zh: zh ?? en ?? name },
    titles: titles,
    answers: answers,
  };
}

const noProfile = (name: string, place: string): IntakeError =>
  new IntakeError("profile", {
    en: `The profile ${shown(name)} is not understood at "${shown(place)}". Save it anew: --save-profile NAME`,
    zh: `配置 ${shown(name)} 的“${shown(place)}”无法理解。请重新保存：--save-profile 名称`,
  });
