import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Refusal, say } from "./language.ts";
import type { Text } from "./language.ts";

const interactive = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/**
 * Ask before something is done that cannot be undone. Without a terminal there is nobody to ask, so only `yes` goes on.
 * @param yes The user said so beforehand (`--yes`)
 */
export async function confirm(question: Text, yes: boolean): Promise<void> {
  if (yes) return;
  if (!interactive())
    throw new Refusal({
      en: "Nothing was sent: there is no terminal to ask on. Look at the preview above, then run it again with --yes.",
      zh: "未发送任何内容：没有可供确认的终端。请核对上面的预览，然后加上 --yes 再运行一次。",
    });
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${say(question)} ${say({ en: "[y/N]", zh: "[y/N，是请输入 y]" })} `);
    if (!/^(y|yes|是)$/i.test(answer.trim())) throw new Refusal({ en: "Nothing was sent.", zh: "未发送任何内容。" });
  } finally {
    lines.close();
  }
}

/** A password, from SUNLEDGER_PASSWORD or typed without being shown. */
export async function askPassword(name: string): Promise<string> {
  const given = process.env["SUNLEDGER_PASSWORD"];
  if (given !== undefined) return given;
  if (!interactive())
    throw new Refusal({
      en: `The account ${name} wants its password: set SUNLEDGER_PASSWORD, or run this in a terminal.`,
      zh: `账户 ${name} 需要密码：请设置 SUNLEDGER_PASSWORD，或在终端中运行。`,
    });
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    process.stderr.write(say({ en: `Password for ${name}: `, zh: `${name} 的密码：` }));
    return await lines.question("");
  } finally {
    process.stderr.write("\n");
    lines.close();
  }
}
