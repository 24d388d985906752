import type { Applicant } from "../../acts/relief/roster-plan.ts";
import type { Dossier, DossierMember } from "../../dossiers/dossier.ts";
import type { Region } from "../../regions.ts";
import type { Text } from "../../text.ts";
import { TOO_WIDE, type Cell } from "../cells.ts";
import type { Column } from "../header.ts";
import type { Line } from "../lines.ts";
import type { Layout } from "../options.ts";
import { IntakeError, problemsError, type Problem } from "../refusal.ts";
import type { Table } from "../sheet.ts";
import type { Source } from "../source.ts";
import { plain } from "../titles.ts";
import { readList, unitProblems } from "./common.ts";
import { isHead, maskedIdentity, readIdentity, readIncome, readPersons, readPlace } from "./roster-cells.ts";
import { ROSTER_FIELDS } from "./roster-fields.ts";
import type { RosterField } from "./roster-fields.ts";

export type RosterFile = {
  table: Table<RosterField>;
  applicants: Applicant[];
  /** Titles of further columns, which go into the dossiers as they are. */
  others: string[];
  /** Numbers of lines that were understood as something else than persons: titles, totals, signatures. */
  passedOver: number[];
};

/** @property madeUp Whether identity numbers of the made-up province 99 are taken */
type Where = { village: Region; madeUp: boolean };

/**
 * Read registration forms whole, or say all that is wrong with them. A line is a household; with a column for the relation to
 * its head, the lines below a head's are the members of its household.
 * @param expected How many households the user says there are
 * @throws IntakeError with every bad place, identity numbers masked, and where the number of households differs
 */
export async function readRosterFile(
  file: Source | Uint8Array,
  where: Where,
  layout: Layout<RosterField> = {},
  expected?: number,
): Promise<RosterFile> {
  const table = await readList<RosterField>(file, ROSTER_FIELDS, layout);
  const { columns, header, notes } = table;
  const { rows, tail } = splitTail(table.lines, columns.identity!);
  const reader = new FormReader(table, where);
  if (columns.income) reader.problems.push(...unitProblems(columns.income, header.line));
  for (const line of rows) reader.read(line);
  const { problems, applicants } = reader;
  if (problems.length > 0) throw problemsError(problems, [], rows.length);
  if (applicants.length === 0) throw problemsError([noRows(columns.identity!, header.line)], [], 0);
  checkCount(expected ?? claimedBy([...notes, ...tail]), applicants.length);
  return {
    table,
    applicants,
    others: reader.others.map(({ title }) => title),
    passedOver: [...notes, ...tail].map(({ line }) => line),
  };
}

/** A running number says nothing of the household. */
const NUMBERING = /^(序号|编号|no\.?|#|number)$/i;

/** What the form says in words, by the dossier's own names. */
const WORDS = ["cause", "measures", "phone"] as const;
const MEMBER_WORDS = ["health", "education", "labour"] as const;

type Draft = { line: number; identity: string; dossier: Omit<Dossier, "members">; members: DossierMember[] };

/** Reads line after line, and gathers households and problems. */
class FormReader {
  readonly problems: Problem[] = [];
  /** Columns of the form that it has no name for. */
  readonly others: readonly Column[];
  readonly #table: Table<RosterField>;
  readonly #where: Where;
  readonly #drafts: Draft[] = [];
  /** In which line each person stands. */
  readonly #lines = new Map<string, number>();
  /** Whether a head stands above, though perhaps a bad one: its members are not to blame for that. */
  #begun = false;
  #current: Draft | undefined;

  constructor(table: Table<RosterField>, where: Where) {
    this.#table = table;
    this.#where = where;
    const taken = new Set(Object.values(table.columns).map(({ index }) => index));
    this.others = table.header.cells
      .map((title, index) => ({ index, title: title.trim() }))
      .filter(({ index, title }) => title !== "" && !taken.has(index) && !NUMBERING.test(title));
  }

  get applicants(): Applicant[] {
    return this.#drafts.map(({ line, identity, dossier, members }) => ({
      ...{ line, identity },
      dossier: { ...dossier, members },
    }));
  }

  read(line: Line): void {
    const { columns, header } = this.#table;
    const extra = line.cells.slice(header.cells.length).filter((cell) => cell.trim() !== "");
    // The cells themselves are a household's: how many there are is enough to find the line.
    if (extra.length > 0)
      this.#report(line, columns.identity!, `${line.cells.length} > ${header.cells.length}`, TOO_WIDE);
    else if (isHead(text(line, columns.relation))) this.#readHead(line);
    else this.#readMember(line);
  }

  #readHead(line: Line): void {
    const { columns } = this.#table;
    const before = this.problems.length;
    const member = this.#readPerson(line, "户主");
    this.#value(line, columns.persons, readPersons);
    this.#value(line, columns.code, (cell) => readPlace(cell, this.#where.village));
    const income = this.#value(line, columns.income, readIncome);
    this.#begun = true;
    this.#current = undefined;
    if (this.problems.length > before || !member) return;
    const words = WORDS.map((field) => [field, text(line, columns[field])]).filter(([, written]) => written !== "");
    const kept = [columns.persons, columns.code, ...this.others].filter((column) => column !== undefined);
    const more = kept.map((column) => [column.title, text(line, column)]).filter(([, written]) => written !== "");
    const number = text(line, columns.account);
    const dossier: Draft["dossier"] = {
      name: member.name,
      identity: member.identity,
      address: text(line, columns.address),
      ...(income !== undefined && { income }),
      ...(Object.fromEntries(words) as Partial<Record<(typeof WORDS)[number], string>>),
      ...(number !== "" && { account: { bank: text(line, columns.bank), number } }),
      ...(more.length > 0 && { more: Object.fromEntries(more) as Record<string, string> }),
    };
    this.#current = { line: line.line, identity: member.identity, dossier, members: [member] };
    this.#drafts.push(this.#current);
  }

  #readMember(line: Line): void {
    const { columns } = this.#table;
    const relation = text(line, columns.relation);
    if (!this.#begun) this.#report(line, columns.relation!, relation, NO_HEAD);
    const member = this.#readPerson(line, relation);
    if (member) this.#current?.members.push(member);
  }

  /** A person's own cells, checked; each person stands in a file once. */
  #readPerson(line: Line, relation: string): DossierMember | undefined {
    const { columns } = this.#table;
    const name = text(line, columns.name);
    if (name === "") this.#report(line, columns.name!, "", NO_NAME);
    const identity = this.#value(line, columns.identity, (cell) => readIdentity(cell, this.#where.madeUp));
    if (identity === undefined) return undefined;
    const first = this.#lines.get(identity);
    if (first !== undefined) {
      this.#report(line, columns.identity!, maskedIdentity(identity), standsTwice(first));
      return undefined;
    }
    this.#lines.set(identity, line.line);
    const words = MEMBER_WORDS.map((field) => [field, text(line, columns[field])]).filter(([, told]) => told !== "");
    return { name, identity, relation, ...(Object.fromEntries(words) as Partial<DossierMember>) };
  }

  #value<T>(line: Line, column: Column | undefined, reader: (text: string) => Cell<T>): T | undefined {
    if (!column) return undefined;
    const cell = reader(text(line, column));
    if (cell.ok) return cell.value;
    this.#report(line, column, cell.shown, cell);
    return undefined;
  }

  #report({ line }: Line, { title }: Column, value: string, { what, remedy }: { what: Text; remedy: Text }): void {
    this.problems.push({ line, column: title, value, what, remedy });
  }
}

