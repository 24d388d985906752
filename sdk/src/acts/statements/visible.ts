import { DepositPagesQuery } from "../../generated/queries.ts";
import { toHex, type Hex } from "../../bytes.ts";
import { indexId } from "../../records.ts";
import { catchUp, type Office } from "../office.ts";
import type { StatementPlan } from "./plan.ts";
import { rowsDiffer } from "./refusals.ts";

/** How many deposits are asked for at a time: four pages each, about a megabyte an answer. */
const AT_A_TIME = 25;

/**
 * Wait until the index shows the deposits, and make sure that it shows the file's rows, to the byte.
 * @throws Refusal `statements/rows-differ`: the file was recorded before with other columns
 */
export async function visible(office: Office, { batches }: StatementPlan, deposits: readonly bigint[]): Promise<void> {
  await catchUp(office);
  for (let at = 0; at < deposits.length; at += AT_A_TIME) {
    const ids = deposits.slice(at, at + AT_A_TIME).map(indexId);
    const { pages } = await office.index.query(DepositPagesQuery, { deposits: ids });
    const rows = new Map<Hex, string>(ids.map((id) => [id, "0x"]));
    for (const { deposit, rows: more } of pages)
      if (deposit) rows.set(deposit.id, `${rows.get(deposit.id)}${more.slice(2)}`);
    for (const [place, id] of ids.entries()) {
      if (rows.get(id) !== toHex(batches[at + place]!.packed)) throw rowsDiffer(deposits[at + place]!);
    }
  }
}
