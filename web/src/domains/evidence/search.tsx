import { ask } from "@/lib/book";
import type { Finding, Question } from "@/lib/question";
import { DocumentLink } from "./document-link";
import { FindDocumentQuery } from "./generated/queries";

/** A document by its digest. */
export async function searchEvidence({ digest }: Question): Promise<Finding> {
  if (!digest) return {};
  const { data } = await ask(FindDocumentQuery, { digest });
  return data.citations.length > 0 ? { records: [<DocumentLink key="document" digest={digest} />] } : {};
}
