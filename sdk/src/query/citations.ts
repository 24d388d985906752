import type { Hex } from "../bytes.ts";
import { CitationsQuery } from "../generated/queries.ts";
import type { Index } from "./client.ts";

/** A place where a digest stands on the chain. */
export type Citation = {
  /** The record that cites it (`readRecordId`); none where evidence stands alone. */
  readonly record: Hex | null;
  /** The act, by its event's name: `PaymentApproved`, `Anchored`. */
  readonly act: string;
  /** UTC seconds. */
  readonly at: bigint;
  readonly block: bigint;
  readonly transaction: Hex;
};

/**
 * Where a document's digest stands on the chain, oldest first; empty where nobody ever cited it.
 * @param digest SHA-256 of the document
 * @param first How many at most
 * @throws SunledgerError as `Index.query`
 */
export async function readCitations(index: Index, digest: Hex, first = 100): Promise<Citation[]> {
  const { citations } = await index.query(CitationsQuery, { digest, first });
  return citations.map((citation) => ({ ...citation, at: BigInt(citation.at), block: BigInt(citation.block) }));
}
