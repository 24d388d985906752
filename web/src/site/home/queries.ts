import { ask, META } from "@/lib/book";

export type Book = {
  organisations: number;
  funds: number;
  campaigns: number;
  received: string;
  spent: string;
  balance: string;
  donationCount: number;
  paymentCount: number;
  programmes: number;
  /** Enrolled now. */
  households: number;
};

const BOOK = `query Book {
  ${META}
  ledger(id: "0x00") { 
    organisations funds campaigns received spent balance donationCount paymentCount programmes households
  }
}`;

/** The whole book in a few sums; none before its first record. */
export function readBook() {
  return ask<{ ledger: Book | null }>(BOOK);
}
