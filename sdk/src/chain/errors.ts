import { BaseError, ContractFunctionRevertedError, decodeErrorResult, isHex, type Hex } from "viem";
import { SunledgerError, type ErrorValues } from "../errors.ts";
import { ABIS } from "../generated/contracts.ts";
import { Refusal } from "../refusal.ts";
import { refusalText } from "./refusals.ts";

/** What a contract refused. Its code is `contract/` and the error's name; its text says what to do, in both languages. */
export class ContractError extends Refusal {
  override readonly name = "ContractError";
  /** `Funds` of `Funds_Insufficient`; empty for errors of libraries, whose names have no module. */
  readonly module: string;
  /** The custom error's name in Solidity. */
  readonly errorName: string;
  /** Its values, by the names that they have in Solidity. */
  readonly args: Readonly<Record<string, unknown>>;

  constructor(errorName: string, args: Readonly<Record<string, unknown>>, options?: ErrorOptions) {
    super(`contract/${errorName}`, refusalText(errorName, args), valuesOf(args), options);
    this.errorName = errorName;
    this.module = errorName.includes("_") ? errorName.slice(0, errorName.indexOf("_")) : "";
    this.args = args;
  }
}

const errors = /* @__PURE__ */ errorsOf(/* @__PURE__ */ Object.values(ABIS));

type AbiError = {
  readonly type: "error";
  readonly name: string;
  readonly inputs: readonly { name: string; type: string }[];
};
type AbiEntry = AbiError | { readonly type: "function" | "event" | "constructor" };

function errorsOf(abis: readonly (readonly AbiEntry[])[]): AbiError[] {
  return abis.flat().filter((entry) => entry.type === "error");
}

/**
 * Turn what viem threw into what the contract said.
 * @param thrown Whatever was caught
 * @returns A `ContractError` where a contract refused with a custom error; else a `SunledgerError` `chain/failed` with the
 * same cause, so that callers handle one kind
 */
export function decodeError(thrown: unknown): SunledgerError {
  if (thrown instanceof SunledgerError) return thrown;
  const data = revertData(thrown);
  const named = data && decodeData(data);
  if (named) return new ContractError(named.name, named.args, { cause: thrown });
  const reason = thrown instanceof BaseError ? thrown.shortMessage : String(thrown);
  return new SunledgerError("chain/failed", `The chain did not take it: ${reason}`, { reason }, { cause: thrown });
}

function decodeData(data: Hex): { name: string; args: Record<string, unknown> } | null {
  try {
    const { errorName, args, abiItem } = decodeErrorResult({ abi: errors, data });
    const values: readonly unknown[] = args;
    return { name: errorName, args: Object.fromEntries(abiItem.inputs.map(({ name }, i) => [name, values[i]])) };
  } catch {
    // Not one of ours, such as a plain revert: the caller tells what viem says.
    return null;
  }
}

function revertData(thrown: unknown): Hex | null {
  if (!(thrown instanceof BaseError)) return null;
  const reverted = thrown.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (reverted instanceof ContractFunctionRevertedError && reverted.raw) return reverted.raw;
  // Where a bare transaction was refused, the node's own error carries the data.
  const carrier = thrown.walk((cause) => isHex((cause as { data?: unknown }).data)) as { data?: Hex } | null;
  return carrier?.data ?? null;
}

function valuesOf(args: Readonly<Record<string, unknown>>): ErrorValues {
  const plain = (value: unknown) =>
    typeof value === "number" || typeof value === "bigint" ? value : typeof value === "string" ? value : String(value);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(value)]));
}
