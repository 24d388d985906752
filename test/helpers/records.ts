import { recordId } from "@sunledger/sdk";
import type { RecordKind } from "@sunledger/sdk";
import type { Hex } from "viem";

/** The name of a contract's record. */
export async function recordOf(
  contract: { getAddress(): Promise<string> },
  kind: RecordKind,
  number: bigint,
): Promise<string> {
  return recordId((await contract.getAddress()) as Hex, kind, number);
}
