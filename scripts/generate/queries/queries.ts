import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import {
  buildASTSchema,
  Kind,
  print,
  stripIgnoredCharacters,
  validate,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { relative } from "node:path";
import { textFiles, writeGenerated } from "../generator.ts";
import { head } from "../names.ts";
import { readSchema } from "./subgraph.ts";
import { Unfit } from "./unfit.ts";
import { readPackages, spreadsIn, type QueryPackage } from "./packages.ts";
import { apiOf, isFilter } from "./schema.ts";

/** The questions to the index with the types of their variables and answers, from their texts and the subgraph's schema. */
async function queryFiles(): Promise<Record<string, string>> {
  const api = apiOf(readSchema());
  const schema = buildASTSchema(api);
  const files: Record<string, string> = {};
  for (const found of readPackages()) {
    check(found, schema);
    files[`${found.folder}/generated/queries.ts`] = await fileOf(found, forTypes(api));
  }
  return files;
}

/** @throws Unfit where a query does not fit the schema */
export const queryGenerator = textFiles({ en: "queries", zh: "查询" }, queryFiles);

const documentOf = ({ operations, fragments }: QueryPackage): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [...operations, ...fragments],
});

function check(found: QueryPackage, schema: GraphQLSchema): void {
  const errors = validate(schema, documentOf(found)).filter(({ message }) => !message.endsWith("is never used."));
  if (errors.length === 0) return;
  const reasons = errors.map(({ message }) => message);
  throw new Unfit({
    en: `Queries in ${found.folder} do not fit the subgraph's schema:\n  ${reasons.join("\n  ")}\nCorrect the queries or the schema.`,
    zh: `${found.folder} 中的查询与子图的 schema 不符：\n  ${reasons.join("\n  ")}\n请改正查询或 schema。`,
  });
}

/** For types, a filter is any object: an input would bring in all filters that it may hold, and they all others. */
function forTypes(api: DocumentNode): DocumentNode {
  return {
    ...api,
    definitions: api.definitions.map((definition) =>
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && isFilter(definition.name.value)
        ? { kind: Kind.SCALAR_TYPE_DEFINITION, name: definition.name }
        : definition,
    ),
  };
}

async function fileOf(found: QueryPackage, api: DocumentNode): Promise<string> {
  const types = await codegen({
    filename: `${found.folder}/generated/queries.ts`,
    schema: api,
    documents: [{ location: found.folder, document: documentOf(found) }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      // As Graph Node writes them in JSON.
      scalars: {
        BigInt: "string",
        BigDecimal: "string",
        Int8: "string",
        Timestamp: "string",
        Bytes: "Hex",
        ID: "string",
      },
      defaultScalarType: "Readonly<Record<string, unknown>>",
      immutableTypes: true,
      skipTypename: true,
      inlineFragmentTypes: "inline",
      enumType: "string-literal",
    },
  });
  return `${head("//")}
${importsOf(found.folder)}
${withoutSuffix(types.trim(), found.fragments)}

${found.operations.map((operation) => queryOf(operation, found.fragments)).join("\n")}`;
}

/** A fragment's type bears the fragment's own name. */
function withoutSuffix(types: string, fragments: readonly FragmentDefinitionNode[]): string {
  return fragments.reduce(
    (text, { name }) => text.replaceAll(`type ${name.value}Fragment `, `type ${name.value} `),
    types,
  );
}

function importsOf(folder: string): string {
  if (!folder.startsWith("sdk/")) return 'import type { Hex, Query } from "@sunledger/sdk";\n';
  const up = relative(`${folder}/generated`, "sdk/src");
  return `import type { Hex } from "${up}/bytes.ts";\nimport type { Query } from "${up}/query/document.ts";\n`;
}

/** A query as the SDK sends it: by its fields, so that several can go in one request. */
function queryOf(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): string {
  const name = operation.name!.value;
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }): [string, string] => [
    variable.name.value,
    print(type) + (defaultValue ? ` = ${print(defaultValue)}` : ""),
  ]);
  const fields = operation.selectionSet.selections.map((selection): [string, string] => {
    if (selection.kind !== Kind.FIELD)
      throw new Unfit({
        en: `The query ${name} spreads a fragment at its top. Write its fields there.`,
        zh: `查询 ${name} 在最外层使用了片段。请在那里直接写出字段。`,
      });
    const { alias: _, ...field } = selection;
    return [selection.alias?.value ?? selection.name.value, text(field)];
  });
  const used = new Set<string>();
  for (const node of withSpread(operation, fragments)) used.add(node);
  const parts = fragments
    .filter((fragment) => used.has(fragment.name.value))
    .map((fragment): [string, string] => [fragment.name.value, text(fragment)]);
  return `export const ${name}Query: Query<${name}Query, ${name}QueryVariables> = {
  name: ${JSON.stringify(name)},
  variables: ${record(variables)},
  fields: ${record(fields)},
  fragments: ${record(parts)},
};
`;
}

function withSpread(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string[] {
  return spreadsIn(node).flatMap((name) => {
    const fragment = fragments.find((known) => known.name.value === name);
    return fragment ? [name, ...withSpread(fragment, fragments)] : [];
  });
}

const text = (node: FieldNode | FragmentDefinitionNode): string => stripIgnoredCharacters(print(node));
const record = (entries: readonly [string, string][]): string =>
  `{ ${entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")} }`;

/** The SDK stands on what this writes, and the command line on the SDK: `node scripts/generate/queries/queries.ts` needs neither. */
if (import.meta.main) {
  try {
    for (const [path, content] of Object.entries(await queryFiles())) await writeGenerated(path, content);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
