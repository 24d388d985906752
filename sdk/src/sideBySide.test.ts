import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { sideBySide } from "./sideBySide.ts";

describe("doing the same with many things", () => {
  it("keeps their order, and no more than so many at a time", async () => {
    let now = 0;
    let most = 0;
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++now);
      await sleep(item % 3);
      now--;
      return item * 10;
    };
    expect(await sideBySide([5, 4, 3, 2, 1], work, 2)).toEqual([50, 40, 30, 20, 10]);
    expect(most).toBe(2);
  });

  it("begins nothing after one that fails", async () => {
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      await sleep(1);
      if (item === 2) throw new Error("two");
    };
    await expect(sideBySide([1, 2, 3, 4, 5, 6], work, 2)).rejects.toThrow("two");
    expect(begun).toEqual([1, 2, 3]);
  });

  it("of nothing is nothing", async () => {
    expect(await sideBySide([], () => Promise.resolve(1))).toEqual([]);
  });
});
