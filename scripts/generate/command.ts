import type { Command } from "commander";
import { Refusal, say } from "../lib/language.ts";

export function register(program: Command): void {
  program
    .command("generate")
    .summary(say({ en: "write what is made from the declarations", zh: "根据声明生成各层文件" }))
    .description(
      say({
        en: "Write everything that is made from domains/ and from the contracts: the SDK's interfaces, enumerations, records and refusals, and what the index and the documentation have of them. Commit it with what it was made from.",
        zh: "根据 domains/ 中的声明和合约生成：SDK 的接口、枚举、记录类别与拒绝说明，以及索引和文档中的相应内容。请与其来源一并提交。",
      }),
    )
    .option("--check", say({ en: "write nothing: fail where a file differs", zh: "不写入：有文件不一致时失败" }), false)
    .option(
      "--no-reference",
      say({ en: "leave out docs/api.md, which takes longest", zh: "不生成耗时最长的 docs/api.md" }),
    )
    .addHelpText("after", () => `\n${say({ en: "Examples", zh: "示例" })}:\n  ./sunledger generate`)
    .action(async ({ check, reference }: { check: boolean; reference: boolean }) => {
      const { generate } = await import("./generate.ts");
      const differing = await generate(check ? "check" : "write", { reference });
      if (check && differing.length > 0)
        throw new Refusal({
          en: `${differing.join(", ")}: not what would be generated. Run: ./sunledger generate`,
          zh: `${differing.join("、")}：与应生成的内容不一致。请运行：./sunledger generate`,
        });
    });
}
