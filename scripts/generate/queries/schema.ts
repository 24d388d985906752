import {
  buildASTSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  parse,
  printType,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";

/** What a subgraph's schema may use without saying so. */
const GIVEN = `
  scalar BigDecimal
  scalar BigInt
  scalar Bytes
  scalar Int8
  scalar Timestamp
  directive @entity(immutable: Boolean, timeseries: Boolean) on OBJECT
  directive @derivedFrom(field: String!) on FIELD_DEFINITION
  directive @aggregation(intervals: [String!]!, source: String!) on OBJECT
  directive @aggregate(fn: String!, arg: String, cumulative: Boolean) on FIELD_DEFINITION
  type Query { nothing: Boolean }
`;

/** What Graph Node adds to every API. */
const ADDED = `
  enum OrderDirection { asc desc }
  enum Aggregation_interval { hour day }
  enum Aggregation_current { exclude include }
  enum _SubgraphErrorPolicy_ { allow deny }
  input BlockChangedFilter { number_gte: Int! }
  input Block_height { hash: Bytes number: Int number_gte: Int }
  type _Block_ { hash: Bytes number: Int! parentHash: Bytes timestamp: Int }
  type _Meta_ { block: _Block_! deployment: String! hasIndexingErrors: Boolean! }
`;

const EQUAL = ["", "_not"];
const ORDERED = [...EQUAL, "_gt", "_lt", "_gte", "_lte"];
const TEXT = ["contains", "starts_with", "ends_with"].flatMap((way) =>
  ["", "not_"].flatMap((not) => ["", "_nocase"].map((nocase) => `_${not}${way}${nocase}`)),
);

/**
 * The API that Graph Node serves for a subgraph, made from the subgraph's own schema the way Graph Node does it: a test on
 * the whole stack compares the two.
 * @param subgraph The subgraph's schema as it is deployed
 */
export function apiOf(subgraph: string): DocumentNode {
  const schema = buildASTSchema(parse(GIVEN + subgraph), { assumeValidSDL: true });
  const entities = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__") && name !== "Query");
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  const parts = [
    "scalar BigDecimal scalar BigInt scalar Bytes scalar Int8 scalar Timestamp",
    ADDED,
    ...enums.map((type) => printType(type)),
    ...entities.flatMap((type) => [objectOf(type), filterOf(type), orderOf(type)]),
    queryOf(entities),
  ];
  return parse(parts.join("\n"));
}

/** The filters of an API, which are inputs. */
export const isFilter = (name: string): boolean => name.endsWith("_filter");

const has = (type: GraphQLObjectType | GraphQLField<unknown, unknown>, directive: string): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === directive) ?? false;

const lists = (type: string): string =>
  `(skip: Int = 0, first: Int = 100, orderBy: ${type}_orderBy, orderDirection: OrderDirection, where: ${type}_filter)`;

const isList = (field: GraphQLField<unknown, unknown>): boolean => isListType(getNullableType(field.type));

function objectOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    const many = isObjectType(inner) && isList(field) ? lists(inner.name) : "";
    return `${field.name}${many}: ${String(field.type)}`;
  });
  return `type ${type.name} { ${fields.join("\n")} }`;
}

function filterOf(type: GraphQLObjectType): string {
  const of = has(type, "aggregation") ? sumConditions : conditions;
  const fields = Object.values(type.getFields()).flatMap(of);
  return `input ${type.name}_filter { ${fields.join("\n")}
    _change_block: BlockChangedFilter and: [${type.name}_filter] or: [${type.name}_filter] }`;
}

function conditions(field: GraphQLField<unknown, unknown>): string[] {
  const inner = getNamedType(field.type);
  const { name } = field;
  const nested = isObjectType(inner) ? [`${name}_: ${inner.name}_filter`] : [];
  if (has(field, "derivedFrom")) return nested;
  // An entity is named by its id, in text.
  const written = isObjectType(inner) ? "String" : String(inner);
  if (isList(field)) {
    const nocase = isObjectType(inner) ? [] : ["_contains_nocase", "_not_contains_nocase"];
    const ways = [...EQUAL, "_contains", "_not_contains", ...nocase];
    return [...ways.map((way) => `${name}${way}: [${written}!]`), ...nested];
  }
  const ways = written === "Boolean" || isEnumType(inner) ? EQUAL : ORDERED;
  const more = written === "String" ? TEXT : written === "Bytes" ? ["_contains", "_not_contains"] : [];
  return [
    ...[...ways, ...more].map((way) => `${name}${way}: ${written}`),
    ...["_in", "_not_in"].map((way) => `${name}${way}: [${written}!]`),
    ...nested,
  ];
}

/** Conditions on a field of an aggregation, which can be looked for by time and dimensions, not by its sums. */
function sumConditions(field: GraphQLField<unknown, unknown>): string[] {
  const inner = getNamedType(field.type);
  const { name } = field;
  if (has(field, "aggregate")) return [];
  if (isObjectType(inner)) return [`${name}: String`, `${name}_: ${inner.name}_filter`];
  const ways = name === "id" || name === "timestamp" ? ["", "_gt", "_lt", "_gte", "_lte"] : [""];
  return [
    ...ways.map((way) => `${name}${way}: ${String(inner)}`),
    ...(ways.length > 1 ? [`${name}_in: [${String(inner)}!]`] : []),
  ];
}

/** What a list can be sorted by: fields, and plain fields of what a field names. */
function orderOf(type: GraphQLObjectType): string {
  const values = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner) || isList(field)) return [field.name];
    const plain = Object.values(inner.getFields()).filter((own) => {
      const kind = getNamedType(own.type);
      return (isScalarType(kind) || isEnumType(kind)) && !isList(own);
    });
    return [field.name, ...plain.map((own) => `${field.name}__${own.name}`)];
  });
  return `enum ${type.name}_orderBy { ${values.join(" ")} }`;
}

function queryOf(entities: readonly GraphQLObjectType[]): string {
  const as = "block: Block_height, subgraphError: _SubgraphErrorPolicy_! = deny";
  const fields = entities.flatMap((type) => {
    const one = type.name.charAt(0).toLowerCase() + type.name.slice(1);
    const many = lists(type.name).slice(1, -1);
    if (has(type, "aggregation"))
      return [
        `${plural(one)}(interval: Aggregation_interval!, current: Aggregation_current, ${many}, ${as}): [${type.name}!]!`,
      ];
    return [`${one}(id: ID!, ${as}): ${type.name}`, `${plural(one)}(${many}, ${as}): [${type.name}!]!`];
  });
  return `type Query { ${fields.join("\n")} _meta(block: Block_height): _Meta_ }`;
}

/** As Graph Node's own rule has it. */
function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
