import { fromHex, uintBytes, type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";

/** Fen of a payment's row that did not reach their payee, as a bank names them. */
export type Piece = {
  /** The payment's row, from 0. */
  readonly row: number;
  /** Whole fen, 1 to 2^48 - 1. */
  readonly amount: bigint;
};

/** The same as the ledger tells it: with the position on the paying fund's line that these fen had. */
export type ReturnedPiece = Piece & { readonly from: bigint };

const PIECE_BYTES = 8;
const RETURNED_BYTES = 16;

/**
 * Pack the rows that failed or were handed back, for `settle` and `giveBack`: row `uint16`, amount `uint48`.
 * @param pieces By ascending row, each row once
 * @throws SunledgerError `pieces/order`, `pieces/amount`, `bytes/range`
 */
export function encodePieces(pieces: readonly Piece[]): Uint8Array {
  const bytes = new Uint8Array(pieces.length * PIECE_BYTES);
  pieces.forEach(({ row, amount }, index) => {
    const before = pieces[index - 1];
    if (before && before.row >= row) {
      throw new SunledgerError(
        "pieces/order",
        `Row ${row} comes after row ${before.row}: name each failed row once, in ascending order.`,
        { row, before: before.row },
      );
    }
    if (amount <= 0n) {
      throw new SunledgerError("pieces/amount", `Row ${row} returns ${amount} fen: leave out what did not fail.`, {
        row,
        value: amount,
      });
    }
    bytes.set(uintBytes(row, 2, "row number"), index * PIECE_BYTES);
    bytes.set(uintBytes(amount, 6, "amount of a row"), index * PIECE_BYTES + 2);
  });
  return bytes;
}

/**
 * Read the pieces of the ledger's `Returned` event: row `uint16`, position `uint64`, amount `uint48`.
 * @throws SunledgerError `pieces/length`
 */
export function decodeReturned(packed: Uint8Array | Hex): ReturnedPiece[] {
  const bytes = typeof packed === "string" ? fromHex(packed) : packed;
  if (bytes.length % RETURNED_BYTES !== 0) {
    throw new SunledgerError(
      "pieces/length",
      `Returned pieces have ${RETURNED_BYTES} bytes each; this is ${bytes.length} bytes.`,
      { bytes: bytes.length },
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / RETURNED_BYTES }, (_, index) => {
    const at = index * RETURNED_BYTES;
    return {
      row: view.getUint16(at),
      from: view.getBigUint64(at + 2),
      amount: (BigInt(view.getUint16(at + 10)) << 32n) | BigInt(view.getUint32(at + 12)),
    };
  });
}
