import { beforeEach, expect, test } from "vitest";
import type { Hex } from "../../bytes.ts";
import { indexWith, type Question } from "../server.testing.ts";
import { programmeRegionId, type ProgrammeRegion } from "./programmeRegion.ts";
import { readProgrammeRegions, type ReadRegions } from "./regions.ts";
import {
  isFew,
  mergeRegions,
  readShownRegions,
  rosterActor,
  rosterRegion,
  shownRegion,
  showsVillage,
} from "./shown.ts";

const PROGRAMME = "0x00000001";
const COUNTY = 990_102_000_000n;

/** Regions by their codes, each with how many households were put forward and are enrolled. */
let regions: ProgrammeRegion[];
/** Rosters of fewer than 10 rows, by their village. */
let small: { region: bigint; count: number }[];

function add(region: bigint, level: number, parent: bigint | null, submitted: number, enrolled = submitted): void {
  regions.push({
    id: programmeRegionId(PROGRAMME, region),
    region: region.toString(),
    level,
    programme: { id: PROGRAMME },
    parent: parent === null ? null : { id: programmeRegionId(PROGRAMME, parent) },
    ...{ rosterCount: 1, submitted, struck: 0, enrolled, exited: 0, paid: "0", returned: "0" },
  });
}

beforeEach(() => {
  [regions, small] = [[], []];
});

/** Regions as they are read from an index. */
async function reader(): Promise<ReadRegions> {
  const index = await indexWith(({ query, variables }: Question) => {
    const parents = (variables["parents"] ?? []) as Hex[];
    if (query.startsWith("query SmallRosters")) return { page: small.map(asRoster) };
    if (query.startsWith("query RegionsBelow"))
      return { page: regions.filter(({ parent }) => parent && parents.includes(parent.id)) };
    return { page: regions.filter(({ level }) => level === 3) };
  });
  return (of) => readProgrammeRegions(index, of, 1);
}

const asRoster = ({ region, count }: { region: bigint; count: number }, at: number) => ({
  ...{ id: `0x0000000${at}`, programme: { id: PROGRAMME }, region: region.toString(), count },
  ...{ struckCount: 0, enrolledCount: count, exitedCount: 0, paid: "0", returned: "0" },
});

const placeOf = async (region: bigint) => {
  const village = { programme: { id: PROGRAMME } as const, region: region.toString() };
  return shownRegion(village, await readShownRegions(await reader(), [village]));
};

test("a region's id is its programme's and its code in 8 bytes", () => {
  // 990102000000 = 0xe6_86ad_9180
  expect(programmeRegionId("0x00000002", COUNTY)).toBe("0x00000002000000e686ad9180");
});

test("a village of 10 households is shown by itself, one of 9 with its township", async () => {
  add(COUNTY, 3, null, 79);
  add(COUNTY + 1_000n, 4, COUNTY, 79);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 50);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 20);
  add(COUNTY + 1_003n, 5, COUNTY + 1_000n, 9);
  expect(await placeOf(COUNTY + 1_001n)).toBe("990102001001");
  // The next smallest joins the one of 9, whose count could be worked out else.
  expect(await placeOf(COUNTY + 1_002n)).toBe("990102001000");
  expect(await placeOf(COUNTY + 1_003n)).toBe("990102001000");
  // A village of which nothing is known is told like one that is not shown.
  expect(await placeOf(COUNTY + 1_004n)).toBe("990102001000");
});

test("where few of many are enrolled, it is they who are not shown by themselves", async () => {
  add(COUNTY, 3, null, 200, 120);
  add(COUNTY + 1_000n, 4, COUNTY, 200, 120);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 60, 59);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 60, 58);
  add(COUNTY + 1_003n, 5, COUNTY + 1_000n, 80, 3);
  expect(await placeOf(COUNTY + 1_001n)).toBe("990102001001");
  expect(await placeOf(COUNTY + 1_003n)).toBe("990102001000");
});

