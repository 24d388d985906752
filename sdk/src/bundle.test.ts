import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const home = mkdtempSync(join(tmpdir(), "sunledger-sdk-"));
afterAll(() => rmSync(home, { recursive: true }));

/** The bundle of a page that imports this, and its compressed size. */
async function bundle(code: string): Promise<{ text: string; bytes: number; inputs: string[] }> {
  const result = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const [file] = result.outputFiles;
  const text = file?.text ?? "";
  const kept = Object.values(result.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return { text, bytes: gzipSync(text).length, inputs: kept };
}

describe("a bundle", () => {
  it("of one function holds that function and little else", async () => {
    const { bytes, text } = await bundle(`import { formatYuan } from "@sunledger/sdk"; console.log(formatYuan(1n));`);
    expect(text).not.toContain("commitment");
    expect(bytes).toBeLessThan(400);
  });

  it("of nothing that is used holds nothing: importing does nothing", async () => {
    for (const entry of ["@sunledger/sdk", "@sunledger/sdk/acts", "@sunledger/sdk/chain", "@sunledger/sdk/dossiers"]) {
      expect((await bundle(`import "${entry}";`)).text).toBe("");
      expect((await bundle(`import * as all from "${entry}";`)).text).toBe("");
    }
  });

  it("of what checks a receipt in the browser stays under 6 kB", async () => {
    const { bytes } = await bundle(
      `import { commitment, readReceiptFragment } from "@sunledger/sdk";
       console.log(commitment(readReceiptFragment(location.hash)));`,
    );
    expect(bytes).toBeLessThan(6_000);
  });

  it("of all that is public holds no chain library, and nothing of Node's", async () => {
    const { inputs, bytes, text } = await bundle(`import * as sdk from "@sunledger/sdk"; console.log(sdk);`);
    const packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
    expect([...packages]).toEqual(["@noble/hashes"]);
    expect(text).not.toMatch(/\bBuffer\b|node:/);
    // The words of all enumerations are 3 kB of it, what decides which places are shown 2 kB.
    expect(bytes).toBeLessThan(29_000);
  });

  it("of what seals and opens dossiers stays apart, small, and runs in browsers", async () => {
    const { inputs, bytes, text } = await bundle(`import * as sdk from "@sunledger/sdk/dossiers"; console.log(sdk);`);
    expect(inputs.some((path) => path.includes("@hpke/"))).toBe(true);
    expect(inputs.some((path) => path.includes("node_modules/viem"))).toBe(false);
    expect(text).not.toMatch(/\bBuffer\b|node:/);
    expect(bytes).toBeLessThan(20_000);
  });
});

describe("the package to publish", () => {
  it("is built with types, and plain Node imports each of its entries", () => {
    const target = join(home, "node_modules/@sunledger/sdk");
    execFileSync(process.execPath, [join(root, "scripts/build.ts"), target]);
    // Where npm would install what it depends on.
    symlinkSync(join(root, "node_modules/@noble"), join(home, "node_modules/@noble"));
    for (const name of ["viem", "@hpke"]) {
      symlinkSync(resolve(root, "../node_modules", name), join(home, "node_modules", name));
    }
    writeFileSync(
      join(home, "use.mjs"),
      `import { formatYuan } from "@sunledger/sdk";
       import { ledgerAbi } from "@sunledger/sdk/chain";
       import { sealBundle } from "@sunledger/sdk/dossiers";
       import { folderStore } from "@sunledger/sdk/node";
       console.log(formatYuan(123450n), ledgerAbi.length > 0, typeof sealBundle, typeof folderStore);`,
    );
    const printed = execFileSync(process.execPath, [join(home, "use.mjs")], { encoding: "utf8" });
    expect(printed).toBe("1,234.50 true function function\n");
  });
});
