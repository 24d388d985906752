import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileDigest, folderJournal, folderStore } from "./index.ts";

const ABC = "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const abc = Uint8Array.of(97, 98, 99);

let home: string;
beforeEach(async () => (home = await mkdtemp(join(tmpdir(), "sunledger-sdk-"))));
afterEach(() => rm(home, { recursive: true }));

describe("a store of documents", () => {
  it("keeps a document under its digest and gives it back", async () => {
    const store = folderStore(join(home, "documents"));
    expect(await store.put(abc)).toBe(ABC);
    expect(await readdir(join(home, "documents"))).toEqual([ABC.slice(2)]);
    expect(new Uint8Array((await store.get(ABC)) as Uint8Array)).toEqual(abc);
  });

  it("keeps it once, however often and however many at once bring it", async () => {
    const store = folderStore(home);
    await Promise.all(Array.from({ length: 10 }, () => store.put(abc)));
    await store.put(abc);
    expect(await readdir(home)).toEqual([ABC.slice(2)]);
  });

  it("has nothing of what it never kept", async () => {
    expect(await folderStore(join(home, "nowhere")).get(ABC)).toBeNull();
  });

  it("never gives out a document that was changed, and takes the right one in its place", async () => {
    const store = folderStore(home);
    await writeFile(join(home, ABC.slice(2)), "abd");
    await expect(store.get(ABC)).rejects.toThrow(`The document ${ABC} was changed after it was stored`);
    await store.put(abc);
    expect(new Uint8Array((await store.get(ABC)) as Uint8Array)).toEqual(abc);
  });

  it("is asked by digest alone, so that no path leads out of its folder", async () => {
    await expect(folderStore(home).get("0x2e2e2f")).rejects.toThrow("A digest has 32 bytes");
    await expect(folderStore(home).get("../../etc/passwd" as `0x${string}`)).rejects.toThrow("is not hexadecimal");
  });
});

describe("a file's digest", () => {
  it("is what sha256sum prints", async () => {
    await writeFile(join(home, "abc"), abc);
    expect(await fileDigest(join(home, "abc"))).toBe(ABC);
  });

  it("is not made of a file that is not there", async () => {
    await expect(fileDigest(join(home, "none"))).rejects.toThrow("ENOENT");
  });
});

describe("a journal", () => {
  it("keeps entries for the next process, and forgets them", async () => {
    const folder = join(home, "journal");
    expect(await folderJournal(folder).read("run-1")).toBeUndefined();
    await folderJournal(folder).write("run-1", "half");
    await folderJournal(folder).write("run-1", "done");
    expect(await folderJournal(folder).read("run-1")).toBe("done");
    expect(await readdir(folder)).toEqual(["run-1"]);
    await folderJournal(folder).forget("run-1");
    await folderJournal(folder).forget("run-1");
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(["../keys", "", "a/b", "a b"])("refuses %s as the name of an entry", async (key) => {
    await expect(folderJournal(home).read(key)).rejects.toMatchObject({ code: "journal/key" });
  });
});