test("those who are enrolled among many who are not cannot be counted either", async () => {
  add(COUNTY, 3, null, 55, 33);
  add(COUNTY + 1_000n, 4, COUNTY, 55, 33);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 5, 3);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 20, 0);
  add(COUNTY + 1_003n, 5, COUNTY + 1_000n, 30, 30);
  // Shown by itself, its 30 would tell that 3 of the township's 33 are in the two others.
  expect(await placeOf(COUNTY + 1_003n)).toBe("990102001000");
});

test("a village's roster of fewer than 10 is not counted with it, nor can it be worked out", async () => {
  add(COUNTY, 3, null, 275);
  add(COUNTY + 1_000n, 4, COUNTY, 275);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 205);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 70);
  regions[2] = { ...regions[2]!, rosterCount: 2 };
  small.push({ region: COUNTY + 1_001n, count: 5 });
  const read = await reader();
  const villages = await read({ parents: [programmeRegionId(PROGRAMME, COUNTY + 1_000n)] });
  const { shown, others } = mergeRegions(villages);
  expect(shown.map(({ region, submitted }) => [region, submitted])).toEqual([["990102001001", 200]]);
  // The 5, and the next smallest with them.
  expect(others.map(({ submitted }) => submitted)).toEqual([5, 70]);
});

test("a village that has small rosters alone is not shown, however many they are", async () => {
  add(COUNTY, 3, null, 74);
  add(COUNTY + 1_000n, 4, COUNTY, 74);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 14);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 60);
  regions[2] = { ...regions[2]!, rosterCount: 2 };
  small.push({ region: COUNTY + 1_001n, count: 8 }, { region: COUNTY + 1_001n, count: 6 });
  expect(await placeOf(COUNTY + 1_001n)).toBe("990102001000");
  expect(await placeOf(COUNTY + 1_002n)).toBe("990102001002");
});

test("of a township that is not shown by itself no village is", async () => {
  add(COUNTY, 3, null, 165);
  add(COUNTY + 1_000n, 4, COUNTY, 100);
  add(COUNTY + 2_000n, 4, COUNTY, 60);
  add(COUNTY + 3_000n, 4, COUNTY, 5);
  add(COUNTY + 2_001n, 5, COUNTY + 2_000n, 60);
  expect(await placeOf(COUNTY + 2_001n)).toBe("990102000000");
});

test("of a programme of fewer than 10 households no place is shown", async () => {
  add(COUNTY, 3, null, 5);
  add(COUNTY + 1_000n, 4, COUNTY, 5);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 5);
  expect(await placeOf(COUNTY + 1_001n)).toBeNull();
});

test("a roster is told with its village from 10 rows on, where the village is shown", async () => {
  add(COUNTY, 3, null, 79);
  add(COUNTY + 1_000n, 4, COUNTY, 79);
  add(COUNTY + 1_001n, 5, COUNTY + 1_000n, 50);
  add(COUNTY + 1_002n, 5, COUNTY + 1_000n, 20);
  add(COUNTY + 1_003n, 5, COUNTY + 1_000n, 9);
  const roster = (region: string, count: number) => ({ programme: { id: PROGRAMME } as const, region, count });
  const [large, few, merged] = [roster("990102001001", 10), roster("990102001001", 9), roster("990102001003", 10)];
  const shown = await readShownRegions(await reader(), [large, few, merged]);
  expect([large, few, merged].map((one) => rosterRegion(one, shown))).toEqual([
    "990102001001",
    "990102001000",
    "990102001000",
  ]);
  expect([large, few, merged].map((one) => showsVillage(one, shown))).toEqual([true, false, false]);

  const [village, township] = [{ region: "990102001001" }, { region: "990102001000" }];
  expect(rosterActor(large, village, shown)).toBe(village);
  // The village's own name would tell what the roster's place leaves out; the township's does not.
  expect(rosterActor(few, village, shown)).toBeNull();
  expect(rosterActor(few, township, shown)).toBe(township);
});

test("counts of 1 to 9 are too few to be told", () => {
  expect([0, 1, 9, 10].map(isFew)).toEqual([false, true, true, false]);
});
