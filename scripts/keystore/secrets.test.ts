import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demonstrationPasswordFile, keystoreFolder } from "./keystore.ts";
import { REGISTRY, createSecret, listSecrets, openSecret } from "./secrets.ts";

const SECRET = Uint8Array.from({ length: 32 }, (_, i) => i);

describe("secrets beside the accounts", () => {
  let home: string;
  beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "sunledger-secrets-"))));
  afterEach(() => rm(home, { recursive: true }));

  const never = () => Promise.reject(new Error("asked for a password"));
  const file = (name: string): string => join(keystoreFolder(home), "secrets", `${name}.json`);

  it("come back as they were given, with the password alone", async () => {
    await createSecret(home, REGISTRY, SECRET, "correct horse");
    expect(await openSecret(home, REGISTRY, () => Promise.resolve("correct horse"))).toEqual(SECRET);
    await expect(openSecret(home, REGISTRY, () => Promise.resolve("wrong"))).rejects.toThrow(
      "The password does not open the secret registry",
    );
    expect(await readFile(file(REGISTRY), "utf8")).not.toContain(Buffer.from(SECRET).toString("hex"));
  });

  it("are kept from other users of the machine, and never overwritten", async () => {
    await createSecret(home, REGISTRY, SECRET, "x", { demonstration: true });
    expect((await stat(file(REGISTRY))).mode & 0o777).toBe(0o600);
    await expect(createSecret(home, REGISTRY, SECRET, "x", { demonstration: true })).rejects.toThrow(
      "There is a secret named registry already",
    );
  });

  it("of the demonstration open by the password that lies beside them", async () => {
    await createSecret(home, "encryption-ab", SECRET, "demo", { demonstration: true, publicKey: "ab".repeat(32) });
    await mkdir(keystoreFolder(home), { recursive: true });
    await writeFile(demonstrationPasswordFile(home), "demo\n");
    expect(await openSecret(home, "encryption-ab", never)).toEqual(SECRET);
    expect(await listSecrets(home)).toEqual([
      { name: "encryption-ab", publicKey: "ab".repeat(32), demonstration: true },
    ]);
  });

  it("are none where there are none", async () => {
    expect(await openSecret(home, REGISTRY, never)).toBeUndefined();
    expect(await listSecrets(home)).toEqual([]);
  });

  it("do not open under another name: a file that was moved is not what it says", async () => {
    await createSecret(home, "a", SECRET, "x", { demonstration: true });
    await writeFile(demonstrationPasswordFile(home), "x\n");
    await writeFile(file("b"), await readFile(file("a")));
    await expect(openSecret(home, "b", never)).rejects.toThrow("does not open the secret b");
  });

  it("that are damaged are named", async () => {
    await createSecret(home, "a", SECRET, "x", { demonstration: true });
    await writeFile(file("a"), "{");
    await expect(openSecret(home, "a", never)).rejects.toThrow("is damaged");
  });
});
