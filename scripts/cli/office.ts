import { createIndex } from "@sunledger/sdk";
import { openOffice as openSdkOffice, systemClock } from "@sunledger/sdk/acts";
import type { Office } from "@sunledger/sdk/acts";
import { connectAs } from "@sunledger/sdk/chain";
import { folderJournal, folderStore } from "@sunledger/sdk/node";
import { privateKeyToAccount } from "viem/accounts";
import { readDeployment } from "../deploy/deployment.ts";
import { openAccount } from "../keystore/keystore.ts";
import { accountSecrets } from "../keystore/account-secrets.ts";
import { Refusal } from "../lib/language.ts";
import { askPassword } from "../lib/prompt.ts";
import { journalFolder, settings } from "../stack/settings.ts";
import type { Settings } from "../stack/settings.ts";

/** An office that works at this machine: with the keystore's account, and folders for what acts keep. */
export type TerminalOffice = Office & { readonly settings: Settings };

/**
 * Open the office of a named account.
 * @param as The account's name in the keystore
 * @param options.checked The user has looked himself at what is published (`--i-checked`)
 * @throws Refusal when there is no such account, no deployment, or another chain than it was made on
 */
export async function openOffice(
  as: string,
  options: { readonly where?: Settings; readonly checked?: boolean | undefined } = {},
): Promise<TerminalOffice> {
  const { where = settings(), checked = false } = options;
  const { privateKey } = await openAccount(where.home, as, askPassword);
  const deployment = readDeployment(where.home);
  if (!deployment)
    throw new Refusal({
      en: `No contracts were deployed from ${where.home}. Start the local stack: ./sunledger start`,
      zh: `${where.home} 中没有合约部署记录。请启动本地环境：./sunledger start`,
    });
  const office = await openSdkOffice({
    deployment,
    signer: connectAs(deployment, where.rpc, privateKeyToAccount(privateKey)),
    index: createIndex({ url: where.index }),
    documents: folderStore(where.documents),
    sealed: folderStore(where.sealed, { ownerOnly: true }),
    secrets: accountSecrets(where.home, privateKey),
    journal: folderJournal(journalFolder(where.home)),
    clock: systemClock,
    checked,
  });
  return { ...office, settings: where };
}
