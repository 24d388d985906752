import { checkCreditCode, parseRegion } from "@sunledger/sdk";
import { Option } from "commander";
import type { Command } from "commander";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { carryOut } from "./act.ts";
import { registerCampaigns } from "./campaign-commands.ts";
import { readDocuments } from "./documents.ts";
import { attach, correct } from "./evidence.ts";
import { allow, nameSuccessor, openFund, setCeiling, watch } from "./funds.ts";
import { findOrganisation, readRecord } from "./lookup.ts";
import { openOffice } from "./office.ts";
import {
  accountAddress,
  actCommand,
  checked,
  documentIn,
  lastSecondOf,
  number,
  withDocument,
  withReason,
  yuan,
} from "./options.ts";
import type { Common, WithDocument, WithReason } from "./options.ts";
import { appoint, dismiss, registerOrganisation, setStanding } from "./organisations.ts";
import { registerPayments } from "./payment-commands.ts";
import { registerRelief } from "./relief/commands.ts";
import { KINDS, ROLES } from "./words.ts";

export function register(program: Command): void {
  registerPayments(program);
  registerEvidence(program);
  registerFunds(program);
  registerCampaigns(program);
  registerRelief(program);
  registerOrganisations(program);
}

const RECORD: Text = {
  en: "payment/3-17, fund/3, campaign/2, or its page's address",
  zh: "payment/3-17、fund/3、campaign/2，或页面地址",
};

function registerEvidence(program: Command): void {
  checked(
    actCommand(
      program,
      "attach",
      { en: "attach documents to a record; they become public", zh: "为记录附上文件，文件将公开" },
      ["attach payment/3-17 invoice.pdf photo.jpg --as charity.recorder"],
    ),
  )
    .argument("<record>", say(RECORD))
    .argument("<files...>", say({ en: "the documents", zh: "文件" }))
    .action(async (record: string, files: string[], options: Common & { iChecked: boolean }) => {
      const office = await openOffice(options.as);
      const documents = await readDocuments(files, options.iChecked);
      await carryOut(office, [await attach(office, readRecord(record), documents)], options);
    });

  withReason(
    withDocument(
      actCommand(
        program,
        "correct",
        { en: "correct a record by a new one that points at it", zh: "以新记录更正原记录" },
        ['correct payment/3-17 --reason "发票号应为 2026-002" --document invoice.pdf --as charity.recorder'],
      ),
    ),
  )
    .argument("<record>", say(RECORD))
    .action(async (record: string, options: Common & WithDocument & WithReason) => {
      const office = await openOffice(options.as);
      await carryOut(office, [correct(office, readRecord(record), options.reason, await documentIn(options))], options);
    });
}

function registerFunds(program: Command): void {
  const watching = {
    freeze: { en: "stop a fund's payments", zh: "冻结资金专户的付款" },
    thaw: { en: "let a frozen fund's payments go on", zh: "解除冻结资金专户" },
    close: { en: "close a fund; what remains goes to its successor", zh: "关闭资金专户，结余转入承接专户" },
  } as const;
  for (const [name, summary] of Object.entries(watching) as [keyof typeof watching, Text][]) {
    withReason(
      withDocument(actCommand(program, name, summary, [`${name} 3 --reason "核查中" --as regulator.approver`])),
    )
      .argument("<fund>", say({ en: "its number", zh: "资金专户编号" }), number)
      .action(async (fund: number, options: Common & WithDocument & WithReason) => {
        const office = await openOffice(options.as);
        const grounds = { reason: options.reason, document: await documentIn(options) };
        await carryOut(office, [await watch(office, name, fund, grounds)], options);
      });
  }

  withReason(
    actCommand(
      program,
      "ceiling",
      { en: "set the amount above which the supervisor approves too", zh: "设定须监督单位批准的审批限额" },
      ['ceiling 3 50,000 --reason "年度调整" --as civil.approver'],
    ),
  )
    .argument("<fund>", say({ en: "its number", zh: "资金专户编号" }), number)
    .argument("<yuan>", say({ en: "the ceiling", zh: "审批限额（元）" }), yuan)
    .action(async (fund: number, ceiling: bigint, options: Common & WithReason) => {
      const office = await openOffice(options.as);
      await carryOut(office, [await setCeiling(office, fund, ceiling, options.reason)], options);
    });

  actCommand(
    program,
    "successor",
    { en: "name the fund that takes over when one closes", zh: "指定资金专户关闭后的承接专户" },
    ["successor 3 4 --as charity.approver"],
  )
    .argument("<fund>", say({ en: "its number", zh: "资金专户编号" }), number)
    .argument("<successor>", say({ en: "the number of who takes over", zh: "承接专户编号" }), number)
    .action(async (fund: number, successor: number, options: Common) => {
      const office = await openOffice(options.as);
      await carryOut(office, [await nameSuccessor(office, fund, successor)], options);
    });

  actCommand(
    program,
    "open-fund",
    {
      en: "open a fund that one's office supervises (civil affairs, finance, regulator)",
      zh: "设立由本机构监督的资金专户（民政、财政、监管部门）",
    },
    [
      "open-fund --name 县级财政专项扶贫资金 --purpose 拨付各扶贫项目 --region 990121 --steward 云岭县财政局 --ceiling 5,000,000 --as city-finance.approver",
    ],
  )
    .requiredOption("--name <name>", say({ en: "its public name", zh: "资金专户名称" }))
    .requiredOption("--purpose <text>", say({ en: "what it is for", zh: "用途" }))
    .requiredOption("--region <code>", say({ en: "statistical code, 2 to 12 digits", zh: "区划代码，2 至 12 位" }))
    .requiredOption(
      "--steward <organisation>",
      say({ en: "who spends it: number, name or credit code", zh: "管理单位：编号、名称或信用代码" }),
    )
    .requiredOption(
      "--ceiling <yuan>",
      say({ en: "payments above it need the supervisor too", zh: "审批限额（元），超过须监督单位批准" }),
      yuan,
    )
    .action(async ({ region, steward, ...options }: OpenFund) => {
      const office = await openOffice(options.as);
      const { name, purpose, ceiling } = options;
      const terms = { name, purpose, ceiling, region: parseRegion(region) };
      await carryOut(office, [await openFund(office, terms, await findOrganisation(office, steward))], options);
    });

  actCommand(
    program,
    "allow",
    { en: "let the ledger take a bank treasury's tokens, once", zh: "授权账本划转银行备付账户的结算通证（一次）" },
    ["allow --as bank.treasury"],
  ).action(async (options: Common) => {
    const office = await openOffice(options.as);
    await carryOut(office, [await allow(office)], options);
  });
}

