import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { sideBySide } from "@sunledger/sdk";
import type { Abi, Hex } from "viem";
import { Refusal } from "../lib/language.ts";
import { fileOf, inputOf, nameOf } from "./sources.ts";
import type { ContractId } from "./sources.ts";

/** What the compiler made of a contract. `immutableReferences` says where the constructor writes into its code. */
export type Artifact = {
  readonly abi: Abi;
  readonly bytecode: Hex;
  readonly deployedBytecode: Hex;
  readonly immutableReferences: Readonly<Record<string, readonly { start: number; length: number }[]>>;
};

/** What the compiler answers, as far as it was asked. */
type Output = {
  readonly errors?: readonly { severity: "error" | "warning" | "info"; formattedMessage: string }[];
  readonly contracts?: Readonly<
    Record<
      string,
      Record<
        string,
        {
          abi: Abi;
          evm: {
            bytecode: { object: string };
            deployedBytecode: { object: string; immutableReferences?: Artifact["immutableReferences"] };
          };
        }
      >
    >
  >;
};

/**
 * Compile contracts, as many at a time as the machine has cores.
 * @returns What became of each, in their order
 * @throws Refusal with the compiler's words where one does not compile
 */
export async function compile(ids: readonly ContractId[], signal?: AbortSignal): Promise<Artifact[]> {
  const inputs = ids.map((id) => ({ id, text: JSON.stringify(inputOf(id)) }));
  // The longest first: the last one to end is then a short one.
  const queue = inputs.toSorted((a, b) => b.text.length - a.text.length);
  const outputs = new Map<ContractId, Artifact>();
  await sideBySide(
    queue,
    async ({ id, text }) => void outputs.set(id, artifactOf(id, JSON.parse(await answerOf(text, signal)) as Output)),
    availableParallelism(),
  );
  return ids.map((id) => outputs.get(id)!);
}

function artifactOf(id: ContractId, { errors = [], contracts }: Output): Artifact {
  const wrong = errors.filter(({ severity }) => severity === "error").map((error) => error.formattedMessage);
  if (wrong.length > 0)
    throw new Refusal({
      en: `The contracts do not compile:\n${wrong.join("\n")}`,
      zh: `合约无法编译：\n${wrong.join("\n")}`,
    });
  const made = contracts?.[fileOf(id)]?.[nameOf(id)];
  if (!made)
    throw new Refusal({
      en: `${fileOf(id)} has no contract ${nameOf(id)}: correct the name in its domain's declaration.`,
      zh: `${fileOf(id)} 中没有合约 ${nameOf(id)}：请在其领域声明中更正名称。`,
    });
  const { bytecode, deployedBytecode } = made.evm;
  return {
    abi: made.abi.map(withoutInternalTypes),
    bytecode: `0x${bytecode.object}`,
    deployedBytecode: `0x${deployedBytecode.object}`,
    immutableReferences: deployedBytecode.immutableReferences ?? {},
  };
}

/** The compiler's names for types help nobody here, and change when a file moves. */
const withoutInternalTypes = (entry: Abi[number]): Abi[number] =>
  JSON.parse(
    JSON.stringify(entry, (key, value: unknown) => (key === "internalType" ? undefined : value)),
  ) as Abi[number];

function answerOf(input: string, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, "worker.ts"), { workerData: input });
    const abort = (): void => void worker.terminate();
    signal?.addEventListener("abort", abort);
    worker.on("message", resolve).on("error", reject);
    worker.on("exit", () => {
      signal?.removeEventListener("abort", abort);
      // Where the answer came before, this changes nothing.
      reject(signal?.reason instanceof Error ? signal.reason : new Error("The compiler ended without an answer"));
    });
  });
}
