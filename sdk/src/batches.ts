import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, toHex, uintBytes, type Hex } from "./bytes.ts";

/**
 * The reference of one batch of a file: SHA-256("sunledger/batch/1" ‖ fund `uint32` ‖ the file's digest ‖ index `uint32`).
 * The ledger takes each once an organisation, so that sending a file twice changes nothing.
 * @param fund The fund's number
 * @param fileDigest SHA-256 of the file
 * @param index The batch's number in the file, from 0
 * @returns 32 bytes
 * @throws SunledgerError `bytes/range`, `bytes/length`
 */
export function batchRef(fund: number, fileDigest: Hex, index: number): Hex {
  return refOf("sunledger/batch/1", uintBytes(fund, 4, "fund number"), fileDigest, index);
}

/**
 * The reference of one roster of a file: SHA-256("sunledger/roster/1" ‖ programme `uint32` ‖ the file's digest ‖ index
 * `uint32`). A village can submit each once, so that sending a file twice changes nothing.
 * @param programme The programme's number
 * @param fileDigest SHA-256 of the file
 * @param index The roster's number in the file, from 0
 * @returns 32 bytes
 * @throws SunledgerError `bytes/range`, `bytes/length`
 */
export function rosterRef(programme: number, fileDigest: Hex, index: number): Hex {
  return refOf("sunledger/roster/1", uintBytes(programme, 4, "programme number"), fileDigest, index);
}

function refOf(domain: string, of: Uint8Array, fileDigest: Hex, index: number): Hex {
  const digest = exactBytes(fileDigest, 32, "file digest");
  return toHex(sha256(concatBytes(utf8ToBytes(domain), of, digest, uintBytes(index, 4, "batch number"))));
}
