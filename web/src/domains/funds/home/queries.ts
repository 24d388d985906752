import { ask, META } from "@/lib/book";

export type Book = {
  received: string;
  spent: string;
  balance: string;
  donationCount: number;
  paymentCount: number;
};

const BOOK = `query Book {
  ${META}
  ledger(id: "0x00") { received spent balance donationCount paymentCount }
}`;

/** The money of the whole book; none before its first record. */
export function readBook() {
  return ask<{ ledger: Book | null }>(BOOK);
}
