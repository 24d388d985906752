import { ask, META } from "@/lib/book";
import type { Finding, Question } from "@/lib/question";
import { DocumentLink } from "./document-link";

const CITED = `query FindDocument($digest: Bytes!) { ${META} citations(where: { digest: $digest }, first: 1) { id } }`;

/** A document by its digest. */
export async function searchEvidence({ digest }: Question): Promise<Finding> {
  if (!digest) return {};
  const { data } = await ask<{ citations: unknown[] }>(CITED, { digest });
  return data.citations.length > 0 ? { records: [<DocumentLink key="document" digest={digest} />] } : {};
}
