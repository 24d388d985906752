import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { compiled, releasedFile } from "./compiled.ts";
import { digestOf, inputOf, withoutComments } from "./sources.ts";
import type { Input } from "./sources.ts";

const EVIDENCE = "contracts/evidence/Evidence.sol/Evidence";

describe("what the compiler is given", () => {
  it("is a contract's own file and what that imports, directly or not", () => {
    expect(Object.keys(inputOf("contracts/money/ISettlementToken.sol/ISettlementToken").sources)).toEqual([
      "@openzeppelin/contracts/token/ERC20/IERC20.sol",
      "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol",
      "contracts/lib/Types.sol",
      "contracts/money/ISettlementToken.sol",
    ]);
  });

  it("refuses a file that is not there, and says what to do", () => {
    expect(() => inputOf("contracts/Nothing.sol/Nothing")).toThrow(
      "There is no source contracts/Nothing.sol. If a contract imports it, mend the import",
    );
  });
});

describe("a digest of it", () => {
  const input = (content: string): Input => ({ ...inputOf(EVIDENCE), sources: { "A.sol": { content } } });
  const digest = (content: string): string => digestOf(input(content));

  it("does not change with comments, line breaks and indents", () => {
    expect(digest("/// @notice A.\ncontract A {\n  uint256 a; // one\n}\n")).toBe(digest("contract A { uint256 a; }"));
  });

  it("changes with everything else", () => {
    const digests = ["uint256 a;", "uint256 b;", "uint128 a;", 'string a = "x";', 'string a = "x /* y */";'].map(
      digest,
    );
    expect(new Set(digests).size).toBe(5);
  });

  it("leaves quoted text, and comments that the compiler obeys, as they are", () => {
    expect(withoutComments(`a = "no // comment"; /* one */ b = 'nor  /* this */'; // two\n\n c;`)).toBe(
      `a = "no // comment"; b = 'nor  /* this */'; c;`,
    );
    expect(withoutComments("/// @solidity memory-safe-assembly\nassembly {}")).toBe(
      "/// @solidity memory-safe-assembly\nassembly {}",
    );
  });
});

describe("compiling", () => {
  it("makes of a contract what was released", async () => {
    const [made] = await compile([EVIDENCE]);
    const { contract, digest, ...released } = JSON.parse(readFileSync(releasedFile(EVIDENCE), "utf8")) as object & {
      contract: string;
      digest: string;
    };
    expect(contract).toBe(EVIDENCE);
    expect(digest).toBe(digestOf(inputOf(EVIDENCE)));
    expect(made).toEqual(released);
  });

  it("is passed over where the sources are those of the release", async () => {
    const { artifacts, anew } = await compiled([EVIDENCE]);
    expect(anew).toEqual([]);
    expect(artifacts.get(EVIDENCE)?.abi.some((entry) => entry.type === "event" && entry.name === "Anchored")).toBe(
      true,
    );
  });

  it("refuses a name that its file does not have", async () => {
    await expect(compile(["contracts/evidence/Evidence.sol/Proof"])).rejects.toThrow(
      "contracts/evidence/Evidence.sol has no contract Proof",
    );
  });

  it("ends when it is told to", async () => {
    const stop = new AbortController();
    const made = compile([EVIDENCE], stop.signal);
    stop.abort();
    await expect(made).rejects.toThrow("aborted");
  });
});
