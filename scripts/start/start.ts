import { rmSync } from "node:fs";
import { mnemonicToAccount } from "viem/accounts";
import { buildSubgraph, compileSubgraph } from "../../subgraph/build.ts";
import { compiled as compiledContracts } from "../compile/compiled.ts";
import { deploy } from "../deploy/deploy.ts";
import type { Deployed } from "../deploy/deploy.ts";
import { deploymentFile, readModules } from "../deploy/deployment.ts";
import type { Deployment, Module } from "../deploy/deployment.ts";
import { CONTRACTS } from "../deploy/plan.ts";
import { tellLeft } from "../deploy/tell.ts";
import { nameOf } from "../compile/sources.ts";
import type { Text } from "../lib/language.ts";
import { home } from "../lib/paths.ts";
import { formatDuration, step, tell, warn } from "../lib/terminal.ts";
import { MNEMONIC } from "../stack/chain.ts";
import { claim, endOrphans } from "./claim.ts";
import { DEMONSTRATION_DAYS, beginDaysAgo } from "../stack/clock.ts";
import { databaseFolder } from "../stack/database.ts";
import { demonstrate } from "./demonstration.ts";
import type { Samples } from "../demo/load.ts";
import { chainAddress, warnOfOpenPorts } from "../stack/exposure.ts";
import { indexFolder } from "../stack/indexer.ts";
import { choosePorts } from "../stack/ports.ts";
import { checkRequirements, refuseFullDisk } from "./requirements.ts";
import { rpc } from "../stack/rpc.ts";
import { readStack, sealedFolder } from "../stack/settings.ts";
import type { StackFile } from "../stack/settings.ts";
import { buildSite } from "../stack/site.ts";
import { Supervisor, forget } from "./supervisor.ts";

export type StartOptions = { fresh: boolean; demo: boolean; site: boolean; port: number | undefined };

/**
 * Start the whole stack, keep it running, and end it when told to (SIGINT, SIGTERM) or when a part cannot be kept up.
 * Returns once everything has ended.
 */
export async function start(options: StartOptions): Promise<void> {
  const began = performance.now();
  const folder = home();
  await checkRequirements(folder);
  const release = claim(folder);
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt).on("SIGHUP", interrupt);
  let supervisor: Supervisor | undefined;
  try {
    const before = readStack();
    const saved = before ? await endOrphans(folder, before) : true;
    const ports = await choosePorts(before?.ports, options.port);
    if (options.fresh) forget(folder, databaseFolder(folder).path);
    // A book that this version cannot go on with is refused before anything runs.
    readModules(folder);
    const rpc = chainAddress(before?.rpc, ports.chain);
    supervisor = new Supervisor(folder, ports, { withSite: options.site, rpc });
    warnOfOpenPorts(supervisor.stack);
    const stopped = new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve()));
    const starting = { ...options, saved: saved || options.fresh };
    const up = bringUp(supervisor, folder, starting, stop.signal).then((samples) => {
      announce(supervisor!.stack, performance.now() - began, samples);
      supervisor!.ready();
    });
    // A step that is under way when it is told to stop fails on its own; that is no news then.
    await Promise.race([up, stopped, supervisor.failure]);
    await Promise.race([stopped, supervisor.failure]);
  } catch (error) {
    if (!stop.signal.aborted) throw await refuseFullDisk(folder, error);
  } finally {
    stop.abort();
    if (supervisor) {
      const ending = supervisor;
      await step({ en: "Everything ended, the chain saved", zh: "已全部结束，链已保存" }, () => ending.end());
    }
    release();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt).off("SIGHUP", interrupt);
  }
}

/**
 * All steps, those that do not wait for each other side by side: the site is built and the subgraph compiled while the chain, the
 * contracts and the index come up, and the site starts as soon as it is built, while the demonstration is still being loaded.
 */
async function bringUp(
  supervisor: Supervisor,
  folder: string,
  options: StartOptions & { saved: boolean },
  signal: AbortSignal,
): Promise<Samples | undefined> {
  const postgres = databaseFolder(folder);
  if (postgres.moved)
    tell({
      en: `Postgres does not run as root, and its own user cannot reach ${folder}: its files are in ${postgres.path}.`,
      zh: `Postgres 不能以 root 身份运行，而其专用用户无法访问 ${folder}：其文件位于 ${postgres.path}。`,
    });
  const built = options.site ? aside(siteBuilt(signal)) : undefined;
  const compiled = aside(subgraphCompiled());
  await Promise.all([
    contractsCompiled(signal),
    step({ en: "Chain up", zh: "链已启动" }, () => supervisor.startChain(), chainUp(options.saved)),
    step({ en: "Postgres up", zh: "Postgres 已启动" }, () => supervisor.startDatabase()),
  ]);
  signal.throwIfAborted();
  await beginDaysAgo(supervisor.stack.rpc, daysAgo(options));
  const { deployment } = await step(
    { en: "Contracts deployed", zh: "合约已部署" },
    () => deployContracts(supervisor, folder),
    ({ added, deployment }) => deployedNow(added, deployment),
  );
  await compiled;
  signal.throwIfAborted();
  await step({ en: "Graph Node up, index at the chain's head", zh: "Graph Node 已启动，索引已追上链头" }, async () => {
    const { id } = await buildSubgraph({ deployment, out: indexFolder(folder) });
    await supervisor.startIndexer(id);
    await supervisor.caughtUp();
  });
  signal.throwIfAborted();
  const site =
    built &&
    aside(
      built.then(() => {
        signal.throwIfAborted();
        return step({ en: "Site up", zh: "网站已启动" }, () => supervisor.startSite());
      }),
    );
  const samples = options.demo ? await demonstrationLoaded(supervisor, folder) : undefined;
  signal.throwIfAborted();
  await site;
  return samples;
}

