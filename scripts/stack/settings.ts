import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson } from "../lib/json.ts";
import { Refusal } from "../lib/language.ts";
import { home } from "../lib/paths.ts";

const identity = z.object({ pid: z.number().int(), started: z.string() });

/** The parts that listen, by the names that `stack.json` uses. */
export const PARTS = ["chain", "database", "index", "status", "admin", "metrics", "gateway", "site"] as const;
export type Part = (typeof PARTS)[number];
export type Ports = Record<Part, number>;

const stackFile = z.object({
  rpc: z.string(),
  index: z.string(),
  status: z.string(),
  site: z.string(),
  documents: z.string(),
  ports: z.record(z.enum(PARTS), z.number().int()),
  /** Whether the site belongs to it: tests run without. */
  withSite: z.boolean(),
  /** The supervisor; absent once it has ended in good order. */
  supervisor: identity.optional(),
  /** Everything that it started and that may outlive it. */
  services: z.record(z.string(), identity),
  /** All is up: the site answers. */
  ready: z.boolean(),
});
export type StackFile = z.infer<typeof stackFile>;

const stackPath = (): string => join(home(), "stack.json");

/** What the stack in SUNLEDGER_HOME wrote about itself, or undefined where none was ever started. */
export function readStack(): StackFile | undefined {
  const value = readJson(stackPath());
  if (value === undefined) return undefined;
  const parsed = stackFile.safeParse(value);
  if (!parsed.success)
    throw new Refusal(
      {
        en: `${stackPath()} is damaged. Delete it; the chain and the index stay.`,
        zh: `${stackPath()} 已损坏。请删除该文件；链与索引不受影响。`,
      },
      { cause: parsed.error },
    );
  return parsed.data;
}

/** At once, so that no program is started without a note of it. */
export function writeStack(stack: StackFile): void {
  mkdirSync(home(), { recursive: true });
  const draft = `${stackPath()}.tmp`;
  writeFileSync(draft, `${JSON.stringify(stack, null, 2)}\n`);
  renameSync(draft, stackPath());
}

/**
 * Where the parts of the stack are.
 * @property home Folder of the stack's own files
 * @property rpc The chain's JSON-RPC address
 * @property index The index's GraphQL address
 * @property status The index's own status, GraphQL too
 * @property site The site's public origin, without a slash at the end
 * @property documents Folder of the document store
 * @property sealed Folder of the sealed dossiers, which nobody serves
 */
export type Settings = {
  home: string;
  rpc: string;
  index: string;
  status: string;
  site: string;
  documents: string;
  sealed: string;
};

/** Where sealed dossiers are kept, apart from the documents that the site serves. */
export const sealedFolder = (folder: string): string => join(folder, "sealed");

/** Where acts note how far they are, so that they go on there when they were killed. */
export const journalFolder = (folder: string): string => join(folder, "journal");

/**
 * The settings of this process: the environment first (SUNLEDGER_RPC, SUNLEDGER_INDEX, SUNLEDGER_STATUS, SUNLEDGER_SITE,
 * SUNLEDGER_DOCUMENTS, SUNLEDGER_SEALED), then what the local stack wrote.
 * @throws Refusal when neither tells where the stack is
 */
export function settings(env: NodeJS.ProcessEnv = process.env): Settings {
  const stack = readStack();
  const find = (variable: string, written: string | undefined): string => {
    const value = env[variable] || written;
    if (value) return value;
    throw new Refusal({
      en: `There is no stack in ${home()}, and ${variable} is not set. Start one: ./sunledger start`,
      zh: `${home()} 中没有运行环境，也未设置 ${variable}。请先启动：./sunledger start`,
    });
  };
  return {
    home: home(),
    rpc: find("SUNLEDGER_RPC", stack?.rpc),
    index: find("SUNLEDGER_INDEX", stack?.index),
    status: find("SUNLEDGER_STATUS", stack?.status),
    site: find("SUNLEDGER_SITE", stack?.site),
    documents: find("SUNLEDGER_DOCUMENTS", stack?.documents ?? join(home(), "documents")),
    sealed: env["SUNLEDGER_SEALED"] || sealedFolder(home()),
  };
}

/** The same as environment variables, for the parts that are programs of their own. */
export const settingsEnvironment = (stack: StackFile): Record<string, string> => ({
  SUNLEDGER_HOME: home(),
  SUNLEDGER_RPC: stack.rpc,
  SUNLEDGER_INDEX: stack.index,
  SUNLEDGER_STATUS: stack.status,
  SUNLEDGER_SITE: stack.site,
  SUNLEDGER_DOCUMENTS: stack.documents,
});
