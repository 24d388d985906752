import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fromHex, toHex, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { readFixture } from "../fixtures.testing.ts";
import {
  encryptionKeys,
  grantKey,
  openBundle,
  openDossier,
  readBundle,
  sealBundle,
  type Dossier,
  type EncryptionKeys,
} from "./index.ts";

const vector = readFixture("dossiers") as {
  owner: { secret: Hex; publicKey: Hex };
  asker: { secret: Hex; publicKey: Hex };
  batchRef: Hex;
  headerDigest: Hex;
  bundle: Hex;
  dossiers: Dossier[];
  rowKeys: Hex[];
  grant: { access: number; row: number; sealed: Hex };
};

const batchRef: Hex = `0x${"ab".repeat(32)}`;
const dossier = (n: number): Dossier => ({
  name: `户主${n}`,
  identity: `99010519491231${String(n).padStart(4, "0")}`,
  address: `某村${n}组`,
  members: [],
});
const three = [dossier(1), dossier(2), dossier(3)];

let village: EncryptionKeys;
let county: EncryptionKeys;
let auditor: EncryptionKeys;
let stranger: EncryptionKeys;
let bundle: Uint8Array;
beforeAll(async () => {
  const keys = (n: number) => encryptionKeys(new Uint8Array(32).fill(n));
  [village, county, auditor, stranger] = [await keys(1), await keys(2), await keys(3), await keys(4)];
  bundle = await sealBundle(batchRef, [village.publicKey, county.publicKey], three);
});

const code = (reason: string) =>
  expect.objectContaining({ code: `dossiers/${reason}`, name: "SunledgerError" }) as Error;

describe("dossiers that another implementation of RFC 9180 sealed", () => {
  it("are opened by their owner, by keys made from the same secret", async () => {
    const keys = await encryptionKeys(vector.owner.secret);
    expect(keys.publicKey).toBe(vector.owner.publicKey);
    const opened = await openBundle(fromHex(vector.bundle), keys);
    expect(opened).toMatchObject({ batchRef: vector.batchRef, count: 2, headerDigest: vector.headerDigest });
    expect([await opened.dossier(0), await opened.dossier(1)]).toEqual(vector.dossiers);
    expect([0, 1].map((row) => toHex(opened.keyOf(row)))).toEqual(vector.rowKeys);
  });

  it("are opened one by one by whom it was granted", async () => {
    const { access, row, sealed } = vector.grant;
    const keys = await encryptionKeys(vector.asker.secret);
    expect(await openDossier(fromHex(vector.bundle), row, access, sealed, keys)).toEqual(vector.dossiers[1]);
  });
});

