import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromHex, toHex, uintBytes, type Hex } from "../../bytes.ts";
import { csvLine } from "../../csv.ts";
import { digestOf } from "../../digests.ts";
import { batchRefOfRows } from "../../intake/marks/identity.ts";
import { organisationReference } from "../../references.ts";
import { encodeRows, sumRows, type Row } from "../../rows.ts";
import { marker, type MarkedRow } from "./marked.ts";
import type { StatementRow } from "./row.ts";

/** The most rows of one deposit: its transaction stays far below what a block takes, whichever chain it is. */
export const ROWS_PER_DEPOSIT = 1_000;

/** A deposit that will be sent. */
export type Batch = {
  readonly index: number;
  readonly batchRef: Hex;
  /** The place of its first row among the statement's rows, from 0. */
  readonly first: number;
  readonly rows: readonly Row[];
  /** What identifies each row later: a person's reference, or an organisation's mark in the published statement. */
  readonly marks: readonly Hex[];
  readonly packed: Uint8Array;
  readonly amount: bigint;
};

/** What the rows of a statement are. */
export type StatementKind = "donation" | "appropriation";

/** Everything that the recording of a statement will send. */
export type StatementPlan = {
  readonly fund: number;
  readonly kind: StatementKind;
  /** Once-only reference of the tokens issued for the whole statement. */
  readonly statementRef: Hex;
  readonly total: bigint;
  readonly batches: readonly Batch[];
  /** What is published of the statement: every row, without the persons' names. Its digest is the deposits' evidence. */
  readonly document: Uint8Array;
  readonly evidence: Hex;
  /** Public registration numbers and the names that the statement has for them. */
  readonly parties: readonly { readonly reference: Hex; readonly name: string }[];
};

/** A statement to be recorded. */
export type Statement = {
  readonly fund: number;
  readonly kind: StatementKind;
  readonly rows: readonly StatementRow[];
};

/**
 * Decide everything that the recording will send. The same rows, fund and account give the same plan, to the byte, whichever file they
 * came from: that is what makes it harmless to record a statement again.
 * @param key The account's key for receipts: `Secrets.rowKey`
 */
export async function planStatement({ fund, kind, rows: given }: Statement, key: Uint8Array): Promise<StatementPlan> {
  const mark = marker(key);
  const batches: Batch[] = [];
  for (let first = 0; first < given.length; first += ROWS_PER_DEPOSIT) {
    const marked = given.slice(first, first + ROWS_PER_DEPOSIT).map(mark);
    const rows = marked.map(({ mark, row: { amount, creditCode } }) => ({
      reference: creditCode ? organisationReference(creditCode) : mark,
      amount: BigInt(amount),
    }));
    const marks = marked.map((row: MarkedRow) => row.mark);
    const batchRef = batchRefOfRows(fund, marks);
    batches.push({
      index: batches.length,
      batchRef,
      first,
      rows,
      marks,
      packed: encodeRows(rows),
      amount: sumRows(rows),
    });
  }
  const document = publicStatement(batches, given);
  return {
    fund,
    kind,
    statementRef: statementRef(fund, batches),
    total: batches.reduce((sum, { amount }) => sum + amount, 0n),
    batches,
    document,
    evidence: await digestOf(document),
    parties: partiesOf(given),
  };
}

/** SHA-256("sunledger/statement/2" ‖ fund `uint32` ‖ the batches' references). */
function statementRef(fund: number, batches: readonly Batch[]): Hex {
  const refs = batches.map(({ batchRef }) => fromHex(batchRef));
  return toHex(sha256(concatBytes(utf8ToBytes("sunledger/statement/2"), uintBytes(fund, 4, "fund number"), ...refs)));
}

function partiesOf(rows: readonly StatementRow[]): StatementPlan["parties"] {
  const names = new Map<string, string>();
  for (const { creditCode, donor } of rows) {
    if (creditCode !== undefined && donor !== "" && !names.has(creditCode)) names.set(creditCode, donor);
  }
  return [...names].map(([creditCode, name]) => ({ reference: organisationReference(creditCode), name }));
}

/** Row by row what the deposits hold, so that anyone can lay the statement beside the chain. Names of organisations only. */
function publicStatement(batches: readonly Batch[], given: readonly StatementRow[]): Uint8Array {
  const lines = ["row,batch reference,row in batch,reference,credit code,organisation,yuan,mark"];
  for (const { batchRef, first, rows, marks } of batches) {
    for (const [row, { reference, amount }] of rows.entries()) {
      const { creditCode, donor } = given[first + row]!;
      // A name is the only cell that may hold anything; the others are digits and letters.
      const named = creditCode === undefined ? "," : `${creditCode},${csvLine([donor])}`;
      const yuan = `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
      // A person's reference is the mark itself.
      const mark = creditCode === undefined ? "" : marks[row]!;
      lines.push(`${first + row + 1},${batchRef},${row + 1},${reference},${named},${yuan},${mark}`);
    }
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
