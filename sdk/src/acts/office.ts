import { zeroAddress, type Account, type Address } from "viem";
import { contractsOf, type Contracts, type Reader, type Writer } from "../chain/clients.ts";
import type { Module } from "../chain/deployment.ts";
import type { Ports } from "./ports.ts";
import { anotherChain, behind, noChain } from "./refusals.ts";

/** The organisation that an account acts for, and its roles, from the directory. */
export type Actor = {
  /** Its organisation's number; 0 where it acts for nobody. */
  readonly org: number;
  /** `OrganisationKind`. */
  readonly kind: number;
  /** 12 digits as a number. */
  readonly region: bigint;
  /** Bits of `Role`. */
  readonly roles: number;
};

/** An account ready to act: its organisation, the contracts, and the ports. */
export type Office = Omit<Ports, "signer" | "deployment"> & {
  readonly account: Account;
  readonly client: Reader;
  readonly wallet: Writer;
  /** The contracts that are in service. */
  readonly contracts: Contracts<{ public: Reader; wallet: Writer }>;
  /** All contracts of the book, with those that were replaced. */
  readonly modules: readonly Module[];
  readonly actor: Actor;
  /** The account that holds its organisation's tokens; zero where it holds none. */
  readonly treasury: Address;
};

/**
 * Open the office of the account that signs.
 * @throws Refusal `chain/unreachable`, `chain/another`
 */
export async function openOffice({ signer, deployment, ...ports }: Ports): Promise<Office> {
  const { client, wallet } = signer;
  const { account } = wallet;
  const contracts = contractsOf(deployment, { public: client, wallet });
  const answering = await client.getChainId().catch((cause: unknown) => {
    throw noChain(client.chain.rpcUrls.default.http[0] ?? "", cause);
  });
  if (answering !== deployment.chainId) throw anotherChain(answering, deployment.chainId);
  const actor = await contracts.directory.read.actorOf([account.address]);
  const treasury = actor.org === 0 ? zeroAddress : (await contracts.directory.read.organisation([actor.org])).treasury;
  return { ...ports, account, client, wallet, contracts, modules: deployment.modules, actor, treasury };
}

/** How long the index may stand still before it counts as stopped, in milliseconds. */
const STANDS_STILL = 60_000;
const LOOK_EVERY = 50;

/**
 * Bring the index up to the chain's head, so that nothing that was just recorded is missed.
 * @throws Refusal `index/behind` where it stands still for a minute before it is there; what was sent stays sent
 */
export async function catchUp({ client, index, clock }: Pick<Office, "client" | "index" | "clock">): Promise<void> {
  const block = await client.getBlockNumber({ cacheTime: 0 });
  let [before, moved] = [-1n, clock.now()];
  for (;;) {
    const head = await index.meta().then(
      (meta) => BigInt(meta.block.number),
      () => -1n,
    );
    if (head >= block) return;
    if (head > before) [before, moved] = [head, clock.now()];
    if (clock.now() - moved > STANDS_STILL) throw behind(block, head);
    await clock.sleep(LOOK_EVERY);
  }
}
