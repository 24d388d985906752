import { Refusal as AnyRefusal, checkCreditCode, parseRecordNumber, parseRegion, parseYuan } from "@sunledger/sdk";
import type { Document } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { isAddress } from "viem";
import type { Address } from "viem";
import { listAccounts } from "../keystore/keystore.ts";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { readDocument } from "./files.ts";

/** What every act takes: who acts, and whether to ask. */
export type Common = { as: string; yes: boolean; dryRun: boolean; iChecked?: boolean };
export type WithDocument = { document?: string; iChecked: boolean };
export type WithReason = { reason: string; iChecked: boolean };

/** A command of an act, with the options that all of them share. */
export function actCommand(program: Command, usage: string, summary: Text, examples: readonly string[]): Command {
  const command = program
    .command(usage)
    .summary(say(summary))
    .description(say(summary))
    .option("--yes", say({ en: "do not ask", zh: "不再询问" }), false)
    .option("--dry-run", say({ en: "show what it would do, and stop", zh: "只显示将要办理的内容" }), false)
    .addHelpText(
      "after",
      `\n${say({ en: "Examples", zh: "示例" })}:\n${examples.map((line) => `  ./sunledger ${line}`).join("\n")}`,
    );
  const who = say({ en: "account of the keystore that acts", zh: "办理的密钥库账户" });
  const usual = process.env["SUNLEDGER_AS"];
  return usual ? command.option("--as <name>", who, usual) : command.requiredOption("--as <name>", who);
}

export const withReason = (command: Command): Command =>
  checked(command.requiredOption("--reason <text>", say({ en: "why; everybody can read it", zh: "理由，将公开" })));

export const withDocument = (command: Command): Command =>
  checked(
    command.option(
      "--document <file>",
      say({ en: "a document that shows it; it becomes public", zh: "证明文件，将公开" }),
    ),
  );

/** For commands that publish words or documents. */
export const checked = (command: Command): Command =>
  command.options.some(({ long }) => long === "--i-checked")
    ? command
    : command.option(
        "--i-checked",
        say({ en: "what looks like personal data is none", zh: "已核对：疑似个人信息并非个人信息" }),
        false,
      );

/** The document of an act's options, read and screened. */
export const documentIn = ({ document, iChecked }: WithDocument): Promise<Document | undefined> =>
  readDocument(document, iChecked);

/**
 * Any reader of texts as commander wants one.
 * @param chinese What a wrong value is told by in Chinese, where the reader's own error speaks English alone
 */
export function parsed<T>(read: (text: string) => T, chinese?: string): (text: string) => T {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const said = error instanceof AnyRefusal ? error.text : { en: error.message, zh: chinese ?? error.message };
      throw new InvalidArgumentError(say(said));
    }
  };
}

export const yuan = parsed(
  (text) => parseYuan(text, 2n ** 64n - 1n),
  "不是金额。请以元为单位填写，最多两位小数，如 1,234.50。",
);

/** A region's statistical code, 2 to 12 digits. */
export const region = parsed(parseRegion, "不是区划代码。请填写 2 至 12 位数字，如 990100。");

/** A unified social credit code, in any case of letters. */
export const creditCode = parsed((text) => {
  const code = text.trim().toUpperCase();
  checkCreditCode(code);
  return code;
}, "不是有效的统一社会信用代码。请与执照核对：18 位数字和大写字母。");

/** The number of a fund, a campaign, a roster: 3. */
export const number = parsed((text) => {
  const value = parseRecordNumber(text);
  if (value >= 2n ** 32n) throw new Error("Write a number like 3.");
  return Number(value);
}, "请填写形如 3 的编号。");

/** The number of a payment: 3-17. */
export const paymentNumber = parsed((text) => {
  const value = parseRecordNumber(text);
  if (value < 2n ** 32n) throw new Error("Write a payment's number like 3-17.");
  return value;
}, "请填写形如 3-17 的付款编号。");

export const paymentNumbers = (text: string, before: bigint[] | undefined): bigint[] => [
  ...(before ?? []),
  paymentNumber(text),
];

/** An account by its address, or by its name in the keystore. */
export async function accountAddress(home: string, text: string): Promise<Address> {
  if (isAddress(text)) return text;
  const account = (await listAccounts(home)).find(({ name }) => name === text);
  if (account) return account.address;
  throw new Refusal({
    en: `${text} is neither an address nor an account of the keystore. See: ./sunledger account list`,
    zh: `${text} 既不是地址，也不是密钥库中的账户。请查看：./sunledger account list`,
  });
}

/** A day as its last second, UTC. */
export const lastSecondOf = parsed((day) => {
  const end = Date.parse(`${day}T23:59:59Z`) / 1000;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isInteger(end)) return end;
  throw new Error(`"${day}" is no day. Write it like 2027-12-31.`);
}, "不是日期。请写成 2027-12-31。");
