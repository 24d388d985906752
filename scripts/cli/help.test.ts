import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../lib/paths.ts";
import { Failed, run } from "../lib/run.ts";

const cli = [join(ROOT, "scripts", "cli.ts")];
const said = (...args: string[]): Promise<string> =>
  run(process.execPath, [...cli, ...args]).catch((error: unknown) => {
    if (error instanceof Failed) return error.output;
    throw error;
  });

describe("help", () => {
  it("speaks Chinese alone where Chinese is asked for", async () => {
    const help = await said("propose", "--help", "--lang", "zh");
    expect(help).toContain("用法：");
    expect(help).toContain("支出类别（可选：programme, fundraising, management）");
    expect(help).not.toMatch(/Usage|Options|Arguments|Global|default|choices|display/);
  });

  it("is a line after a slip, and the slip is named", async () => {
    expect(await said("aprove", "3-17", "--lang", "en")).toBe(
      "error: unknown command 'aprove'\n(Did you mean approve?)\nAdd --help for options and examples.\n",
    );
    expect(await said("approve", "--lang", "zh")).toBe(
      "错误：缺少必填选项“--as <name>”\n加上 --help 可查看选项与示例。\n",
    );
  });

  it.each([
    ["--region", ["--region", "9x", "--code", "91350100M000100Y43"], "不是区划代码"],
    ["--code", ["--region", "990100", "--code", "91350100M000100Y44"], "不是有效的统一社会信用代码"],
  ])("names a slip in %s without a stack trace", async (_option, args, chinese) => {
    const command = ["register", "--kind", "charity", "--name", "甲", "--administrator", "x", "--as", "registrar"];
    expect(await said(...command, ...args, "--lang", "zh")).toContain(chinese);
    expect(await said(...command, ...args, "--lang", "en")).not.toMatch(/^\s+at /m);
  });
});

describe("a reader that goes away", () => {
  it("ends a list without a complaint", async () => {
    const child = spawn(process.execPath, [...cli, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(complaint).toBe("");
    expect(code).toBe(0);
  });
});
