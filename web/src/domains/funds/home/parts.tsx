import { readBook } from "./queries";
import { Sums } from "./sums";

/** The book's sums. */
export async function homeOfFunds() {
  const { ledger } = (await readBook()).data;
  return ledger ? { figures: <Sums book={ledger} /> } : {};
}
