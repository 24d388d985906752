import { ask } from "@/lib/book";
import { BookQuery } from "../generated/queries";
import { Sums } from "./sums";

/** The sums of the whole book; none before its first record. */
export async function homeOfFunds() {
  const { ledger } = (await ask(BookQuery, {})).data;
  return ledger ? { figures: <Sums book={ledger} /> } : {};
}
