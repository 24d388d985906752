import { describe, expect, it } from "vitest";
import { toHex } from "../../bytes.ts";
import { readReceiptFragment } from "../../receipts.ts";
import { commitment } from "../../references.ts";
import { decodeHouseholds } from "../../relief/rosters.ts";
import { duplicateTag } from "../../relief/tags.ts";
import { planRosters, type Applicant, type RosterPlan } from "./roster-plan.ts";
import { slipRows } from "./slips.ts";

const KEYS = { slips: new Uint8Array(32).fill(0x11), registry: new Uint8Array(32).fill(7) };
const FILE = new TextEncoder().encode("户主,身份证号码\n");

/** Numbers of the made-up province 99, with their check characters (GB 11643-1999). */
function identityOf(serial: number): string {
  const digits = `990121194001${String(1 + (serial % 28)).padStart(2, "0")}${String(serial % 1_000).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${"10X98765432"[sum % 11]}`;
}

const applicants = Array.from({ length: 220 }, (_, at): Applicant => {
  const [name, identity] = [`户主${at}`, identityOf(at)];
  return { line: at + 2, identity, dossier: { name, identity, address: "上桥村", members: [] } };
});

type Changes = { most?: number; keys?: typeof KEYS; programme?: number; file?: Uint8Array };

const plan = (
  households: readonly Applicant[],
  { most = 500, keys = KEYS, programme = 1, file = FILE }: Changes = {},
): Promise<RosterPlan> => planRosters({ programme, file, applicants: households }, keys, most);

describe("planning rosters", () => {
  it("spreads households evenly, so that no roster is one of a few", async () => {
    const sizes = async (count: number, most: number): Promise<number[]> =>
      (await plan(applicants.slice(0, count), { most })).rosters.map((roster) => roster.applicants.length);
    expect(await sizes(100, 100)).toEqual([100]);
    expect(await sizes(101, 100)).toEqual([50, 51]);
    expect(await sizes(220, 100)).toEqual([73, 73, 74]);
    const { rosters } = await plan(applicants, { most: 100 });
    expect(rosters.flatMap((roster) => roster.applicants)).toEqual(applicants);
  });

  it("gives the same plan for the same file, programme and keys, and other references for any other", async () => {
    const once = await plan(applicants);
    expect(await plan(applicants)).toEqual(once);
    const others = await Promise.all([
      plan(applicants, { programme: 2 }),
      plan(applicants, { keys: { ...KEYS, slips: new Uint8Array(32).fill(0x22) } }),
      plan(applicants, { file: FILE.slice(1) }),
    ]);
    const refs = [once, ...others].map(({ rosters }) => rosters[0]!.batchRef);
    expect(new Set(refs).size).toBe(4);
  });

  it("puts forward a commitment and a tag a household, and nothing else", async () => {
    const [roster] = (await plan(applicants)).rosters;
    const households = decodeHouseholds(roster!.packed);
    expect(households).toHaveLength(220);
    expect(households[3]!.tag).toBe(duplicateTag(KEYS.registry, applicants[3]!.identity));
    expect(new Set(households.map(({ reference }) => reference.slice(0, 4)))).toEqual(new Set(["0x01"]));
    expect(roster!.packed).toHaveLength(2 + 220 * 64);
  });
});

describe("slips", () => {
  it("prove each household", async () => {
    const rosters = await plan(applicants.slice(0, 3), { most: 2 });
    const rows = slipRows(rosters, [7, 8], KEYS.slips, { site: "https://example.org", language: "en" });
    expect(rows.map((cells) => [...cells.slice(0, 4), cells[4]!.split("#")[0]])).toEqual([
      ["2", "户主0", "7", "1", "https://example.org/en/households/7/1"],
      ["3", "户主1", "8", "1", "https://example.org/en/households/8/1"],
      ["4", "户主2", "8", "2", "https://example.org/en/households/8/2"],
    ]);
    const secret = readReceiptFragment(rows[2]![4]!.split("#")[1]!)!;
    expect(toHex(secret)).toHaveLength(34);
    expect(commitment(secret)).toBe(decodeHouseholds(rosters.rosters[1]!.packed)[1]!.reference);
  });
});
