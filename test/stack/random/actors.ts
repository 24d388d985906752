import { OrganisationKind, Role, connectAs } from "@sunledger/sdk/chain";
import type { Deployment } from "@sunledger/sdk/chain";
import { TransactionNotFoundError, TransactionReceiptNotFoundError, stringToHex } from "viem";
import type { Hex, TransactionReceipt } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { until } from "../../../scripts/lib/processes.ts";
import { MNEMONIC } from "../../../scripts/stack/chain.ts";
import { PATIENCE } from "../../helpers/patience.ts";

/** The organisations that act, their accounts, and how an act is sent. */

const FOREVER = 2 ** 40 - 1;
const MOST = 2n ** 255n;
/** More than any act of the run costs: what is refused is refused on the chain, not before it is sent. */
const GAS = { gas: 6_000_000n, maxFeePerGas: 10_000_000_000n, maxPriorityFeePerGas: 0n };

const ORGANISATIONS = [
  { name: "regulator", kind: OrganisationKind.Regulator, region: 990_000_000_000n },
  { name: "civilAffairs", kind: OrganisationKind.CivilAffairs, region: 990_100_000_000n },
  { name: "finance", kind: OrganisationKind.Finance, region: 990_100_000_000n },
  { name: "charity", kind: OrganisationKind.Charity, region: 990_100_000_000n },
  { name: "otherCharity", kind: OrganisationKind.Charity, region: 990_100_000_000n },
  { name: "bank", kind: OrganisationKind.Bank, region: 990_100_000_000n },
  { name: "otherBank", kind: OrganisationKind.Bank, region: 990_100_000_000n },
  { name: "inspector", kind: OrganisationKind.Inspector, region: 990_100_000_000n },
  { name: "county", kind: OrganisationKind.LocalGovernment, region: 990_101_000_000n },
  { name: "township", kind: OrganisationKind.LocalGovernment, region: 990_101_001_000n },
  { name: "otherTownship", kind: OrganisationKind.LocalGovernment, region: 990_101_002_000n },
  { name: "village", kind: OrganisationKind.LocalGovernment, region: 990_101_001_001n },
  { name: "otherVillage", kind: OrganisationKind.LocalGovernment, region: 990_101_001_002n },
  { name: "farVillage", kind: OrganisationKind.LocalGovernment, region: 990_101_002_001n },
] as const;

export type Contracts = ReturnType<typeof connectAs>["contracts"];

/** An account that acts, alone or for an organisation. */
export class Actor {
  readonly name: string;
  readonly account: ReturnType<typeof mnemonicToAccount>;
  readonly contracts: Contracts;
  readonly client: ReturnType<typeof connectAs>["client"];
  readonly #index: number;
  #nonce: number | undefined;

  constructor(name: string, index: number, deployment: Deployment, rpc: string) {
    this.name = name;
    this.#index = index;
    this.account = mnemonicToAccount(MNEMONIC, { addressIndex: index });
    ({ contracts: this.contracts, client: this.client } = connectAs(deployment, rpc, this.account));
  }

  get address(): Hex {
    return this.account.address;
  }

  /** The same account, on the contracts of another deployment. From then on this one must rest: both count transactions. */
  on(deployment: Deployment, rpc: string): Actor {
    return new Actor(this.name, this.#index, deployment, rpc);
  }

  /** Forget how far this account was: the chain may have fallen back. */
  forget(): void {
    this.#nonce = undefined;
  }

  /**
   * Send an act and wait until it is in a block, done or refused.
   * @throws Error where the chain has lost it: killed and started again, it knows nothing of it
   */
  async send(act: (contracts: Contracts, options: Options) => Promise<Hex>): Promise<TransactionReceipt> {
    const nonce = (this.#nonce ??= await this.client.getTransactionCount({ address: this.address }));
    const hash = await act(this.contracts, { ...GAS, nonce, account: this.account, chain: this.client.chain });
    this.#nonce = nonce + 1;
    const outcome = await until(async () => (await this.#receiptOf(hash)) ?? (await this.#lost(hash, nonce)), {
      every: 5,
      within: PATIENCE,
    });
    if (outcome === undefined || outcome === "lost")
      throw new Error(`Transaction ${hash} of ${this.name} is in no block (${outcome ?? "waits"})`);
    return outcome;
  }

  #receiptOf(hash: Hex): Promise<TransactionReceipt | undefined> {
    return this.client.getTransactionReceipt({ hash }).catch((error: unknown) => {
      if (error instanceof TransactionReceiptNotFoundError) return undefined;
      throw error;
    });
  }

  /** "lost" where the chain does not know of a transaction that it took, or has lost what came before it. */
  async #lost(hash: Hex, nonce: number): Promise<"lost" | undefined> {
    const known = await this.client.getTransaction({ hash }).catch((error: unknown) => {
      if (error instanceof TransactionNotFoundError) return undefined;
      throw error;
    });
    const next = await this.client.getTransactionCount({ address: this.address });
    return !known || next < nonce ? "lost" : undefined;
  }
}

