import { join, resolve } from "node:path";

/** The repository's root. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** Where a stack keeps its chain, index, keys and documents: SUNLEDGER_HOME, or `.sunledger` in the repository. */
export const home = (): string => resolve(process.env["SUNLEDGER_HOME"] || join(ROOT, ".sunledger"));
