import { mkdirSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { end, identify, launcher } from "../lib/processes.ts";
import type { Identity, Launch, Service } from "../lib/processes.ts";
import { step, tell, warn } from "../lib/terminal.ts";
import { chainState, keepSaved, startChain } from "../stack/chain.ts";
import type { Saving } from "../stack/chain.ts";
import { ENDING_ORDER } from "./claim.ts";
import { closeDeployments, openDeployments } from "../stack/deployments.ts";
import { emptyDatabase, startDatabase } from "../stack/database.ts";
import type { Database } from "../stack/database.ts";
import {
  caughtUp,
  deploySubgraph,
  fit,
  indexFolder,
  indexUrl,
  startGateway,
  startIndexer,
  statusUrl,
} from "../stack/indexer.ts";
import type { Fit } from "../stack/indexer.ts";
import { writeStack } from "../stack/settings.ts";
import type { Ports, StackFile } from "../stack/settings.ts";
import { startSite } from "../stack/site.ts";

/** So many ends of one part within a minute are a fault that starting it again does not mend. */
const ENDS_A_MINUTE = 4;

type Name = (typeof ENDING_ORDER)[number];

const NAMES: Record<Name, Text> = {
  chain: { en: "Chain", zh: "链" },
  database: { en: "Postgres", zh: "Postgres" },
  indexer: { en: "Graph Node", zh: "Graph Node" },
  site: { en: "Site", zh: "网站" },
};

/**
 * Keeps the parts running: starts each on what it stands on, starts again what dies, ends all in order. A part that was
 * started again takes with it what stands on it, so that no part speaks with one that has forgotten.
 */
export class Supervisor {
  readonly stack: StackFile;
  readonly #home: string;
  readonly #launch: Launch;
  readonly #services = new Map<Name, Service>();
  readonly #ends = new Map<Name, number[]>();
  #database: Database | undefined;
  #gateway: Server | undefined;
  #subgraph: string | undefined;
  #saving: Saving | undefined;
  #goesOnFrom = 0;
  #mending: Promise<void> = Promise.resolve();
  #ending = false;
  readonly #failure = Promise.withResolvers<never>();

  /** @param options.rpc Where the chain listens */
  constructor(home: string, ports: Ports, { withSite, rpc }: { withSite: boolean; rpc: string }) {
    this.#home = home;
    this.stack = {
      rpc,
      index: indexUrl(ports),
      status: statusUrl(ports),
      // Behind a proxy the public has another address for it.
      site: process.env["SUNLEDGER_SITE"] || `http://localhost:${ports.site}`,
      documents: join(home, "documents"),
      ports,
      withSite,
      supervisor: identify(process.pid),
      services: {},
      ready: false,
    };
    this.#failure.promise.catch(() => undefined);
    this.#launch = launcher(join(home, "logs"), (name, identity) => this.#note(name, identity));
    writeStack(this.stack);
  }

  /** Rejects when a part cannot be kept running. */
  get failure(): Promise<never> {
    return this.#failure.promise;
  }

  #note(name: string, identity: Identity): void {
    this.stack.services[name] = identity;
    writeStack(this.stack);
  }

  /** @returns Number of the block that the chain goes on from */
  async startChain(): Promise<number> {
    const chain = await startChain(this.#home, this.stack.rpc, this.#launch);
    this.#goesOnFrom = chain.head.number;
    this.#watch("chain", chain);
    let troubled = false;
    this.#saving = keepSaved(chain.rpc, chainState(this.#home), (error) => {
      if (error !== undefined && !troubled)
        warn({
          en: `The chain cannot be saved (${error.message}): what is written now is lost when it ends. Free the disk; it is tried again.`,
          zh: `无法保存链（${error.message}）：此刻写入的内容会在其结束时丢失。请清理磁盘；系统会继续重试。`,
        });
      if (error === undefined && troubled) tell({ en: "The chain is saved again.", zh: "链已恢复保存。" });
      troubled = error !== undefined;
    });
    return chain.head.number;
  }

  /** Save the chain now: what is written down elsewhere next must not be ahead of it. */
  saveChain = (): Promise<void> => this.#saving!.now();

  async startDatabase(): Promise<void> {
    const database = await startDatabase(this.#home, this.stack.ports.database, this.#launch);
    this.#database = database;
    this.#watch("database", database);
  }

  /**
   * Start Graph Node on a built subgraph, with an index made anew where the one in place does not fit the chain.
   * @param subgraph The id of the build, a file in the index's folder
   */
  async startIndexer(subgraph: string): Promise<void> {
    this.#subgraph = subgraph;
    this.#gateway ??= await startGateway(this.stack.ports.gateway);
    const { rpc, ports } = this.stack;
    const fits = await fit(this.#database!, { rpc, head: this.#goesOnFrom }, subgraph);
    if (!fits.fits) {
      sayWhy(fits);
      await emptyDatabase(this.#database!);
    }
    const database = this.#database!;
    await openDeployments(database);
    this.#watch("indexer", await startIndexer(this.#launch, this.#home, { ports, chain: rpc, database, subgraph }));
    await deploySubgraph(ports, subgraph);
    await closeDeployments(database);
  }

  caughtUp = (): Promise<void> => caughtUp(this.stack.ports, this.stack.rpc);

  async startSite(): Promise<void> {
    this.#watch("site", await startSite(this.#launch, this.stack));
  }

  ready(): void {
    this.stack.ready = true;
    writeStack(this.stack);
  }

  /** From now on a part's end is a fault to be mended. */
  #watch(name: Name, service: Service): void {
    this.#services.set(name, service);
    void service.exited.then(({ code, signal }) => {
      // Already replaced or ended by ourselves.
      if (this.#ending || this.#services.get(name) !== service) return;
      this.#services.delete(name);
      const how = signal ?? `code ${code}`;
      warn({
        en: `${say(NAMES[name])} ended (${how}); starting it again`,
        zh: `${say(NAMES[name])} 已结束（${how}）；正在重新启动`,
      });
      const now = Date.now();
      const ends = [...(this.#ends.get(name) ?? []), now].filter((at) => now - at < 60_000);
      this.#ends.set(name, ends);
      if (ends.length > ENDS_A_MINUTE)
        return this.#failure.reject(
          new Error(`${NAMES[name].en} ended ${ends.length} times within a minute: see ${service.log}`),
        );
      if (this.stack.ready) this.#mending = this.#mending.then(() => this.#mend()).catch(this.#failure.reject);
      else this.#failure.reject(new Error(`${NAMES[name].en} ended while the stack was starting: see ${service.log}`));
    });
  }

  /** Start again whatever is missing, and what stands on it. */
  async #mend(): Promise<void> {
    const missing = (name: Name) => !this.#ending && !this.#services.has(name);
    if (missing("chain") || missing("database")) await this.#end("indexer");
    if (missing("chain")) {
      await this.#saving?.end({ save: false });
      await step(
        { en: "Chain started again", zh: "链已重新启动" },
        () => this.startChain(),
        (block) => ({
          en: `Chain started again, from block ${block}: what it made after that one is lost`,
          zh: `链已重新启动，从区块 ${block} 继续：此后产生的内容已丢失`,
        }),
      );
    }
    if (missing("database"))
      await step({ en: "Postgres started again", zh: "Postgres 已重新启动" }, () => this.startDatabase());
    if (missing("indexer"))
      await step({ en: "Graph Node started again", zh: "Graph Node 已重新启动" }, () =>
        this.startIndexer(this.#subgraph!),
      );
    if (missing("site") && this.stack.withSite)
      await step({ en: "Site started again", zh: "网站已重新启动" }, () => this.startSite());
  }

  async #end(name: Name): Promise<void> {
    const service = this.#services.get(name);
    this.#services.delete(name);
    const identity = service?.identity ?? this.stack.services[name];
    if (identity) await end(identity);
    delete this.stack.services[name];
    writeStack(this.stack);
  }

  /** End everything that was started, in order, with the chain saved. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#mending;
    for (const name of ENDING_ORDER) {
      if (name === "chain") await this.#saving?.end({ save: true });
      await this.#end(name);
    }
    this.#gateway?.close();
    this.#gateway?.closeAllConnections();
    const { supervisor: _, ...rest } = this.stack;
    writeStack({ ...rest, ready: false });
  }
}

/** Tell why an index is made anew; a loss above all. */
function sayWhy(fits: Exclude<Fit, { fits: true }>): void {
  if (fits.because === "lost")
    warn({
      en: `The chain was killed before it was saved; lost: ${fits.lost} ${fits.lost === 1 ? "block" : "blocks"}. Their records must be written again: imports and acts can be run again as they were. The index is made anew from what is there.`,
      zh: `链在保存之前被终止；丢失 ${fits.lost} 个区块。其中的记录需要重新写入：导入和各项操作可照原样再次运行。现根据已有内容重建索引。`,
    });
  if (fits.because === "chain")
    warn({
      en: "The index was not made from this chain. It is made anew.",
      zh: "现有索引不是由这条链生成的，现重建索引。",
    });
  if (fits.because === "subgraph")
    tell({ en: "The subgraph has changed: the index is made anew.", zh: "子图已变更：现重建索引。" });
}

/** Begin anew: forget the chain, the index and what was deployed. Keys and documents stay. */
export function forget(home: string, database: string): void {
  for (const name of ["chain", "index", "deployment.json", "deployment.partial.json", "demo.json"])
    rmSync(join(home, name), { recursive: true, force: true });
  rmSync(database, { recursive: true, force: true });
  mkdirSync(indexFolder(home), { recursive: true });
}