/** Work that is waited for later: what it fails with is told there. */
function aside<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

const siteBuilt = (signal: AbortSignal) =>
  step(
    { en: "Site built", zh: "网站已构建" },
    () => buildSite(signal),
    (anew) =>
      anew
        ? { en: "Site built", zh: "网站已构建" }
        : { en: "Site unchanged since the last build", zh: "网站自上次构建以来未变" },
  );

const contractsCompiled = (signal: AbortSignal) =>
  step(
    { en: "Contracts compiled", zh: "合约已编译" },
    () =>
      compiledContracts(
        CONTRACTS.map(({ artifact }) => artifact),
        signal,
      ),
    ({ anew }) =>
      anew.length > 0
        ? {
            en: `Contracts that changed compiled: ${anew.map(nameOf).join(", ")}`,
            zh: `已编译有变更的合约：${anew.map(nameOf).join("、")}`,
          }
        : { en: "Contracts as they were released or last compiled", zh: "合约与已发布或上次编译的一致" },
  );

const subgraphCompiled = () =>
  step(
    { en: "Subgraph compiled", zh: "子图已编译" },
    () => compileSubgraph(),
    ({ anew }) =>
      anew
        ? { en: "Subgraph changed, compiled", zh: "子图有变更，已编译" }
        : { en: "Subgraph as it was released or last compiled", zh: "子图与已发布或上次编译的一致" },
  );

const demonstrationLoaded = (supervisor: Supervisor, folder: string) =>
  step(
    { en: "Demonstration loaded", zh: "演示数据已载入" },
    () => demonstrate({ ...supervisor.stack, home: folder, sealed: sealedFolder(folder) }, supervisor.saveChain),
    ({ anew }) =>
      anew
        ? { en: "Demonstration loaded", zh: "演示数据已载入" }
        : { en: "Demonstration there already", zh: "演示数据已存在" },
  );

/** What a book in service got, if anything. */
function deployedNow(added: readonly Module[], { modules }: Deployment): Text {
  if (added.length === 0) return { en: "Contracts there as recorded", zh: "合约与记录一致" };
  if (added.length === modules.length) return { en: "Contracts deployed", zh: "合约已部署" };
  const kinds = added.map(({ kind }) => kind);
  return { en: `Modules added to the book: ${kinds.join(", ")}`, zh: `已为账本添加模块：${kinds.join("、")}` };
}

/** When a new chain begins: with the demonstration, early enough for all that it tells; for tests, as they say. */
const daysAgo = ({ demo }: StartOptions): number =>
  Number(process.env["SUNLEDGER_BEGIN_DAYS_AGO"] ?? (demo ? DEMONSTRATION_DAYS : 0));

/** Told at once and whatever the index remembers: nobody may take for recorded what is not. */
const chainUp = (saved: boolean) => (block: number) =>
  saved
    ? { en: "Chain up", zh: "链已启动" }
    : {
        en: `Chain up, from block ${block}: the last run was killed, and what it made after that block is lost`,
        zh: `链已启动，从区块 ${block} 继续：上次运行被强制终止，此后产生的内容已丢失`,
      };

/** The contracts, put there or found there, and on the disk before anything is told about them. */
async function deployContracts(supervisor: Supervisor, folder: string): Promise<Deployed> {
  const { rpc: url } = supervisor.stack;
  const [first] = readModules(folder)?.modules ?? [];
  if (first && (await rpc<string>(url, "eth_getCode", [first.address, "latest"])) === "0x") {
    warn({
      en: "The chain was killed before anything of it was saved, or its state was removed: all its records are lost. It begins anew.",
      zh: "链在保存任何内容之前被终止，或其状态已被删除：全部记录已丢失。现重新开始。",
    });
    rmSync(deploymentFile(folder));
  }
  const account = mnemonicToAccount(MNEMONIC);
  const deployed = await deploy({ rpc: url, account, home: folder, save: supervisor.saveChain });
  tellLeft(deployed.left);
  return deployed;
}

/** The last words of a start: where to look. */
function announce(stack: StackFile, took: number, samples: Samples | undefined): void {
  const address = stack.withSite ? stack.site : stack.index;
  tell({
    en: `\nSunledger is up after ${formatDuration(took)}: ${address}`,
    zh: `\nSunledger 已启动，用时 ${formatDuration(took)}：${address}`,
  });
  if (samples && stack.withSite)
    tell({
      en: `  a campaign  ${samples.campaign}\n  a receipt   ${samples.receipt}\n  a programme ${samples.programme}\n  a slip      ${samples.household}`,
      zh: `  募捐活动  ${samples.campaign}\n  捐款回执  ${samples.receipt}\n  扶贫项目  ${samples.programme}\n  农户凭单  ${samples.household}`,
    });
  tell({
    en: "Ctrl-C or ./sunledger stop ends it; ./sunledger status tells how it is.",
    zh: "按 Ctrl-C 或运行 ./sunledger stop 停止；运行 ./sunledger status 查看状态。",
  });
}
