import { createHash, createHmac } from "node:crypto";
import {
  batchRef,
  commitment,
  encodeRows,
  organisationReference,
  receiptKey,
  receiptSecrets,
  sumRows,
} from "@sunledger/sdk";
import type { Hex, Row } from "@sunledger/sdk";
import Papa from "papaparse";
import type { Donation } from "./donations.ts";

/** The most rows of one deposit: its transaction stays far below what a block takes, whichever chain it is. */
export const ROWS_PER_DEPOSIT = 1_000;

/** One deposit to be. `first` is the place of its first row among the statement's donations, from 0. */
export type Batch = { index: number; batchRef: Hex; first: number; rows: Row[]; packed: Uint8Array; amount: bigint };

/** What the rows of a statement are. */
export type StatementKind = "donation" | "appropriation";

export type Plan = {
  fund: number;
  kind: StatementKind;
  /** Once-only reference of the tokens issued for the whole statement. */
  statementRef: Hex;
  total: bigint;
  batches: Batch[];
  /** What is published of the statement: every row, without the persons' names. Its digest is the deposits' evidence. */
  document: Uint8Array;
  evidence: Hex;
  /** Public registration numbers and the names that the statement has for them. */
  parties: { reference: Hex; name: string }[];
};

/**
 * Decide everything that an import will send. The same file, fund and account give the same plan, to the byte: that is what
 * makes it harmless to run an import again.
 * @param file The statement's bytes
 * @param privateKey Of the account that will sign
 */
export function planImport(
  fund: number,
  file: Uint8Array,
  donations: readonly Donation[],
  privateKey: Hex,
  kind: StatementKind = "donation",
): Plan {
  const key = receiptKey(privateKey);
  const mark = fileMark(key, file);
  const batches: Batch[] = [];
  for (let first = 0; first < donations.length; first += ROWS_PER_DEPOSIT) {
    const ref = batchRef(fund, mark, batches.length);
    const secretOf = receiptSecrets(key, ref);
    const rows = donations.slice(first, first + ROWS_PER_DEPOSIT).map(({ amount, creditCode }, row) => ({
      reference: creditCode ? organisationReference(creditCode) : commitment(secretOf(row)),
      amount,
    }));
    batches.push({
      index: batches.length,
      batchRef: ref,
      first,
      rows,
      packed: encodeRows(rows),
      amount: sumRows(rows),
    });
  }
  const document = publicStatement(batches, donations);
  return {
    fund,
    kind,
    statementRef: statementRef(fund, mark),
    total: batches.reduce((sum, { amount }) => sum + amount, 0n),
    batches,
    document,
    evidence: `0x${createHash("sha256").update(document).digest("hex")}`,
    parties: partiesOf(donations),
  };
}

/** Packed rows as text, by the platform's own means: a long statement has megabytes of them. */
export const hexOf = (bytes: Uint8Array): Hex =>
  `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex")}`;

/**
 * What stands for a file in references that everybody sees: a digest under the account's own key. Its plain digest would
 * let anyone who guesses a short statement (the amounts are public, names are few) see that the guess is right.
 */
export function fileMark(key: Uint8Array, file: Uint8Array): Hex {
  return `0x${createHmac("sha256", key).update(file).digest("hex")}`;
}

/** SHA-256("sunledger/statement/1" ‖ fund `uint32` ‖ the file's mark). */
function statementRef(fund: number, mark: Hex): Hex {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(fund);
  const hash = createHash("sha256")
    .update("sunledger/statement/1")
    .update(number)
    .update(Buffer.from(mark.slice(2), "hex"));
  return `0x${hash.digest("hex")}`;
}

function partiesOf(donations: readonly Donation[]): Plan["parties"] {
  const names = new Map<string, string>();
  for (const { creditCode, donor } of donations) {
    if (creditCode !== undefined && donor !== "" && !names.has(creditCode)) names.set(creditCode, donor);
  }
  return [...names].map(([creditCode, name]) => ({ reference: organisationReference(creditCode), name }));
}

/** Row by row what the deposits hold, so that anyone can lay the statement beside the chain. Names of organisations only. */
function publicStatement(batches: readonly Batch[], donations: readonly Donation[]): Uint8Array {
  const lines = ["row,batch,row in batch,reference,credit code,organisation,yuan"];
  for (const { index, first, rows } of batches) {
    for (const [row, { reference, amount }] of rows.entries()) {
      const { creditCode, donor } = donations[first + row]!;
      // A name is the only cell that may hold anything; the others are digits and letters.
      const named =
        creditCode === undefined ? "," : `${creditCode},${Papa.unparse([[donor]], { escapeFormulae: true })}`;
      const yuan = `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
      lines.push(`${first + row + 1},${index + 1},${row + 1},${reference},${named},${yuan}`);
    }
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
