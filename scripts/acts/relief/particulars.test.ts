import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossierLines } from "./dossiers.ts";
import { readProgramme } from "./programme-file.ts";

describe("the particulars of a programme", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "sunledger-programme-"))));
  afterEach(() => rm(folder, { recursive: true }));

  const WHOLE = {
    name: "农村低收入家庭生活补助",
    purpose: "保障基本生活",
    region: "990121",
    steward: "云岭县人民政府",
    ceiling: "1,000,000",
    most: "600",
    eligibility: "人均纯收入低于 4,500 元",
    benefit: "每户每期 200 至 600 元",
    document: "standard.pdf",
  };

  async function given(value: unknown): Promise<string> {
    const path = join(folder, "programme.json");
    await writeFile(path, JSON.stringify(value));
    return path;
  }

  it("are read from one file", async () => {
    expect(await readProgramme(await given(WHOLE))).toEqual({
      ...WHOLE,
      region: 990_121_000_000n,
      ceiling: 100_000_000n,
      most: 60_000n,
    });
  });

  it("are refused with every one that is missing or wrong", async () => {
    const { name: _, ...nameless } = WHOLE;
    const path = await given({ ...nameless, noticeDays: 91, most: "20,000,000,000", extra: 1 });
    const said: unknown = await readProgramme(path).catch((error: unknown) => error);
    expect(String(said)).toMatch(/name: /);
    expect(String(said)).toMatch(/noticeDays: 90 days at most/);
    expect(String(said)).toMatch(/most: /);
    expect(String(said)).toMatch(/extra/);
  });
});

describe("a dossier on the terminal", () => {
  it("is a line a field, then what the form had beside, then the members", () => {
    const lines = dossierLines({
      name: "甲",
      identity: "990121194001010003",
      address: "上桥村1组",
      income: -123_456,
      account: { bank: "示例银行", number: "示例账号1" },
      members: [
        { name: "甲", identity: "990121194001010003", relation: "户主" },
        { name: "乙", identity: "990121194702020013", relation: "配偶", health: "患病" },
      ],
      more: { 住房等级: "C 级" },
    });
    expect(lines).toEqual([
      "head of household: 甲",
      "identity number: 990121194001010003",
      "address: 上桥村1组",
      "net income a head (yuan): -1,234.56",
      "account: 示例银行 示例账号1",
      "住房等级: C 级",
      "配偶: 乙, 990121194702020013, 患病",
    ]);
  });
});
