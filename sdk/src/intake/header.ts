import { IntakeError, asked, shown } from "./refusal.ts";
import type { Line } from "./lines.ts";
import { isDate } from "./dates.ts";
import { readNumber } from "./numbers.ts";
import { plain } from "./titles.ts";
import type { Field } from "./titles.ts";

export type Column = { index: number; title: string };

/** Which column is what, as the user said: a title, or a number from 1 behind `#`, or `none` for a field that has no column. */
export type Chosen<K extends string> = Partial<Record<K, string>>;

/** Every column that may be a field's, the most telling title first. */
export type Columns<K extends string> = Partial<Record<K, Column[]>>;

export type Header<K extends string> = {
  /** The header's place among the lines that were looked at; -1 where the file has none. */
  at: number;
  line: Line;
  columns: Columns<K>;
};

/** How far down a header is looked for: exports carry a title, an account, a period above it. */
export const HEADER_WITHIN = 60;

/**
 * Read `--columns amount=金额,donor=捐赠人`. A title with a comma goes between quotation marks, a column without a title is named by
 * its number (`amount=#3`), and `none` says that the file has no such column.
 * @throws IntakeError naming a field that this kind of file does not have
 */
export function readColumnsOption<K extends string>(option: string, fields: Record<K, Field>): Chosen<K> {
  const chosen: Chosen<K> = {};
  for (const part of option.match(/(?:[^,，"]|"(?:[^"]|"")*")+/g) ?? []) {
    const [, key = "", written = ""] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    const title = /^"(.*)"$/s.exec(written)?.[1]?.replaceAll('""', '"') ?? written;
    if (title === "" || !(key in fields)) throw notUnderstood(part, Object.keys(fields));
    chosen[key as K] = title;
  }
  return chosen;
}

const notUnderstood = (part: string, known: readonly string[]): IntakeError =>
  new IntakeError("columns", {
    en: `--columns does not understand "${shown(part)}". Write field=title pairs; a title with a comma goes between quotation marks, a column's number behind #: amount=#3. The fields are: ${known.join(", ")}.`,
    zh: `--columns 无法理解“${shown(part)}”。请写成 字段=列名；含逗号的列名加引号，也可用 # 加列号：amount=#3。可用字段：${known.join("、")}。`,
  });

const numberOf = (choice: string): number | undefined => {
  const number = /^#(\d{1,4})$/.exec(choice)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
};

/**
 * Find the header among a file's first lines.
 * @param required Groups of fields of which each needs one
 * @param amounts Fields below whose titles there have to be amounts
 * @param where The header's line as the user says, or `none`
 */
export function findHeader<K extends string>(
  head: readonly Line[],
  fields: Record<K, Field>,
  { required, chosen = {}, amounts = [], where }: HeaderOptions<K>,
): Header<K> | undefined {
  const names = (Object.keys(fields) as K[]).filter((key) => chosen[key] !== undefined && chosen[key] !== "none");
  const byNumber = names.length > 0 && names.every((key) => numberOf(chosen[key]!) !== undefined);
  if (where === "none") return withoutHeader(head, chosen, names);
  const candidates = head
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => where === undefined || line.line === where);
  for (const { line, at } of candidates) {
    const columns = columnsOf(line, fields, chosen);
    if (!required.every((group) => group.some((key) => columns[key]))) continue;
    if (!names.every((key) => columns[key])) continue;
    // Numbers alone say nothing of where the header is.
    if (byNumber && where === undefined && !looksLikeTitles(line)) continue;
    if (where === undefined && isData(line, fields, chosen)) continue;
    const below = head.slice(at + 1).filter(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
    const places = amounts.flatMap((key) => columns[key] ?? []);
    const hasAmounts = below.some(({ cells }) => places.some(({ index }) => /\d/.test(cells[index] ?? "")));
    if (places.length > 0 && below.length > 0 && !hasAmounts && where === undefined) continue;
    return { at, line, columns };
  }
  return byNumber && where === undefined ? withoutHeader(head, chosen, names) : undefined;
}

export type HeaderOptions<K extends string> = {
  required: readonly (readonly K[])[];
  chosen?: Chosen<K>;
  amounts?: readonly K[];
  where?: number | "none";
};

/** A file whose rows begin at once: all of its columns are named by number. */
function withoutHeader<K extends string>(
  head: readonly Line[],
  chosen: Chosen<K>,
  names: readonly K[],
): Header<K> | undefined {
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const columns: Columns<K> = {};
  for (const key of names) {
    const index = numberOf(chosen[key]!);
    if (index === undefined || index >= width) return undefined;
    columns[key] = [{ index, title: `#${index + 1}` }];
  }
  return { at: -1, line: { line: 0, cells: Array.from({ length: width }, (_, at) => `#${at + 1}`) }, columns };
}

const looksLikeTitles = ({ cells }: Line): boolean =>
  cells.filter((cell) => cell.trim() !== "").length > 1 && !cells.some((cell) => isFigure(cell));

const isFigure = (cell: string): boolean => {
  const text = cell.trim();
  return /\d/.test(text) && (isDate(text) || !readNumber(text, "dot").fault || !readNumber(text, "comma").fault);
};

/** A line with a figure in it is a row, though one of its cells may be called like a title. */
function isData<K extends string>(line: Line, _fields: Record<K, Field>, chosen: Chosen<K>): boolean {
  const given = new Set(Object.values<string | undefined>(chosen).map((title) => plain(title ?? "")));
  return line.cells.some((cell) => isFigure(cell) && !given.has(plain(cell)));
}

export function columnsOf<K extends string>({ cells }: Line, fields: Record<K, Field>, chosen: Chosen<K>): Columns<K> {
  const columns: Columns<K> = {};
  const titles = cells.map((title, index) => ({
    index,
    title: title.replace(/\s+/g, " ").trim(),
    plain: plain(title),
  }));
  const pick = ({ index, title }: Column): Column => ({ index, title });
  for (const key of Object.keys(fields) as K[]) {
    const choice = chosen[key];
    if (choice === "none") continue;
    if (choice !== undefined) {
      const number = numberOf(choice);
      const same = titles.filter(({ title }) => title === choice.trim());
      const like = titles.filter((column) => column.plain === plain(choice));
      const found = number !== undefined ? titles.slice(number, number + 1) : same.length > 0 ? same : like;
      if (found.length > 0) columns[key] = found.map(pick);
      continue;
    }
    const names = fields[key].names.map(plain);
    const found = titles.filter((column) => column.plain !== "" && names.includes(column.plain));
    found.sort((a, b) => names.indexOf(a.plain) - names.indexOf(b.plain) || a.index - b.index);
    if (found.length > 0) columns[key] = found.map(pick);
  }
  return columns;
}

/** That no header was found, with what the file has and a way to say which column is what. */
export function noHeader<K extends string>(
  heads: readonly (readonly Line[])[],
  fields: Record<K, Field>,
  { required, chosen = {} }: HeaderOptions<K>,
): IntakeError {
  const wanted = required
    .map((group) =>
      group.map((key) => `${key} (${chosen[key] ?? fields[key].names.slice(0, 4).join(", ")})`).join(" / "),
    )
    .join("; ");
  // The widest reading of the first wide line is what the user will recognise.
  const widest = (lines: readonly Line[]): Line | undefined =>
    lines.reduce<Line | undefined>(
      (best, line) => (line.cells.length > (best?.cells.length ?? 0) ? line : best),
      undefined,
    );
  const seen = widest(heads.flatMap((head) => widest(head) ?? []));
  const titles = shown((seen?.cells ?? []).map((cell, at) => `#${at + 1} ${cell.trim()}`).join(" | "), 400);
  const key = required[0]![0]!;
  return asked({
    kind: "header",
    text: {
      en: `No line among the first ${HEADER_WITHIN} is a header with: ${wanted}. The file has: ${titles}. Name its columns by title or number: --columns ${key}=TITLE or --columns ${key}=#3`,
      zh: `前 ${HEADER_WITHIN} 行中没有包含以下列的表头：${wanted}。文件中有：${titles}。请按列名或列号指定：--columns ${key}=列名 或 --columns ${key}=#3`,
    },
    option: `--columns ${key}=TITLE|#N`,
  });
}
