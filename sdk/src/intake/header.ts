import { IntakeError, asked, shown } from "./refusal.ts";
import type { Line } from "./lines.ts";
import { isDate } from "./dates.ts";
import { hasDigit, readNumber } from "./numbers.ts";
import { plain } from "./titles.ts";
import type { Field } from "./titles.ts";

export type Column = { index: number; title: string };

/** Which column is what, as the user said: a title, or a number from 1 behind `#`, or `none` for a field that has no column. */
export type Chosen<K extends string> = Partial<Record<K, string>>;

/** Every column that may be a field's, the most telling title first. */
export type Columns<K extends string> = Partial<Record<K, Column[]>>;

export type Header<K extends string> = {
  /** The place of the header's last line among the lines that were looked at; -1 where the file has none. */
  at: number;
  /** Its titles; of two lines, one below the other as merged cells write them, both in one. */
  line: Line;
  /** Its lines as they stand, by which they are known again at the top of a page. */
  titles: readonly (readonly string[])[];
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
  for (const { line: first, at: place } of candidates) {
    const second = head[place + 1];
    const both = second && bothLines(first, second, fields, chosen);
    const [line, at, titles] = both ? [both, place + 1, [first.cells, second.cells]] : [first, place, [first.cells]];
    const columns = columnsOf(line, fields, chosen);
    if (!required.every((group) => group.some((key) => columns[key]))) continue;
    if (!names.every((key) => columns[key])) continue;
    // Numbers alone say nothing of where the header is.
    if (byNumber && where === undefined && !looksLikeTitles(line)) continue;
    if (where === undefined && isData(line, fields, chosen)) continue;
    const below = head.slice(at + 1).filter(({ cells }) => cells.filter((cell) => cell.trim() !== "").length > 1);
    const places = amounts.flatMap((key) => columns[key] ?? []);
    const hasAmounts = below.some(({ cells }) => places.some(({ index }) => mayBeAmount(cells[index] ?? "")));
    if (places.length > 0 && below.length > 0 && !hasAmounts && where === undefined) continue;
    return { at, line, titles, columns };
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
  const cells = Array.from({ length: width }, (_, at) => `#${at + 1}`);
  // Titles of the sheet above the first row: it has a figure, and as many cells as most.
  const first = head.findIndex((line) => line.cells.length > 1 && line.cells.some(isFigure));
  return { at: first - 1, line: { line: 0, cells }, titles: [], columns };
}

/** An amount in figures, or in the characters that cheques have. */
const mayBeAmount = (cell: string): boolean => hasDigit(cell) || /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(cell);

/**
 * A header of two lines: a title over several columns (发生额), and below it what each of them is (借方, 贷方).
 * @returns Undefined where the second line is none
 */
function bothLines<K extends string>(
  upper: Line,
  lower: Line,
  fields: Record<K, Field>,
  chosen: Chosen<K>,
): Line | undefined {
  if (upper.cells.some(isFigure) || lower.cells.some(isFigure) || upper.cells.length < 2) return undefined;
  const known = ({ cells }: Line): number => Object.keys(columnsOf({ line: 0, cells }, fields, chosen)).length;
  // A row has no titles in it, and a header that was printed twice has the same.
  if (known(lower) === 0 || known(upper) === 0 || keyOf(upper) === keyOf(lower)) return undefined;
  const width = Math.max(upper.cells.length, lower.cells.length);
  let over = "";
  const cells = Array.from({ length: width }, (_, at) => {
    const [above, below] = [upper.cells[at]?.trim() ?? "", lower.cells[at]?.trim() ?? ""];
    if (above !== "") over = above;
    if (below === "") return above;
    const tried = [below, `${over}${below}`, `${below}${over}`, above];
    return tried.find((title) => title !== "" && known({ line: 0, cells: [title] }) > 0) ?? `${over}${below}`;
  });
  const both = { line: upper.line, cells };
  return known(both) > Math.max(known(upper), known(lower)) - 1 && known(both) >= known(upper) ? both : undefined;
}

const keyOf = ({ cells }: Line): string => cells.map((cell) => cell.trim()).join("\u0000");

const looksLikeTitles = ({ cells }: Line): boolean =>
  cells.filter((cell) => cell.trim() !== "").length > 1 && !cells.some((cell) => isFigure(cell));

const isFigure = (cell: string): boolean => {
  const text = cell.trim();
  return hasDigit(text) && (isDate(text) || !readNumber(text, "dot").fault || !readNumber(text, "comma").fault);
};

/** A line with a figure in it is a row, though one of its cells may be called like a title. */
function isData<K extends string>(line: Line, _fields: Record<K, Field>, chosen: Chosen<K>): boolean {
  const given = new Set(Object.values<string | undefined>(chosen).map((title) => plain(title ?? "")));
  return line.cells.some((cell) => isFigure(cell) && !given.has(plain(cell)));
}

/** A field's names as they are compared, with their rank: made once, since every line of a file's head is asked. */
function namesOf(field: Field): ReadonlyMap<string, number> {
  let ranks = RANKS.get(field);
  if (!ranks) {
    ranks = new Map([...field.names.map(plain)].reverse().map((name, at) => [name, field.names.length - at]));
    RANKS.set(field, ranks);
  }
  return ranks;
}

const RANKS = new WeakMap<Field, ReadonlyMap<string, number>>();

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
    const names = namesOf(fields[key]);
    const found = titles.filter((column) => names.has(column.plain));
    if (found.length > 1) found.sort((a, b) => names.get(a.plain)! - names.get(b.plain)! || a.index - b.index);
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
  // One column however it is read: some other sign stands between the cells.
  const single = (seen?.cells.length ?? 0) < 2;
  const hint = {
    en: `${single ? " If another sign stands between the cells: --delimiter SIGN" : ""} If this is garbled: --encoding big5, for one`,
    zh: `${single ? " 如单元格之间用其他符号分隔：--delimiter 符号" : ""} 如显示为乱码：--encoding big5 等`,
  };
  return asked({
    kind: "header",
    text: {
      en: `No line among the first ${HEADER_WITHIN} is a header with: ${wanted}. The file has: ${titles}. Name its columns by title or number: --columns ${key}=TITLE or --columns ${key}=#3${hint.en}`,
      zh: `前 ${HEADER_WITHIN} 行中没有包含以下列的表头：${wanted}。文件中有：${titles}。请按列名或列号指定：--columns ${key}=列名 或 --columns ${key}=#3${hint.zh}`,
    },
    option: `--columns ${key}=TITLE|#N`,
  });
}
