import type { CaseDocument } from "@sunledger/sdk/acts";
import { paper } from "../papers.ts";

/** A document about single households: it stays with the office, its digest alone is published. */
export function caseOf(title: string, ...lines: readonly string[]): CaseDocument {
  const { name, bytes, digest } = paper(title, ...lines);
  return { name, size: bytes.length, digest };
}
