import type { Answers } from "../../intake/answers.ts";
import type { Claims } from "../../intake/claims.ts";
import { rowSecrets } from "../../intake/marks/identity.ts";
import type { Marks } from "../../intake/marks/ledger.ts";
import type { Comparison } from "../../intake/marks/match.ts";
import { IntakeError, type Question } from "../../intake/refusal.ts";
import type { StatementRow as ReadRow } from "../../intake/verdict.ts";
import type { Source } from "../../intake/source.ts";
import { readStatement, type Statement } from "../../intake/statement.ts";
import { formatYuan } from "../../money.ts";
import type { Language, Text } from "../../text.ts";
import type { Office } from "../office.ts";
import { noProgress, type Progress } from "../ports.ts";
import { openKnown, type Known } from "./known.ts";
import { identityOfRow } from "./marked.ts";
import { ROWS_PER_DEPOSIT, type StatementKind } from "./plan.ts";
import { receiptRow } from "./receipts.ts";
import type { StatementRow } from "./row.ts";
import { recordStatement, type StatementAct } from "./statements.ts";

/** How many rows are planned and sent at a time, so that memory does not grow with the file. */
const SEGMENT = 100 * ROWS_PER_DEPOSIT;

/**
 * The options of an import.
 * @property same Rows that look like recorded ones, or stand twice in the file: they are `known`, or `new`
 * @property elsewhere Rows that are recorded in another fund are left out without a question
 */
export type ImportOptions = {
  readonly fund: number;
  readonly kind: StatementKind;
  readonly answers?: Answers;
  readonly expected?: Claims;
  readonly same?: "known" | "new";
  readonly elsewhere?: "leave";
};

/** A statement that was read, compared with what is recorded, and tried. */
export type StatementImport = {
  readonly statement: Statement;
  readonly known: { readonly count: number; readonly fen: bigint };
  readonly fresh: { readonly count: number; readonly fen: bigint };
  readonly preview: readonly Text[];
  /** Whether nothing is left to send. */
  readonly complete: boolean;
  /** Send what is new, and wait until the index shows it. If it is killed, the next run goes on from there. */
  readonly perform: (progress?: Progress) => Promise<{ readonly deposits: readonly bigint[]; readonly sent: number }>;
  /** The receipts of all rows, known ones too, in the order of the file: cells of `RECEIPT_HEADER`. Call it after `perform`. */
  readonly receipts: (where: { readonly site: string; readonly language: Language }) => AsyncIterable<string[][]>;
};

/**
 * Prepare the import of a statement.
 * @param marks What this organisation has recorded, as far as it is remembered here
 * @throws IntakeError with all problems and questions of the file; Refusal as `recordStatement`
 */
export async function importStatement(
  office: Office,
  source: Source,
  marks: Marks,
  options: ImportOptions,
): Promise<StatementImport> {
  const known = await openKnown(office, marks);
  const statement = await readStatement(source, options.answers, options.expected, (row) => known.matcher.add(row));
  const comparison = await known.compare(statement.account);
  const questions = doubts(comparison, options);
  if (questions.length > 0) throw new IntakeError("recorded", together(questions), { questions });
  comparison.answer(options.same ?? "new");
  const counted = await count(statement, comparison);
  const key = await office.secrets.rowKey("receipts");
  const first =
    counted.fresh.count === 0
      ? undefined
      : await firstAct(office, statement, comparison, known, options, counted.fresh.fen);
  const deposits: bigint[] = [];
  return {
    statement,
    ...counted,
    complete: counted.fresh.count === 0,
    preview: describe(counted, comparison, options, first),
    perform: async (progress = noProgress) => {
      if (!first) return { deposits, sent: 0 };
      const bar = progress({ en: "rows", zh: "行" }, counted.fresh.count);
      const advance: Progress = () => ({ advance: (rows) => bar.advance(rows), end: () => undefined });
      let sent = 0;
      try {
        let act: StatementAct | undefined = first;
        for await (const rows of segments(statement, comparison)) {
          act ??= await actOf(office, rows, known, statement.account, options);
          const outcome = await act.perform(advance);
          deposits.push(...outcome.deposits);
          sent += outcome.sent;
          act = undefined;
        }
      } finally {
        bar.end();
      }
      return { deposits, sent };
    },
    receipts: (where) => receiptsOf(statement, comparison, deposits, key, where),
  };
}

const toRow = (row: ReadRow, number: number): StatementRow => ({ ...row, number });