describe("a bundle of sealed dossiers", () => {
  it("says for which roster it is, how many it holds and who can open it, and nothing of any household", () => {
    expect(readBundle(bundle)).toMatchObject({ batchRef, count: 3, owners: [village.publicKey, county.publicKey] });
    const text = new TextDecoder("latin1").decode(bundle);
    for (const { identity, name } of three) {
      expect(text).not.toContain(identity);
      expect(Buffer.from(bundle).includes(Buffer.from(name))).toBe(false);
    }
  });

  it("is opened by each of its owners, whatever the dossiers say", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    const anyDossier = fc.record({ name: text, identity: text, address: text, members: fc.constant([]), cause: text });
    await fc.assert(
      fc.asyncProperty(fc.array(anyDossier, { minLength: 1, maxLength: 6 }), async (all) => {
        const sealed = await sealBundle(batchRef, [village.publicKey, county.publicKey], all);
        for (const keys of [village, county]) {
          const opened = await openBundle(sealed, keys);
          expect(await Promise.all(all.map((_, row) => opened.dossier(row)))).toEqual(all);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not tell by a dossier's length how large the household is", async () => {
    const small = await sealBundle(batchRef, [village.publicKey], [dossier(1)]);
    const member = { name: "家人", identity: "990105194912310001", relation: "子" };
    const large = await sealBundle(
      batchRef,
      [village.publicKey],
      [{ ...dossier(1), members: [member, member, member] }],
    );
    expect(large.length).toBe(small.length);
  });

  it("is sealed by other keys each time, so that two never share one", async () => {
    const again = await sealBundle(batchRef, [village.publicKey, county.publicKey], three);
    const [one, other] = [await openBundle(bundle, village), await openBundle(again, village)];
    const keys = [0, 1, 2].flatMap((row) => [one.keyOf(row), other.keyOf(row)]).map(toHex);
    expect(new Set(keys).size).toBe(6);
  });

  it("is opened by nobody else, and says whom to ask", async () => {
    for (const keys of [auditor, stranger]) {
      await expect(openBundle(bundle, keys)).rejects.toThrow(code("not-owner"));
      await expect(openBundle(bundle, keys)).rejects.toThrow(
        `This bundle is sealed to other keys than ${keys.publicKey}: open it as ${village.publicKey} or ${county.publicKey}, or ask for access.`,
      );
      // Nor by whoever claims to be an owner.
      const claimed = { publicKey: village.publicKey, privateKey: keys.privateKey };
      await expect(openBundle(bundle, claimed)).rejects.toThrow(code("tampered"));
    }
  });

  it("is refused wherever it is cut off or goes on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length - 1), async (length) => {
        await expect(openBundle(bundle.slice(0, length), village)).rejects.toThrow(code("format"));
      }),
    );
    const longer = new Uint8Array([...bundle, 0]);
    await expect(openBundle(longer, village)).rejects.toThrow(
      "not all of it: take the file whose SHA-256 the roster names.",
    );
  });

  it("that was changed in any one bit never gives a wrong dossier, and at least one is refused", async () => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length - 1), fc.nat(7), async (at, bit) => {
        const changed = bundle.slice();
        changed[at] = (changed[at] as number) ^ (1 << bit);
        const results = await Promise.allSettled(
          three.map(async (_, row) => (await openBundle(changed, village)).dossier(row)),
        );
        results.forEach((result, row) => {
          if (result.status === "fulfilled") return expect(result.value).toEqual(three[row]);
          refusals++;
          expect(result.reason).toBeInstanceOf(SunledgerError);
          expect((result.reason as SunledgerError).code).toMatch(/^dossiers\/(?:format|tampered|not-owner)$/);
        });
        expect(results.some(({ status }) => status === "rejected")).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(300);
  });

  it("gives no dossier that was moved to another row or another roster", async () => {
    const { length } = bundle;
    const [first, second] = [
      bundle.slice(length - 3 * 1_040, length - 2 * 1_040),
      bundle.slice(length - 2 * 1_040, length - 1_040),
    ];
    const swapped = bundle.slice();
    swapped.set(second, length - 3 * 1_040);
    swapped.set(first, length - 2 * 1_040);
    const opened = await openBundle(swapped, village);
    await expect(opened.dossier(0)).rejects.toThrow("This bundle was changed after it was sealed");
    expect(await opened.dossier(2)).toEqual(three[2]);

    const other = bundle.slice();
    const at = Buffer.from(bundle).indexOf("abab");
    other.set(new TextEncoder().encode("abac"), at);
    expect(readBundle(other).batchRef).toBe(`0xabac${"ab".repeat(30)}`);
    await expect(openBundle(other, village)).rejects.toThrow(code("tampered"));
  });

  it("has no rows but its own", async () => {
    const opened = await openBundle(bundle, village);
    await expect(opened.dossier(3)).rejects.toThrow("This bundle has no row 3: it has rows 0 to 2.");
    expect(() => opened.keyOf(-1)).toThrow(code("row"));
    expect(() => opened.keyOf(0.5)).toThrow(code("row"));
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("户主,身份证号\n张三,…")],
    ["an empty header", new Uint8Array([0, 0, 0, 0])],
    ["a header that is null", new Uint8Array([0, 0, 0, 4, ...new TextEncoder().encode("null")])],
    ["a header of another format", new Uint8Array([0, 0, 0, 14, ...new TextEncoder().encode('{"format":"x"}')])],
  ])("is not taken for one where it is %s", (_, bytes) => {
    expect(() => readBundle(bytes)).toThrow(code("format"));
  });

  it("is not made for nobody, twice for one, for too many, of no dossiers or too many", async () => {
    const own = village.publicKey;
    await expect(sealBundle(batchRef, [], three)).rejects.toThrow("A bundle has 1 to 8 owners, each once");
    await expect(sealBundle(batchRef, [own, own.toUpperCase().replace("X", "x") as Hex], three)).rejects.toThrow(
      code("owners"),
    );
    await expect(sealBundle(batchRef, [own], [])).rejects.toThrow("A bundle has 1 to 500 dossiers, not 0");
    await expect(
      sealBundle(
        batchRef,
        [own],
        Array.from({ length: 501 }, () => dossier(1)),
      ),
    ).rejects.toThrow("not 501: make one for each roster.");
    await expect(sealBundle("0x12", [own], three)).rejects.toThrow("A batch reference has 32 bytes");
  });

  it("is not sealed to what is no key: of these anyone could open it", async () => {
    const weak: Hex[] = [`0x${"00".repeat(32)}`, `0x01${"00".repeat(31)}`, `0xec${"ff".repeat(30)}7f`];
    for (const key of weak) await expect(sealBundle(batchRef, [key], three)).rejects.toThrow(code("key"));
    await expect(sealBundle(batchRef, ["0x1234"], three)).rejects.toThrow("A public key has 32 bytes; this one has 2.");
  });
});

