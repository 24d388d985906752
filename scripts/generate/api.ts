import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { textFiles } from "./generator.ts";

const DOCS = join(ROOT, "sdk", "scripts", "docs.ts");

/** The SDK's reference, from the comments in its sources. */
export const apiGenerator = textFiles({ en: "docs/api.md", zh: "docs/api.md" }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "sunledger-api-"));
  try {
    const page = join(folder, "api.md");
    await promisify(execFile)(process.execPath, [DOCS, page]).catch((cause: unknown) => {
      const { stderr = "" } = cause as { stderr?: string };
      throw new Refusal({
        en: `The SDK's reference cannot be made:\n${stderr}`,
        zh: `无法生成 SDK 参考文档：\n${stderr}`,
      });
    });
    return { "docs/api.md": await readFile(page, "utf8") };
  } finally {
    await rm(folder, { recursive: true });
  }
});
