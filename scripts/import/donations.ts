import type { Text } from "../lib/language.ts";
import { readAmount, readCode } from "./cells.ts";
import type { Cell } from "./cells.ts";
import { checkClaims, isTotalLine, readClaims } from "./claims.ts";
import type { Claims } from "./claims.ts";
import { BadRows } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { plain, readTable } from "./table.ts";
import type { Column, Field, Line, Table } from "./table.ts";

/** One donation as the bank's statement has it. Names stay here: what is published of them `plan.ts` decides. */
export type Donation = { line: number; donor: string; amount: bigint; creditCode?: string };

export type Statement = {
  table: Pick<Table<DonationField>, "encoding" | "delimiter" | "columns">;
  donations: Donation[];
  total: bigint;
  smallest: bigint;
  largest: bigint;
  /** Lines that were understood as something else than donations: titles, totals, signatures. */
  passedOver: Line[];
};

export type DonationField = keyof typeof DONATION_FIELDS;

/** What the columns of donation lists are called. Compared as `plain` writes them. */
export const DONATION_FIELDS = {
  amount: {
    required: true,
    names: [
      ...["金额", "捐赠金额", "捐款金额", "交易金额", "到账金额", "入账金额", "收入金额", "实收金额", "贷方金额"],
      ...["贷方发生额", "收入", "捐款额", "捐赠额", "人民币"],
      ...["amount", "donation", "donation amount", "credit", "credit amount", "yuan", "rmb", "cny", "amount yuan"],
    ],
  },
  donor: {
    required: false,
    names: [
      ...[
        "捐赠人",
        "捐赠者",
        "捐赠方",
        "捐款人",
        "捐赠单位",
        "捐款单位",
        "捐赠单位/个人",
        "捐赠人名称",
        "捐赠人姓名",
        "捐赠方名称",
      ],
      ...[
        "姓名",
        "名称",
        "户名",
        "单位名称",
        "对方户名",
        "对方名称",
        "对方账户名称",
        "付款人",
        "付款人名称",
        "付款方",
        "交易对手",
      ],
      ...["donor", "donor name", "name", "payer", "from", "counterparty", "giver"],
    ],
  },
  code: {
    required: false,
    names: [
      ...["统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "统一社会信用代码证号", "机构代码"],
      ...["credit code", "unified social credit code", "social credit code", "uscc", "registration number"],
    ],
  },
} as const satisfies Record<string, Field>;

/**
 * Read a statement whole, or say all that is wrong with it.
 * @param expected What the user says it should hold; outranks what the file claims of itself
 * @throws BadRows with every bad place; Refusal where count or total differ from what is claimed
 */
export function readStatement(
  bytes: Uint8Array,
  chosen: Partial<Record<DonationField, string>> = {},
  expected: Claims = {},
): Statement {
  const table = readTable<DonationField>(bytes, DONATION_FIELDS, chosen);
  const amountColumn = table.columns.amount!;
  const problems: Problem[] = [...unitProblems(amountColumn, table.header.line)];
  const { rows, tail } = splitTail(table.lines, amountColumn);
  const donations = rows.flatMap((line) => readDonation(line, table, problems) ?? []);
  if (problems.length > 0) throw new BadRows(problems, rows.length);
  if (donations.length === 0) throw new BadRows([noRows(amountColumn, table.header.line)], 0);
  const amounts = donations.map(({ amount }) => amount);
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  const claimed: Claims = {};
  for (const note of table.notes) Object.assign(claimed, readClaims(note));
  for (const line of tail) Object.assign(claimed, readClaims(line, amountColumn.index));
  checkClaims({ ...claimed, ...expected }, { count: donations.length, total });
  return {
    table,
    donations,
    total,
    smallest: amounts.reduce((least, amount) => (amount < least ? amount : least)),
    largest: amounts.reduce((most, amount) => (amount > most ? amount : most)),
    passedOver: [...table.notes, ...tail],
  };
}

/** From the first total line on, lines without an amount of their own are the sheet's end: totals, signatures, notes. */
function splitTail(lines: Line[], { index }: Column): { rows: Line[]; tail: Line[] } {
  const first = lines.findIndex(isTotalLine);
  if (first < 0) return { rows: lines, tail: [] };
  const tail = lines.slice(first);
  const ends = tail.every((line) => isTotalLine(line) || (line.cells[index] ?? "").trim() === "");
  // A total with donations below it is a subtotal, which the row reader refuses where it stands.
  return ends ? { rows: lines.slice(0, first), tail } : { rows: lines, tail: [] };
}

function readDonation(line: Line, table: Table<DonationField>, problems: Problem[]): Donation | undefined {
  const { amount: amountColumn, donor: donorColumn, code: codeColumn } = table.columns;
  const before = problems.length;
  const report = (column: string, value: string, what: Text, remedy: Text): void =>
    void problems.push({ line: line.line, column, value, what, remedy });
  const read = <T>(column: Column, reader: (text: string) => Cell<T>): T | undefined => {
    const cell = reader(line.cells[column.index] ?? "");
    if (cell.ok) return cell.value;
    report(column.title, cell.shown, cell.what, cell.remedy);
    return undefined;
  };
  if (isTotalLine(line)) {
    report(amountColumn!.title, line.cells.join(" ").trim(), SUBTOTAL.what, SUBTOTAL.remedy);
    return undefined;
  }
  const extra = line.cells.slice(table.header.cells.length).filter((cell) => cell.trim() !== "");
  if (extra.length > 0) {
    report(amountColumn!.title, line.cells.join(table.delimiter), TOO_WIDE.what, TOO_WIDE.remedy);
    return undefined;
  }
  const amount = read(amountColumn!, readAmount);
  const creditCode = codeColumn && read(codeColumn, readCode);
  if (problems.length > before || amount === undefined) return undefined;
  const donor = donorColumn ? (line.cells[donorColumn.index] ?? "").trim() : "";
  return { line: line.line, donor, amount, ...(creditCode !== undefined && { creditCode }) };
}

const SUBTOTAL = {
  what: { en: "a subtotal between the donations", zh: "明细之间的小计行" },
  remedy: { en: "Delete the line, or it would count twice.", zh: "请删除该行，否则会重复计算。" },
};

export const TOO_WIDE = {
  what: { en: "more cells than the header has", zh: "单元格多于表头" },
  remedy: {
    en: 'A cell that contains the separator goes between quotation marks: "1,234.50".',
    zh: '含分隔符的单元格要加引号："1,234.50"。',
  },
};

/** Amounts in units of ten thousand would be recorded at a ten-thousandth of what was given. */
export function unitProblems({ title }: Column, line: number): Problem[] {
  if (!/万|千元|\bk\b|thousand|million/i.test(title)) return [];
  return [
    {
      line,
      column: title,
      value: title,
      what: { en: "amounts in another unit than yuan", zh: "金额单位不是元" },
      remedy: { en: "Write out the amounts in yuan.", zh: "请将金额换算为元。" },
    },
  ];
}

const noRows = ({ title }: Column, line: number): Problem => ({
  line,
  column: title,
  value: "",
  what: { en: "no donation below the header", zh: "表头下没有捐款明细" },
  remedy: { en: "Check that this is the right file.", zh: "请确认文件是否正确。" },
});

/** Names that one code goes by in the file, where there is more than one: a slip in one of them, most likely. */
export function ambiguousNames(donations: readonly Donation[]): { creditCode: string; names: string[] }[] {
  const names = new Map<string, Map<string, string>>();
  for (const { creditCode, donor } of donations) {
    if (creditCode === undefined || donor === "") continue;
    const known = names.get(creditCode) ?? new Map<string, string>();
    names.set(creditCode, known.set(plain(donor), donor));
  }
  return [...names]
    .filter(([, known]) => known.size > 1)
    .map(([creditCode, known]) => ({ creditCode, names: [...known.values()] }));
}
