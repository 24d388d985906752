import { basename } from "node:path";
import { formatYuan, sameText } from "@sunledger/sdk";
import { RECEIPT_HEADER, receiptRows, recordStatement } from "@sunledger/sdk/acts";
import type { StatementKind } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { siteAddress } from "../cli/carry-out.ts";
import { readGiven, writeSheet } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import { writePrivately } from "../lib/files.ts";
import { language, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { progress } from "../lib/progress.ts";
import { confirm } from "../lib/prompt.ts";
import { tell, warn } from "../lib/terminal.ts";
import { DONATION_FIELDS, ambiguousNames, readStatement } from "./donations.ts";
import type { DonationField, Statement } from "./donations.ts";
import { wholeNumber, yuan } from "./options.ts";
import { BadRows, problemsCsv } from "./problems.ts";
import { registerRosters } from "./roster-command.ts";
import { readColumnsOption } from "./table.ts";

type Options = {
  fund: number;
  as: string;
  columns?: Partial<Record<DonationField, string>>;
  expectTotal?: bigint;
  expectCount?: number;
  dryRun: boolean;
  yes: boolean;
  again: boolean;
  receipts?: string;
  errors?: string;
};

export function register(program: Command): void {
  const importing = program
    .command("import")
    .summary(say({ en: "bring statements and rosters into the book", zh: "导入对账单与名册" }));
  withOptions(
    importing
      .command("donations")
      .summary(say({ en: "record a bank's statement of donations", zh: "登记银行的捐款对账单" }))
      .description(
        say({
          en: "Record a bank's statement of donations. Nothing is sent unless every row is good; run again, it goes on where it was, and a statement that is recorded already changes nothing.",
          zh: "登记银行的捐款对账单。每一行都正确才会发送；中断后再次运行会从中断处继续，已登记的对账单不会产生任何更改。",
        }),
      ),
    [
      "import donations statement.csv --fund 1 --dry-run",
      "import donations statement.csv --fund 1 --expect-total 314540755.69 --expect-count 2855",
      "import donations export.txt --fund 2 --as bank.recorder --columns amount=贷方金额,donor=对方户名 --receipts links.csv",
    ],
  ).action((path: string, options: Options) => importStatement("donation", path, options));
  withOptions(
    importing
      .command("appropriations")
      .summary(say({ en: "record public money that a bank received for a fund", zh: "登记银行收到的财政拨款" }))
      .description(
        say({
          en: "Record a bank's statement of appropriations: public money for a fund, row by row who appropriated it. Read and sent in the manner of donations.",
          zh: "登记银行的财政拨款对账单：逐行记录拨款单位与金额。读取与发送方式同捐款对账单。",
        }),
      ),
    ["import appropriations statement.csv --fund 5 --expect-total 5000000 --as bank.recorder"],
  ).action((path: string, options: Options) => importStatement("appropriation", path, options));
  registerRosters(importing);
}

function withOptions(command: Command, examples: readonly string[]): Command {
  return command
    .argument(
      "<file>",
      say({ en: "the statement: CSV, tab or semicolon separated", zh: "对账单：逗号、制表符或分号分隔" }),
    )
    .requiredOption("--fund <id>", say({ en: "the fund that gets it", zh: "入账的资金专户编号" }), wholeNumber)
    .option("--as <name>", say({ en: "account of the bank's recorder", zh: "银行经办人的账户" }), "bank.recorder")
    .option(
      "--columns <pairs>",
      say({
        en: "which column is what: amount=金额,donor=捐赠人,code=信用代码",
        zh: "指定列：amount=金额,donor=捐赠人,code=信用代码",
      }),
      (pairs) => readColumnsOption(pairs, DONATION_FIELDS),
    )
    .option(
      "--expect-total <yuan>",
      say({ en: "stop unless the rows add up to this", zh: "合计须等于此金额，否则停止" }),
      yuan,
    )
    .option(
      "--expect-count <n>",
      say({ en: "stop unless there are so many rows", zh: "行数须等于此数，否则停止" }),
      wholeNumber,
    )
    .option("--dry-run", say({ en: "check and preview only", zh: "只检查和预览" }), false)
    .option(
      "--receipts <csv>",
      say({ en: "write one receipt link a row; keep it private", zh: "为每行写出回执链接；请妥善保管" }),
    )
    .option("--errors <csv>", say({ en: "write all problems to this file", zh: "将全部问题写入此文件" }))
    .option("--again", say({ en: "another statement that looks the same", zh: "确为金额相同的另一份对账单" }), false)
    .option("--yes", say({ en: "do not ask", zh: "不再询问" }), false)
    .addHelpText(
      "after",
      `\n${say({ en: "Examples", zh: "示例" })}:\n${examples.map((line) => `  ./sunledger ${line}`).join("\n")}`,
    );
}

const QUESTIONS: Record<StatementKind, Text> = {
  donation: { en: "Record these donations?", zh: "登记这些捐款？" },
  appropriation: { en: "Record these appropriations?", zh: "登记这些拨款？" },
};

async function importStatement(kind: StatementKind, path: string, options: Options): Promise<void> {
  const { bytes: file } = await readGiven(path);
  const statement = await readOrReport(file, options);
  preview(path, statement);

  const office = await openOffice(options.as);
  const { fund, again } = options;
  const { donations: rows } = statement;
  const act = await recordStatement(office, { fund, kind, file, rows }, { again });
  for (const line of act.preview) tell(line);
  if (act.complete) tell({ en: "Already recorded, nothing to do.", zh: "此前已登记，无需操作。" });
  if (options.dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  if (!act.complete) await confirm(QUESTIONS[kind], options.yes);

  const began = performance.now();
  const { deposits, sent } = await act.perform(act.complete ? undefined : progress);
  if (!act.complete) {
    const seconds = (performance.now() - began) / 1000;
    const rate = Math.round(sent / seconds).toLocaleString("en");
    const [count, sum] = [rows.length.toLocaleString("en"), formatYuan(statement.total)];
    tell({
      en: `${count} rows of ${sum} yuan are on the site; ${sent.toLocaleString("en")} were sent now, in ${seconds.toFixed(1)} s, ${rate} a second.`,
      zh: `${count} 行共 ${sum} 元已在网站公开；本次发送 ${sent.toLocaleString("en")} 行，用时 ${seconds.toFixed(1)} 秒，每秒 ${rate} 行。`,
    });
  }
  for (const number of deposits) tell(sameText(siteAddress(office.settings, { kind: "deposit", number })));
  if (options.receipts === undefined) return;
  const where = { site: office.settings.site, language: language() };
  const receipts = receiptRows(act.plan, rows, deposits, await office.secrets.rowKey("receipts"), where);
  await writeSheet(options.receipts, RECEIPT_HEADER, receipts);
  tell({
    en: `Receipt links: ${options.receipts}. Whoever has a link can claim the row, so send each to its donor only.`,
    zh: `回执链接：${options.receipts}。持有链接者即可证明该行属于自己，请只发给相应捐赠人。`,
  });
}

async function readOrReport(file: Uint8Array, options: Options): Promise<Statement> {
  const { columns, expectTotal: total, expectCount: count, errors } = options;
  const expected = { ...(total !== undefined && { total }), ...(count !== undefined && { count }) };
  try {
    return readStatement(file, columns, expected);
  } catch (error) {
    if (error instanceof BadRows && errors !== undefined)
      await writePrivately(errors, problemsCsv(error.problems), { overwrite: true });
    throw error;
  }
}

function preview(path: string, statement: Statement): void {
  const { table, donations, smallest, largest, passedOver } = statement;
  const columns = Object.entries(table.columns).map(([field, column]) => `${field}=${column.title}`);
  const organisations = donations.filter(({ creditCode }) => creditCode !== undefined).length;
  const [least, most] = [formatYuan(smallest), formatYuan(largest)];
  tell(sameText(`${basename(path)}: ${table.encoding}; ${columns.join(", ")}`));
  for (const { line, cells } of passedOver) {
    const text = cells.filter(Boolean).join(" ");
    tell({ en: `  not a row: line ${line}, "${text}"`, zh: `  非明细：第 ${line} 行，“${text}”` });
  }
  tell({ en: `  smallest ${least}, largest ${most}`, zh: `  最小 ${least}，最大 ${most}` });
  tell({
    en: `  ${organisations.toLocaleString("en")} rows of organisations, named by their credit codes; ${(donations.length - organisations).toLocaleString("en")} of persons, never named`,
    zh: `  机构 ${organisations.toLocaleString("en")} 行，按信用代码公开名称；个人 ${(donations.length - organisations).toLocaleString("en")} 行，绝不公开姓名`,
  });
  for (const { creditCode, names } of ambiguousNames(donations)) {
    warn({
      en: `${creditCode} goes by ${names.join(", ")}: the first is published. Correct the file if that is a slip.`,
      zh: `${creditCode} 有多个名称：${names.join("、")}；将公开第一个。如有笔误请更正文件。`,
    });
  }
}
