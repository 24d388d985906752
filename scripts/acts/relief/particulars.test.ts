import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
