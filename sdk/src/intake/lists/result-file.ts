import type { Result } from "../../acts/funds/rows.ts";
import { placeOf } from "../../acts/relief/places.ts";
import type { Row } from "../../rows.ts";
import type { Column } from "../header.ts";
import type { Line } from "../lines.ts";
import type { Layout } from "../options.ts";
import { problemsError, type Problem } from "../refusal.ts";
import type { Source } from "../source.ts";
import type { Field } from "../titles.ts";
import { readList } from "./common.ts";

export type ResultField = keyof typeof RESULT_FIELDS;

/** Where there is one, rows are those of that roster; else they are the payment's own. */
const ROSTER = { required: false, names: ["名册", "名册号", "名册编号", "roster", "roster number"] } as const;
const ROW = ["序号", "行号", "编号", "笔号", "row", "no.", "no", "number", "line"];
const REASON = ["原因", "失败原因", "退回原因", "备注", "附言", "reason", "remark", "note"];

export const RESULT_FIELDS = {
  roster: ROSTER,
  row: { required: true, names: ROW },
  result: {
    required: true,
    names: ["结果", "状态", "处理结果", "交易状态", "交易结果", "result", "status", "outcome"],
  },
  reason: { required: false, names: REASON },
} as const satisfies Record<string, Field>;

export const GIVEN_BACK_FIELDS = {
  roster: ROSTER,
  row: { required: true, names: ROW },
  amount: { required: true, names: ["金额", "退回金额", "返还金额", "amount", "returned", "yuan"] },
  reason: { required: false, names: REASON },
} as const satisfies Record<string, Field>;

const PAID = /^(成功|交易成功|付款成功|支付成功|已付|已支付|已到账|完成|paid|success|succeeded|ok|done|settled)$/i;
const FAILED = /^(失败|交易失败|付款失败|支付失败|退回|退票|退汇|failed|failure|fail|returned|rejected|bounced)$/i;

/**
 * Read the bank's result file: every row of the payment once, paid or failed.
 * @param rows The payment's rows, as the ledger has them
 * @throws IntakeError with every bad place, also rows that the file does not name
 */
export async function readResults(
  file: Source | Uint8Array,
  rows: readonly Row[],
  layout: Layout<ResultField> = {},
): Promise<Result[]> {
  const { columns, lines, header } = await readList<ResultField>(file, RESULT_FIELDS, layout);
  const problems: Problem[] = [];
  const results = new Map<number, Result>();
  const numbering = numberingOf(rows, columns);
  for (const line of lines) {
    const row = readRow(line, columns, numbering, results, problems);
    const text = cellOf(line, columns.result!);
    const [paid, failed] = [PAID.test(text), FAILED.test(text)];
    if (!paid && !failed)
      problems.push({
        line: line.line,
        column: columns.result!.title,
        value: text,
        what: { en: "neither paid nor failed", zh: "既非成功也非失败" },
        remedy: { en: "Write 成功 or 失败, paid or failed.", zh: "请填写“成功”或“失败”。" },
      });
    const reason = columns.reason ? cellOf(line, columns.reason) : "";
    if (row !== undefined) results.set(row, { row, paid, amount: rows[row]!.amount, reason });
  }
  const missing = rows.flatMap((_, row) => (results.has(row) ? [] : [row + 1]));
  if (missing.length > 0)
    problems.push({
      line: header.line,
      column: columns.row!.title,
      value: missing.length > 10 ? `${missing.slice(0, 10).join(", ")}, …` : missing.join(", "),
      what: { en: `the result of ${missing.length} rows is missing`, zh: `缺少 ${missing.length} 行的结果` },
      remedy: { en: "Ask the bank for the whole result.", zh: "请向银行索取完整的结果文件。" },
    });
  if (problems.length > 0) throw problemsError(problems, [], lines.length);
  return [...results.values()].sort((a, b) => a.row - b.row);
}

/** Read what payees handed back: rows and amounts, each row once. */
export async function readGivenBack(
  file: Source | Uint8Array,
  rows: readonly Row[],
  layout: Layout<keyof typeof GIVEN_BACK_FIELDS> = {},
): Promise<Result[]> {
  const { columns, lines, amountIn } = await readList<keyof typeof GIVEN_BACK_FIELDS>(file, GIVEN_BACK_FIELDS, layout);
  const problems: Problem[] = [];
  const results = new Map<number, Result>();
  const numbering = numberingOf(rows, columns);
  for (const line of lines) {
    const row = readRow(line, columns, numbering, results, problems);
    const cell = amountIn(cellOf(line, columns.amount!));
    const at = { line: line.line, column: columns.amount!.title };
    if (!cell.ok) problems.push({ ...at, value: cell.shown, what: cell.what, remedy: cell.remedy });
    else if (row !== undefined && cell.value > rows[row]!.amount)
      problems.push({
        ...at,
        value: cellOf(line, columns.amount!),
        what: { en: "more than the row was paid", zh: "超过该行的付款金额" },
        remedy: { en: "Check the row number.", zh: "请核对行号。" },
      });
    else if (row !== undefined)
      results.set(row, {
        row,
        paid: false,
        amount: cell.value,
        reason: columns.reason ? cellOf(line, columns.reason) : "",
      });
  }
  if (problems.length > 0) throw problemsError(problems, [], lines.length);
  return [...results.values()].sort((a, b) => a.row - b.row);
}

const cellOf = (line: Line, { index }: Column): string => (line.cells[index] ?? "").trim();

type Numbering = { count: number; rowOf: (roster: string, row: number) => number | undefined };

/** How a file names the payment's rows: by themselves, or by roster and row where it has a column for rosters. */
function numberingOf(rows: readonly Row[], { roster }: { roster?: Column }): Numbering {
  const count = rows.length;
  if (!roster) return { count, rowOf: (_, row) => (rows[row] ? row : undefined) };
  const places = new Map(
    rows.map(({ reference }, at) => {
      const place = placeOf(reference);
      return [place && `${place.roster}-${place.row}`, at];
    }),
  );
  return { count, rowOf: (number, row) => places.get(`${number}-${row}`) };
}

function readRow(
  line: Line,
  { roster, row: column }: { roster?: Column; row?: Column },
  { count, rowOf }: Numbering,
  seen: ReadonlyMap<number, Result>,
  problems: Problem[],
): number | undefined {
  const text = cellOf(line, column!).normalize("NFKC");
  const of = roster ? cellOf(line, roster).normalize("NFKC") : "";
  const row = /^\d+$/.test(text) ? rowOf(of, Number(text) - 1) : undefined;
  const twice = row !== undefined && seen.has(row);
  if (row !== undefined && !twice) return row;
  const value = roster ? `${of}, ${text}` : text;
  problems.push({
    line: line.line,
    column: roster ? `${roster.title}, ${column!.title}` : column!.title,
    value,
    what: twice
      ? { en: "the row is named twice", zh: "该行重复出现" }
      : { en: `not a row of this payment, which has ${count}`, zh: `不是该付款的行号（共 ${count} 行）` },
    remedy: { en: "Use the row numbers of the instructions.", zh: "请使用付款指令中的行号。" },
  });
  return undefined;
}
