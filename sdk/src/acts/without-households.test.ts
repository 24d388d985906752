import { expect, it } from "vitest";
import { receiptKey, slipKey } from "../index.ts";
import { withoutHouseholds } from "./without-households.ts";

const KEY = `0x${"11".repeat(32)}` as const;

it("an office without households makes its rows' keys from its account's, and keeps no other secret", async () => {
  const { secrets, sealed } = withoutHouseholds(KEY);
  expect(await secrets.rowKey("receipts")).toEqual(receiptKey(KEY));
  expect(await secrets.rowKey("slips")).toEqual(slipKey(KEY));
  expect(await secrets.registryKey()).toBeUndefined();
  expect(await sealed.get(KEY)).toBeNull();
  const refusal = { code: "ports/no-households" };
  await expect(secrets.keepEncryptionSecret(KEY, new Uint8Array(32))).rejects.toMatchObject(refusal);
  await expect(sealed.put(new Uint8Array(1))).rejects.toMatchObject(refusal);
});
