import { encodeSet, rowStatus, type RosterSets } from "@sunledger/sdk";
import { describe, expect, test } from "vitest";
import { countRows, daysLeft, noticeAt, rowRanges } from "./counted";

describe("given a roster of 300 rows on its way", () => {
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  /** 0-9 struck (5-9 after the review), 10-19 exited, 20-259 enrolled, 260-269 approved, 270-289 reviewed, 290-299 waiting. */
  const roster: RosterSets = {
    count: 300,
    reviewed: encodeSet(rows(5, 290)),
    approved: encodeSet(rows(10, 270)),
    enrolled: encodeSet(rows(20, 260)),
    contested: encodeSet([290]),
    struck: encodeSet(rows(0, 10)),
    exited: encodeSet(rows(10, 20)),
  };

  test("each row counts where it stands", () => {
    expect(countRows(roster)).toEqual({
      STRUCK: 10,
      EXITED: 10,
      ENROLLED: 240,
      APPROVED: 10,
      SECOND_NOTICE: 20,
      FIRST_NOTICE: 10,
    });
  });

  test("counts and single rows tell the same", () => {
    const told = Map.groupBy(rows(0, 300), (row) => rowStatus(roster, row)!.status);
    expect(Object.fromEntries([...told].map(([status, { length }]) => [status, length]))).toEqual(countRows(roster));
  });
});

test("the first notice runs until the review, the second from then on, and none at its end", () => {
  expect(noticeAt({ noticeEnds: "1000", reviewedAt: null }, 999)).toBe("FIRST_NOTICE");
  expect(noticeAt({ noticeEnds: "1000", reviewedAt: "500" }, 999)).toBe("SECOND_NOTICE");
  expect(noticeAt({ noticeEnds: "1000", reviewedAt: "500" }, 1_000)).toBeNull();
});

test("a day that has begun counts among those left", () => {
  const left = (time: number) => daysLeft({ noticeEnds: "864000" }, time);
  expect([left(0), left(1), left(777_600), left(863_999), left(864_000), left(900_000)]).toEqual([10, 10, 1, 1, 0, 0]);
});

test("rows are written from 1, those that follow each other as a range", () => {
  expect(rowRanges([0, 1, 2, 4, 6, 7])).toBe("1–3, 5, 7–8");
  expect(rowRanges([])).toBe("");
});
