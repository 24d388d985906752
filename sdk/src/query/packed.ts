import { KeptRostersQuery, PaymentKeeperQuery } from "../generated/queries.ts";
import { toHex, type Hex } from "../bytes.ts";
import { keeperAt, type Keeper, type KnownModule } from "../payees.ts";
import { indexId } from "../records.ts";
import { encodeRows, type Row } from "../rows.ts";
import type { Index } from "./client.ts";

/** How to read from the index the rows of a kept fund's payment as they were packed. One entry per keeper. */
const PACKED: Readonly<Record<Keeper, (index: Index, payment: Hex) => Promise<Hex>>> = {
  relief: async (index, payment) => {
    const answer = await index.query(KeptRostersQuery, { payment });
    return `0x${(answer.payment?.rosters ?? []).map(({ rows }) => rows.slice(2)).join("")}`;
  },
};

/**
 * A payment's rows as its fund's keeper packs them, to be given to the ledger again.
 * @param modules The contracts of the deployment
 * @param payment One that is in the index
 * @param rows The payment's rows, as `readRows` tells them: how a fund without a keeper packs them
 * @throws SunledgerError `payees/keeper`; as the index
 */
export async function readPackedRows(
  index: Index,
  modules: readonly KnownModule[],
  payment: bigint,
  rows: readonly Row[],
): Promise<Hex> {
  const id = indexId(payment);
  const { payment: found } = await index.query(PaymentKeeperQuery, { payment: id });
  const keeper = found?.fund.keeper ?? null;
  return keeper === null ? toHex(encodeRows(rows)) : PACKED[keeperAt(modules, keeper)](index, id);
}