export type Options = typeof GAS & {
  nonce: number;
  account: ReturnType<typeof mnemonicToAccount>;
  chain: Actor["client"]["chain"];
};

export type ActingOrganisation = {
  readonly id: number;
  readonly kind: number;
  readonly region: bigint;
  readonly administrator: Actor;
  readonly recorder: Actor;
  readonly approver: Actor;
  readonly treasury: Actor;
};

export type OrganisationName = (typeof ORGANISATIONS)[number]["name"];

export type Actors = {
  /** Holds the governing roles. */
  readonly governor: Actor;
  readonly organisations: Readonly<Record<OrganisationName, ActingOrganisation>>;
  /** Nobody's members: they hold tokens, or try what they may not. */
  readonly holders: readonly Actor[];
  /** Accounts that come and go as members. */
  readonly newcomers: readonly Actor[];
  readonly all: readonly Actor[];
};

/** Made-up registration numbers: 18 characters. */
export const creditCode = (number: number): Hex => stringToHex(`91990100MA${String(number).padStart(7, "0")}X`);

/** Register all organisations with their members; banks let the ledger take from their treasuries. */
export async function assemble(deployment: Deployment, rpc: string): Promise<Actors> {
  let index = 0;
  const actor = (name: string): Actor => new Actor(name, index++, deployment, rpc);
  const governor = actor("governor");
  const organisations: Partial<Record<OrganisationName, ActingOrganisation>> = {};
  for (const [at, { name, kind, region }] of ORGANISATIONS.entries()) {
    const id = at + 1;
    const administrator = actor(`${name}.administrator`);
    const [recorder, approver, treasury] = ["recorder", "approver", "treasury"].map((role) => actor(`${name}.${role}`));
    organisations[name] = {
      id,
      kind,
      region,
      administrator,
      recorder: recorder!,
      approver: approver!,
      treasury: treasury!,
    };
    const registration = {
      ...{ kind, region, creditCode: creditCode(id), name },
      ...{ treasury: treasury!.address, administrator: administrator.address },
    };
    await done(governor.send((contracts, options) => contracts.directory.write.register([registration], options)));
    for (const [member, role] of [[recorder!, Role.Recorder] as const, [approver!, Role.Approver] as const])
      await done(
        administrator.send((contracts, options) =>
          contracts.directory.write.appoint([member.address, role, FOREVER], options),
        ),
      );
    if (kind === OrganisationKind.Bank)
      await done(
        treasury!.send((contracts, options) =>
          contracts.token.write.approve([deployment.contracts.ledger, MOST], options),
        ),
      );
  }
  const holders = Array.from({ length: 4 }, (_, at) => actor(`holder ${at}`));
  const newcomers = Array.from({ length: 6 }, (_, at) => actor(`newcomer ${at}`));
  const complete = organisations as Record<OrganisationName, ActingOrganisation>;
  const members = Object.values(complete).flatMap((body) => [
    body.administrator,
    body.recorder,
    body.approver,
    body.treasury,
  ]);
  return {
    governor,
    organisations: complete,
    holders,
    newcomers,
    all: [governor, ...members, ...holders, ...newcomers],
  };
}

async function done(sent: Promise<TransactionReceipt>): Promise<void> {
  const { status, transactionHash } = await sent;
  if (status !== "success") throw new Error(`Setting up failed: transaction ${transactionHash} was refused`);
}
