import { basename } from "node:path";
import { covers, formatRegion, parseRegion, sameText } from "@sunledger/sdk";
import { HouseholdsElsewhere, SLIP_HEADER, describeElsewhere, putForward, slipRows } from "@sunledger/sdk/acts";
import type { RosterAct } from "@sunledger/sdk/acts";
import { IntakeError, ROSTER_FIELDS, maskedIdentity, problemsError, readRosterFile } from "@sunledger/sdk/intake";
import type { Problem, RosterField, RosterSheet } from "@sunledger/sdk/intake";
import type { Command } from "commander";
import { siteAddress } from "../cli/carry-out.ts";
import { readDocuments, readGiven, writeSheet } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import { language, say } from "../lib/language.ts";
import { progress } from "../lib/progress.ts";
import { confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import { wholeNumber } from "./options.ts";
import { layoutOf, withLayout } from "../cli/layout.ts";
import type { LayoutOptions } from "../cli/layout.ts";
import { PROBLEM_HEADER, problemRows } from "./problems.ts";

type Options = LayoutOptions<RosterField> & {
  programme: number;
  as: string;
  document: string;
  iChecked: boolean;
  expectCount?: number;
  dryRun: boolean;
  yes: boolean;
  slips?: string;
  errors?: string;
};

export function registerRosters(importing: Command): void {
  withLayout(importing.command("roster"), ROSTER_FIELDS, "name=户主,identity=证件号码")
    .summary(say({ en: "put the households of a village's forms forward", zh: "按登记表申报农户名册" }))
    .description(
      say({
        en: "Put households forward from the village's registration forms. Every line is checked, and whether a household is enrolled or waits elsewhere, before anything is sent. The ledger gets a reference and a duplicate tag a household; the forms are sealed into dossiers. Run again, it goes on where it was.",
        zh: "按村登记表申报农户。发送前检查每一行，并核对是否已在别处纳入或申报。上链的只有每户的编号与查重标签；登记表内容封存为档案。中断后再次运行会从中断处继续。",
      }),
    )
    .argument("<file>", say({ en: "the forms: CSV and the like, XLSX, XLS", zh: "登记表：CSV 等文本、XLSX、XLS" }))
    .requiredOption("--programme <id>", say({ en: "the programme", zh: "项目编号" }), wholeNumber)
    .requiredOption("--as <name>", say({ en: "account of the village's recorder", zh: "村经办人的账户" }))
    .requiredOption(
      "--document <file>",
      say({ en: "minutes of the village's meeting; they become public", zh: "村民会议纪要，将公开" }),
    )
    .option(
      "--i-checked",
      say({ en: "what looks like personal data is none", zh: "已核对：疑似个人信息并非个人信息" }),
      false,
    )
    .option(
      "--expect-count <n>",
      say({ en: "stop unless there are so many households", zh: "户数须等于此数，否则停止" }),
      wholeNumber,
    )
    .option("--dry-run", say({ en: "check and preview only", zh: "只检查和预览" }), false)
    .option(
      "--slips <csv>",
      say({ en: "write one slip a household; keep it private", zh: "为每户写出凭单链接；请妥善保管" }),
    )
    .option("--errors <csv>", say({ en: "write all problems to this file", zh: "将全部问题写入此文件" }))
    .option("--yes", say({ en: "do not ask", zh: "不再询问" }), false)
    .addHelpText(
      "after",
      `
${say({ en: "Examples", zh: "示例" })}:
  ./sunledger import roster households.csv --programme 1 --as village.recorder --document minutes.pdf --dry-run
  ./sunledger import roster households.csv --programme 1 --as village.recorder --document minutes.pdf --expect-count 186 --slips slips.csv
  ./sunledger import roster export.txt --programme 1 --as village.recorder --document minutes.pdf --columns name=姓名,identity=证件号`,
    )
    .action(importRoster);
}

/** Regions that nobody lives in: where the village lies there, so may its households' identity numbers. */
const MADE_UP = parseRegion("99");

async function importRoster(path: string, options: Options): Promise<void> {
  const { bytes: file } = await readGiven(path);
  const [minutes] = await readDocuments([options.document], options.iChecked);
  const office = await openOffice(options.as, { checked: options.iChecked });
  const { act, forms } = await reporting(options.errors, async () => {
    const village = office.actor.region;
    const where = { village, madeUp: covers(MADE_UP, village) };
    const forms = await readRosterFile(file, where, layoutOf(options), options.expectCount);
    const { programme } = options;
    const preparing = putForward(office, { programme, file, applicants: forms.applicants }, minutes!);
    const act = await preparing.catch((error: unknown) => {
      throw error instanceof HouseholdsElsewhere ? asProblems(error, forms) : error;
    });
    return { act, forms };
  });
  preview(path, office.actor.region, forms);
  for (const line of act.preview) tell(line);
  if (act.complete) tell({ en: "Already recorded, nothing to do.", zh: "此前已登记，无需操作。" });
  if (options.dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  if (!act.complete) await confirm({ en: "Put these households forward?", zh: "申报这些农户？" }, options.yes);

  const numbers = await send(act, forms.applicants.length);
  for (const number of numbers)
    tell(sameText(siteAddress(office.settings, { kind: "roster", number: BigInt(number) })));
  if (options.slips === undefined) return;
  const where = { site: office.settings.site, language: language() };
  const slips = slipRows(act.plan, numbers, await office.secrets.rowKey("slips"), where);
  await writeSheet(options.slips, SLIP_HEADER, slips);
  tell({
    en: `Slips: ${options.slips}. Whoever has a link sees that the household is his, so hand each to its household only.`,
    zh: `凭单：${options.slips}。持有链接者即可查看该户，请只交给相应农户。`,
  });
}

/** Households that stand elsewhere, as problems of the file's lines; identity numbers masked. */
function asProblems({ households }: HouseholdsElsewhere, { applicants, table }: RosterSheet): IntakeError {
  const column = table.columns.identity!.title;
  const byLine = new Map(applicants.map(({ line, identity }) => [line, maskedIdentity(identity)]));
  const problems = households.map((household): Problem => {
    const { line } = household;
    return { line, column, value: byLine.get(line) ?? "", ...describeElsewhere(household) };
  });
  return problemsError(problems, [], applicants.length);
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

async function send(act: RosterAct, households: number): Promise<readonly number[]> {
  if (act.complete) return (await act.perform()).rosters;
  const began = performance.now();
  const { rosters } = await act.perform(progress);
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(households / seconds).toLocaleString("en");
  tell({
    en: `${households.toLocaleString("en")} households are under public notice after ${seconds.toFixed(1)} s, ${rate} a second.`,
    zh: `${households.toLocaleString("en")} 户已进入公示，用时 ${seconds.toFixed(1)} 秒，每秒 ${rate} 户。`,
  });
  return rosters;
}

function preview(path: string, region: bigint, forms: RosterSheet): void {
  const { table, applicants, others, passedOver } = forms;
  const columns = Object.entries(table.columns).map(([field, column]) => `${field}=${column.title}`);
  tell(sameText(`${basename(path)}: ${table.encoding}; ${columns.join(", ")}`));
  if (others.length > 0) tell({ en: `  further columns: ${others.join(", ")}`, zh: `  其他列：${others.join("、")}` });
  if (passedOver.length > 0)
    tell({ en: `  no persons: lines ${passedOver.join(", ")}`, zh: `  非人员行：第 ${passedOver.join("、")} 行` });
  const persons = applicants.reduce((sum, { dossier }) => sum + dossier.members.length, 0);
  const [count, listed] = [applicants.length.toLocaleString("en"), persons.toLocaleString("en")];
  tell({
    en: `  ${count} households, ${listed} persons listed, of region ${formatRegion(region)}`,
    zh: `  ${count} 户，列出 ${listed} 人，地域 ${formatRegion(region)}`,
  });
}
