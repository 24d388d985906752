import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "./bytes.ts";
import { sha256, sha256Of } from "./digests.ts";
import { readFixture } from "./fixtures.testing.ts";
import { merkleProof, merkleRoot, verifyMerkle } from "./merkle.ts";

const { trees } = readFixture("merkle") as {
  trees: { name: string; digests: Hex[]; root: Hex; proofs: Hex[][] }[];
};

const digests = fc.uniqueArray(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => toHex(bytes)),
  { minLength: 1, maxLength: 40 },
);

describe("a Merkle root", () => {
  it.each(trees)("stands for $name", (tree) => {
    expect(merkleRoot(tree.digests)).toBe(tree.root);
    tree.digests.forEach((digest, i) => {
      expect(merkleProof(tree.digests, digest)).toEqual(tree.proofs[i]);
      expect(verifyMerkle(tree.root, digest, tree.proofs[i] as Hex[])).toBe(true);
    });
  });

  it("proves each of its documents, in whatever order they are given", () => {
    fc.assert(
      fc.property(digests, fc.nat(), (all, at) => {
        const digest = all[at % all.length] as Hex;
        const root = merkleRoot(all.toReversed());
        expect(merkleRoot(all)).toBe(root);
        expect(verifyMerkle(root, digest, merkleProof(all, digest))).toBe(true);
      }),
    );
  });

  it("proves no other document", () => {
    fc.assert(
      fc.property(digests, (all) => {
        const stranger: Hex = `0x${"ab".repeat(32)}`;
        expect(verifyMerkle(merkleRoot(all), stranger, merkleProof(all, all[0] as Hex))).toBe(false);
      }),
    );
  });

  it("does not take an inner node for a document", () => {
    const [invoice, photo] = [sha256(Uint8Array.of(1)), sha256(Uint8Array.of(2))];
    const root = merkleRoot([invoice, photo]);
    expect(verifyMerkle(root, root, [])).toBe(false);
  });

  it("is refused for no document, for one twice, and a proof for one that is absent", () => {
    const digest: Hex = `0x${"11".repeat(32)}`;
    expect(() => merkleRoot([])).toThrow("A root needs at least one document.");
    expect(() => merkleRoot([digest, digest])).toThrow("The same document stands twice in the list: name it once.");
    expect(() => merkleProof([digest], `0x${"22".repeat(32)}`)).toThrow("is not among these: check the list.");
    expect(() => merkleRoot(["0x11"])).toThrow("A digest has 32 bytes; this one has 1.");
  });
});

describe("a document's digest", () => {
  it("is what sha256sum prints", () => {
    const abc = Uint8Array.of(97, 98, 99);
    expect(sha256(new Uint8Array())).toBe("0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256(abc)).toBe("0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is the same when the document comes in parts", async () => {
    const parts = new Blob(["a", "bc"]).stream();
    await expect(sha256Of(parts)).resolves.toBe("0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
