import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "@sunledger/sdk/intake";
import { Refusal } from "../lib/language.ts";

/** So much of a file is in memory at a time. */
const PART = 1 << 18;

/**
 * A file of a person's, to be read in parts and more than once.
 * @throws Refusal for what is no file: a folder, a circle of links, a pipe, a device; later also where the file changes while it is read
 */
export async function openFile(path: string): Promise<Source> {
  const info = await look(path);
  const name = basename(path);
  return {
    name,
    size: info.size,
    open: async function* () {
      yield* createReadStream(path, { highWaterMark: PART });
      const now = await look(path);
      if (now.size !== info.size || now.mtimeMs !== info.mtimeMs) throw changed(path);
    },
  };
}

async function look(path: string) {
  const info = await stat(path).catch((cause: unknown) => {
    throw notThere(path, (cause as NodeJS.ErrnoException).code ?? "", cause);
  });
  if (info.isDirectory()) throw noFile(path, { en: "a folder", zh: "文件夹" });
  if (info.isFIFO() || info.isSocket()) throw noFile(path, { en: "a pipe", zh: "管道" });
  if (!info.isFile()) throw noFile(path, { en: "a device", zh: "设备" });
  return info;
}

function notThere(path: string, code: string, cause: unknown): Refusal {
  const why: Readonly<Record<string, { en: string; zh: string }>> = {
    ENOENT: { en: `There is no file ${path}.`, zh: `找不到文件 ${path}。` },
    ENOTDIR: {
      en: `There is no file ${path}: a part of the path is no folder.`,
      zh: `找不到文件 ${path}：路径中有一段不是文件夹。`,
    },
    ELOOP: { en: `${path} is a circle of links. Name the file itself.`, zh: `${path} 是循环链接。请指定文件本身。` },
    EACCES: {
      en: `${path} may not be read by this user. Change its permissions.`,
      zh: `当前用户无权读取 ${path}。请更改其权限。`,
    },
    ENAMETOOLONG: { en: "The file's name is too long.", zh: "文件名过长。" },
  };
  return new Refusal(why[code] ?? { en: `${path} cannot be read (${code}).`, zh: `无法读取 ${path}（${code}）。` }, {
    cause,
  });
}

const noFile = (path: string, kind: { en: string; zh: string }): Refusal =>
  new Refusal({
    en: `${path} is ${kind.en}, not a file. Save the statement as a file first.`,
    zh: `${path} 是${kind.zh}，不是文件。请先将对账单保存为文件。`,
  });

const changed = (path: string): Refusal =>
  new Refusal({
    en: `${path} was changed while it was read. Wait until it is written whole, and run it again.`,
    zh: `${path} 在读取时发生了变化。请等其写完后重试。`,
  });
