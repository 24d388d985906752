import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readStatement } from "../import/donations.ts";
import { prepareImport } from "../import/import.ts";
import type { Plan } from "../import/plan.ts";
import type { Stage } from "./stage.ts";

/** A statement of the demonstration that lies beside this file. */
export const statementFile = (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, "data", name));

/** Import a statement, by the importer that banks use. */
export async function receive(
  stage: Stage,
  bank: "bank" | "rural-bank",
  fund: number,
  file: Uint8Array,
): Promise<{ plan: Plan; deposits: bigint[] }> {
  const office = await stage.office(`${bank}.recorder`);
  const { donations } = readStatement(file);
  const { plan, perform } = await prepareImport(office, fund, file, donations);
  const deposits = await perform();
  stage.log(`${donations.length} donations for fund ${fund}`);
  return { plan, deposits };
}
