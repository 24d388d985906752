import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { isAlive } from "../lib/processes.ts";
import { formatDuration } from "../lib/terminal.ts";
import { supervisorOf } from "./claim.ts";
import { withClient } from "../stack/database.ts";
import { indexHead } from "../stack/indexer.ts";
import type { IndexHead } from "../stack/indexer.ts";
import { blockAt } from "../stack/rpc.ts";
import type { BlockHead } from "../stack/rpc.ts";
import { readStack } from "../stack/settings.ts";
import type { StackFile } from "../stack/settings.ts";

type PartState = { up: boolean; address: string };

/**
 * How a stack is.
 * @property lag Blocks that the chain has and the index has not
 * @property behind Seconds since the chain's head was made, where the index has not got it
 */
export type Status = {
  running: boolean;
  parts: Record<"supervisor" | "chain" | "database" | "indexer", PartState> & { site?: PartState };
  chain: BlockHead | undefined;
  index: IndexHead | undefined;
  lag: number | undefined;
  behind: number | undefined;
};

/** How long (ms) a part may take to answer: who asks how a stack is wants to know soon. */
const ANSWERS_WITHIN = 10_000;

/** Ask every part of the stack of this folder, or undefined where none was ever started. */
export async function status(): Promise<Status | undefined> {
  const stack = readStack();
  if (!stack) return undefined;
  const ask = <T>(question: Promise<T>): Promise<T | undefined> => question.catch(() => undefined);
  const [chain, index, database, site] = await Promise.all([
    ask(blockAt(stack.rpc, "latest", ANSWERS_WITHIN)),
    ask(indexHead(stack.ports, ANSWERS_WITHIN)),
    ask(withClient(stack.ports.database, "postgres", (client) => client.query("select 1"))),
    ask(fetch(`${localSite(stack)}/en`, { signal: AbortSignal.timeout(ANSWERS_WITHIN) })),
  ]);
  // Another program may have a port that was ours: a part is up only where its process is the one we started.
  const ours = (name: string) => stack.services[name] !== undefined && isAlive(stack.services[name]);
  const supervisor = supervisorOf(home());
  const head = ours("chain") ? chain : undefined;
  const indexed = ours("indexer") ? index : undefined;
  const lag = head && indexed && Math.max(head.number - indexed.block, 0);
  const parts = {
    supervisor: { up: supervisor !== undefined, address: supervisor ? `process ${supervisor.pid}` : "" },
    chain: { up: head !== undefined, address: stack.rpc },
    database: { up: ours("database") && database !== undefined, address: `127.0.0.1:${stack.ports.database}` },
    indexer: { up: indexed !== undefined && indexed.failed === undefined, address: stack.index },
    ...(stack.withSite && { site: { up: ours("site") && site?.ok === true, address: stack.site } }),
  };
  return {
    running: Object.values(parts).every((part) => part.up),
    parts,
    chain: head,
    index: indexed,
    lag,
    behind: head && lag !== undefined ? (lag === 0 ? 0 : Math.max(Date.now() / 1000 - head.timestamp, 0)) : undefined,
  };
}

const localSite = (stack: StackFile): string => `http://127.0.0.1:${stack.ports.site}`;

const PARTS: Record<keyof Status["parts"], Text> = {
  supervisor: { en: "supervisor", zh: "管理进程" },
  chain: { en: "chain", zh: "链" },
  database: { en: "Postgres", zh: "Postgres" },
  indexer: { en: "Graph Node", zh: "Graph Node" },
  site: { en: "site", zh: "网站" },
};

/** The same for people, a line a part. */
export function describe(status: Status): string {
  const [up, down] = [say({ en: "up", zh: "运行中" }), say({ en: "not up", zh: "未运行" })];
  const lines = Object.entries(status.parts).map(
    ([name, part]) =>
      `${part.up ? "✓" : "✗"} ${say(PARTS[name as keyof Status["parts"]]).padEnd(12)} ${(part.up ? up : down).padEnd(8)} ${part.address}`,
  );
  const { chain, index, lag, behind } = status;
  const none = say({ en: "unknown", zh: "未知" });
  const at = chain && new Date(chain.timestamp * 1000).toISOString();
  lines.push(
    say({
      en: `chain head    ${chain ? `${chain.number} of ${at}` : none}`,
      zh: `链头      ${chain ? `${chain.number}，${at}` : none}`,
    }),
    say({ en: `indexed head  ${index?.block ?? none}`, zh: `索引至    ${index?.block ?? none}` }),
    say({
      en: `lag           ${lag === undefined ? none : `${lag} blocks, ${formatDuration((behind ?? 0) * 1000)}`}`,
      zh: `延迟      ${lag === undefined ? none : `${lag} 个区块，${formatDuration((behind ?? 0) * 1000)}`}`,
    }),
  );
  if (index?.failed) lines.push(say({ en: `the index stopped: ${index.failed}`, zh: `索引已停止：${index.failed}` }));
  return lines.join("\n");
}
