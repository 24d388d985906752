import { mkdir } from "node:fs/promises";
import { parseRegion } from "@sunledger/sdk";
import { HDNodeWallet } from "ethers";
import { createAccount, demonstrationPasswordFile, keystoreFolder, listAccounts } from "../keystore/keystore.ts";
import { writePrivately } from "../lib/files.ts";
import { MNEMONIC } from "../stack/chain.ts";
import { COUNTY_ORGANISATIONS } from "./county/organisations.ts";
import { staff } from "./people.ts";
import type { Organisation } from "./people.ts";

/**
 * Who plays in the demonstration. Names, numbers and the regions 99… are made up; none of them exists. Their keys come from
 * the test mnemonic that everybody knows, so a demonstration's ledger protects nothing.
 */
export const PASSWORD = "demonstration";

/** In the order in which they are registered. */
export const ORGANISATIONS = {
  regulator: {
    name: "示例省慈善监督办公室",
    kind: "regulator",
    region: parseRegion("99"),
    creditCode: "11990000MAE0000108",
    members: staff("regulator", "approver"),
  },
  civil: {
    name: "晴川市民政局",
    kind: "civil-affairs",
    region: parseRegion("9901"),
    creditCode: "11990100MAE000029A",
    members: staff("civil", "recorder", "approver"),
  },
  charity: {
    name: "晴川阳光慈善会",
    kind: "charity",
    region: parseRegion("9901"),
    creditCode: "51990100MAE0000371",
    members: staff("charity", "recorder", "approver"),
  },
  foundation: {
    name: "江岸互助基金会",
    kind: "charity",
    region: parseRegion("9901"),
    creditCode: "53990102MAE000045J",
    members: staff("foundation", "recorder", "approver"),
  },
  bank: {
    name: "晴川商业银行",
    kind: "bank",
    region: parseRegion("9901"),
    creditCode: "91990100MAE000053J",
    members: staff("bank", "recorder"),
    treasury: "bank.treasury",
  },
  "rural-bank": {
    name: "江岸农村银行",
    kind: "bank",
    region: parseRegion("990102"),
    creditCode: "91990102MAE000061A",
    members: staff("rural-bank", "recorder"),
    treasury: "rural-bank.treasury",
  },
  hospital: {
    name: "晴川市中心医院",
    kind: "local-government",
    region: parseRegion("9901"),
    creditCode: "12990100MAE00007XA",
    members: staff("hospital", "recorder"),
  },
} as const satisfies Record<string, Organisation>;

export type Key = keyof typeof ORGANISATIONS;

/** Who registers organisations: the account that deployed the contracts. */
export const REGISTRAR = "registrar";
/** A citizen who holds tokens of his bank. */
export const HOLDER = "citizen.holder";

const all: readonly Organisation[] = [...Object.values(ORGANISATIONS), ...Object.values(COUNTY_ORGANISATIONS)];
const NAMES = [
  REGISTRAR,
  HOLDER,
  ...all.flatMap(({ members, treasury }) => [...Object.keys(members), ...(treasury ? [treasury] : [])]),
];

// The seed takes a fifth of a second to make, so it is made once and only when asked for.
let root: HDNodeWallet | undefined;

function walletOf(name: string): HDNodeWallet {
  root ??= HDNodeWallet.fromPhrase(MNEMONIC, undefined, "m/44'/60'/0'/0");
  return root.deriveChild(NAMES.indexOf(name));
}

/** The private key of one of the cast. */
export const keyOf = (name: string): `0x${string}` => walletOf(name).privateKey as `0x${string}`;

/** The address of one of the cast. */
export const addressOf = (name: string): `0x${string}` => walletOf(name).address as `0x${string}`;

/** Make sure that every account of the cast lies in the keystore, with the password beside them. */
export async function fillKeystore(home: string): Promise<void> {
  await mkdir(keystoreFolder(home), { recursive: true, mode: 0o700 });
  await writePrivately(demonstrationPasswordFile(home), `${PASSWORD}\n`, { overwrite: true });
  const there = new Set((await listAccounts(home)).map(({ name }) => name));
  const missing = NAMES.filter((name) => !there.has(name));
  await Promise.all(
    missing.map((name) => createAccount(home, name, PASSWORD, { privateKey: keyOf(name), demonstration: true })),
  );
}
