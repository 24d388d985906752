import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFiling } from "./filing-file.ts";

const FILING = {
  filingNumber: "示例备字2026第1号",
  name: "冬衣计划",
  purpose: "为山区学生购买冬衣",
  region: "990100",
  opens: "2026-01-26",
  closes: "2026-04-26",
  target: "1,000,000.00",
  ceiling: "50000",
  costCap: 2.5,
  responsible: "慈善会秘书处",
  surplus: "用于同类项目",
  document: "plan.pdf",
};

describe("a campaign's particulars", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "sunledger-filing-"))));
  afterEach(() => rm(folder, { recursive: true }));

  async function file(content: unknown): Promise<string> {
    const path = join(folder, "filing.json");
    await writeFile(path, JSON.stringify(content));
    return path;
  }

  it("are read into the chain's units: fen, basis points, seconds of China's days", async () => {
    expect(await readFiling(await file(FILING))).toMatchObject({
      region: 990100000000n,
      opens: 1_769_356_800, // 2026-01-25T16:00:00Z
      closes: 1_777_219_199, // 2026-04-26T15:59:59Z
      target: 100_000_000n,
      ceiling: 5_000_000n,
      costCap: 250,
    });
  });

  it("are refused with all that is wrong at once", async () => {
    const path = await file({ ...FILING, region: "99", opens: "26.1.2026", ceiling: "many", costCap: 120, name: " " });
    await expect(readFiling(path)).rejects.toThrow(
      /name: must not be empty[^]*opens: write a day[^]*ceiling: [^]*costCap: /,
    );
  });

  it("are refused with a particular that nobody knows, which may be a known one mistyped", async () => {
    await expect(readFiling(await file({ ...FILING, celing: "1" }))).rejects.toThrow("celing");
  });
});
