import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { checkCases } from "./cases.testing.ts";
import { xlsx } from "./workbooks.testing.ts";

/** Statements in workbooks. 46024 is 2 January 2026. */

const TITLES = ["日期", "流水号", "捐赠人", "金额"];

function xls(rows: (string | number)[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "明细");
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

checkCases("a workbook", [
  {
    it: "has numbers with noise, dates and a sum that a formula made",
    content: xlsx({
      明细: [
        TITLES,
        [{ date: 46024 }, "T1", "甲", 100.1],
        [{ date: 46025.5 }, "T2", "乙", 0.30000000000000004],
        ["合计", "", "", { sum: 100.4 }],
      ],
    }),
    yuan: "100.40",
  },
  {
    it: "has a title above its header, amounts that are texts, and days that are not shown as such",
    content: xlsx({ 明细: [["捐赠明细"], TITLES, [46024, "T1", "甲", "1,234.50"], [46025, "T2", "乙", "￥100.00"]] }),
    yuan: "1334.50",
  },
  {
    it: "has a formula that was never computed",
    content: xlsx({ 明细: [TITLES, [46024, "T1", "甲", { sum: undefined }], [46024, "T2", "乙", 5]] }),
    refused: /line 2, 金额: "": there is no amount/,
  },
  {
    it: "has a formula that failed",
    content: xlsx({ 明细: [TITLES, [46024, "T1", "甲", { error: "#REF!" }], [46024, "T2", "乙", 5]] }),
    refused: /line 2, 金额: "#REF!": a formula that failed/,
  },
  {
    it: "lost the end of a reference, which was a number",
    content: xlsx({ 明细: [TITLES, [46024, 20260101000000012, "甲", 5]] }),
    refused: /a number that a spreadsheet shortened/,
  },
  {
    it: "has two sheets",
    content: xlsx({ 一月: [TITLES, [46024, "T1", "甲", 5]], 二月: [TITLES, [46060, "T2", "乙", 7]] }),
    asks: "header",
    refused: /several sheets: 一月, 二月.*--sheet "一月"/,
  },
  {
    it: "has two sheets, once one is named",
    content: xlsx({ 一月: [TITLES, [46024, "T1", "甲", 5]], 二月: [TITLES, [46060, "T2", "乙", 7]] }),
    answers: { sheet: "二月" },
    yuan: "7.00",
  },
  {
    it: "is a ZIP archive of something else",
    content: zipSync({ "a.csv": strToU8("日期,金额\n2026-01-01,1\n") }),
    refused: /ZIP archive and no XLSX/,
  },
  {
    it: "is cut off",
    content: xlsx({ 明细: [TITLES, ...Array.from({ length: 200 }, (_, at) => [46024, `T${at}`, "甲", at + 1])] }).slice(
      0,
      1500,
    ),
    refused: /damaged|no XLSX/,
  },
  {
    it: "of the old kind",
    content: xls([TITLES, [46024, "T1", "甲", 100.1], [46025, "T2", "乙", "1,000.00"], ["合计", "", "", 1100.1]]),
    yuan: "1100.10",
  },
  {
    it: "of the old kind, damaged",
    content: xls([TITLES, [46024, "T1", "甲", 100.1]]).slice(0, 700),
    refused: /damaged/,
  },
]);
