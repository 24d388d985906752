import { strToU8, zipSync } from "fflate";

/** Workbooks for tests: XLSX as small as spreadsheet programs accept it. */

/** A cell: a text, a number, a number that is shown as a date, what a formula came to, a formula without a result, an error. */
export type Cell = string | number | { date: number } | { sum: number | undefined } | { error: string };

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function cellXml(cell: Cell, place: string): string {
  if (cell === "") return "";
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if ("date" in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`;
  if ("error" in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${place}"><f>SUM(A1)</f>${cell.sum === undefined ? "" : `<v>${cell.sum}</v>`}</c>`;
}

/** A workbook of sheets by name. */
export function xlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const list = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const links = names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  const files: Record<string, string> = {
    "xl/workbook.xml": `${head}<workbook xmlns:r="r"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships>${links.join("")}</Relationships>`,
    "xl/styles.xml": `${head}<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [at, rows] of Object.values(sheets).entries()) {
    const lines = rows.map((cells, row) => {
      const written = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`));
      return `<row r="${row + 1}">${written.join("")}</row>`;
    });
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `${head}<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
