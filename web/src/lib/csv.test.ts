import { expect, test } from "vitest";
import { csvLine } from "./csv";

test("writes plain cells as they are and leaves out what is not known", () => {
  expect(csvLine(["3-17", "1234.50", 7, null, true])).toBe("3-17,1234.50,7,,true\r\n");
});

test("quotes commas, quotes and line breaks", () => {
  expect(csvLine(['a "b", c', "one\ntwo"])).toBe('"a ""b"", c","one\ntwo"\r\n');
});

test("disarms what a spreadsheet would run as a formula", () => {
  expect(csvLine(["=1+1", "＝1+1", "@SUM(A1)", "-2", "+3", "\tx", -2])).toBe(
    `"'=1+1","'＝1+1","'@SUM(A1)","'-2","'+3","'\tx",-2\r\n`,
  );
});
