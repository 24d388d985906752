import { warn } from "../lib/terminal.ts";
import type { Deployed } from "./deploy.ts";
import type { Left } from "./governance.ts";
import { CONTRACTS } from "./plan.ts";

/** Tell what a deployment left to be done, each act with what the AccessManager must be told. */
export function tellLeft(left: readonly Left[]): void {
  for (const { title, to, data, after } of left) {
    if (after === undefined)
      warn({
        en: `Left to an administrator, since this account is none: ${title}\n  to ${to}\n  data ${data}`,
        zh: `本账户不是管理员，须由管理员办理：${title}\n  目标 ${to}\n  数据 ${data}`,
      });
    else {
      const when = new Date(after * 1000).toISOString();
      warn({
        en: `Announced, and can be done from ${when} on: ${title}. Run the same command again then.`,
        zh: `已公告，自 ${when} 起可执行：${title}。届时请再次运行同一命令。`,
      });
    }
  }
}

/** Tell which modules go on using one that was replaced: what a contract stands on never changes. */
export function tellLeftBehind({ deployment, added }: Pick<Deployed, "deployment" | "added">): void {
  for (const { kind, predecessor } of added) {
    if (predecessor === undefined) continue;
    const present = CONTRACTS.filter(
      ({ name, args }) => Object.values(args).includes(kind) && !added.some((module) => module.kind === name),
    );
    for (const { name } of present)
      warn({
        en: `${name} ${deployment.contracts[name]} goes on using ${kind} ${predecessor}. For one that uses its successor, add --replace ${deployment.contracts[name]}.`,
        zh: `${name} ${deployment.contracts[name]} 仍使用 ${kind} ${predecessor}。如需使用其后继模块，请加上 --replace ${deployment.contracts[name]}。`,
      });
  }
}
