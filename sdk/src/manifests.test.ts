import { describe, expect, it } from "vitest";
import type { Hex } from "./bytes.ts";
import { sha256 } from "./digests.ts";
import { decodeManifest, encodeManifest, proveListed, type ListedDocument } from "./manifests.ts";
import { merkleRoot, verifyMerkle } from "./merkle.ts";

const text = (content: string) => new TextEncoder().encode(content);
const digestOf = (at: number): Hex => `0x${String(at).padStart(64, "0")}`;
const nine: ListedDocument[] = Array.from({ length: 9 }, (_, at) => ({ digest: digestOf(at + 1), bytes: 10 * at }));
const root = merkleRoot(nine.map(({ digest }) => digest));

describe("a root's list of documents", () => {
  it("is text that anyone can read", () => {
    const list = encodeManifest([{ digest: digestOf(7), bytes: 120 }]);
    expect(new TextDecoder().decode(list)).toBe(`{
  "format": "sunledger/manifest/1",
  "documents": [
    {
      "digest": "0x0000000000000000000000000000000000000000000000000000000000000007",
      "bytes": 120
    }
  ]
}
`);
  });

  it("is read back as it was written", () => {
    expect(decodeManifest(encodeManifest(nine))).toEqual(nine);
  });

  it.each([
    ["no JSON", "sunledger/manifest/1"],
    ["JSON of another kind", "[1, 2]"],
    ["nothing", "null"],
    ["another format", '{"format":"sunledger/manifest/2","documents":[]}'],
    ["no list", '{"format":"sunledger/manifest/1","documents":{}}'],
    ["a hole in it", '{"format":"sunledger/manifest/1","documents":[null]}'],
    ["a digest that is none", '{"format":"sunledger/manifest/1","documents":[{"digest":"0x12","bytes":1}]}'],
    [
      "a length that is none",
      `{"format":"sunledger/manifest/1","documents":[{"digest":"${digestOf(1)}","bytes":"1"}]}`,
    ],
  ])("is refused where it is %s", (_what, content) => {
    expect(() => decodeManifest(text(content))).toThrow("This is no list of documents (sunledger/manifest/1).");
  });

  it("is refused where it is no text", () => {
    expect(() => decodeManifest(Uint8Array.of(0xff, 0xfe))).toThrow("This is no list of documents");
  });
});

describe("a listed document", () => {
  it("is proved to belong to the root, each of them", () => {
    for (const { digest } of nine) {
      const proof = proveListed(root, nine, digest);
      expect(verifyMerkle(root, digest, proof!)).toBe(true);
      expect(proof!.length).toBeGreaterThanOrEqual(3);
    }
  });

  it("is found however its digest is written", () => {
    expect(proveListed(root, nine, sha256(text("absent")))).toBeNull();
    const digest: Hex = `0x${"AB".repeat(32)}`;
    const listed = decodeManifest(encodeManifest([...nine, { digest, bytes: 1 }]));
    const wider = merkleRoot(listed.map((each) => each.digest));
    expect(proveListed(wider, listed, digest)).not.toBeNull();
  });

  it("is not proved by a list that is not the root's", () => {
    expect(proveListed(root, nine.slice(1), nine[1]!.digest)).toBeNull();
    const foisted = [...nine, { digest: digestOf(99), bytes: 1 }];
    expect(proveListed(root, foisted, digestOf(99))).toBeNull();
    expect(proveListed(root, [...nine, nine[0]!], nine[0]!.digest)).toBeNull();
    expect(proveListed(root, [], digestOf(1))).toBeNull();
  });
});
