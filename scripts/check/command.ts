import { Argument } from "commander";
import type { Command } from "commander";
import { Refusal, say } from "../lib/language.ts";
import { BENCHES, SUITES } from "./suites.ts";

const EXAMPLES = () => say({ en: "Examples", zh: "示例" });

export function register(program: Command): void {
  program
    .command("check")
    .summary(say({ en: "lint, types, format and import boundaries", zh: "代码检查：规范、类型、格式与导入边界" }))
    .description(
      say({
        en: "Check everything that can be told without running it: lint and format of TypeScript and Solidity, types, who imports what, generated files.",
        zh: "检查无需运行即可判断的一切：TypeScript 与 Solidity 的规范和格式、类型、导入边界、生成文件。",
      }),
    )
    .addHelpText("after", () => `\n${EXAMPLES()}:\n  ./sunledger check`)
    .action(async () => failUnless(await (await import("./check.ts")).check()));

  program
    .command("test")
    .summary(say({ en: "run the tests", zh: "运行测试" }))
    .description(
      say({
        en: "Run all tests, or one suite. Exits with 1 when anything failed.",
        zh: "运行全部测试或其中一组。有失败时退出码为 1。",
      }),
    )
    .addArgument(new Argument("[suite]", suites()).choices(Object.keys(SUITES)))
    .option(
      "--deep",
      say({
        en: "with the long random runs: 10,000 acts on the whole stack, many more statements for the importer",
        zh: "包含长时间的随机测试：在完整环境上执行一万次操作，并随机抽取更多对账单",
      }),
      false,
    )
    .option("--acts <n>", say({ en: "how many random acts the stack suite does", zh: "stack 组随机操作的次数" }))
    .option(
      "--seed <n>",
      say({
        en: "which random acts: the seed that an earlier run printed",
        zh: "随机操作的种子：先前运行所打印的数值",
      }),
    )
    .addHelpText(
      "after",
      () => `\n${EXAMPLES()}:\n  ./sunledger test\n  ./sunledger test contracts\n  ./sunledger test stack --deep`,
    )
    .action(
      async (suite: string | undefined, { deep, acts, seed }: { deep: boolean; acts?: string; seed?: string }) => {
        if (deep) Object.assign(process.env, { SUNLEDGER_DEEP: "1", SUNLEDGER_ACTS: "10000" });
        if (acts !== undefined) process.env["SUNLEDGER_ACTS"] = acts;
        if (seed !== undefined) process.env["SUNLEDGER_SEED"] = seed;
        failUnless(await (await import("./test.ts")).test(suite));
      },
    );

  program
    .command("bench")
    .summary(say({ en: "measure the figures that are promised", zh: "测量所承诺的各项指标" }))
    .description(
      say({
        en: "Measure all figures, or those of one kind, and compare them with their limits. Exits with 1 when one is missed.",
        zh: "测量全部指标或其中一类，并与限值比较。有指标未达到时退出码为 1。",
      }),
    )
    .addArgument(new Argument("[kind]").choices(BENCHES))
    .option(
      "--json <file>",
      say({ en: "append each figure to a file, as one line of JSON", zh: "将各项指标逐行以 JSON 追加到文件" }),
    )
    .addHelpText("after", () => `\n${EXAMPLES()}:\n  ./sunledger bench\n  ./sunledger bench gas --json figures.jsonl`)
    .action(async (kind: string | undefined, { json }: { json?: string }) =>
      failUnless(await (await import("./test.ts")).bench(kind, json)),
    );
}

const suites = (): string =>
  Object.entries(SUITES)
    .map(([name, { what }]) => `${name} (${say(what)})`)
    .join("; ");

/** The details stand above: the refusal only ends the command with the right code. */
function failUnless(failed: readonly string[]): void {
  if (failed.length > 0) throw new Refusal({ en: `Failed: ${failed.join(", ")}`, zh: `未通过：${failed.join("、")}` });
}
