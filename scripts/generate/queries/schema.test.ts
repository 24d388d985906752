import { buildASTSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { apiOf } from "./schema.ts";

const SUBGRAPH = `
  enum Colour { RED GREEN }
  type Party @entity(immutable: false) { id: Bytes! name: String! balls: [Ball!]! @derivedFrom(field: "owner") }
  type Ball @entity(immutable: true) { id: Bytes! colour: Colour! weight: BigInt! owner: Party! likes: [Party!]! }
  type Move @entity(timeseries: true) { id: Int8! timestamp: Timestamp! weight: BigInt! }
  type Day @aggregation(intervals: ["day"], source: "Move") {
    id: Int8! timestamp: Timestamp! weight: BigInt! @aggregate(fn: "sum", arg: "weight")
  }
`;
const schema = buildASTSchema(apiOf(SUBGRAPH));
const wrong = (query: string) => validate(schema, parse(query)).map(({ message }) => message);

test("entities are asked for by id and in lists, with conditions and in an order", () => {
  const query = `query ($owner: String!, $after: Bytes!, $block: Block_height) {
    ball(id: "0x01", block: $block) { owner { name } likes(first: 2) { id } }
    balls(first: 5, orderBy: owner__name, orderDirection: desc, where: {
      or: [{ owner: $owner, id_gt: $after, weight_gte: "3" }, { owner_: { name_contains_nocase: "a" }, colour_in: [RED] }]
    }) { id }
    parties(where: { balls_: { colour_not: GREEN }, name_not_starts_with: "x" }, orderBy: name) { balls(where: { likes_contains: [$owner] }) { id } }
    days(interval: day, current: include, orderBy: timestamp) { weight }
    _meta { block { number timestamp } hasIndexingErrors }
  }`;
  expect(wrong(query)).toEqual([]);
});

test("what the schema lacks is found", () => {
  expect(wrong("{ balls { size } }")).toEqual(['Cannot query field "size" on type "Ball".']);
  expect(wrong("{ balls(where: { colour_gt: RED }) { id } }")[0]).toContain(
    'Expected value of type "Ball_filter" not to include unknown field "colour_gt"',
  );
  expect(wrong("query ($colour: String!) { balls(where: { colour: $colour }) { id } }")).toEqual([
    'Variable "$colour" of type "String!" used in position expecting type "Colour".',
  ]);
});
