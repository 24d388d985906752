import type { Region } from "@sunledger/sdk";
import {
  KINDS,
  ROLES,
  appoint,
  dismiss,
  findOrganisation,
  registerOrganisation,
  setStanding,
} from "@sunledger/sdk/acts";
import { Option } from "commander";
import type { Command } from "commander";
import { carryOut } from "../cli/carry-out.ts";
import { openOffice } from "../cli/office.ts";
import {
  accountAddress,
  actCommand,
  checked,
  creditCode,
  lastSecondOf,
  parsed,
  region,
  withReason,
} from "../cli/options.ts";
import type { Common, WithReason } from "../cli/options.ts";
import { Refusal, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { home } from "../lib/paths.ts";

type Register = Common & {
  kind: keyof typeof KINDS;
  region: Region;
  code: string;
  name: string;
  administrator: string;
  treasury?: string;
};

/** Commands for organisations and their members. */
export function registerOrganisations(program: Command): void {
  checked(
    actCommand(program, "register", { en: "register an organisation, for the registrar", zh: "登记机构（登记机关）" }, [
      "register --kind charity --region 990100 --code 51990100MAE0000371 --name 晴川阳光慈善会 --administrator charity.administrator --as registrar",
    ]),
  )
    .addOption(
      new Option("--kind <kind>", say({ en: "what it is", zh: "机构类型" }))
        .choices(Object.keys(KINDS))
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--region <code>",
      say({ en: "statistical code, 2 to 12 digits", zh: "统计用区划代码，2 至 12 位" }),
      region,
    )
    .requiredOption("--code <code>", say({ en: "unified social credit code", zh: "统一社会信用代码" }), creditCode)
    .requiredOption("--name <name>", say({ en: "its public name", zh: "机构名称" }))
    .requiredOption(
      "--administrator <account>",
      say({ en: "address or account who appoints its members", zh: "任命成员的管理员（地址或账户名）" }),
    )
    .option("--treasury <account>", say({ en: "a bank's account for tokens", zh: "银行持有结算通证的账户" }))
    .action(async ({ code, administrator, treasury, ...options }: Register) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const act = await registerOrganisation(office, {
        ...options,
        creditCode: code,
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
      parsed(rolesOf),
    )
    .requiredOption(
      "--until <day>",
      say({ en: "last day, UTC: 2027-12-31", zh: "最后一日（UTC）：2027-12-31" }),
      lastSecondOf,
    )
    .action(async (account: string, options: Common & { roles: number; until: number }) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const act = await appoint(office, await accountAddress(home(), account), options.roles, options.until);
      await carryOut(office, [act], options);
    });

  withReason(
    actCommand(program, "dismiss", { en: "end an account's membership", zh: "免去成员" }, [
      'dismiss charity.recorder --reason "离职" --as charity.administrator',
    ]),
  )
    .argument("<account>", say({ en: "address or account of the keystore", zh: "地址或密钥库账户名" }))
    .action(async (account: string, options: Common & WithReason) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const act = await dismiss(office, await accountAddress(home(), account), options.reason);
      await carryOut(office, [act], options);
    });

  const commands = {
    suspend: { en: "stop all members of an organisation", zh: "暂停机构" },
    reinstate: { en: "let its members act again", zh: "恢复机构" },
  } as const;
  for (const [name, summary] of Object.entries(commands) as [keyof typeof commands, Text][]) {
    withReason(actCommand(program, name, summary, [`${name} 4 --reason "核查" --as registrar`]))
      .argument("<organisation>", say({ en: "number, name or credit code", zh: "编号、名称或信用代码" }))
      .action(async (organisation: string, options: Common & WithReason) => {
        const office = await openOffice(options.as, { checked: options.iChecked });
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
