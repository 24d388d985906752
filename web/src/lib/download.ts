import { formatYuan } from "@sunledger/sdk";
import { csvLine, type Cell } from "./csv";
import type { Whole } from "./format";

/** A column of a list: its title, made for programs, and what it holds of an item. */
export type Column<T> = { readonly title: string; readonly cell: (item: T) => Cell };

/** A list that can be taken away whole: its columns, and its items, a page of the index at a time. */
export type List<T> = {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly pages: AsyncIterable<readonly T[]>;
};

/** Make a list; the type of its items is that of its pages. */
export const listOf = <T>(list: List<T>): List<T> => list;

/** The pages of a list that is read at once. */
export async function* onePage<T>(read: () => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  yield await read();
}

/** An amount in yuan, for a program to read: `1234.50`. */
export function yuan(fen: Whole | null): string | null {
  return fen === null ? null : formatYuan(BigInt(fen)).replaceAll(",", "");
}

/** A point in time for a program to read: ISO 8601 in UTC. */
export function instant(seconds: Whole | null): string | null {
  return seconds === null ? null : new Date(Number(seconds) * 1000).toISOString();
}

async function* csv<T>({ columns, pages }: List<T>): AsyncGenerator<string, void> {
  let head = "\uFEFF" + csvLine(columns.map(({ title }) => title)); // The mark makes spreadsheet programs read UTF-8.
  for await (const items of pages) {
    yield head + items.map((item) => csvLine(columns.map(({ cell }) => cell(item)))).join("");
    head = "";
  }
  if (head) yield head;
}

async function* json<T>({ columns, pages }: List<T>): AsyncGenerator<string, void> {
  let opening = "[\n";
  for await (const items of pages) {
    if (items.length === 0) continue;
    const objects = items.map((item) =>
      JSON.stringify(Object.fromEntries(columns.map(({ title, cell }) => [title, cell(item)]))),
    );
    yield opening + objects.join(",\n");
    opening = ",\n";
  }
  yield opening === "[\n" ? "[]\n" : "\n]\n";
}

/**
 * Send a list in the format of `?format=`. It is sent as it is read, so the longest list takes no more memory than one page of
 * it.
 */
export async function download<T>(request: Request, list: List<T>): Promise<Response> {
  const format = new URL(request.url).searchParams.get("format") ?? "csv";
  if (format !== "csv" && format !== "json") {
    return Response.json({ error: `There is no format "${format}": ask for csv or json.` }, { status: 400 });
  }
  const parts = format === "csv" ? csv(list) : json(list);
  // Read the first part before the answer begins, so that a failing index gives an error and not a short list.
  let first: IteratorResult<string, unknown>;
  try {
    first = await parts.next();
  } catch (error) {
    console.error("A list could not be read:", error);
    return Response.json({ error: "The index cannot be read now: try again in a minute." }, { status: 503 });
  }
  const body = new ReadableStream<string>({
    start(controller) {
      if (!first.done) controller.enqueue(first.value);
    },
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  }).pipeThrough(new TextEncoderStream());
  return new Response(body, {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="sunledger-${list.name}.${format}"`,
      "cache-control": "no-store",
    },
  });
}
