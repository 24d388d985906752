import { beforeEach, describe, expect, test, vi } from "vitest";
import { createMemory, Unreadable, type AsOf } from "./memory";

const FIRST: AsOf = { block: 7, time: 1_700_000_000 };

describe("given a memory that counts answers as fresh for 1,000 ms", () => {
  let clock: number;
  const make = (keep = 10) => createMemory({ freshFor: 1_000, pause: 2_000, keep, now: () => clock });

  beforeEach(() => {
    clock = 0;
    vi.spyOn(console, "error").mockImplementation(() => {});
  });

  test("a crowd asks the source once", async () => {
    const load = vi.fn(async () => ({ data: "answer", asOf: FIRST }));
    const memory = make();
    const answers = await Promise.all([1, 2, 3].map(() => memory.read("page", load)));
    expect(load).toHaveBeenCalledTimes(1);
    expect(answers[2]).toEqual({ data: "answer", asOf: FIRST, brokenSince: null });
  });

  test("an answer is asked for anew once it is no longer fresh", async () => {
    const load = vi.fn(async () => ({ data: clock, asOf: FIRST }));
    const memory = make();
    expect((await memory.read("page", load)).data).toBe(0);
    clock = 999;
    expect((await memory.read("page", load)).data).toBe(0);
    clock = 1_000;
    expect((await memory.read("page", load)).data).toBe(1_000);
  });

  test("a source that fails leaves the last good answer, and since when", async () => {
    const memory = make();
    await memory.read("page", async () => ({ data: "good", asOf: FIRST }));
    clock = 5_000;
    const fail = vi.fn(async (): Promise<never> => Promise.reject(new Error("down")));
    expect(await memory.read("page", fail)).toEqual({ data: "good", asOf: FIRST, brokenSince: 5_000 });
    clock = 6_999;
    expect((await memory.read("page", fail)).brokenSince).toBe(5_000);
    expect(fail).toHaveBeenCalledTimes(1); // left alone for 2,000 ms
    clock = 7_000;
    expect((await memory.read("page", fail)).brokenSince).toBe(5_000);
    expect(fail).toHaveBeenCalledTimes(2);
  });

  test("a source that is back is believed at once", async () => {
    const memory = make();
    await memory.read("page", async () => ({ data: "old", asOf: FIRST }));
    clock = 5_000;
    await memory.read("page", () => Promise.reject(new Error("down")));
    clock = 7_000;
    const reading = await memory.read("page", async () => ({ data: "new", asOf: { block: 9, time: 1_700_000_009 } }));
    expect(reading).toEqual({ data: "new", asOf: { block: 9, time: 1_700_000_009 }, brokenSince: null });
  });

  test("a source that never answered is told as unreadable", async () => {
    await expect(make().read("page", () => Promise.reject(new Error("down")))).rejects.toThrow(Unreadable);
  });

  test("what was not asked for the longest is forgotten first", async () => {
    const memory = make(2);
    const load = vi.fn(async () => ({ data: "answer", asOf: FIRST }));
    for (const key of ["a", "b", "a", "c", "a", "b"]) await memory.read(key, load);
    // a, b, c, and b again: it made room for c.
    expect(load).toHaveBeenCalledTimes(4);
  });
});