const text = (line: Line, column: Column | undefined): string =>
  column ? (line.cells[column.index] ?? "").trim() : "";

/** What a line begins with that sums up: a household would have an identity number beside it. */
const SUM = /^(合计|总计|共计|小计|total|sum)/;

/** From the first line on that sums up and has no identity number, lines without one are the sheet's end. */
function splitTail(lines: Line[], { index }: Column): { rows: Line[]; tail: Line[] } {
  const isEmpty = ({ cells }: Line): boolean => (cells[index] ?? "").trim() === "";
  const first = lines.findIndex((line) => isEmpty(line) && line.cells.some((cell) => SUM.test(plain(cell))));
  const tail = first < 0 ? [] : lines.slice(first);
  return tail.every(isEmpty) ? { rows: lines.slice(0, lines.length - tail.length), tail } : { rows: lines, tail: [] };
}

const NO_NAME = {
  what: { en: "there is no name", zh: "没有姓名" },
  remedy: { en: "Fill it in.", zh: "请填写姓名。" },
};

const NO_HEAD = {
  what: { en: "a member of a household whose head does not stand above", zh: "家庭成员之上没有户主" },
  remedy: {
    en: "Put the head's line first, and the members' below it.",
    zh: "请先列户主一行，再在其下列出家庭成员。",
  },
};

const standsTwice = (first: number) => ({
  what: { en: `the same person as in line ${first}`, zh: `与第 ${first} 行是同一人` },
  remedy: { en: "Delete one of the two lines.", zh: "请删除其中一行。" },
});

const noRows = ({ title }: Column, line: number): Problem => ({
  line,
  column: title,
  value: "",
  what: { en: "no household below the header", zh: "表头下没有农户" },
  remedy: { en: "Check that this is the right file.", zh: "请确认文件是否正确。" },
});

/** How many households a title or a total line says there are. */
function claimedBy(lines: readonly Line[]): number | undefined {
  const claims = lines.flatMap(({ cells }) => {
    const words = cells.join(",").normalize("NFKC");
    const count = /(?:合计|总计|共计?|total)\D{0,8}?([\d,]+) ?(?:户|households)/i.exec(words)?.[1];
    return count === undefined ? [] : [Number(count.replaceAll(",", ""))];
  });
  return claims.at(-1);
}

function checkCount(claimed: number | undefined, actual: number): void {
  if (claimed === undefined || claimed === actual) return;
  throw new IntakeError("claims", {
    en: `Nothing was sent: ${claimed.toLocaleString("en")} households are claimed, the file has ${actual.toLocaleString("en")}. Ask whoever made the list which is right.`,
    zh: `未发送任何内容：声称 ${claimed.toLocaleString("en")} 户，文件中有 ${actual.toLocaleString("en")} 户。请向制表单位核实哪个正确。`,
  });
}
