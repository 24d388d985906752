import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../lib/language.ts";
import { end, identify, isAlive } from "../lib/processes.ts";
import type { Identity } from "../lib/processes.ts";
import { tell, warn } from "../lib/terminal.ts";
import { chainState, saveChain } from "../stack/chain.ts";
import { readStack, writeStack } from "../stack/settings.ts";
import type { StackFile } from "../stack/settings.ts";

/** One supervisor a folder: whoever wants to be it takes the lock, and first clears up after one that was killed. */

const lockPath = (home: string): string => join(home, "supervisor.lock");

/** In this order each part ends before what it stands on. */
export const ENDING_ORDER = ["site", "indexer", "chain", "database"] as const;

/** The supervisor of this folder, where it lives. */
export function supervisorOf(home: string): Identity | undefined {
  try {
    const holder = JSON.parse(readFileSync(lockPath(home), "utf8")) as Identity;
    return isAlive(holder) ? holder : undefined;
  } catch {
    // No lock, or one cut short by the end of its writer.
    return undefined;
  }
}

/**
 * Become the supervisor of this folder.
 * @returns Gives the lock back
 * @throws Refusal where another one is
 */
export function claim(home: string): () => void {
  const me = identify(process.pid)!;
  for (;;) {
    try {
      writeFileSync(lockPath(home), JSON.stringify(me), { flag: "wx" });
      return () => rmSync(lockPath(home), { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (supervisorOf(home)) {
      const site = readStack()?.site;
      throw new Refusal({
        en: `The stack in ${home} is already running${site ? `: ${site}` : ""}. See ./sunledger status; end it with ./sunledger stop; or run another one: SUNLEDGER_HOME=FOLDER ./sunledger start --port N`,
        zh: `${home} 中的环境已在运行${site ? `：${site}` : ""}。可用 ./sunledger status 查看，用 ./sunledger stop 停止；或另起一个：SUNLEDGER_HOME=文件夹 ./sunledger start --port N`,
      });
    }
    rmSync(lockPath(home), { force: true });
  }
}

/** What a killed supervisor left running: its services by their own numbers and start times, nobody else's. */
export function orphans(stack: StackFile | undefined): (readonly [string, Identity])[] {
  return Object.entries(stack?.services ?? {}).filter(([, identity]) => isAlive(identity));
}

/**
 * End what a killed supervisor left running; an orphaned chain is saved first, for nobody else has its last blocks.
 * @returns Whether all that the earlier run's chain made is saved: it ended in good order, or was found running
 */
export async function endOrphans(home: string, stack: StackFile): Promise<boolean> {
  const left = orphans(stack);
  let saved = stack.supervisor === undefined;
  if (left.length > 0) {
    tell({
      en: `Ending what an earlier run left behind: ${left.map(([name]) => name).join(", ")}`,
      zh: `正在结束上次运行遗留的部分：${left.map(([name]) => name).join("、")}`,
    });
    if (left.some(([name]) => name === "chain"))
      await saveChain(stack.rpc, chainState(home)).then(
        () => (saved = true),
        (error: unknown) =>
          warn({
            en: `Its chain could not be saved (${String(error)}): it goes on from what was saved before.`,
            zh: `无法保存其链（${String(error)}）：将从之前保存的状态继续。`,
          }),
      );
    const inOrder = left.toSorted(([a], [b]) => rank(a) - rank(b));
    for (const [, identity] of inOrder) await end(identity);
  }
  const { supervisor, ...rest } = stack;
  writeStack({ ...rest, ...(supervisor && !saved && { supervisor }), services: {}, ready: false });
  return saved;
}

const rank = (name: string): number => ENDING_ORDER.findIndex((part) => part === name);
