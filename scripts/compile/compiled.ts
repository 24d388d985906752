import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../lib/json.ts";
import { ROOT } from "../lib/paths.ts";
import { compile } from "./compile.ts";
import type { Artifact } from "./compile.ts";
import { digestOf, inputOf, nameOf } from "./sources.ts";
import type { ContractId } from "./sources.ts";

/**
 * What the compiler makes of the contracts, without asking it: as it was released, in contracts/compiled/, or as it was made
 * here before. Only a contract whose sources are those of neither is compiled.
 */

/** A contract, the digest of the sources that it was made from, and what became of them: a file of contracts/compiled/. */
export type Released = { readonly contract: ContractId; readonly digest: string } & Artifact;

const RELEASED = join(ROOT, "contracts", "compiled");
const MADE_HERE = join(ROOT, "cache", "compiled");

export const releasedFile = (id: ContractId): string => join(RELEASED, `${nameOf(id)}.json`);
const fileMadeHere = (id: ContractId): string => join(MADE_HERE, `${nameOf(id)}.json`);

/** Contracts by id, and which of them had to be compiled. */
export type Compiled = { readonly artifacts: ReadonlyMap<ContractId, Released>; readonly anew: readonly ContractId[] };

/**
 * @param signal Ends the compiler
 * @throws Refusal where a contract does not compile
 */
export async function compiled(ids: Iterable<ContractId>, signal?: AbortSignal): Promise<Compiled> {
  const wanted = [...new Set(ids)].map((id) => ({ id, digest: digestOf(inputOf(id)) }));
  const found = new Map<ContractId, Released>();
  for (const { id, digest } of wanted) {
    const artifact = [releasedFile(id), fileMadeHere(id)].map(read).find((file) => file?.digest === digest);
    if (artifact) found.set(id, artifact);
  }
  const missing = wanted.filter(({ id }) => !found.has(id));
  const made = await compile(
    missing.map(({ id }) => id),
    signal,
  );
  mkdirSync(MADE_HERE, { recursive: true });
  for (const [at, { id, digest }] of missing.entries()) {
    const released = { contract: id, digest, ...made[at]! };
    keep(fileMadeHere(id), text(released));
    found.set(id, released);
  }
  return {
    // In the order asked for.
    artifacts: new Map(wanted.map(({ id }) => [id, found.get(id)!])),
    anew: missing.map(({ id }) => id),
  };
}

/** A file of this form; an entry of the ABI is a line, so that a change shows. */
export function text({ abi, ...rest }: Released): string {
  const { contract, digest, ...code } = rest;
  const lines = [
    ...Object.entries({ contract, digest }).map(field),
    `  "abi": [\n${abi.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`,
    ...Object.entries(code).map(field),
  ];
  return `{\n${lines.join(",\n")}\n}\n`;
}

const field = ([name, value]: [string, unknown]): string => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;

/** Whole at once: another process may make the same, or look for it. */
function keep(path: string, content: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** A file that two changes met in, or that was cut short, is as good as none: it is made again. */
function read(path: string): Released | undefined {
  try {
    return readJson(path) as Released | undefined;
  } catch {
    return undefined;
  }
}
