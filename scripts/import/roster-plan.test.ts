import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitment, decodeHouseholds, duplicateTag, readReceiptFragment } from "@sunledger/sdk";
import { describe, expect, it } from "vitest";
import { householdsOf, formsOf } from "../demo/county/households.ts";
import { readRosterFile } from "./roster-file.ts";
import type { Applicant } from "./roster-file.ts";
import { planRosters } from "./roster-plan.ts";
import { writeSlips } from "./slips.ts";

const KEYS = { privateKey: `0x${"11".repeat(32)}`, registryKey: new Uint8Array(32).fill(7) } as const;
const FILE = new TextEncoder().encode(formsOf(householdsOf("shangqiao", "living")));
const { applicants } = readRosterFile(FILE, { village: 990_121_101_001n, madeUp: true });

const plan = (households: readonly Applicant[], most = 500, keys: typeof KEYS | object = {}, programme = 1) =>
  planRosters(programme, FILE, households, { ...KEYS, ...keys }, most);

describe("planning rosters", () => {
  it("spreads households evenly, so that no roster is one of a few", () => {
    const sizes = (count: number, most: number): number[] =>
      plan(applicants.slice(0, count), most).rosters.map((roster) => roster.applicants.length);
    expect(sizes(100, 100)).toEqual([100]);
    expect(sizes(101, 100)).toEqual([50, 51]);
    expect(sizes(220, 100)).toEqual([73, 73, 74]);
    expect(plan(applicants, 100).rosters.flatMap((roster) => roster.applicants)).toEqual(applicants);
  });

  it("gives the same plan for the same file, programme and keys, and other references for any other", () => {
    const once = plan(applicants);
    expect(plan(applicants)).toEqual(once);
    const refs = [
      once,
      plan(applicants, 500, {}, 2),
      plan(applicants, 500, { privateKey: `0x${"22".repeat(32)}` }),
      planRosters(1, FILE.slice(1), applicants, KEYS, 500),
    ].map(({ rosters }) => rosters[0]!.batchRef);
    expect(new Set(refs).size).toBe(4);
  });

  it("puts forward a commitment and a tag a household, and nothing else", () => {
    const [roster] = plan(applicants).rosters;
    const households = decodeHouseholds(roster!.packed);
    expect(households).toHaveLength(220);
    expect(households[3]!.tag).toBe(duplicateTag(KEYS.registryKey, applicants[3]!.identity));
    expect(new Set(households.map(({ reference }) => reference.slice(0, 4)))).toEqual(new Set(["0x01"]));
    expect(roster!.packed).toHaveLength(2 + 220 * 64);
  });
});

describe("slips", () => {
  it("prove each household, and lie in a file that others cannot read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sunledger-slips-"));
    const path = join(folder, "slips.csv");
    const rosters = plan(applicants.slice(0, 3), 2);
    await writeSlips(path, "https://example.org", KEYS.privateKey, rosters, [7, 8]);
    const lines = (await readFile(path, "utf8")).trim().split("\r\n").slice(1);
    expect(lines.map((line) => line.split("#")[0])).toEqual([
      `2,${applicants[0]!.dossier.name},7,1,https://example.org/en/households/7/1`,
      `3,${applicants[1]!.dossier.name},8,1,https://example.org/en/households/8/1`,
      `4,${applicants[2]!.dossier.name},8,2,https://example.org/en/households/8/2`,
    ]);
    const secret = readReceiptFragment(lines[2]!.split("#")[1]!)!;
    expect(commitment(secret)).toBe(decodeHouseholds(rosters.rosters[1]!.packed)[1]!.reference);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });
});
