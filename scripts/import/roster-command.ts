import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { covers, formatRegion, parseRegion } from "@sunledger/sdk";
import type { Command } from "commander";
import { siteAddress } from "../acts/act.ts";
import { describeDocuments, readDocuments } from "../acts/documents.ts";
import { openOffice } from "../acts/office.ts";
import type { Office } from "../acts/office.ts";
import { openRegistryKey } from "../keystore/secrets.ts";
import { writePrivately } from "../lib/files.ts";
import { Refusal, say } from "../lib/language.ts";
import { progress } from "../lib/progress.ts";
import { askPassword, confirm } from "../lib/prompt.ts";
import { tell } from "../lib/terminal.ts";
import { wholeNumber } from "./options.ts";
import { BadRows, problemsCsv } from "./problems.ts";
import { ROSTER_FIELDS } from "./roster-fields.ts";
import type { RosterField } from "./roster-fields.ts";
import { readRosterFile } from "./roster-file.ts";
import type { RosterFile } from "./roster-file.ts";
import { prepareRosterImport } from "./roster-import.ts";
import type { RosterImport } from "./roster-import.ts";
import { writeSlips } from "./slips.ts";
import { readColumnsOption } from "./table.ts";

type Options = {
  programme: number;
  as: string;
  document: string;
  iChecked: boolean;
  columns?: Partial<Record<RosterField, string>>;
  expectCount?: number;
  dryRun: boolean;
  yes: boolean;
  slips?: string;
  errors?: string;
};

export function registerRosters(importing: Command): void {
  importing
    .command("roster")
    .summary(say({ en: "put the households of a village's forms forward", zh: "按登记表申报农户名册" }))
    .description(
      say({
        en: "Put households forward from the village's registration forms. Every line is checked, and whether a household is enrolled or waits elsewhere, before anything is sent. The ledger gets a reference and a duplicate tag a household; the forms are sealed into dossiers. Run again, it goes on where it was.",
        zh: "按村登记表申报农户。发送前检查每一行，并核对是否已在别处纳入或申报。上链的只有每户的编号与查重标签；登记表内容封存为档案。中断后再次运行会从中断处继续。",
      }),
    )
    .argument("<file>", say({ en: "the forms: CSV, tab or semicolon separated", zh: "登记表：逗号、制表符或分号分隔" }))
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
      "--columns <pairs>",
      say({
        en: "which column is what: name=户主,identity=证件号码,…",
        zh: "指定列：name=户主,identity=证件号码,…",
      }),
      (pairs) => readColumnsOption(pairs, ROSTER_FIELDS),
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
  const file = await readFile(path).catch((cause: unknown) => {
    throw new Refusal({ en: `There is no file ${path}.`, zh: `找不到文件 ${path}。` }, { cause });
  });
  const [minutes] = await readDocuments([options.document], options.iChecked);
  const office = await openOffice(options.as);
  const { ready, forms } = await reporting(options.errors, async () => {
    const village = office.actor.region;
    const forms = readRosterFile(
      file,
      { village, madeUp: covers(MADE_UP, village) },
      options.columns,
      options.expectCount,
    );
    const registryKey = await openRegistryKey(office.settings.home, askPassword);
    const ready = await prepareRosterImport(office, options.programme, file, forms, minutes!, { registryKey });
    return { ready, forms };
  });
  preview(path, office, forms, ready);
  for (const line of describeDocuments([minutes!])) tell(line);
  if (options.dryRun) return tell({ en: "Nothing was sent (--dry-run).", zh: "未发送任何内容（--dry-run）。" });
  if (ready.complete) tell({ en: "Already recorded, nothing to do.", zh: "此前已登记，无需操作。" });
  else await confirm({ en: "Put these households forward?", zh: "申报这些农户？" }, options.yes);

  const numbers = await send(ready, forms.applicants.length);
  for (const number of numbers) {
    const address = siteAddress(office.settings, { kind: "roster", number: BigInt(number) });
    tell({ en: address, zh: address });
  }
  if (options.slips === undefined) return;
  await writeSlips(options.slips, office.settings.site, office.privateKey, ready.plan, numbers);
  tell({
    en: `Slips: ${options.slips}. Whoever has a link sees that the household is his, so hand each to its household only.`,
    zh: `凭单：${options.slips}。持有链接者即可查看该户，请只交给相应农户。`,
  });
}

/** Problems go to the file of `--errors` too. */
async function reporting<T>(errors: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadRows && errors !== undefined)
      await writePrivately(errors, problemsCsv(error.problems), { overwrite: true });
    throw error;
  }
}

async function send(ready: RosterImport, households: number): Promise<number[]> {
  if (ready.complete) return ready.perform();
  const began = performance.now();
  const steps = [
    { en: "dossiers sealed", zh: "份档案已封存" },
    { en: "households put forward", zh: "户已申报" },
  ] as const;
  // One bar after the other: dossiers are sealed before anything is sent.
  let bar = progress(steps[0], households);
  let sealed = 0;
  const watch = {
    sealed: (count: number) => {
      bar.advance(count);
      sealed += count;
      if (sealed < households) return;
      bar.end();
      bar = progress(steps[1], households);
    },
    sent: (count: number) => bar.advance(count),
  };
  const numbers = await ready.perform(watch).finally(() => bar.end());
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(households / seconds).toLocaleString("en");
  tell({
    en: `${households.toLocaleString("en")} households are under public notice after ${seconds.toFixed(1)} s, ${rate} a second.`,
    zh: `${households.toLocaleString("en")} 户已进入公示，用时 ${seconds.toFixed(1)} 秒，每秒 ${rate} 户。`,
  });
  return numbers;
}

function preview(path: string, { actor }: Office, forms: RosterFile, ready: RosterImport): void {
  const { table, applicants, others, passedOver } = forms;
  const columns = Object.entries(table.columns).map(([field, column]) => `${field}=${column.title}`);
  const found = `${basename(path)}: ${table.encoding}; ${columns.join(", ")}`;
  tell({ en: found, zh: found });
  if (others.length > 0) tell({ en: `  further columns: ${others.join(", ")}`, zh: `  其他列：${others.join("、")}` });
  if (passedOver.length > 0)
    tell({ en: `  no persons: lines ${passedOver.join(", ")}`, zh: `  非人员行：第 ${passedOver.join("、")} 行` });
  const persons = applicants.reduce((sum, { dossier }) => sum + dossier.members.length, 0);
  const { programme, plan, owners, noticeDays } = ready;
  const [count, listed] = [applicants.length.toLocaleString("en"), persons.toLocaleString("en")];
  const sizes = plan.rosters.map((roster) => roster.applicants.length).join(", ");
  tell({
    en: `  ${count} households, ${listed} persons listed, of region ${formatRegion(actor.region)}`,
    zh: `  ${count} 户，列出 ${listed} 人，地域 ${formatRegion(actor.region)}`,
  });
  tell({
    en: `  for programme ${programme.number} (${programme.name}) as ${plan.rosters.length} rosters of ${sizes}; first notice of ${noticeDays} days`,
    zh: `  申报项目 ${programme.number}（${programme.name}），分 ${plan.rosters.length} 个名册：${sizes} 户；首次公示 ${noticeDays} 天`,
  });
  if (owners.length > 0)
    tell({
      en: `  all columns are sealed into dossiers for ${owners.map(({ name }) => name).join(", ")}; published are a reference and a tag a household`,
      zh: `  所有列封存为档案，可由${owners.map(({ name }) => name).join("、")}打开；公开的仅为每户的编号与标签`,
    });
}
