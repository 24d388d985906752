import { describe, expect, it } from "vitest";
import { circlesIn } from "./cycles.ts";

const edges = (...lines: string[]) => new Map(lines.map((line) => [line[0]!, line.slice(1).split("")]));
const circles = (...lines: string[]) => circlesIn(edges(...lines)).map((group) => group.sort().join(""));

describe("circles of imports", () => {
  it("are not seen where there are none, however often a file is reached", () => {
    expect(circles("abc", "bd", "cd", "d")).toEqual([]);
  });

  it("are seen whatever their length, each once", () => {
    expect(circles("ab", "bc", "ca", "de", "ed", "fa")).toEqual(["abc", "de"]);
  });

  it("are one group where they share a file", () => {
    expect(circles("ab", "bac", "cb")).toEqual(["abc"]);
  });

  it("are seen where a file imports itself", () => {
    expect(circles("aa", "ba")).toEqual(["a"]);
  });
});
