import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { signCall } from "./sign.ts";

describe("signing a call", () => {
  const account = privateKeyToAccount(`0x${"11".repeat(32)}`);
  const call = {
    ...{ chainId: 20_200_126, nonce: 300, maxPriorityFeePerGas: 0n, maxFeePerGas: 1_000_000_007n, gas: 1_500_000n },
    to: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
  } as const;

  it.each([
    ["a deposit of many rows", { ...call, data: `0x${"ab01".repeat(11_000)}` }],
    ["an account's first call", { ...call, nonce: 0, data: "0x00" }],
    ["a chain without fees", { ...call, maxFeePerGas: 0n, data: "0x1234" }],
  ] as const)("gives the bytes that viem gives: %s", async (_what, transaction) => {
    expect(await signCall(account, transaction)).toBe(
      await account.signTransaction({ type: "eip1559", value: 0n, ...transaction }),
    );
  });

  it("gives them for any signature, also one with leading zeros", async () => {
    for (let nonce = 1; nonce <= 600; nonce++) {
      const transaction = { ...call, nonce, data: "0x01" } as const;
      expect(await signCall(account, transaction)).toBe(
        await account.signTransaction({ type: "eip1559", value: 0n, ...transaction }),
      );
    }
  });
});
