import { asOf, readAll, type Hex } from "@sunledger/sdk";
import { ask, index, remember } from "@/lib/book";
import { ProgrammeQuery, ProgrammesQuery, ProgrammeTransfersQuery, type ProgrammeTransfer } from "../generated/queries";

/** Programmes, newest first. `before` is the id of the last one already seen. */
export function readProgrammes(size: number, before?: Hex) {
  return ask(ProgrammesQuery, { where: before ? { id_lt: before } : {}, size });
}

export function readProgramme(id: Hex) {
  return ask(ProgrammeQuery, { id });
}

/**
 * All money that came from other funds into the funds of programmes.
 * @param block As of which what is known of the funds is: sums of both add up only then
 */
export async function readTransfers(programmes: readonly Hex[], block: number): Promise<readonly ProgrammeTransfer[]> {
  if (programmes.length === 0) return [];
  const { data } = await remember(`transfers ${programmes.join()} ${block}`, async () => {
    const transfers: ProgrammeTransfer[] = [];
    for await (const page of readAll(index(), ProgrammeTransfersQuery, { programmes, ...asOf(block) })) {
      transfers.push(...page);
    }
    return { data: transfers, asOf: { block, time: 0 } };
  });
  return data;
}

/** Those of one programme's funds. */
export function transfersOf(programme: Hex, transfers: readonly ProgrammeTransfer[]): readonly ProgrammeTransfer[] {
  return transfers.filter(({ fund }) => fund.programme?.id === programme);
}
