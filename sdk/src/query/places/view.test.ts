import { beforeEach, describe, expect, test } from "vitest";
import { programmeRegionId, type ProgrammeRegion } from "./programmeRegion.ts";
import type { ReadRegions } from "./regions.ts";
import { readRegionView, readTopRegions, sumRegions } from "./view.ts";

const PROGRAMME = "0x00000001";
const [COUNTY, TOWNSHIP, VILLAGE] = [990_121_000_000n, 990_121_101_000n, 990_121_101_001n];

function region(code: bigint, level: number, parent: bigint | null, submitted: number): ProgrammeRegion {
  return {
    id: programmeRegionId(PROGRAMME, code),
    region: code.toString(),
    level,
    programme: { id: PROGRAMME },
    parent: parent === null ? null : { id: programmeRegionId(PROGRAMME, parent) },
    ...{ rosterCount: 1, submitted, struck: 1, enrolled: submitted - 1, exited: 0, paid: "200", returned: "50" },
  };
}

let regions: ProgrammeRegion[];

const read: ReadRegions = async (of) =>
  regions.filter(({ parent, level }) => ("parents" in of ? parent && of.parents.includes(parent.id) : level === 3));

beforeEach(() => {
  regions = [
    region(COUNTY, 3, null, 250),
    region(TOWNSHIP, 4, COUNTY, 220),
    region(TOWNSHIP + 1_000n, 4, COUNTY, 30),
    region(VILLAGE, 5, TOWNSHIP, 150),
    region(VILLAGE + 1n, 5, TOWNSHIP, 60),
    region(VILLAGE + 2n, 5, TOWNSHIP, 6),
    region(VILLAGE + 3n, 5, TOWNSHIP, 4),
  ];
});

describe("an address of a region", () => {
  test("leads to the region, with the way down to it and its parts, the small ones together", async () => {
    const view = await readRegionView(read, PROGRAMME, TOWNSHIP);
    expect(view.way.map(({ region: code }) => code)).toEqual(["990121000000", "990121101000"]);
    if (view.kind !== "shown") throw new Error("It is shown");
    expect(view.parts.shown.map(({ submitted }) => submitted)).toEqual([150]);
    // 6 and 4 put forward are 10, but 5 and 3 enrolled are 8: the next smallest joins.
    expect(view.parts.others.map(({ submitted }) => submitted)).toEqual([60, 6, 4]);
  });

  test("leads to the region around it where it is not shown, be it small, empty or unknown", async () => {
    const [small, unknown] = await Promise.all([
      readRegionView(read, PROGRAMME, VILLAGE + 2n),
      readRegionView(read, PROGRAMME, VILLAGE + 500n),
    ]);
    expect(small).toEqual(unknown);
    expect(small.kind).toBe("merged");
    expect(small.way.at(-1)?.region).toBe("990121101000");
    expect((await readRegionView(read, PROGRAMME, 990_122_101_001n)).way).toEqual([]);
  });
});

test("a programme of one county begins with that county's townships, one of several with its counties", async () => {
  const one = await readTopRegions(read, PROGRAMME);
  expect(one.county?.region).toBe("990121000000");
  expect(one.parts.shown.map(({ submitted }) => submitted)).toEqual([220, 30]);
  regions.push(region(990_122_000_000n, 3, null, 40));
  const several = await readTopRegions(read, PROGRAMME);
  expect(several.county).toBeNull();
  expect(several.parts.shown.map(({ submitted }) => submitted)).toEqual([250, 40]);
});

test("regions together have what each of them has", () => {
  expect(sumRegions(regions.slice(3, 5))).toEqual({
    ...{ rosterCount: 2, submitted: 210, struck: 2, enrolled: 208, exited: 0, paid: 400n, returned: 100n },
  });
});
