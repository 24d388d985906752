import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isAddress } from "viem";
import type { Address } from "viem";
import { z } from "zod";
import { readJson, writeWhole } from "../lib/json.ts";
import { Refusal } from "../lib/language.ts";
import { CONTRACTS } from "./plan.ts";
import type { ContractName } from "./plan.ts";

const names = z.enum(CONTRACTS.map(({ name }) => name));
const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "is no address");
const number = z.number().int().nonnegative();

const deploymentSchema = z.object({ chainId: number, contracts: z.record(names, address), startBlock: number });

const journalSchema = z.object({
  chainId: number,
  deployer: address,
  startBlock: number,
  contracts: z.partialRecord(names, z.object({ address, nonce: number })),
});

/**
 * Where the contracts are. `deployment.json` is there only once everything is on the chain and governed as planned.
 * @property startBlock No record is in an earlier block
 */
export type Deployment = {
  readonly chainId: number;
  readonly contracts: Readonly<Record<ContractName, Address>>;
  readonly startBlock: number;
};

/**
 * A deployment under way. Address and nonce are written down before the transaction is sent: who is killed in between
 * finds the contract there when it goes on, or finds that it never came.
 */
export type Journal = z.infer<typeof journalSchema>;

export const deploymentFile = (home: string): string => join(home, "deployment.json");
export const journalFile = (home: string): string => join(home, "deployment.partial.json");

/**
 * @returns Undefined where no deployment was finished
 * @throws Refusal when the file is damaged
 */
export const readDeployment = (home: string): Deployment | undefined => read(deploymentFile(home), deploymentSchema);

export const readJournal = (home: string): Journal | undefined => read(journalFile(home), journalSchema);

export const writeJournal = (home: string, journal: Journal): Promise<void> =>
  writeWhole(journalFile(home), text(journal));

/** Ends the journal. */
export async function writeDeployment(home: string, deployment: Deployment): Promise<void> {
  await writeWhole(deploymentFile(home), text(deployment));
  await rm(journalFile(home), { force: true });
}

const text = (content: Deployment | Journal): string => `${JSON.stringify(content, null, 2)}\n`;

function read<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    const value = readJson(path);
    return value === undefined ? undefined : schema.parse(value);
  } catch (cause) {
    throw new Refusal(
      {
        en: `${path} is damaged. Restore it from a copy; where nothing of value is on the chain, remove it.`,
        zh: `${path} 已损坏。请用备份恢复；如果链上没有需要保留的内容，可将其删除。`,
      },
      { cause },
    );
  }
}
