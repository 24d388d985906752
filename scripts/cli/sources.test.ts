import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readGiven } from "./files.ts";
import { openFile } from "./sources.ts";

const folder = mkdtempSync(join(tmpdir(), "sunledger-sources-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

async function bytesOf(path: string): Promise<number> {
  let length = 0;
  for await (const chunk of (await openFile(path)).open()) length += chunk.length;
  return length;
}

describe("a path that a person names", () => {
  it("is read where it is a file, more than once", async () => {
    writeFileSync(at("a.csv"), "日期,金额\n");
    const source = await openFile(at("a.csv"));
    for (let round = 0; round < 2; round++) {
      let length = 0;
      for await (const chunk of source.open()) length += chunk.length;
      expect(length).toBe(14);
    }
  });

  it("is named for what it is where it is none", async () => {
    mkdirSync(at("folder"));
    symlinkSync(at("circle"), at("circle"));
    execFileSync("mkfifo", [at("pipe")]);
    await expect(openFile(at("folder"))).rejects.toThrow("is a folder, not a file");
    await expect(openFile(at("circle"))).rejects.toThrow("is a circle of links");
    await expect(openFile(at("pipe"))).rejects.toThrow("is a pipe, not a file");
    await expect(openFile("/dev/zero")).rejects.toThrow("is a device, not a file");
    await expect(openFile(at("missing.csv"))).rejects.toThrow("There is no file");
    await expect(openFile(at("a.csv/b.csv"))).rejects.toThrow("a part of the path is no folder");
    // Lists and documents are opened the same way.
    await expect(readGiven(at("pipe"))).rejects.toThrow("is a pipe, not a file");
    await expect(readGiven("/dev/zero")).rejects.toThrow("is a device, not a file");
  });

  it("is refused where it grows while it is read", async () => {
    writeFileSync(at("growing.csv"), "x".repeat(1_000_000));
    const reading = (async () => {
      let length = 0;
      for await (const chunk of (await openFile(at("growing.csv"))).open()) {
        if (length === 0) appendFileSync(at("growing.csv"), "more");
        length += chunk.length;
      }
    })();
    await expect(reading).rejects.toThrow("was changed while it was read");
    expect(await bytesOf(at("growing.csv"))).toBe(1_000_004);
  });
});