type OpenFund = Common & { name: string; purpose: string; region: string; steward: string; ceiling: bigint };

type Register = Common & {
  kind: keyof typeof KINDS;
  region: string;
  code: string;
  name: string;
  administrator: string;
  treasury?: string;
};

function registerOrganisations(program: Command): void {
  actCommand(program, "register", { en: "register an organisation, for the registrar", zh: "登记机构（登记机关）" }, [
    "register --kind charity --region 990100 --code 51990100MAE0000371 --name 晴川阳光慈善会 --administrator charity.administrator --as registrar",
  ])
    .addOption(
      new Option("--kind <kind>", say({ en: "what it is", zh: "机构类型" }))
        .choices(Object.keys(KINDS))
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--region <code>",
      say({ en: "statistical code, 2 to 12 digits", zh: "统计用区划代码，2 至 12 位" }),
    )
    .requiredOption("--code <code>", say({ en: "unified social credit code", zh: "统一社会信用代码" }))
    .requiredOption("--name <name>", say({ en: "its public name", zh: "机构名称" }))
    .requiredOption(
      "--administrator <account>",
      say({ en: "address or account who appoints its members", zh: "任命成员的管理员（地址或账户名）" }),
    )
    .option("--treasury <account>", say({ en: "a bank's account for tokens", zh: "银行持有结算通证的账户" }))
    .action(async ({ code, region, administrator, treasury, ...options }: Register) => {
      const creditCode = code.toUpperCase();
      checkCreditCode(creditCode);
      const office = await openOffice(options.as);
      const act = await registerOrganisation(office, {
        ...options,
        creditCode,
        region: parseRegion(region),
        administrator: await accountAddress(home(), administrator),
        ...(treasury !== undefined && { treasury: await accountAddress(home(), treasury) }),
      });
      await carryOut(office, [act], options);
    });

  actCommand(program, "appoint", { en: "let an account act for one's organisation", zh: "任命本机构成员" }, [
    "appoint charity.recorder --roles recorder --until 2027-12-31 --as charity.administrator",
  ])
    .argument("<account>", say({ en: "address or account of the keystore", zh: "地址或密钥库账户名" }))
    .requiredOption(
      "--roles <roles>",
      say({
        en: "administrator, recorder, approver; several by commas",
        zh: "administrator、recorder、approver，可用逗号分隔",
      }),
    )
    .requiredOption("--until <day>", say({ en: "last day, UTC: 2027-12-31", zh: "最后一日（UTC）：2027-12-31" }))
    .action(async (account: string, options: Common & { roles: string; until: string }) => {
      const office = await openOffice(options.as);
      const act = await appoint(
        office,
        await accountAddress(home(), account),
        rolesOf(options.roles),
        lastSecondOf(options.until),
      );
      await carryOut(office, [act], options);
    });

  withReason(
    actCommand(program, "dismiss", { en: "end an account's membership", zh: "免去成员" }, [
      'dismiss charity.recorder --reason "离职" --as charity.administrator',
    ]),
  )
    .argument("<account>", say({ en: "address or account of the keystore", zh: "地址或密钥库账户名" }))
    .action(async (account: string, options: Common & WithReason) => {
      const office = await openOffice(options.as);
      const act = await dismiss(office, await accountAddress(home(), account), options.reason);
      await carryOut(office, [act], options);
    });

  const standing = {
    suspend: { en: "stop all members of an organisation", zh: "暂停机构" },
    reinstate: { en: "let its members act again", zh: "恢复机构" },
  } as const;
  for (const [name, summary] of Object.entries(standing) as [keyof typeof standing, Text][]) {
    withReason(actCommand(program, name, summary, [`${name} 4 --reason "核查" --as registrar`]))
      .argument("<organisation>", say({ en: "number, name or credit code", zh: "编号、名称或信用代码" }))
      .action(async (organisation: string, options: Common & WithReason) => {
        const office = await openOffice(options.as);
        const found = await findOrganisation(office, organisation);
        await carryOut(office, [await setStanding(office, name, found, options.reason)], options);
      });
  }
}

function rolesOf(text: string): number {
  return text.split(/[,，、]/).reduce((bits, role) => {
    const bit = ROLES[role.trim() as keyof typeof ROLES] as number | undefined;
    if (bit !== undefined) return bits | bit;
    throw new Refusal({
      en: `"${role}" is no role. There are: ${Object.keys(ROLES).join(", ")}.`,
      zh: `“${role}”不是角色。可用：${Object.keys(ROLES).join("、")}。`,
    });
  }, 0);
}
