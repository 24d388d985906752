import {
  createPublicClient,
  createWalletClient,
  defineChain,
  getContract,
  http,
  type Account,
  type Chain,
  type Client,
  type GetContractReturnType,
  type PublicClient,
  type Transport,
  type WalletClient,
} from "viem";
import { ABIS } from "../generated/contracts.ts";
import type { ContractName, Deployment } from "./deployment.ts";

/** What viem accepts where a contract is only read, or read and written. */
export type ContractClient = Client | { public: Client; wallet: Client };

/** A deployment's contracts, as viem's typed instances. */
export type Contracts<client extends ContractClient> = {
  readonly [name in ContractName]: GetContractReturnType<(typeof ABIS)[name], client>;
};

/**
 * The contracts of a deployment, typed: `contracts.ledger.read.fund([3])`, `contracts.ledger.write.deposit([...])`.
 * @param client A viem client, or `{ public, wallet }` to write too
 */
export function contractsOf<const client extends ContractClient>(
  { contracts }: Deployment,
  client: client,
): Contracts<client> {
  const entries = (Object.keys(ABIS) as ContractName[]).map((name) => {
    return [name, getContract({ address: contracts[name], abi: ABIS[name], client })] as const;
  });
  return Object.fromEntries(entries) as unknown as Contracts<client>;
}

/** The chain of a deployment, as viem wants it described. */
export function chainOf(deployment: Deployment, rpc: string): Chain {
  return defineChain({
    id: deployment.chainId,
    name: "Sunledger",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
  });
}

/** How long (ms) a node may take to answer: one that is busy has to be waited for. */
const ANSWERS_WITHIN = 60_000;

/** A viem client that reads. */
export type Reader = PublicClient<Transport, Chain>;
/** A viem client that signs and sends. */
export type Writer = WalletClient<Transport, Chain, Account>;

/**
 * Connect to read.
 * @param rpc The chain's JSON-RPC address
 */
export function connect(
  deployment: Deployment,
  rpc: string,
): { readonly client: Reader; readonly contracts: Contracts<Reader> } {
  const client: Reader = createPublicClient({
    chain: chainOf(deployment, rpc),
    transport: http(rpc, { timeout: ANSWERS_WITHIN }),
  });
  return { client, contracts: contractsOf(deployment, client) };
}

/**
 * Connect to read, and to sign and send for an account.
 * @param rpc The chain's JSON-RPC address
 * @param account A viem account, such as `privateKeyToAccount` gives
 */
export function connectAs(
  deployment: Deployment,
  rpc: string,
  account: Account,
): {
  readonly client: Reader;
  readonly wallet: Writer;
  readonly contracts: Contracts<{ public: Reader; wallet: Writer }>;
} {
  const chain = chainOf(deployment, rpc);
  const client: Reader = createPublicClient({ chain, transport: http(rpc, { timeout: ANSWERS_WITHIN }) });
  const wallet: Writer = createWalletClient({ chain, account, transport: http(rpc, { timeout: ANSWERS_WITHIN }) });
  return { client, wallet, contracts: contractsOf(deployment, { public: client, wallet }) };
}
