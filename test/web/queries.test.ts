import { createIndex } from "@sunledger/sdk";
import { buildASTSchema, isInputObjectType, isObjectType } from "graphql";
import type { GraphQLNamedType } from "graphql";
import { expect, inject, test } from "vitest";
import { apiOf } from "../../scripts/generate/queries/schema.ts";
import { readSchema } from "../../scripts/generate/queries/subgraph.ts";

type TypeReference = { readonly kind: string; readonly name: string | null; readonly ofType?: TypeReference | null };
type Input = { readonly name: string; readonly type: TypeReference };
type Served = {
  readonly name: string;
  readonly fields: readonly (Input & { readonly args: readonly Input[] })[] | null;
  readonly inputFields: readonly Input[] | null;
};

const TYPE = "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
/** What GraphQL's own introspection asks is deeper than Graph Node allows. */
const QUERY = `{ __schema { types {
  name inputFields { name ${TYPE} } fields { name args { name ${TYPE} } ${TYPE} }
} } }`;

function written({ kind, name, ofType }: TypeReference): string {
  if (kind === "NON_NULL") return `${written(ofType!)}!`;
  return kind === "LIST" ? `[${written(ofType!)}]` : name!;
}

const line = (type: string, field: string, args: readonly string[], of: string): string =>
  `${type}.${field}(${args.toSorted().join(", ")}): ${of}`;

function servedFields({ name, fields, inputFields }: Served): string[] {
  const inputs = inputFields?.map((field) => line(name, field.name, [], written(field.type))) ?? [];
  // Graph Node serves its logs beside the data.
  const data = fields?.filter((field) => field.name !== "_logs");
  const outputs = data?.map((field) => {
    const args = field.args.map((each) => `${each.name}: ${written(each.type)}`);
    return line(name, field.name, args, written(field.type));
  });
  return [...inputs, ...(outputs ?? [])];
}

function ourFields(type: GraphQLNamedType): string[] {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => line(type.name, field.name, [], String(field.type)));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => {
    const args = field.args.map((each) => `${each.name}: ${String(each.type)}`);
    return line(type.name, field.name, args, String(field.type));
  });
}

const isOurs = ({ name }: { readonly name: string }) => !/^(__|_Log)/.test(name);

test("queries are checked against the API that Graph Node serves", async () => {
  const index = createIndex({ url: inject("stack").index });
  const { __schema: served } = await index.query<{ __schema: { types: readonly Served[] } }>(QUERY);
  const api = Object.values(buildASTSchema(apiOf(readSchema())).getTypeMap());
  expect(served.types.filter(isOurs).flatMap(servedFields).sort()).toEqual(
    api.filter(isOurs).flatMap(ourFields).sort(),
  );
});
