import { sameText } from "@sunledger/sdk";
import { RECEIPT_HEADER, importStatement } from "@sunledger/sdk/acts";
import type { StatementImport, StatementKind } from "@sunledger/sdk/acts";
import { IntakeError, detectLayout } from "@sunledger/sdk/intake";
import type { Answers, Source } from "@sunledger/sdk/intake";
import { Option } from "commander";
import type { Command } from "commander";
import { siteAddress } from "../cli/carry-out.ts";
import { writeSheet } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import { openFile } from "../cli/sources.ts";
import { language, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { progress } from "../lib/progress.ts";
import { confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import { settings } from "../stack/settings.ts";
import { registerDetect } from "./detect-command.ts";
import { fileMarks } from "./marks.ts";
import { wholeNumber, yuan } from "./options.ts";
import { previewStatement } from "./preview.ts";
import { PROBLEM_HEADER, problemRows } from "./problems.ts";
import { allProfiles, profileOf, saveProfile } from "./profiles.ts";
import { registerRosters } from "./roster-command.ts";
import { answersOf, withAnswers } from "./statement-options.ts";
import type { AnswerOptions } from "./statement-options.ts";

type Options = AnswerOptions & {
  fund: number;
  as: string;
  profile?: string;
  saveProfile?: string;
  same?: "known" | "new";
  elsewhere?: "leave";
  expectTotal?: bigint;
  expectCount?: number;
  dryRun: boolean;
  yes: boolean;
  iChecked: boolean;
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
          en: "Record a bank's statement of donations as the bank exports it. What is no donation is passed over and told; what is in doubt is asked. Nothing is sent unless every row is good. A row is recorded once, however exports overlap; run again, it goes on where it was.",
          zh: "按银行导出的原样登记捐款对账单。非捐款各行会略过并列明，有疑问处会询问。每一行都正确才会发送。无论导出文件如何重叠，每行只登记一次；中断后再次运行会从中断处继续。",
        }),
      ),
    [
      "import donations statement.csv --fund 1 --dry-run",
      "import donations statement.xlsx --fund 1 --expect-total 314540755.69 --expect-count 2855",
      "import donations export.txt --fund 2 --columns amount=贷方金额,donor=#4 --save-profile 农行 --receipts links.csv",
    ],
  ).action((path: string, options: Options) => runImport("donation", path, options));
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
  ).action((path: string, options: Options) => runImport("appropriation", path, options));
  registerDetect(importing);
  registerRosters(importing);
}

