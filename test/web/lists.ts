import Papa from "papaparse";
import { expect } from "vitest";
import { siteOf } from "./visit.ts";

export type Line = Record<string, string>;

/** A list of the site in both formats, after checking that they say the same. */
export async function list(path: string): Promise<Line[]> {
  const [csv, json] = await Promise.all(
    ["csv", "json"].map((format) => fetch(`${siteOf()}/en${path}/download?format=${format}`)),
  );
  expect([csv!.status, json!.status], path).toEqual([200, 200]);
  expect(csv!.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv!.headers.get("content-disposition")).toMatch(/^attachment; filename="sunledger-[\w-]+\.csv"$/);
  const bytes = new Uint8Array(await csv!.arrayBuffer());
  // The mark by which spreadsheet programs know UTF-8.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<Line>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  const objects = (await json!.json()) as Record<string, string | number | null>[];
  // A text that a spreadsheet would run has a quote before it in CSV alone.
  const plain = (value: string | number | null): string => String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  expect(data).toEqual(objects.map((line) => Object.fromEntries(Object.entries(line).map(([k, v]) => [k, plain(v)]))));
  return data;
}

/** Whole fen out of yuan with two decimals. */
export const fen = (yuan: string): bigint => BigInt(yuan.replace(".", ""));
/** A column of amounts together. */
export const sum = (lines: readonly Line[], column = "yuan"): bigint =>
  lines.reduce((all, line) => all + fen(line[column]!), 0n);
