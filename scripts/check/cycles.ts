import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { say } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/** Files that import each other, in a circle of any length; types count too. */

const FOLDERS = ["domains", "sdk/src", "sdk/scripts", "subgraph", "web", "scripts", "test", "bench"];
const PASSED_OVER = new Set(["node_modules", ".next", "build", "generated"]);
/** How a folder's files name each other apart from their relative paths. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^@\/(.*)$/, "web/src/$1"],
  [/^@sunledger\/sdk$/, "sdk/src/index.ts"],
  [/^@sunledger\/sdk\/(.*)$/, "sdk/src/$1/index.ts"],
];
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/** @returns A sentence for each group of files of which each reaches each */
export function checkImportCycles(): string[] {
  const files = FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder)));
  const known = new Set(files);
  const imports = new Map(files.map((file) => [file, importsOf(file).filter((target) => known.has(target))]));
  return circlesIn(imports).map((files) => {
    const names = files.map((file) => relative(ROOT, file)).sort();
    return say({
      en: `${names.join(", ")} import each other in a circle: move what they share into a file of its own`,
      zh: `${names.join("、")} 相互循环导入：请将共用部分移到单独的文件`,
    });
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    const alias = ALIASES.find(([pattern]) => pattern.test(fileName));
    const path = alias
      ? join(ROOT, fileName.replace(...alias))
      : fileName.startsWith(".")
        ? join(dirname(file), fileName)
        : undefined;
    if (path === undefined) return [];
    const found = ENDINGS.map((ending) => path + ending).find((one) => existsSync(one) && statSync(one).isFile());
    return found ?? [];
  });
}

/**
 * The groups of nodes that reach each other (Tarjan, "Depth-first search and linear graph algorithms", 1972); a node that
 * points to itself is one, too.
 */
export function circlesIn<T>(edges: ReadonlyMap<T, readonly T[]>): T[][] {
  const circles: T[][] = [];
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const stack: T[] = [];
  const visit = (node: T): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    const targets = edges.get(node) ?? [];
    for (const target of targets) {
      if (!order.has(target)) visit(target);
      // One that has left the stack belongs to a group that is known.
      if (stack.includes(target)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(target)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1 || targets.includes(node)) circles.push(group);
  };
  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return circles;
}
