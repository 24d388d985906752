import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { recordStatement } from "@sunledger/sdk/acts";
import type { StatementRow } from "@sunledger/sdk/acts";
import { bytesSource, readStatement } from "@sunledger/sdk/intake";
import type { Stage } from "./stage.ts";

/** A statement of the demonstration that lies beside this file. */
export const statementFile = (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, "data", name));

/** Record a statement, read by the importer that banks use. */
export async function receive(
  stage: Stage,
  bank: "bank" | "rural-bank",
  fund: number,
  file: Uint8Array,
): Promise<{ rows: readonly StatementRow[]; deposits: readonly bigint[] }> {
  const office = await stage.office(`${bank}.recorder`);
  const rows = await rowsOf(file);
  const { perform } = await recordStatement(office, { fund, kind: "donation", rows });
  const { deposits } = await perform();
  stage.log(`${rows.length} donations for fund ${fund}`);
  return { rows, deposits };
}

/** A statement's rows, as banks' own systems would bring them. */
export async function rowsOf(file: Uint8Array): Promise<StatementRow[]> {
  const rows: StatementRow[] = [];
  const statement = await readStatement(bytesSource(file));
  for await (const some of statement.rows())
    for (const { line, donor, amount, creditCode } of some)
      rows.push({ line, donor, amount: BigInt(amount), ...(creditCode !== undefined && { creditCode }) });
  return rows;
}
