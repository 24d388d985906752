import { describe, expect, it } from "vitest";
import { doJob, onReference, paceOf } from "./pace.ts";
import reference from "../reference.json" with { type: "json" };

describe("a figure on the reference machine", () => {
  it("is a shorter time and a higher rate than on a machine that is half as fast", () => {
    expect(onReference({ value: 10, unit: "s" }, 2)).toBe(5);
    expect(onReference({ value: 300, unit: "ms" }, 2)).toBe(150);
    expect(onReference({ value: 40_000, unit: "rows/s" }, 2)).toBe(80_000);
  });

  it("is the same where it has nothing to do with time", () => {
    for (const unit of ["gas", "kB", "points", "times", "shares"]) expect(onReference({ value: 7, unit }, 2)).toBe(7);
  });

  it("is as measured where the job takes as long as there", () => {
    expect(paceOf(reference.job)).toBe(1);
  });

  it("is twice as good where each part of the job takes twice as long", () => {
    const { hashing, json, flushing } = reference.job;
    expect(paceOf({ hashing: 2 * hashing, json: 2 * json, flushing: 2 * flushing })).toBe(2);
  });
});

describe("the job", () => {
  it("has every part take some time", () => {
    for (const time of Object.values(doJob())) expect(time).toBeGreaterThan(0);
  });
});
