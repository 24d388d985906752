import {
  BaseError,
  InvalidParamsRpcError,
  MethodNotFoundRpcError,
  MethodNotSupportedRpcError,
  RawContractError,
  encodeFunctionData,
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  type Hex,
  type TransactionReceipt,
} from "viem";
import { ContractError, decodeError } from "../chain/errors.ts";
import type { Office } from "./office.ts";
import { overtaken } from "./refusals.ts";

/** One call of a contract. The same bytes are tried and sent. */
export type Call = { readonly to: Address; readonly data: Hex };

type Mutability = "nonpayable" | "payable";

/**
 * A call of a contract, typed by its interface.
 * @param contract Out of an office's `contracts`
 */
export function callOf<const abi extends Abi, const name extends ContractFunctionName<abi, Mutability>>(
  { address, abi }: { readonly address: Address; readonly abi: abi },
  functionName: name,
  args: ContractFunctionArgs<abi, Mutability, name>,
): Call {
  const call = { abi, functionName, args } as unknown as EncodeFunctionDataParameters;
  return { to: address, data: encodeFunctionData(call) };
}

/**
 * Try a call without sending it, so that a refusal comes before anybody is asked to confirm. It is tried as in the next block,
 * because the last block may be old: a notice that was running then may be over.
 * @throws Refusal with what the contract refuses
 */
export async function tried({ client, account }: Pick<Office, "client" | "account">, call: Call): Promise<void> {
  try {
    await client.call({ ...call, account: account.address, blockTag: "pending" });
  } catch (error) {
    throw decodeError(error);
  }
}

/**
 * Try calls that build on each other, as the next block would take them: the deposit of tokens that are issued before it.
 * A node without `eth_simulateV1` tries the first alone.
 * @throws Refusal with what the contract refuses of the first that it refuses
 */
export async function triedInOrder(
  office: Pick<Office, "client" | "account">,
  calls: readonly [Call, ...Call[]],
): Promise<void> {
  const { client, account } = office;
  if (calls.length === 1) return tried(office, calls[0]);
  const asked = { blockStateCalls: [{ calls: calls.map((call) => ({ ...call, from: account.address })) }] };
  const answer = await client
    .request<Simulation>({ method: "eth_simulateV1", params: [asked, "pending"] })
    .catch((error: unknown) => {
      if (error instanceof BaseError && error.walk(isUnknownMethod)) return undefined;
      throw decodeError(error);
    });
  if (answer === undefined) return tried(office, calls[0]);
  for (const { status, returnData, error } of answer[0]?.calls ?? []) {
    if (status !== "0x1") throw decodeError(new RawContractError({ data: error?.data ?? returnData }));
  }
}

type Simulation = {
  Method: "eth_simulateV1";
  Parameters: readonly unknown[];
  ReturnType: readonly {
    readonly calls: readonly {
      readonly status: Hex;
      readonly returnData: Hex;
      readonly error?: { readonly data?: Hex };
    }[];
  }[];
};

/** Whether a node lacks the method, or this form of it. */
const isUnknownMethod = (error: unknown): boolean =>
  error instanceof MethodNotFoundRpcError ||
  error instanceof MethodNotSupportedRpcError ||
  error instanceof InvalidParamsRpcError;

/** After this many attempts, a call that is refused as done, but is not found, will not be found by waiting. */
const LOOKS = 3;

/**
 * Look up what is missing and try it, and do so again where another run of the same has done it in between.
 * @param doneNames The contracts' errors that say that it is done: `Funds_BatchUsed`
 * @throws Refusal with what the contract refuses
 */
export async function lookedUp<T>(doneNames: readonly string[], lookAndTry: () => Promise<T>): Promise<T> {
  for (let look = 1; ; look++) {
    try {
      return await lookAndTry();
    } catch (error) {
      const done = error instanceof ContractError && doneNames.includes(error.errorName);
      if (!done || look === LOOKS) throw error;
    }
  }
}

/** How often a transaction just sent is looked for, in milliseconds. */
const LOOK_EVERY = 25;

/**
 * Send a call and wait until it stands in a block.
 * @throws Refusal with what the contract refused
 */
export async function sent({ client, wallet }: Office, call: Call): Promise<TransactionReceipt> {
  try {
    const hash = await wallet.sendTransaction(call);
    const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: LOOK_EVERY });
    if (receipt.status === "success") return receipt;
    throw overtaken(hash);
  } catch (error) {
    throw decodeError(error);
  }
}
