import type { Chosen } from "./header.ts";
import type { Decimal } from "./numbers.ts";

/** How a file is to be read where it does not say so itself. */
export type SheetOptions = {
  encoding?: string;
  delimiter?: string;
  /** The header's line, or `none`. */
  header?: number | "none";
  /** Of a workbook: the sheet's name. */
  sheet?: string;
};

/** The same of a list that people write: which column is what, and what stands before decimals. */
export type Layout<K extends string> = SheetOptions & { columns?: Chosen<K>; decimal?: Decimal };
