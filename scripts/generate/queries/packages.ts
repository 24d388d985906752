import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from "graphql";
import { ROOT } from "../../lib/paths.ts";
import { Unfit } from "./unfit.ts";

/** A part of the repository whose queries are generated into one file. */
export type QueryPackage = {
  /** Its folder, from the repository's root. */
  readonly folder: string;
  readonly operations: readonly OperationDefinitionNode[];
  /** Its own fragments, and those of others that it uses. */
  readonly fragments: readonly FragmentDefinitionNode[];
};

/** The folders that hold packages; a `*` stands for each folder there. */
const PLACES = ["sdk/src", "web/src/lib", "web/src/site", "web/src/domains/*"];

/** A definition, and the file that has it. */
type Written<T> = { readonly file: string; readonly node: T };

/** Read all queries of the repository, each in the package in which it stands. */
export function readPackages(): QueryPackage[] {
  const found = PLACES.flatMap((place) => globSync(place, { cwd: ROOT }).sort()).map((folder) => ({
    folder,
    documents: globSync(`${folder}/**/*.graphql`, { cwd: ROOT })
      .sort()
      .map((file) => ({ file, document: parseFile(file) })),
  }));
  const all = found.flatMap(({ documents }) => documents);
  const fragments = byName(all.flatMap(({ file, document }) => definitions(document, Kind.FRAGMENT_DEFINITION, file)));
  byName(all.flatMap(({ file, document }) => definitions(document, Kind.OPERATION_DEFINITION, file)));
  return found
    .filter(({ documents }) => documents.length > 0)
    .map(({ folder, documents }) => {
      const operations = documents.flatMap(({ file, document }) =>
        definitions(document, Kind.OPERATION_DEFINITION, file).map(({ node }) => node),
      );
      const own = documents.flatMap(({ file, document }) =>
        definitions(document, Kind.FRAGMENT_DEFINITION, file).map(({ node }) => node),
      );
      return { folder, operations, fragments: closure([...operations, ...own], own, fragments) };
    });
}

function parseFile(file: string): DocumentNode {
  try {
    return parse(readFileSync(join(ROOT, file), "utf8"));
  } catch (error) {
    const reason = (error as Error).message;
    throw new Unfit({ en: `${file}: ${reason}. Correct it.`, zh: `${file}：${reason}。请改正。` });
  }
}

function definitions<K extends Kind.FRAGMENT_DEFINITION | Kind.OPERATION_DEFINITION>(
  document: DocumentNode,
  kind: K,
  file: string,
) {
  type Node = Extract<FragmentDefinitionNode | OperationDefinitionNode, { kind: K }>;
  return document.definitions
    .filter((definition) => definition.kind === kind)
    .map((node): Written<Node> => ({ file, node: node as unknown as Node }));
}

/** Names are one for all: a query of one package can use a fragment of another. */
function byName<T extends { readonly name?: { readonly value: string } | undefined }>(
  written: readonly Written<T>[],
): Map<string, T> {
  const files = new Map<string, string>();
  for (const { file, node } of written) {
    const name = node.name?.value;
    if (name === undefined)
      throw new Unfit({ en: `${file}: a query has no name. Name it.`, zh: `${file}：有查询未命名。请为它命名。` });
    const other = files.get(name);
    if (other !== undefined)
      throw new Unfit({
        en: `${file}: ${name} is also in ${other}. Give one of them another name.`,
        zh: `${file}：${name} 在 ${other} 中也有。请改用其他名称。`,
      });
    files.set(name, file);
  }
  return new Map(written.map(({ node }) => [node.name!.value, node]));
}

/** The names of the fragments that something spreads. */
export function spreadsIn(node: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

function closure(
  from: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
  own: readonly FragmentDefinitionNode[],
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const taken = new Set(own);
  for (const node of [...from, ...taken])
    for (const name of spreadsIn(node)) {
      const fragment = known.get(name);
      if (!fragment || taken.has(fragment)) continue;
      for (const inner of closure([fragment], [fragment], known)) taken.add(inner);
    }
  return [...taken];
}