function withOptions(command: Command, examples: readonly string[]): Command {
  return withAnswers(
    command
      .argument(
        "<file>",
        say({
          en: "the statement: CSV and the like, XLSX, XLS, CAMT.053, MT940, OFX",
          zh: "对账单：CSV 等文本、XLSX、XLS、CAMT.053、MT940、OFX",
        }),
      )
      .requiredOption("--fund <id>", say({ en: "the fund that gets it", zh: "入账的资金专户编号" }), wholeNumber)
      .option("--as <name>", say({ en: "account of the bank's recorder", zh: "银行经办人的账户" }), "bank.recorder")
      .option(
        "--profile <name>",
        say({ en: "read as this profile says: a name, or a profile's file", zh: "按此配置读取：名称或配置文件" }),
      )
      .option(
        "--save-profile <name>",
        say({ en: "keep the answers under this name", zh: "将本次的回答保存为此名称的配置" }),
      ),
  )
    .addOption(
      new Option("--same <what>", say({ en: "what rows are that look recorded", zh: "看似已登记的行是什么" })).choices([
        "known",
        "new",
      ]),
    )
    .addOption(
      new Option(
        "--elsewhere <what>",
        say({ en: "leave rows out that are in another fund", zh: "略过已在其他资金专户登记的行" }),
      ).choices(["leave"]),
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
    .option(
      "--dry-run",
      say({ en: "check, compare and try, but send nothing", zh: "检查、比对并试算，但不发送" }),
      false,
    )
    .option(
      "--receipts <csv>",
      say({ en: "write one receipt link a row; keep it private", zh: "为每行写出回执链接；请妥善保管" }),
    )
    .option("--errors <csv>", say({ en: "write all problems to this file", zh: "将全部问题写入此文件" }))
    .option(
      "--i-checked",
      say({
        en: "what looks like personal data in organisations' names is none",
        zh: "已核对：机构名称中疑似个人信息并非个人信息",
      }),
      false,
    )
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

async function runImport(kind: StatementKind, path: string, options: Options): Promise<void> {
  const source = await openFile(path);
  const { answers, profile } = await answersFor(source, options);
  const office = await openOffice(options.as, { checked: options.iChecked });
  const { fund, same, elsewhere, expectTotal: total, expectCount: count } = options;
  const ready = await reporting(options.errors, () =>
    importStatement(
      office,
      source,
      fileMarks(office.settings.home, office.contracts.ledger.address, office.actor.org),
      {
        ...{ fund, kind, answers },
        expected: { ...(total !== undefined && { total }), ...(count !== undefined && { count }) },
        ...(same && { same }),
        ...(elsewhere && { elsewhere }),
      },
    ),
  );
  if (profile !== undefined) tell({ en: `Layout: ${profile.en}`, zh: `版式：${profile.zh}` });
  previewStatement(path, ready.statement);
  for (const line of ready.preview) tell(line);
  if (options.saveProfile !== undefined) await keepProfile(source, options.saveProfile, answers);
  if (ready.complete) tell({ en: "Already recorded, nothing to do.", zh: "此前已登记，无需操作。" });
  if (options.dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  if (!ready.complete) {
    await confirm(QUESTIONS[kind], options.yes);
    await send(ready, (number) => siteAddress(office.settings, { kind: "deposit", number }));
  }
  if (options.receipts === undefined) return;
  await writeReceipts(options.receipts, ready, office.settings.site);
}

/** What is known of the layout: the profile that was named, or one that fits, and the options over it. */
async function answersFor(source: Source, options: Options): Promise<{ answers: Answers; profile?: Text }> {
  const { home } = settings();
  if (options.profile !== undefined) {
    const { answers, label } = await profileOf(home, options.profile);
    return { answers: answersOf(options, answers), profile: label };
  }
  const own = answersOf(options);
  if (own.columns || own.header !== undefined) return { answers: own };
  // A file that cannot be read says so when it is read.
  const detected = await detectLayout(source, await allProfiles(home), own).catch(() => undefined);
  const [fits] = detected?.fits ?? [];
  return fits ? { answers: answersOf(options, fits.answers), profile: fits.label } : { answers: own };
}

async function keepProfile(source: Source, name: string, answers: Answers): Promise<void> {
  const { header } = await detectLayout(source, [], answers);
  const titles = header.titles.filter((title) => title !== "" && !/^#\d+$/.test(title));
  const path = await saveProfile(settings().home, { name, label: { en: name, zh: name }, titles, answers });
  tell({ en: `Profile ${name}: ${path}`, zh: `配置 ${name}：${path}` });
}

async function send(ready: StatementImport, addressOf: (deposit: bigint) => string): Promise<void> {
  const began = performance.now();
  const { deposits, sent } = await ready.perform(progress);
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(sent / seconds).toLocaleString("en");
  tell({
    en: `${ready.statement.count.toLocaleString("en")} rows are on the site; ${sent.toLocaleString("en")} were sent now, in ${seconds.toFixed(1)} s, ${rate} a second.`,
    zh: `${ready.statement.count.toLocaleString("en")} 行已在网站公开；本次发送 ${sent.toLocaleString("en")} 行，用时 ${seconds.toFixed(1)} 秒，每秒 ${rate} 行。`,
  });
  for (const number of deposits) tell(sameText(addressOf(number)));
}

async function writeReceipts(path: string, ready: StatementImport, site: string): Promise<void> {
  const rows: string[][] = [];
  for await (const some of ready.receipts({ site, language: language() })) rows.push(...some);
  await writeSheet(path, RECEIPT_HEADER, rows);
  tell({
    en: `Receipt links: ${path}. Whoever has a link can claim the row, so send each to its donor only.`,
    zh: `回执链接：${path}。持有链接者即可证明该行属于自己，请只发给相应捐赠人。`,
  });
}

/** Problems go to the file of `--errors` too. */
async function reporting<T>(errors: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IntakeError && errors !== undefined && error.problems.length > 0)
      await writeSheet(errors, PROBLEM_HEADER, problemRows(error.problems));
    throw error;
  }
}
