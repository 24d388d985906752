import { readAmount, type Cell } from "../cells.ts";
import { inOtherUnit, unitOf } from "../doubts.ts";
import type { Column } from "../header.ts";
import type { Decimal } from "../numbers.ts";
import type { Layout } from "../options.ts";
import type { Problem } from "../refusal.ts";
import { readTable, type Table } from "../sheet.ts";
import type { Source } from "../source.ts";
import type { Field } from "../titles.ts";

/** A list read whole, with how its amounts are read. */
export type List<K extends string> = Table<K> & { readonly amountIn: (text: string) => Cell<bigint> };

/**
 * Read a list that somebody wrote for this purpose.
 * @param layout What the user says of it
 * @throws IntakeError as `readTable`, and where a note says that amounts are in another unit or currency than yuan
 */
export async function readList<K extends string>(
  file: Source | Uint8Array,
  fields: Record<K, Field>,
  { columns, decimal, ...options }: Layout<K> = {},
): Promise<List<K>> {
  const table = await readTable<K>(file, fields, columns, options);
  const unit = unitOf(table.notes);
  if (unit) throw unit;
  return { ...table, amountIn: (text) => readListAmount(text, decimal) };
}

/** One dot before three digits: fifty, or fifty thousand. */
const EITHER = /^\D*[1-9]\d{0,2}\.\d{3}\D*$/;

/** What may be read two ways is written anew, or the user says which it is. */
function readListAmount(text: string, decimal: Decimal | undefined): Cell<bigint> {
  if (decimal !== undefined || !EITHER.test(text)) return readAmount(text, decimal);
  return {
    ok: false,
    shown: text.trim(),
    what: { en: "an amount that may be read two ways", zh: "可有两种读法的金额" },
    remedy: {
      en: "Write 50,000.00 or 50.00, or say for the whole list: --decimal dot or --decimal comma.",
      zh: "请写成 50,000.00 或 50.00，或为整份清单指定：--decimal dot 或 --decimal comma。",
    },
  };
}

/** Amounts in units of ten thousand would be recorded at a ten-thousandth of what was meant. */
export function unitProblems({ title }: Column, line: number): Problem[] {
  if (!inOtherUnit(title)) return [];
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
