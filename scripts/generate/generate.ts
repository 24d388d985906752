import { Refusal } from "../lib/language.ts";
import { step } from "../lib/terminal.ts";
import { apiGenerator } from "./api.ts";
import { contractsGenerator } from "./contracts.ts";
import type { Generator, Mode } from "./generator.ts";
import { modelOf, packageSources } from "./model.ts";
import { problemsOf } from "./problems.ts";
import { queryGenerator } from "./queries/queries.ts";
import { sdkGenerator } from "./sdk.ts";
import { Unfit } from "./queries/unfit.ts";
import { readSolidity } from "./solidity.ts";
import { subgraphGenerator } from "./subgraph.ts";
import { testsGenerator } from "./tests.ts";
import { wasmGenerator } from "./wasm.ts";

/** All that is generated, in the order in which it is made. */
const GENERATORS: readonly Generator[] = [
  contractsGenerator,
  sdkGenerator,
  subgraphGenerator,
  queryGenerator,
  wasmGenerator,
  testsGenerator,
  apiGenerator,
];

/**
 * Make everything that is generated.
 * @param mode Whether to write it, or only to see whether it is what it should be
 * @param options.reference With the SDK's reference
 * @returns The paths that differed
 * @throws Refusal where the declarations and the contracts do not agree
 */
export async function generate(mode: Mode, { reference = true } = {}): Promise<string[]> {
  const model = await step({ en: "declarations and contracts", zh: "声明与合约" }, async () => {
    const solidity = readSolidity(packageSources());
    const read = modelOf(solidity);
    const problems = problemsOf(read, solidity);
    if (problems.length > 0)
      throw new Refusal({
        en: problems.map((problem) => problem.en).join("\n  "),
        zh: problems.map((problem) => problem.zh).join("\n  "),
      });
    return read;
  });
  const differing: string[] = [];
  for (const { what, run } of reference ? GENERATORS : GENERATORS.filter((made) => made !== apiGenerator))
    differing.push(
      ...(await step(
        what,
        () => run(model, mode).catch(refuse),
        (paths) => outcome(what, paths, mode),
      )),
    );
  return differing;
}

/** What cannot be generated is refused in the reader's language. */
function refuse(error: unknown): never {
  throw error instanceof Unfit ? new Refusal(error.text, { cause: error }) : error;
}

function outcome(what: { en: string; zh: string }, paths: readonly string[], mode: Mode) {
  if (paths.length === 0) return what;
  const listed = paths.join(", ");
  return mode === "write"
    ? { en: `${what.en}: written ${listed}`, zh: `${what.zh}：已写入 ${listed}` }
    : { en: `${what.en}: differ: ${listed}`, zh: `${what.zh}：不一致：${listed}` };
}
