/** How a file is to be read where it does not say so itself. */
export type SheetOptions = {
  encoding?: string;
  delimiter?: string;
  /** The header's line, or `none`. */
  header?: number | "none";
  /** Of a workbook: the sheet's name. */
  sheet?: string;
};
