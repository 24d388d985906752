// Builds the package that can be published: JavaScript and types in a folder (dist/, or the one given), with a package.json of
// its own. In the workspace everyone imports the sources instead.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const target = resolve(process.argv[2] ?? join(root, "dist"));

rmSync(target, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", target], {
  stdio: "inherit",
});

type Package = Record<string, unknown> & { exports: Record<string, string> };
const source = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Package;
const exports = Object.entries(source.exports).map(([entry, path]) => {
  const file = path.replace("./src/", "./").replace(/\.ts$/, "");
  return [entry, { types: `${file}.d.ts`, default: `${file}.js` }] as const;
});
// What is undefined is left out.
const built = { ...source, exports: Object.fromEntries(exports), scripts: undefined, devDependencies: undefined };
writeFileSync(join(target, "package.json"), `${JSON.stringify(built, null, 2)}\n`);
copyFileSync(join(root, "..", "LICENSE"), join(target, "LICENSE"));
copyFileSync(join(root, "README.md"), join(target, "README.md"));
