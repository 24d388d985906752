import { describe, expect, test } from "vitest";
import { readQuestion } from "./question";

describe("what somebody typed", () => {
  test("is nothing where it is blank", () => expect(readQuestion(" \t　")).toBeNull());

  test("is a record's number", () => expect(readQuestion("17")).toMatchObject({ number: 17n, parts: null, row: null }));

  test("is a number of two parts, in full-width digits too", () =>
    expect(readQuestion("３-１７")).toMatchObject({ text: "3-17", number: 12884901905n, parts: [3, 17] }));

  test("is a row of a batch", () =>
    expect(readQuestion("3-17/42")).toMatchObject({ number: 12884901905n, parts: [3, 17], row: 42 }));

  test("is a digest, with or without its 0x", () => {
    const digest = "AB".repeat(32);
    expect(readQuestion(digest)?.digest).toBe(`0x${"ab".repeat(32)}`);
    expect(readQuestion(`0x${digest}`)?.digest).toBe(`0x${"ab".repeat(32)}`);
  });

  test("is a name, where it is nothing else", () =>
    expect(readQuestion(" 阳光  基金 ")).toEqual({
      text: "阳光  基金",
      number: null,
      parts: null,
      row: null,
      digest: null,
    }));
});
