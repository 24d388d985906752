import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "../bytes.ts";
import { duplicateTag, duplicateTags } from "./tags.ts";

const key = Uint8Array.from({ length: 32 }, (_, i) => i);

describe("a duplicate tag", () => {
  // Made with Python's hmac from the rule.
  it("is the same wherever the same household is put forward", () => {
    expect(duplicateTag(key, "11010519491231002X")).toBe("0x3752565015d7440e3898bef0029fa959");
    expect(duplicateTags(key)("11010519491231002X")).toBe("0x3752565015d7440e3898bef0029fa959");
  });

  it("is another for another household, and under another key", () => {
    const tags = duplicateTags(key);
    const other = key.map((byte) => byte ^ 1);
    const all: Hex[] = [
      tags("11010519491231002X"),
      tags("990105194912310036"),
      duplicateTag(other, "11010519491231002X"),
    ];
    expect(new Set(all).size).toBe(3);
  });

  it("is not made of what was not read as an identity number, and does not repeat it", () => {
    for (const wrong of ["", "11010519491231002x", "1101051949123100", "张三"]) {
      expect(() => duplicateTag(key, wrong)).toThrow(
        /^This is no identity number: read it with readIdentityNumber first\.$/,
      );
    }
    expect(() => duplicateTag(key.subarray(1), "11010519491231002X")).toThrow(
      "A registry key has 32 bytes; this one has 31.",
    );
  });

  it("does not hold on to what it made before", () => {
    const tags = duplicateTags(key);
    const first = tags("11010519491231002X");
    tags("990105194912310036");
    expect(tags("11010519491231002X")).toBe(first);
    expect(toHex(key)).toBe("0x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  });
});
