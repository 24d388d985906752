import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAccount, demonstrationPasswordFile, keystoreFolder, listAccounts, openAccount } from "./keystore.ts";

// The first account of the mnemonic that every Ethereum tool tests with.
const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const ADDRESS = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

describe("the keystore", () => {
  let home: string;
  beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "sunledger-keystore-"))));
  afterEach(() => rm(home, { recursive: true }));

  const never = () => Promise.reject(new Error("asked for a password"));

  it("gives back the key that it was given, with the password alone", async () => {
    await createAccount(home, "bank.recorder", "correct horse", { privateKey: KEY });
    const opened = await openAccount(home, "bank.recorder", () => Promise.resolve("correct horse"));
    expect(opened.privateKey).toBe(KEY);
    expect(opened.address.toLowerCase()).toBe(ADDRESS.toLowerCase());
    await expect(openAccount(home, "bank.recorder", () => Promise.resolve("wrong"))).rejects.toThrow(
      "The password does not open the account bank.recorder",
    );
  });

  it("keeps accounts from other users of the machine", async () => {
    await createAccount(home, "bank.recorder", "x", { demonstration: true });
    expect((await stat(keystoreFolder(home))).mode & 0o777).toBe(0o700);
    expect((await stat(join(keystoreFolder(home), "bank.recorder.json"))).mode & 0o777).toBe(0o600);
  });

  it("never overwrites a key", async () => {
    const first = await createAccount(home, "a", "x", { demonstration: true });
    await expect(createAccount(home, "a", "x", { demonstration: true })).rejects.toThrow("named a already");
    expect(await listAccounts(home)).toMatchObject([{ name: "a", address: first.address.toLowerCase() }]);
  });

  it("opens the demonstration's accounts by the password that lies beside them", async () => {
    await createAccount(home, "charity.approver", "demo", { privateKey: KEY, demonstration: true });
    await writeFile(demonstrationPasswordFile(home), "demo\n");
    expect((await openAccount(home, "charity.approver", never)).privateKey).toBe(KEY);
  });

  it("names what there is when an account is missing", async () => {
    await createAccount(home, "a", "x", { demonstration: true });
    await expect(openAccount(home, "b", never)).rejects.toThrow("There is no account named b. There are: a.");
  });

  it("refuses names that could leave its folder", async () => {
    await expect(createAccount(home, "../a", "x")).rejects.toThrow('"../a" cannot name an account');
  });
});
