import type { Region } from "@sunledger/sdk";
import { allow, close, findOrganisation, freeze, nameSuccessor, openFund, setCeiling, thaw } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { carryOut } from "../cli/carry-out.ts";
import { openOffice } from "../cli/office.ts";
import { actCommand, checked, documentIn, number, region, withDocument, withReason, yuan } from "../cli/options.ts";
import type { Common, WithDocument, WithReason } from "../cli/options.ts";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

const WATCHING = { freeze, thaw, close };

/** Commands for funds, apart from their payments. */
export function registerFunds(program: Command): void {
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
        const office = await openOffice(options.as, { checked: options.iChecked });
        const grounds = { reason: options.reason, document: await documentIn(options) };
        await carryOut(office, [await WATCHING[name](office, fund, grounds)], options);
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
      const office = await openOffice(options.as, { checked: options.iChecked });
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
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await nameSuccessor(office, fund, successor)], options);
    });

  checked(
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
    ),
  )
    .requiredOption("--name <name>", say({ en: "its public name", zh: "资金专户名称" }))
    .requiredOption("--purpose <text>", say({ en: "what it is for", zh: "用途" }))
    .requiredOption(
      "--region <code>",
      say({ en: "statistical code, 2 to 12 digits", zh: "区划代码，2 至 12 位" }),
      region,
    )
    .requiredOption(
      "--steward <organisation>",
      say({ en: "who spends it: number, name or credit code", zh: "管理单位：编号、名称或信用代码" }),
    )
    .requiredOption(
      "--ceiling <yuan>",
      say({ en: "payments above it need the supervisor too", zh: "审批限额（元），超过须监督单位批准" }),
      yuan,
    )
    .action(async ({ steward, ...options }: OpenFund) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const { name, purpose, ceiling, region } = options;
      const terms = { name, purpose, ceiling, region };
      await carryOut(office, [await openFund(office, terms, await findOrganisation(office, steward))], options);
    });

  actCommand(
    program,
    "allow",
    { en: "let the ledger take a bank treasury's tokens, once", zh: "授权账本划转银行备付账户的结算通证（一次）" },
    ["allow --as bank.treasury"],
  ).action(async (options: Common) => {
    const office = await openOffice(options.as, { checked: options.iChecked });
    await carryOut(office, [await allow(office)], options);
  });
}

type OpenFund = Common & { name: string; purpose: string; region: Region; steward: string; ceiling: bigint };
