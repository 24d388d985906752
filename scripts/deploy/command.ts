import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { isAddress } from "viem";
import type { Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { openAccount } from "../keystore/keystore.ts";
import { say } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { askPassword } from "../lib/prompt.ts";
import { formatDuration, tell } from "../lib/terminal.ts";
import { deploy } from "./deploy.ts";
import { deploymentFile } from "./deployment.ts";
import type { Governance } from "./governance.ts";
import { tellLeft, tellLeftBehind } from "./tell.ts";

type Options = {
  rpc: string;
  as: string;
  admin?: Address;
  registrar?: Address;
  guardian?: Address;
  adminDelay?: number;
  registrarDelay?: number;
  guardianDelay?: number;
  replace: Address[];
};

export function register(program: Command): void {
  program
    .command("deploy")
    .summary(say({ en: "put the contracts on a chain", zh: "将合约部署到链上" }))
    .description(
      say({
        en: "Put the contracts on a chain and give the governing roles. A book in service gets the modules that it lacks; those that it has are compared with their record and left as they are. An interrupted run is gone on with, and a second run does nothing.",
        zh: "将合约部署到链上并授予治理角色。对已在使用的账本，只添加其缺少的模块；已有模块仅与其记录核对，不作改动。中断后可继续运行，再次运行不会产生任何更改。",
      }),
    )
    .requiredOption("--rpc <url>", say({ en: "the chain's JSON-RPC address", zh: "链的 JSON-RPC 地址" }))
    .requiredOption("--as <name>", say({ en: "account of the keystore that signs", zh: "用于签名的密钥库账户" }))
    .option("--admin <address>", say({ en: "who grants roles afterwards", zh: "此后负责授予角色的账户" }), parseAddress)
    .option("--registrar <address>", say({ en: "who registers organisations", zh: "负责登记机构的账户" }), parseAddress)
    .option(
      "--guardian <address>",
      say({ en: "who suspends and stops", zh: "负责暂停机构与停用账本的账户" }),
      parseAddress,
    )
    .option(
      "--admin-delay <seconds>",
      say({ en: "wait before an act of the admin", zh: "管理员操作的等待时间" }),
      parseDelay,
    )
    .option("--registrar-delay <seconds>", say({ en: "the same, registrar", zh: "登记员操作的等待时间" }), parseDelay)
    .option("--guardian-delay <seconds>", say({ en: "the same, guardian", zh: "监护人操作的等待时间" }), parseDelay)
    .option(
      "--replace <address>",
      say({
        en: "put a successor beside this module, which stays; can be given again",
        zh: "为该模块部署后继模块，原模块保留；可多次指定",
      }),
      (value, before: Address[]) => [...before, parseAddress(value)],
      [],
    )
    .addHelpText(
      "after",
      `
${say({ en: "Examples", zh: "示例" })}:
  ./sunledger deploy --rpc http://127.0.0.1:8545 --as deployer
  ./sunledger deploy --rpc https://rpc.example.org --as deployer --admin 0x… --admin-delay 172800 --registrar 0x…
  ./sunledger deploy --rpc https://rpc.example.org --as deployer --replace 0x…`,
    )
    .action(async (options: Options) => {
      const began = performance.now();
      const { privateKey } = await openAccount(home(), options.as, askPassword);
      const deployed = await deploy({
        rpc: options.rpc,
        account: privateKeyToAccount(privateKey),
        home: home(),
        governance: governanceOf(options),
        replace: options.replace,
        log: (line) => tell({ en: `✓ ${line}`, zh: `✓ ${line}` }),
      });
      tellLeft(deployed.left);
      tellLeftBehind(deployed);
      const time = formatDuration(performance.now() - began);
      tell({
        en: `Everything is on the chain: ${deploymentFile(home())} (${time})`,
        zh: `全部内容均已在链上：${deploymentFile(home())}（${time}）`,
      });
    });
}

function governanceOf(options: Options): Governance {
  const role = (holder?: Address, delay?: number) => ({
    ...(holder && { holder }),
    ...(delay !== undefined && { delay }),
  });
  const given = {
    admin: role(options.admin, options.adminDelay),
    registrar: role(options.registrar, options.registrarDelay),
    guardian: role(options.guardian, options.guardianDelay),
  };
  return Object.fromEntries(Object.entries(given).filter(([, { holder, delay }]) => holder ?? delay !== undefined));
}

function parseAddress(value: string): Address {
  if (isAddress(value)) return value;
  throw new InvalidArgumentError(
    say({ en: "Give an address: 0x and 40 digits.", zh: "请给出地址：0x 加 40 位十六进制数。" }),
  );
}

/** The AccessManager keeps delays in 32 bits. */
function parseDelay(value: string): number {
  if (/^\d+$/.test(value) && Number(value) < 2 ** 32) return Number(value);
  throw new InvalidArgumentError(say({ en: "Give whole seconds.", zh: "请给出整数秒。" }));
}
