import type { Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { receiptKey } from "../receipts.ts";
import { slipKey } from "../relief/slips.ts";
import type { Ports } from "./ports.ts";

/**
 * The secrets and the sealed store of an office that handles no households, such as a bank's. The keys of its rows are made
 * from its account's private key, so there is nothing else to keep.
 * @param privateKey 32 bytes, of the account that signs
 */
export function withoutHouseholds(privateKey: Hex): Pick<Ports, "secrets" | "sealed"> {
  return {
    secrets: {
      rowKey: async (use) => (use === "receipts" ? receiptKey(privateKey) : slipKey(privateKey)),
      registryKey: async () => undefined,
      encryptionSecret: async () => undefined,
      hasEncryptionSecret: async () => false,
      keepEncryptionSecret: async () => refuse(),
    },
    sealed: { put: async () => refuse(), get: async () => null },
  };
}

function refuse(): never {
  throw new SunledgerError(
    "ports/no-households",
    "This office was opened without a place for households' keys and sealed dossiers: bring secrets and sealed yourself.",
  );
}
