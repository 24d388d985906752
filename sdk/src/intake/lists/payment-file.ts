import type { Payout } from "../../acts/funds/rows.ts";
import type { Text } from "../../text.ts";
import { TOO_WIDE, readCode, type Cell } from "../cells.ts";
import { checkClaims, readNote, roundedFen } from "../claims.ts";
import type { Column } from "../header.ts";
import type { Line } from "../lines.ts";
import type { Layout } from "../options.ts";
import { problemsError, shown, type Problem } from "../refusal.ts";
import type { Source } from "../source.ts";
import type { Field } from "../titles.ts";
import { isTotalWord } from "../words.ts";
import { readList, unitProblems } from "./common.ts";

export type PaymentField = keyof typeof PAYMENT_FIELDS;

export const PAYMENT_FIELDS = {
  payee: {
    required: true,
    names: [
      "收款人",
      "收款方",
      "收款单位",
      "收款人名称",
      "收款户名",
      "收款单位名称",
      "payee",
      "payee name",
      "name",
      "beneficiary",
    ],
  },
  amount: { required: true, names: ["金额", "付款金额", "支付金额", "拨付金额", "amount", "yuan", "amount yuan"] },
  code: {
    required: false,
    names: ["统一社会信用代码", "社会信用代码", "信用代码", "credit code", "unified social credit code", "uscc"],
  },
  account: {
    required: false,
    names: ["账号", "帐号", "收款账号", "收款帐号", "银行账号", "卡号", "account", "account number", "bank account"],
  },
  purpose: { required: false, names: ["用途", "摘要", "款项用途", "附言", "purpose", "memo", "description"] },
  document: { required: false, names: ["附件", "发票", "凭证", "文件", "单据", "document", "invoice", "attachment"] },
} as const satisfies Record<string, Field>;

/** The most rows of one payment: what one settlement can name again in one transaction. */
const ROWS_PER_PAYMENT = 1_000;

/**
 * Read a payment list whole, or say all that is wrong with it.
 * @throws IntakeError with every bad place, and where its own total differs
 */
export async function readPayouts(file: Source | Uint8Array, layout: Layout<PaymentField> = {}): Promise<Payout[]> {
  const { columns, header, lines, amountIn } = await readList<PaymentField>(file, PAYMENT_FIELDS, layout);
  const problems: Problem[] = unitProblems(columns.amount!, header.line);
  const last = lines.at(-1);
  const total = last?.cells.some(isTotalWord) ? last : undefined;
  const rows = total ? lines.slice(0, -1) : lines;
  const payouts = rows.flatMap((line): Payout[] => {
    const text = (column: Column | undefined): string => (column ? (line.cells[column.index] ?? "").trim() : "");
    const read = <T>(column: Column | undefined, reader: (text: string) => Cell<T>): T | undefined => {
      if (!column) return undefined;
      const cell = reader(text(column));
      if (cell.ok) return cell.value;
      const { shown, what, remedy } = cell;
      problems.push({ line: line.line, column: column.title, value: shown, what, remedy });
      return undefined;
    };
    if (line.cells.length > header.cells.length && line.cells.slice(header.cells.length).some(Boolean))
      problems.push({
        line: line.line,
        column: header.cells.join(","),
        value: shown(line.cells.join(","), 120),
        ...TOO_WIDE,
      });
    const amount = read(columns.amount, amountIn);
    const creditCode = read(columns.code, readCode);
    const payee = text(columns.payee);
    if (payee === "") problems.push({ line: line.line, column: columns.payee!.title, value: "", ...NO_PAYEE });
    if (amount === undefined) return [];
    const [account, purpose, document] = [text(columns.account), text(columns.purpose), text(columns.document)];
    return [
      { line: line.line, payee, account, amount, purpose, document, ...(creditCode !== undefined && { creditCode }) },
    ];
  });
  if (rows.length === 0 || rows.length > ROWS_PER_PAYMENT) problems.push(wrongLength(rows, header));
  if (problems.length > 0) throw problemsError(problems, [], rows.length);
  const sum = payouts.reduce((all, { amount }) => all + amount, 0n);
  if (total) checkClaims(claimOf(total, columns.amount!), { count: payouts.length, total: sum });
  return payouts;
}

/** What a total line below the rows claims. */
function claimOf(line: Line, { index }: Column): { total?: bigint; count?: number } {
  const total = roundedFen(line.cells[index] ?? "");
  const count = readNote(line)?.count;
  return { ...(total !== undefined && { total }), ...(count !== undefined && { count }) };
}

const NO_PAYEE: { what: Text; remedy: Text } = {
  what: { en: "there is no payee", zh: "没有收款方" },
  remedy: { en: "Fill it in: the bank has to know whom to pay.", zh: "请填写：银行须知道付给谁。" },
};

function wrongLength(rows: Line[], header: Line): Problem {
  return {
    line: rows[0]?.line ?? header.line,
    column: header.cells[0] ?? "",
    value: String(rows.length),
    what: { en: `a payment has 1 to ${ROWS_PER_PAYMENT} rows`, zh: `一笔付款须有 1 至 ${ROWS_PER_PAYMENT} 行` },
    remedy: { en: "Split the list into several files.", zh: "请拆分为多个文件。" },
  };
}