/** The new rows of a statement, some at a time. */
async function* segments(statement: Statement, comparison: Comparison): AsyncGenerator<StatementRow[]> {
  const numberOf = comparison.numbering();
  let at = 0;
  let rows: StatementRow[] = [];
  for await (const some of statement.rows()) {
    for (const row of some) {
      if (!comparison.isKnown(at)) rows.push(toRow(row, numberOf(at)));
      at++;
      if (rows.length < SEGMENT) continue;
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

const actOf = (
  office: Office,
  rows: StatementRow[],
  known: Known,
  account: string,
  { fund, kind }: ImportOptions,
  whole?: bigint,
) =>
  recordStatement(
    office,
    { fund, kind, rows },
    {
      remember: (batches) => known.remember(batches, rows, account),
      ...(whole !== undefined && { whole }),
    },
  );

/** Try the first rows, so that a refusal comes before anybody is asked to confirm. */
async function firstAct(
  office: Office,
  statement: Statement,
  comparison: Comparison,
  known: Known,
  options: ImportOptions,
  whole: bigint,
): Promise<StatementAct | undefined> {
  for await (const rows of segments(statement, comparison))
    return actOf(office, rows, known, statement.account, options, whole);
  return undefined;
}

type Counted = Pick<StatementImport, "known" | "fresh">;

async function count(statement: Statement, comparison: Comparison): Promise<Counted> {
  const none = { count: 0, fen: 0n };
  const all = { count: statement.count, fen: statement.total };
  if (!comparison.knowsAny) return { known: none, fresh: all };
  let [rows, fen, at] = [0, 0n, 0];
  for await (const some of statement.rows())
    for (const { amount } of some) {
      if (!comparison.isKnown(at++)) continue;
      rows++;
      fen += BigInt(amount);
    }
  return { known: { count: rows, fen }, fresh: { count: all.count - rows, fen: all.fen - fen } };
}

function doubts(comparison: Comparison, { fund, same, elsewhere }: ImportOptions): Question[] {
  const { doubtful, repeated } = comparison;
  const questions: Question[] = [];
  const rows = (list: readonly number[]): string =>
    `${list
      .slice(0, 5)
      .map((row) => row + 1)
      .join(", ")}${list.length > 5 ? ", …" : ""}`;
  if (doubtful.length > 0 && same === undefined)
    questions.push({
      kind: "same",
      text: {
        en: `${doubtful.length} rows look like rows that are recorded already (donation ${rows(doubtful)} of the file), and nothing tells them apart for sure. Say what they are: --same known (leave them out) or --same new (record them)`,
        zh: `有 ${doubtful.length} 行看似已经登记（文件中第 ${rows(doubtful)} 笔捐款），但没有可靠的区分依据。请说明：--same known（已登记，略过）或 --same new（新捐款，登记）`,
      },
      option: "--same known|new",
    });
  if (repeated.length > 0 && same === undefined)
    questions.push({
      kind: "same",
      text: {
        en: `${repeated.length} rows stand in the file more than once with the same reference, day and amount (donation ${rows(repeated)}). Say what they are: --same known (copies, leave them out) or --same new (record each)`,
        zh: `有 ${repeated.length} 行的流水号、日期和金额在文件中重复出现（第 ${rows(repeated)} 笔）。请说明：--same known（重复，略过）或 --same new（逐笔登记）`,
      },
      option: "--same known|new",
    });
  const others = comparison.fundsOfKnown().filter(([other]) => other !== fund);
  if (others.length > 0 && elsewhere === undefined) {
    const [en, zh] = [
      others.map(([other, count]) => `${count} in fund ${other}`).join(", "),
      others.map(([other, count]) => `资金专户 ${other} 中 ${count} 行`).join("，"),
    ];
    questions.push({
      kind: "elsewhere",
      text: {
        en: `Rows of this statement are recorded in another fund: ${en}. A row is recorded once. If the others belong into fund ${fund}: --elsewhere leave`,
        zh: `该对账单中有些行已登记在其他资金专户：${zh}。每行只登记一次。如其余各行确应入资金专户 ${fund}：--elsewhere leave`,
      },
      option: "--elsewhere leave",
    });
  }
  return questions;
}

const together = (questions: readonly Question[]): Text => ({
  en: ["Nothing was sent.", ...questions.map(({ text }) => text.en)].join("\n"),
  zh: ["未发送任何内容。", ...questions.map(({ text }) => text.zh)].join("\n"),
});

function describe(
  { known, fresh }: Counted,
  comparison: Comparison,
  { fund }: ImportOptions,
  act: StatementAct | undefined,
): Text[] {
  const [old, added] = [known.count.toLocaleString("en"), fresh.count.toLocaleString("en")];
  const others = comparison.fundsOfKnown().filter(([other]) => other !== fund);
  return [
    {
      en: `  ${old} known, ${added} new (${formatYuan(fresh.fen)} yuan)`,
      zh: `  已登记 ${old} 行，新增 ${added} 行（${formatYuan(fresh.fen)} 元）`,
    },
    ...others.map(([other, count]) => ({
      en: `  ${count} of the known ones are in fund ${other}`,
      zh: `  已登记各行中有 ${count} 行在资金专户 ${other}`,
    })),
    ...(act ? [act.into(fresh.count)] : []),
  ];
}

async function* receiptsOf(
  statement: Statement,
  comparison: Comparison,
  deposits: readonly bigint[],
  key: Uint8Array,
  where: { readonly site: string; readonly language: Language },
): AsyncGenerator<string[][]> {
  const secretOf = rowSecrets(key);
  const numberOf = comparison.numbering();
  let [at, fresh] = [0, 0];
  for await (const some of statement.rows()) {
    const receipts: string[][] = [];
    for (const read of some) {
      const place = comparison.placeOf(at);
      if (place) {
        const row = toRow(read, place.number);
        receipts.push(
          receiptRow(
            row,
            { deposit: place.batch.number, row: place.row, secret: secretOf(identityOfRow(row), place.number) },
            where,
          ),
        );
      } else if (!comparison.isKnown(at)) {
        const number = numberOf(at);
        const row = toRow(read, number);
        const deposit = deposits[Math.floor(fresh / ROWS_PER_DEPOSIT)]!;
        receipts.push(
          receiptRow(
            row,
            { deposit, row: fresh % ROWS_PER_DEPOSIT, secret: secretOf(identityOfRow(row), number) },
            where,
          ),
        );
        fresh++;
      }
      at++;
    }
    yield receipts;
  }
}
