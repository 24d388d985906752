/** Compiles one contract in a thread of its own: the compiler does not return before it is done. */
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const { compile } = createRequire(import.meta.url)("solc") as { compile: (input: string) => string };
parentPort!.postMessage(compile(workerData as string));
