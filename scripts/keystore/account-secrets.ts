import { receiptKey, slipKey } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import type { Secrets } from "@sunledger/sdk/acts";
import { askPassword } from "../lib/prompt.ts";
import { askNewPassword } from "./passwords.ts";
import { REGISTRY, createSecret, listSecrets, openSecret } from "./secrets.ts";

/** How the secret half of an organisation's key is called in the keystore. */
export const secretName = (publicKey: Hex): string => `encryption-${publicKey.slice(2, 18)}`;

/** The secrets of a keystore, for the acts of one of its accounts. Passwords are asked for when a secret is opened. */
export function accountSecrets(home: string, privateKey: Hex): Secrets {
  const find = async (publicKey: Hex) =>
    (await listSecrets(home)).find((secret) => secret.publicKey === publicKey.slice(2));
  return {
    rowKey: (use) => Promise.resolve(use === "receipts" ? receiptKey(privateKey) : slipKey(privateKey)),
    registryKey: () => openSecret(home, REGISTRY, askPassword),
    encryptionSecret: async (publicKey) => {
      const known = await find(publicKey);
      return known && (await openSecret(home, known.name, askPassword));
    },
    hasEncryptionSecret: async (publicKey) => (await find(publicKey)) !== undefined,
    keepEncryptionSecret: async (publicKey, secret) => {
      const name = secretName(publicKey);
      await createSecret(home, name, secret, await askNewPassword(name), { publicKey: publicKey.slice(2) });
    },
  };
}
