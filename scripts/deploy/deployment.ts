import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DEPLOYMENT_VERSION, deploymentOf, parseModules } from "@sunledger/sdk/chain";
import type { Deployment, Modules } from "@sunledger/sdk/chain";
import { isAddress } from "viem";
import type { Address } from "viem";
import { z } from "zod";
import { readJson, writeWhole } from "../lib/json.ts";
import { Refusal } from "../lib/language.ts";

export type { Deployment, Module, Modules } from "@sunledger/sdk/chain";

const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "is no address");
const number = z.number().int().nonnegative();

const journalSchema = z.object({
  chainId: number,
  deployer: address,
  modules: z.record(
    z.string(),
    z.object({ address, nonce: number, startBlock: number, predecessor: address.optional() }),
  ),
});

/**
 * What is being put on the chain, by kind. Address and nonce are written down before the transaction is sent: who is killed in
 * between finds the contract there when it goes on, or finds that it never came.
 */
export type Journal = z.infer<typeof journalSchema>;
export type Noted = Journal["modules"][string];

export const deploymentFile = (home: string): string => join(home, "deployment.json");
export const journalFile = (home: string): string => join(home, "deployment.partial.json");

/**
 * The modules of the book in a folder, which may lack some that this version knows.
 * @returns Undefined where no deployment was finished
 * @throws Refusal when the file is damaged, or is from before 0.2
 */
export function readModules(home: string): Modules | undefined {
  const path = deploymentFile(home);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return parseModules(text);
  } catch (cause) {
    throw (cause as { code?: string }).code === "deployment/old" ? cause : damaged(path, cause);
  }
}

/**
 * The deployment in a folder.
 * @throws Refusal also where the book lacks a module that this version knows
 */
export function readDeployment(home: string): Deployment | undefined {
  const modules = readModules(home);
  return modules && deploymentOf(modules);
}

export function readJournal(home: string): Journal | undefined {
  const path = journalFile(home);
  try {
    const value = readJson(path);
    return value === undefined ? undefined : journalSchema.parse(value);
  } catch (cause) {
    throw damaged(path, cause);
  }
}

export const writeJournal = (home: string, journal: Journal): Promise<void> =>
  writeWhole(journalFile(home), text(journal));

/** Ends the journal. */
export async function writeModules(home: string, { chainId, modules }: Modules): Promise<void> {
  await writeWhole(deploymentFile(home), text({ version: DEPLOYMENT_VERSION, chainId, modules }));
  await rm(journalFile(home), { force: true });
}

const text = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const damaged = (path: string, cause: unknown): Refusal =>
  new Refusal(
    {
      en: `${path} is damaged. Restore it from a copy; where nothing of value is on the chain, remove it.`,
      zh: `${path} 已损坏。请用备份恢复；如果链上没有需要保留的内容，可将其删除。`,
    },
    { cause },
  );
