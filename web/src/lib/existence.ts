import { indexId, parseRecordNumber, SunledgerError } from "@sunledger/sdk";
import { index } from "./book";

/** Addresses of pages, after the language; a page of a record names what the index calls it. */
const PAGES: readonly (readonly [pattern: RegExp, entity?: string])[] = [
  [/^$/],
  [/^\/(?:campaigns|organisations|documents|activity|search|about)$/],
  [/^\/documents\/(?:0x)?[0-9a-f]{64}$/i],
  [/^\/campaigns\/(\d+)$/, "campaign"],
  [/^\/funds\/(\d+)$/, "fund"],
  [/^\/organisations\/(\d+)$/, "organisation"],
  [/^\/payments\/(\d+-\d+)$/, "payment"],
  [/^\/deposits\/(\d+-\d+)$/, "deposit"],
  [/^\/donations\/(\d+-\d+)\/(\d+)$/, "donation"],
];

/** Records are never deleted: what was once found need not be asked for again. */
const found = new Set<string>();
const MOST_REMEMBERED = 100_000;

/**
 * Whether an address leads to a page, and to a record that is there. It is asked before a page is drawn: Next answers a page
 * that finds out by itself with a document that needs script to be seen.
 * @param path After the language, without its query
 */
export async function leadsToPage(path: string): Promise<boolean> {
  if (path.endsWith("/download") || found.has(path)) return true; // lists answer for themselves
  for (const [pattern, entity] of PAGES) {
    const [whole, number, row] = pattern.exec(path) ?? [];
    if (whole === undefined) continue;
    if (entity === undefined || number === undefined) return true;
    if (!(await isRecorded(entity, number, row))) return false;
    if (found.size < MOST_REMEMBERED) found.add(path);
    return true;
  }
  return false;
}

async function isRecorded(entity: string, number: string, row: string | undefined): Promise<boolean> {
  try {
    const id = indexId(parseRecordNumber(number));
    if (row === undefined) {
      const { record } = await index().query<{ record: object | null }>(
        `query ($id: ID!) { record: ${entity}(id: $id) { id } }`,
        { id },
      );
      return record !== null;
    }
    const { deposit } = await index().query<{ deposit: { kind: string; count: number } | null }>(
      "query ($id: ID!) { deposit(id: $id) { kind count } }",
      { id },
    );
    const isGiven = deposit?.kind === "DONATION" || deposit?.kind === "APPROPRIATION";
    return isGiven && Number(row) >= 1 && Number(row) <= deposit.count;
  } catch (error) {
    if (!(error instanceof SunledgerError)) throw error;
    // No record's number is no record; an index that fails may know it, and the page tells of that.
    return error.code.startsWith("index/");
  }
}
