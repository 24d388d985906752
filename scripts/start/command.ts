import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { say } from "../lib/language.ts";
import { tell } from "../lib/terminal.ts";

type Start = { fresh: boolean; demo: boolean; site: boolean; port?: number; detach: boolean };

const EXAMPLES = () => say({ en: "Examples", zh: "示例" });

/** The commands' work is loaded when they run: help answers at once. */
export function register(program: Command): void {
  program
    .command("start")
    .summary(say({ en: "bring up chain, index and site", zh: "启动链、索引与网站" }))
    .description(
      say({
        en: "Bring up the whole stack on this machine: chain, Postgres, Graph Node, contracts, demonstration data and the site. Started again, it goes on from what was there.",
        zh: "在本机启动完整环境：链、Postgres、Graph Node、合约、演示数据和网站。再次启动时从已有内容继续。",
      }),
    )
    .option(
      "--fresh",
      say({
        en: "forget chain, index and deployment first; keys and documents stay",
        zh: "先清除链、索引与部署；密钥和文件保留",
      }),
      false,
    )
    .option("--no-demo", say({ en: "without the demonstration's data", zh: "不载入演示数据" }))
    .option(
      "--port <n>",
      say({ en: "the site's port: 3000, or the one it had", zh: "网站端口：默认 3000 或上次所用" }),
      parsePort,
    )
    .option(
      "--detach",
      say({ en: "return once it is up, and leave it running", zh: "启动完成后返回，并保持在后台运行" }),
      false,
    )
    .addOption(new Option("--no-site", say({ en: "without the site, for tests", zh: "不启动网站（用于测试）" })))
    .addHelpText(
      "after",
      () =>
        `\n${EXAMPLES()}:\n  ./sunledger start\n  ./sunledger start --fresh --no-demo --port 8080\n  SUNLEDGER_HOME=/srv/book ./sunledger start --detach`,
    )
    .action(async (options: Start) => {
      if (options.detach) {
        const { startDetached } = await import("./detach.ts");
        return startDetached(process.argv.slice(2).filter((arg) => arg !== "--detach"));
      }
      const { start } = await import("./start.ts");
      await start({ ...options, port: options.port });
    });

  program
    .command("stop")
    .summary(say({ en: "end everything that start started", zh: "停止 start 启动的全部内容" }))
    .description(
      say({
        en: "Save the chain and end everything that start started, and only that; also what a killed run left behind.",
        zh: "保存链并停止 start 启动的全部内容（仅限这些），包括被强制终止的运行所遗留的部分。",
      }),
    )
    .addHelpText("after", () => `\n${EXAMPLES()}:\n  ./sunledger stop`)
    .action(async () => (await import("./stop.ts")).stop());

  program
    .command("status")
    .summary(say({ en: "which parts are up, and how far the index is", zh: "各部分是否运行、索引进度" }))
    .description(
      say({
        en: "Each part up or not, the chain's head, the index's head and its lag. Exits with 1 where a part is not up.",
        zh: "显示各部分是否运行、链头、索引进度及延迟情况。有部分未运行时退出码为 1。",
      }),
    )
    .option("--json", say({ en: "as JSON", zh: "输出 JSON" }), false)
    .addHelpText("after", () => `\n${EXAMPLES()}:\n  ./sunledger status\n  ./sunledger status --json`)
    .action(async ({ json }: { json: boolean }) => {
      const { status, describe } = await import("./status.ts");
      const now = await status();
      if (json) process.stdout.write(`${JSON.stringify(now ?? null)}\n`);
      else if (now) process.stdout.write(`${describe(now)}\n`);
      else
        tell({ en: "No stack was ever started here: ./sunledger start", zh: "此处从未启动过环境：./sunledger start" });
      if (!now?.running) process.exitCode = 1;
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError(
    say({ en: "A port is a number from 1 to 65535.", zh: "端口应为 1 至 65535 的数字。" }),
  );
}
