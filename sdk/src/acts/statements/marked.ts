import type { Hex } from "../../bytes.ts";
import { identityText, markOfSecret, rowSecrets } from "../../intake/marks/identity.ts";
import type { StatementRow } from "./row.ts";

/** A row with the secret that its donor gets, and its mark: the secret's commitment. */
export type MarkedRow = { readonly row: StatementRow; readonly secret: Uint8Array; readonly mark: Hex };

/** The identity of a row: what makes it the same row in every export. */
export const identityOfRow = ({ reference = "", day = "", balance, amount, donor, creditCode }: StatementRow): string =>
  identityText({ reference, day, amount, party: creditCode ?? donor, ...(balance !== undefined && { balance }) });

/**
 * Marks rows one after the other. Rows that nothing tells apart get the numbers that they bring, or are counted.
 * @param key The account's key for receipts
 */
export function marker(key: Uint8Array): (row: StatementRow) => MarkedRow {
  const secretOf = rowSecrets(key);
  const counted = new Map<string, number>();
  return (row) => {
    const identity = identityOfRow(row);
    let { number } = row;
    if (number === undefined) {
      number = (counted.get(identity) ?? 0) + 1;
      counted.set(identity, number);
    }
    const secret = secretOf(identity, number);
    return { row, secret, mark: markOfSecret(secret) };
  };
}
