import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "../bytes.ts";
import { readReceiptFragment, receiptKey } from "../receipts.ts";
import { householdPath, slipKey, slipLink, slipSecrets } from "./slips.ts";

const privateKey: Hex = `0x${"11".repeat(32)}`;
const batchRef: Hex = `0x${"22".repeat(32)}`;

describe("a household's slip", () => {
  // Made with Python from the rule: HKDF-SHA-256, then HMAC-SHA-256 over batch reference and row.
  it("is made anew from the recorder's key alone", () => {
    const key = slipKey(privateKey);
    expect(toHex(key)).toBe("0x170ab7ff2b51fb2cc4085965ee33c7808c8f9c94e1fb5822be37ab717b348537");
    expect(toHex(slipSecrets(key, batchRef)(41))).toBe("0x8bec0e236a86ab05129db9d62c9f390d");
  });

  it("never shares a secret with a receipt of the same account", () => {
    expect(toHex(slipKey(privateKey))).not.toBe(toHex(receiptKey(privateKey)));
  });

  it("links to the household's page, rows counted from 1, with the secret in the fragment", () => {
    const secret = slipSecrets(slipKey(privateKey), batchRef)(41);
    expect(householdPath(3, 41)).toBe("/households/3/42");
    const link = slipLink("https://example.org/", "zh", 3, 41, secret);
    expect(link.startsWith("https://example.org/zh/households/3/42#")).toBe(true);
    expect(readReceiptFragment(new URL(link).hash)).toEqual(secret);
  });

  it("differs from row to row, from batch to batch and from account to account", () => {
    const other: Hex = `0x${"33".repeat(32)}`;
    const secrets = [
      slipSecrets(slipKey(privateKey), batchRef)(0),
      slipSecrets(slipKey(privateKey), batchRef)(1),
      slipSecrets(slipKey(privateKey), other)(0),
      slipSecrets(slipKey(other), batchRef)(0),
    ].map(toHex);
    expect(new Set(secrets).size).toBe(4);
  });
});
