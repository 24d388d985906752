import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/**
 * What the prover says of a claim's assertions. An undecided one is neither proved nor broken: the solver used up its count of
 * steps (`z3.ts`), the same on every machine.
 */
export type Verdict = { readonly proved: number; readonly violated: number; readonly undecided: number };

// solc's message codes, and how it words the difference between a counterexample and giving up.
const PROVED = "9576";
const FAILED = "6328";
const CERTAIN = "happens here";

/**
 * Let solc's model checker prove a contract of `LineProofs.sol`.
 * @param claim The contract's name
 * @param fault A change to `Line.sol` that ought to break it: text that is there once, and what to put in its place
 */
export function prove(claim: string, fault?: { readonly from: string; readonly to: string }): Verdict {
  const proofs = "test/proofs/LineProofs.sol";
  let line = readSource("../../contracts/lib/Line.sol");
  if (fault) {
    if (line.split(fault.from).length !== 2) throw new Error(`Line.sol does not have this once: ${fault.from}`);
    line = line.replace(fault.from, fault.to);
  }
  const input = {
    language: "Solidity",
    sources: { [proofs]: { content: readSource("LineProofs.sol") }, "contracts/lib/Line.sol": { content: line } },
    settings: {
      modelChecker: {
        contracts: { [proofs]: [claim] },
        engine: "chc",
        solvers: ["smtlib2"],
        targets: ["assert"],
        showProvedSafe: true,
        showUnproved: true,
      },
      outputSelection: { "*": { "*": [] } },
    },
  };
  const { compile } = require("solc") as Compiler;
  const { smtCallback } = require("solc/smtchecker.js") as Checker;
  const output = JSON.parse(compile(JSON.stringify(input), { smtSolver: smtCallback(solve) })) as Output;
  const faults = output.errors.filter((error) => error.severity === "error");
  if (faults.length > 0) throw new Error(faults.map((error) => error.formattedMessage).join("\n"));
  const failed = output.errors.filter((error) => error.errorCode === FAILED);
  const violated = failed.filter((error) => error.message.includes(CERTAIN)).length;
  return {
    proved: output.errors.filter((error) => error.errorCode === PROVED).length,
    violated,
    undecided: failed.length - violated,
  };
}

type Compiler = { readonly compile: (input: string, callbacks: { smtSolver: unknown }) => string };
type Checker = { readonly smtCallback: (solve: (query: string) => string) => unknown };
type Output = {
  readonly errors: readonly {
    readonly severity: string;
    readonly errorCode: string;
    readonly message: string;
    readonly formattedMessage: string;
  }[];
};

function readSource(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

function solve(query: string): string {
  const program = new URL("z3.ts", import.meta.url);
  return execFileSync(process.execPath, [fileURLToPath(program)], { input: query, encoding: "utf8" });
}
