import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { recordStatement } from "@sunledger/sdk/acts";
import type { StatementPlan } from "@sunledger/sdk/acts";
import { readStatement } from "../import/donations.ts";
import type { Stage } from "./stage.ts";

/** A statement of the demonstration that lies beside this file. */
export const statementFile = (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, "data", name));

/** Record a statement, read by the importer that banks use. */
export async function receive(
  stage: Stage,
  bank: "bank" | "rural-bank",
  fund: number,
  file: Uint8Array,
): Promise<{ plan: StatementPlan; deposits: readonly bigint[] }> {
  const office = await stage.office(`${bank}.recorder`);
  const { donations: rows } = readStatement(file);
  const { plan, perform } = await recordStatement(office, { fund, kind: "donation", file, rows });
  const { deposits } = await perform();
  stage.log(`${rows.length} donations for fund ${fund}`);
  return { plan, deposits };
}
