import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { RELEASED, compileSubgraph, digestOfMappings, releasedDigest } from "../../subgraph/build.ts";
import { ROOT } from "../lib/paths.ts";
import type { Generator } from "./generator.ts";

/**
 * subgraph/compiled/: what the compiler made of the mappings, and the digest of what it was given. A start uses it and compiles
 * nothing. It is made from what the generator of the subgraph writes, so it comes after that one.
 */
export const wasmGenerator: Generator = {
  what: { en: "compiled mappings", zh: "已编译的映射" },
  run: async (_model, mode) => {
    if ((await releasedDigest()) === (await digestOfMappings())) return [];
    if (mode === "write") {
      const { dir, digest } = await compileSubgraph();
      await mkdir(dirname(RELEASED.wasm), { recursive: true });
      await cp(join(dir, "mapping.wasm"), RELEASED.wasm);
      await writeFile(RELEASED.digest, `${digest}\n`);
    }
    return [relative(ROOT, RELEASED.wasm)];
  },
};
