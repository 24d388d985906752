import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Deposit, Page, Payment, Piece } from "../generated/schema";
import { pageId, pieceId } from "../common/ids";
import { Kind } from "../declared/records";

// Rows are filed as they came; the amounts alone are read, to know each page's stretch. See docs/adr/0004.

/** reference (16), amount (6) */
export const ROW_BYTES = 22;
export const PAGE_ROWS = 256;
/** row of the payment (2), position that it had on the paying fund's line (8), amount (6) */
const PIECE_BYTES = 16;
const AMOUNT_MASK: u64 = 0xffffffffffff;

/**
 * Files a batch's rows in pages.
 * @param kind `Kind.DEPOSIT` or `Kind.PAYMENT`
 * @param batch The deposit's or payment's id
 */
export function filePages(kind: u8, batch: Bytes, rows: Bytes): void {
  const total = rows.length / ROW_BYTES;
  let offset: u64 = 0;
  for (let first = 0; first < total; first += PAGE_ROWS) {
    const count = min(PAGE_ROWS, total - first);
    const packed = slice(rows, first * ROW_BYTES, count * ROW_BYTES);
    const end = offset + sum(packed, count);

    const index = first / PAGE_ROWS;
    const page = new Page(pageId(kind, batch, index));
    if (kind == Kind.DEPOSIT) page.deposit = batch;
    else page.payment = batch;
    page.index = index;
    page.first = first;
    page.count = count;
    page.offset = BigInt.fromU64(offset);
    page.end = BigInt.fromU64(end);
    page.rows = packed;
    page.save();
    offset = end;
  }
}

/** Files which fen of a payment came back, and where they stand now. */
export function filePieces(deposit: Deposit, payment: Payment, pieces: Bytes): void {
  const count = pieces.length / PIECE_BYTES;
  let toStart = deposit.start.toU64();
  for (let i = 0; i < count; i++) {
    const at = pieces.dataStart + i * PIECE_BYTES;
    const from = bswap<u64>(load<u64>(at + 2));
    const amount = bswap<u64>(load<u64>(at + 8)) & AMOUNT_MASK;

    const piece = new Piece(pieceId(deposit.id, i));
    piece.deposit = deposit.id;
    piece.payment = payment.id;
    piece.row = <i32>bswap<u16>(load<u16>(at));
    piece.fromFund = payment.fund;
    piece.fromStart = BigInt.fromU64(from);
    piece.fromEnd = BigInt.fromU64(from + amount);
    piece.toFund = deposit.fund;
    piece.toStart = BigInt.fromU64(toStart);
    piece.amount = BigInt.fromU64(amount);
    piece.save();
    toStart += amount;
  }
}

/** An amount is the last six of a row's last eight bytes. */
export function amountAt(rows: Bytes, row: i32): u64 {
  return bswap<u64>(load<u64>(rows.dataStart + (row + 1) * ROW_BYTES - 8)) & AMOUNT_MASK;
}

function sum(rows: Bytes, count: i32): u64 {
  let total: u64 = 0;
  for (let i = 0; i < count; i++) total += amountAt(rows, i);
  return total;
}

export function slice(bytes: Bytes, from: i32, length: i32): Bytes {
  const part = new Bytes(length);
  memory.copy(part.dataStart, bytes.dataStart + from, length);
  return part;
}
