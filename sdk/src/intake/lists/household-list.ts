import type { HouseholdPlace } from "../../acts/relief/household-place.ts";
import type { ListedHousehold } from "../../acts/relief/places.ts";
import type { Hex } from "../../bytes.ts";
import { duplicateTags } from "../../relief/tags.ts";
import type { Text } from "../../text.ts";
import type { Cell } from "../cells.ts";
import type { Column } from "../header.ts";
import type { Line } from "../lines.ts";
import type { Layout } from "../options.ts";
import { IntakeError, problemsError, type Problem } from "../refusal.ts";
import type { Source } from "../source.ts";
import type { Field } from "../titles.ts";
import { readList, type List } from "./common.ts";
import { maskedIdentity, readIdentity } from "./roster-cells.ts";
import { ROSTER_FIELDS } from "./roster-fields.ts";

/** Lists of households: by roster and row, as pages number them, or by the identity number of their heads. */

export const LIST_FIELDS = {
  roster: { required: true, names: ["名册", "名册号", "名册编号", "roster", "roster number"] },
  row: { required: true, names: ["行号", "行", "户序号", "序号", "row", "row number", "no.", "no"] },
  amount: {
    required: false,
    names: ["金额", "补助金额", "发放金额", "付款金额", "amount", "yuan", "amount yuan"],
  },
} as const satisfies Record<string, Field>;
export type ListField = keyof typeof LIST_FIELDS | "identity";

/** The same list by identity numbers, which the registry office alone can find. */
const BY_IDENTITY = {
  identity: ROSTER_FIELDS.identity,
  amount: LIST_FIELDS.amount,
} as const satisfies Record<string, Field>;

/** For `--columns`. */
export const LIST_COLUMNS: Record<ListField, Field> = { ...LIST_FIELDS, identity: ROSTER_FIELDS.identity };

/**
 * What finds households by their heads.
 * @property registryKey Asked for where a list has identity numbers
 * @property enrolled Where tags are enrolled
 */
export type Finder = {
  registryKey: () => Promise<Uint8Array>;
  enrolled: (tags: readonly Hex[]) => Promise<(HouseholdPlace | undefined)[]>;
};

/**
 * Read a list of households whole, or say all that is wrong with it.
 * @param options.amounts Whether each has an amount
 * @throws IntakeError with every bad place, identity numbers masked
 */
export async function readHouseholdList(
  file: Source | Uint8Array,
  finder: Finder,
  options: { amounts: boolean; layout?: Layout<ListField> },
): Promise<ListedHousehold[]> {
  const { layout = {} } = options;
  const fields = <K extends string>(given: Record<K | "amount", Field>): Record<K | "amount", Field> => ({
    ...given,
    amount: { ...LIST_FIELDS.amount, required: options.amounts },
  });
  const byIdentity = await tryRead(() => readList<keyof typeof BY_IDENTITY>(file, fields(BY_IDENTITY), layout));
  if (byIdentity) return listByIdentity(byIdentity, finder);
  const list = await readList<keyof typeof LIST_FIELDS>(file, fields(LIST_FIELDS), layout);
  const { lines, columns } = list;
  const reader = new ListReader(list);
  const listed = lines.flatMap((line): ListedHousehold[] => {
    const roster = reader.read(line, columns.roster!, readNumber);
    const row = reader.read(line, columns.row!, readNumber);
    const amount = reader.amount(line);
    if (roster === undefined || row === undefined) return [];
    return reader.once(line, columns.row!, { roster, row: row - 1 }, `${roster}, ${row}`, amount);
  });
  return reader.finish(listed);
}

async function tryRead<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof IntakeError) return undefined;
    throw error;
  }
}

async function listByIdentity(list: List<keyof typeof BY_IDENTITY>, finder: Finder): Promise<ListedHousehold[]> {
  const { lines, columns } = list;
  const reader = new ListReader(list);
  const column = columns.identity!;
  const tagOf = duplicateTags(await finder.registryKey());
  const heads = lines.flatMap((line) => {
    // Numbers of the made-up province are enrolled in demonstrations alone; elsewhere they are found nowhere.
    const identity = reader.read(line, column, (text) => readIdentity(text, true));
    const amount = reader.amount(line);
    return identity === undefined ? [] : [{ line, identity, amount }];
  });
  const places = await finder.enrolled(heads.map(({ identity }) => tagOf(identity)));
  const listed = heads.flatMap(({ line, identity, amount }, at): ListedHousehold[] => {
    const [place, shown] = [places[at], maskedIdentity(identity)];
    if (place) return reader.once(line, column, place, shown, amount);
    reader.report(line, column, shown, NOT_ENROLLED);
    return [];
  });
  return reader.finish(listed);
}

/** Gathers problems; each household may stand in a list once. */
type Listed = Pick<List<"amount">, "lines" | "columns" | "amountIn">;

class ListReader {
  readonly #problems: Problem[] = [];
  readonly #seen = new Map<string, number>();
  readonly #list: Listed;

  constructor(list: Listed) {
    this.#list = list;
  }

  read<T>(line: Line, column: Column, reader: (text: string) => Cell<T>): T | undefined {
    const cell = reader(line.cells[column.index] ?? "");
    if (cell.ok) return cell.value;
    this.report(line, column, cell.shown, cell);
    return undefined;
  }

  amount(line: Line): bigint | undefined {
    const { columns, amountIn } = this.#list;
    return columns.amount && this.read(line, columns.amount, amountIn);
  }

  once(line: Line, column: Column, place: HouseholdPlace, shown: string, amount: bigint | undefined) {
    const key = `${place.roster}-${place.row}`;
    const first = this.#seen.get(key);
    this.#seen.set(key, first ?? line.line);
    if (first === undefined) return [{ ...place, line: line.line, ...(amount !== undefined && { amount }) }];
    this.report(line, column, shown, {
      what: { en: `the same household as in line ${first}`, zh: `与第 ${first} 行是同一农户` },
      remedy: { en: "Delete one of the two lines.", zh: "请删除其中一行。" },
    });
    return [];
  }

  report({ line }: Line, { title }: Column, value: string, { what, remedy }: { what: Text; remedy: Text }): void {
    this.#problems.push({ line, column: title, value, what, remedy });
  }

  finish(listed: ListedHousehold[]): ListedHousehold[] {
    if (this.#problems.length > 0) throw problemsError(this.#problems, [], this.#list.lines.length);
    if (listed.length > 0) return listed;
    throw new IntakeError("no-rows", { en: "The list has no households.", zh: "清单中没有农户。" });
  }
}

const NOT_ENROLLED = {
  what: { en: "a household that is enrolled nowhere", zh: "未纳入任何名册的农户" },
  remedy: { en: "Take the line out, or check the number.", zh: "请去除该行，或核对号码。" },
};

function readNumber(text: string): Cell<number> {
  const written = text.normalize("NFKC").trim();
  const number = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (number > 0) return { ok: true, value: number };
  return {
    ok: false,
    shown: written,
    what: { en: "not a number", zh: "不是编号" },
    remedy: { en: "Write the number on the page, from 1.", zh: "请填写页面上的编号（从 1 起）。" },
  };
}