describe("access to a dossier", () => {
  const access = 7;

  it("opens that dossier for whom it was granted", async () => {
    const sealed = await grantKey(await openBundle(bundle, county), 1, access, auditor.publicKey);
    expect(sealed).toMatch(/^0x[0-9a-f]{160}$/);
    expect(await openDossier(bundle, 1, access, sealed, auditor)).toEqual(three[1]);
  });

  it("opens nothing else: no other row, request, roster, and for no other organisation", async () => {
    const sealed = await grantKey(await openBundle(bundle, village), 1, access, auditor.publicKey);
    const refused = (...rest: Parameters<typeof openDossier>) =>
      expect(openDossier(...rest)).rejects.toThrow(code("grant"));
    await refused(bundle, 0, access, sealed, auditor);
    await refused(bundle, 2, access, sealed, auditor);
    await refused(bundle, 1, access + 1, sealed, auditor);
    await refused(bundle, 1, access, sealed, stranger);
    await refused(bundle, 1, access, sealed, village);
    await refused(await sealBundle(batchRef, [village.publicKey], three), 1, access, sealed, auditor);
    await refused(bundle, 1, access, sealed.slice(0, -2) as Hex, auditor);
    await refused(bundle, 1, access, "0x", auditor);
    await expect(openDossier(bundle, 3, access, sealed, auditor)).rejects.toThrow(code("row"));
    await expect(openDossier(bundle.slice(0, -1), 1, access, sealed, auditor)).rejects.toThrow(code("format"));
    await expect(openDossier(bundle, 0, access, sealed, auditor)).rejects.toThrow(
      `The key of access 7 does not open row 0 of this bundle with the key ${auditor.publicKey}`,
    );
  });

  it("that was changed in any one bit opens nothing", async () => {
    const sealed = fromHex(await grantKey(await openBundle(bundle, village), 1, access, auditor.publicKey));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        const changed = sealed.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        await expect(openDossier(bundle, 1, access, toHex(changed), auditor)).rejects.toThrow(code("grant"));
      }),
    );
  });

  it("does not open a dossier that was changed since", async () => {
    const sealed = await grantKey(await openBundle(bundle, village), 2, access, auditor.publicKey);
    const changed = bundle.slice();
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    await expect(openDossier(changed, 2, access, sealed, auditor)).rejects.toThrow(code("tampered"));
  });

  it("is not granted for a row that is not there, nor to what is no key", async () => {
    const opened = await openBundle(bundle, village);
    await expect(grantKey(opened, 3, access, auditor.publicKey)).rejects.toThrow(code("row"));
    await expect(grantKey(opened, 1, access, `0x${"00".repeat(32)}`)).rejects.toThrow(code("key"));
  });
});

describe("a page without ciphers, as browsers make those that did not come by https", () => {
  it("is told what to do", async () => {
    const { crypto } = globalThis;
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    try {
      await expect(openBundle(bundle, village)).rejects.toThrow("This page has no ciphers: open it by https");
      await expect(sealBundle(batchRef, [village.publicKey], three)).rejects.toThrow(code("insecure"));
      await expect(encryptionKeys(new Uint8Array(32))).rejects.toThrow(code("insecure"));
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
