import { existsSync } from "node:fs";
import {
  ACCESS_PURPOSES,
  BASES,
  askForDossier,
  dossierLines,
  endAccess,
  grantAccess,
  openGranted,
  publishKey,
} from "@sunledger/sdk/acts";
import type { AccessPurposeName, BasisName } from "@sunledger/sdk/acts";
import { Option } from "commander";
import type { Command } from "commander";
import { carryOut } from "../../cli/carry-out.ts";
import { openOffice } from "../../cli/office.ts";
import { actCommand, lastSecondOf, number, withReason } from "../../cli/options.ts";
import type { Common, WithReason } from "../../cli/options.ts";
import { writePrivately } from "../../lib/files.ts";
import { Refusal, say } from "../../lib/language.ts";
import { tell } from "../../lib/terminal.ts";
import { caseIn, choice, oneRow, withCase } from "./options.ts";
import type { WithCase } from "./options.ts";

const ACCESS = { en: "its number, on the household's page", zh: "查阅申请编号，见农户页面" };

/** Commands for sealed dossiers, and for the keys that they are sealed to. */
export function registerDossiers(program: Command): void {
  const dossiers = program
    .command("dossier")
    .summary(say({ en: "access to households' sealed dossiers", zh: "查阅农户封存档案" }))
    .description(say({ en: "Ask for, grant and open sealed dossiers.", zh: "申请、授权和查阅封存档案。" }));
  registerAsking(dossiers);
  registerDeciding(dossiers);
  registerKeys(program);
}

function registerAsking(dossiers: Command): void {
  withCase(
    actCommand(dossiers, "ask", { en: "ask for a household's dossier", zh: "申请查阅农户档案" }, [
      "dossier ask 1 17 --purpose reverification --document request.pdf --as civil.recorder",
    ]),
  )
    .argument("<roster>", say({ en: "its roster", zh: "名册编号" }), number)
    .argument("<row>", say({ en: "its row", zh: "行号" }), oneRow)
    .addOption(choice("--purpose <purpose>", { en: "what for", zh: "查阅目的" }, ACCESS_PURPOSES))
    .action(async (roster: number, row: number, options: Common & WithCase & { purpose: AccessPurposeName }) => {
      const document = await caseIn(options);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await askForDossier(office, roster, row, options.purpose, document)], options);
    });

  actCommand(
    dossiers,
    "open",
    {
      en: "open a dossier that was granted; that it is opened goes on record first",
      zh: "查阅已授权的档案；查阅将先行登记",
    },
    ["dossier open 3 --as civil.recorder", "dossier open 3 --out dossier.txt --as civil.recorder"],
  )
    .argument("<access>", say(ACCESS), number)
    .option(
      "--out <file>",
      say({ en: "write it to this file instead of the terminal", zh: "写入此文件而非显示在终端" }),
    )
    .action(async (access: number, options: Common & { out?: string }) => {
      const { out } = options;
      const office = await openOffice(options.as, { checked: options.iChecked });
      if (out !== undefined && existsSync(out))
        throw new Refusal({
          en: `${out} is there already. Name another file: nothing was opened.`,
          zh: `${out} 已存在。请指定其他文件：尚未查阅。`,
        });
      const [opened] = await carryOut(office, [await openGranted(office, access)], options);
      if (!opened) return;
      const lines = dossierLines(opened.dossier);
      if (out === undefined) {
        for (const line of lines) tell(line);
        return;
      }
      if (!(await writePrivately(out, `${lines.map(say).join("\n")}\n`, { overwrite: false })))
        throw new Refusal({
          en: `${out} is there already. Name another file and open it again; this opening is on record.`,
          zh: `${out} 已存在。请指定其他文件后重新查阅；本次查阅已登记。`,
        });
      tell({
        en: `The dossier: ${out}. It is personal data: delete it once it has served.`,
        zh: `档案：${out}。内含个人信息，用后请删除。`,
      });
    });
}

type Grant = Common & WithCase & { until: number; basis: BasisName; law: string };

function registerDeciding(dossiers: Command): void {
  withCase(
    actCommand(
      dossiers,
      "grant",
      {
        en: "let an organisation open a dossier for a time (village or county)",
        zh: "授权机构在期限内查阅档案（村或县）",
      },
      [
        "dossier grant 3 --until 2026-12-31 --basis consent --document consent.pdf --as county.approver",
        'dossier grant 3 --until 2026-12-31 --basis law --law "社会救助暂行办法 第十一条" --document order.pdf --as county.approver',
      ],
    ),
  )
    .argument("<access>", say(ACCESS), number)
    .requiredOption(
      "--until <day>",
      say({ en: "last day, UTC: 2026-12-31", zh: "最后一日（UTC）：2026-12-31" }),
      lastSecondOf,
    )
    .addOption(choice("--basis <basis>", { en: "what it rests on", zh: "授权依据" }, BASES))
    .addOption(
      new Option(
        "--law <text>",
        say({ en: "the provision, for --basis law", zh: "法律条款（--basis law 时必填）" }),
      ).default(""),
    )
    .action(async (access: number, options: Grant) => {
      const document = await caseIn(options);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await grantAccess(office, access, { ...options, document })], options);
    });

  const ends = {
    refuse: { en: "refuse access that was asked for", zh: "拒绝查阅申请" },
    revoke: { en: "take a grant back", zh: "撤销查阅授权" },
  } as const;
  for (const end of ["refuse", "revoke"] as const) {
    withReason(actCommand(dossiers, end, ends[end], [`dossier ${end} 3 --reason "复核已完成" --as county.approver`]))
      .argument("<access>", say(ACCESS), number)
      .action(async (access: number, options: Common & WithReason) => {
        const office = await openOffice(options.as, { checked: options.iChecked });
        await carryOut(office, [await endAccess(office, end, access, options.reason)], options);
      });
  }
}

function registerKeys(program: Command): void {
  const keys = program
    .command("key")
    .summary(say({ en: "the organisation's key for sealed dossiers", zh: "本机构的档案密钥" }))
    .description(say({ en: "The organisation's key for sealed dossiers.", zh: "本机构的档案密钥。" }));
  actCommand(
    keys,
    "publish",
    {
      en: "make the organisation's key and publish its public half (administrator)",
      zh: "创建本机构密钥并公布公钥（管理员）",
    },
    ["key publish --as village.administrator"],
  )
    .option("--new", say({ en: "another one, though there is one", zh: "已有密钥时另建新密钥" }), false)
    .action(async (options: Common & { new: boolean }) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await publishKey(office, { anew: options.new })], options);
      tell({
        en: "The secret half lies in keystore/secrets: copy that folder to a safe place, for what was sealed opens with it alone.",
        zh: "私钥保存在 keystore/secrets：请将该文件夹备份到安全位置，封存的档案只能由它打开。",
      });
    });
}
