import { describe, expect, it } from "vitest";
import { formatRowList, readRowList } from "./row-list.ts";

describe("rows of a roster as people write them", () => {
  it.each([
    ["17", [16]],
    ["3,7-9", [2, 6, 7, 8]],
    ["９，７－８、3", [2, 6, 7, 8]],
    ["2,1-2", [0, 1]],
    ["499-500", [498, 499]],
  ])("%s", (text, rows) => {
    expect(readRowList(text)).toEqual(rows);
  });

  it.each(["0", "9-7", "501", "a", "1-", "-3", "1-501"])("%s is none", (text) => {
    expect(() => readRowList(text)).toThrow("names no rows of a roster");
  });

  it("are written as spans", () => {
    expect(formatRowList([2, 6, 7, 8, 10])).toBe("3, 7-9, 11");
    expect(formatRowList([])).toBe("");
  });
});
