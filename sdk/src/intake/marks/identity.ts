import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, fromHex, toHex, uintBytes, type Hex } from "../../bytes.ts";
import { SECRET_BYTES, commitment } from "../../references.ts";
import { alternativesOf } from "../dates.ts";
import type { StatementRow } from "../verdict.ts";

/**
 * What makes a row of a bank's statement the same row in every export: its reference, day and amount; where the bank gives none, the
 * balance after it; where there is none either, who gave. Rows that these do not tell apart are counted: the second one is number 2.
 */

/**
 * How sure an identity is. `certain`: a bank's reference or a running balance. `likely`: a day and a name. `weak`: neither day nor
 * reference.
 */
export type Certainty = "certain" | "likely" | "weak";

export type Identity = { text: string; certainty: Certainty };

const FIELD = "\u001f";

/** What an identity is made of. `party`: a credit code, or a name; `balance` after the row, in fen. */
export type IdentityFields = {
  reference: string;
  day: string;
  amount: number | bigint;
  party: string;
  balance?: number | bigint;
};

/** An identity as text, without the account: two exports of one account rarely both name it. */
export function identityText({ reference, day, amount, party, balance }: IdentityFields): string {
  if (reference !== "") return `r${FIELD}${reference}${FIELD}${day}${FIELD}${amount}`;
  if (balance !== undefined && day !== "") return `b${FIELD}${balance}${FIELD}${day}${FIELD}${amount}`;
  return `n${FIELD}${party}${FIELD}${day}${FIELD}${amount}`;
}

const fieldsOf = ({ reference, amount, donor, creditCode, balance }: StatementRow, day: string): IdentityFields => ({
  ...{ reference, day, amount, party: creditCode ?? donor },
  ...(balance !== undefined && { balance }),
});

/** The identity of a row of a statement. */
export function identityOf(row: StatementRow): Identity {
  const sure = row.reference !== "" || (row.balance !== undefined && row.day !== "");
  return {
    text: identityText(fieldsOf(row, row.day)),
    certainty: sure ? "certain" : row.day === "" ? "weak" : "likely",
  };
}

/** The identities that the same row may have had in an export which wrote its day another way. */
export const otherIdentities = (row: StatementRow): string[] =>
  row.day === "" ? [] : alternativesOf(row.day).map((day) => identityText(fieldsOf(row, day)));

/**
 * The secrets of rows: the first 16 bytes of HMAC-SHA-256(key, "sunledger/row/1" ‖ identity ‖ number `uint32`). A row has the same one
 * in every export, so that its receipt can be made again from any of them, and the book can be asked whether it has the row.
 * @param key 32 bytes, from `receiptKey`
 */
export function rowSecrets(key: Uint8Array): (identity: string, number: number) => Uint8Array {
  const begun = hmac.create(sha256, exactBytes(key, 32, "receipt key"));
  begun.update(utf8ToBytes("sunledger/row/1"));
  return (identity, number) =>
    begun
      .clone()
      .update(utf8ToBytes(identity))
      .update(uintBytes(number, 4, "row number"))
      .digest()
      .slice(0, SECRET_BYTES);
}

/** A row's mark: the commitment of its secret, which is a person's reference. It tells nothing to who does not have the key. */
export const markOfSecret = (secret: Uint8Array): Hex => commitment(secret);

/**
 * The reference of a batch, from the marks of its rows: SHA-256("sunledger/batch/2" ‖ fund `uint32` ‖ marks). The ledger takes each
 * once an organisation, so that the same rows sent twice are refused by the chain itself, whatever file they came from.
 * @param fund The fund's number
 * @param marks 16 bytes each, in the rows' order
 */
export function batchRefOfRows(fund: number, marks: readonly Hex[]): Hex {
  const bytes = concatBytes(...marks.map((mark) => fromHex(mark)));
  return toHex(sha256(concatBytes(utf8ToBytes("sunledger/batch/2"), uintBytes(fund, 4, "fund number"), bytes)));
}
