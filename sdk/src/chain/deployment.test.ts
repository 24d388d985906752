import { describe, expect, it } from "vitest";
import { connect, currentModules, parseDeployment, parseModules } from "./index.ts";

const address = (last: string) => `0x${last.padStart(40, "0")}` as const;

const moduleOf = (kind: string, last: string, startBlock: number) => ({
  kind,
  address: address(last),
  startBlock,
  code: `0x${"ab".repeat(32)}`,
  builtFrom: { release: "0.2.0", sources: "cd".repeat(32) },
});

const FILE = {
  version: 2,
  chainId: 20200126,
  modules: [
    { ...moduleOf("accessManager", "1", 3), builtFrom: { release: "0.2.0", commit: "1a2b3c", sources: "ef" } },
    { ...moduleOf("directory", "2", 4), governed: { guardian: ["suspend(uint32)"] } },
    moduleOf("token", "3", 5),
    moduleOf("ledger", "4", 6),
    { ...moduleOf("campaigns", "5", 7), holds: "module" },
    moduleOf("evidence", "6", 8),
    moduleOf("relief", "7", 9),
    moduleOf("dossiers", "8", 10),
  ],
};

const SUCCESSOR = { ...moduleOf("ledger", "9", 40), predecessor: address("4") };

const text = (change: object = {}): string => JSON.stringify({ ...FILE, ...change });
/** With something else said of the token. */
const withToken = (change: object): string =>
  text({ modules: FILE.modules.map((module) => (module.kind === "token" ? { ...module, ...change } : module)) });

describe("a deployment", () => {
  it("is read from its file, module by module", () => {
    const deployment = parseDeployment(text());
    expect(deployment.modules).toEqual(FILE.modules);
    expect(deployment).toMatchObject({ chainId: 20200126, startBlock: 3 });
    expect(deployment.contracts.token).toBe(address("3"));
  });

  it("has a successor in the place of the module that it replaced, which is listed still", () => {
    const { contracts, modules } = parseDeployment(text({ modules: [...FILE.modules, SUCCESSOR] }));
    expect(contracts.ledger).toBe(address("9"));
    expect(modules.filter(({ kind }) => kind === "ledger").map((module) => module.startBlock)).toEqual([6, 40]);
    expect(currentModules(modules).get("ledger")?.predecessor).toBe(address("4"));
  });

  it("may have a module that this version does not know", () => {
    const modules = [...FILE.modules, moduleOf("notices", "a", 50)];
    expect(parseDeployment(text({ modules })).modules).toHaveLength(9);
  });

  it("is refused where it lacks one, with what to do; its modules can be read", () => {
    const lacking = text({ modules: FILE.modules.slice(0, -1) });
    expect(() => parseDeployment(lacking)).toThrow("This book lacks a module that this version has: dossiers. Add it:");
    expect(parseModules(lacking).modules).toHaveLength(7);
  });

  it("is refused where it is from before 0.2, with what to do", () => {
    const before = JSON.stringify({ chainId: 20200126, contracts: { token: address("3") }, startBlock: 1 });
    expect(() => parseModules(before)).toThrow("This book was begun before version 0.2");
  });

  it.each([
    ["not JSON", "This is no deployment file: it is not JSON."],
    ["null", "The deployment file's version is missing or wrong"],
    [text({ version: 3 }), "The deployment file's version is missing or wrong"],
    [text({ chainId: -1 }), "The deployment file's chainId is missing or wrong"],
    [text({ modules: {} }), "The deployment file's modules is missing or wrong"],
    [withToken({ address: "0x12" }), "The deployment file's modules[2].address is missing or wrong"],
    [withToken({ startBlock: 1.5 }), "The deployment file's modules[2].startBlock is missing or wrong"],
    [withToken({ code: address("3") }), "The deployment file's modules[2].code is missing or wrong"],
    [withToken({ builtFrom: { sources: "ef" } }), "The deployment file's modules[2].builtFrom is missing or wrong"],
    [withToken({ predecessor: "none" }), "The deployment file's modules[2].predecessor is missing or wrong"],
    [withToken({ governed: { admin: "all" } }), "The deployment file's modules[2].governed is missing or wrong"],
  ])("is refused as %s", (file, message) => {
    expect(() => parseDeployment(file)).toThrow(message);
  });

  it("gives contracts at its addresses, on its chain", () => {
    const { client, contracts } = connect(parseDeployment(text()), "http://127.0.0.1:8545");
    expect(client.chain.id).toBe(20200126);
    expect(contracts.ledger.address).toBe(address("4"));
    expect(typeof contracts.directory.read.actorOf).toBe("function");
  });
});
