// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LatestActivityQueryVariables = Exact<{
  before: string;
  size: number;
}>;


export type LatestActivityQuery = { readonly activities: ReadonlyArray<{ readonly id: Hex, readonly order: string, readonly act: string, readonly record: Hex, readonly amount: string | null, readonly count: number | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly about: ReadonlyArray<{ readonly id: Hex, readonly title: string | null, readonly depth: number }>, readonly organisation: { readonly number: number, readonly name: string, readonly region: string } | null }> };

export type NextActivityQueryVariables = Exact<{
  after: string;
  size: number;
}>;


export type NextActivityQuery = { readonly activities: ReadonlyArray<{ readonly id: Hex, readonly order: string, readonly act: string, readonly record: Hex, readonly amount: string | null, readonly count: number | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly about: ReadonlyArray<{ readonly id: Hex, readonly title: string | null, readonly depth: number }>, readonly organisation: { readonly number: number, readonly name: string, readonly region: string } | null }> };

export type ActivityOfQueryVariables = Exact<{
  organisation: string;
  size: number;
}>;


export type ActivityOfQuery = { readonly activities: ReadonlyArray<{ readonly id: Hex, readonly order: string, readonly act: string, readonly record: Hex, readonly amount: string | null, readonly count: number | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly about: ReadonlyArray<{ readonly id: Hex, readonly title: string | null, readonly depth: number }>, readonly organisation: { readonly number: number, readonly name: string, readonly region: string } | null }> };

export type Activity = { readonly id: Hex, readonly order: string, readonly act: string, readonly record: Hex, readonly amount: string | null, readonly count: number | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly about: ReadonlyArray<{ readonly id: Hex, readonly title: string | null, readonly depth: number }>, readonly organisation: { readonly number: number, readonly name: string, readonly region: string } | null };

export const LatestActivityQuery: Query<LatestActivityQuery, LatestActivityQueryVariables> = {
  name: "LatestActivity",
  variables: { before: "BigInt!", size: "Int!" },
  fields: { activities: "activities(where:{order_lt:$before}orderBy:order orderDirection:desc first:$size){...Activity}" },
  fragments: { Activity: "fragment Activity on Activity{id order act record amount count at block transaction about{id title depth}organisation{number name region}}" },
};

export const NextActivityQuery: Query<NextActivityQuery, NextActivityQueryVariables> = {
  name: "NextActivity",
  variables: { after: "BigInt!", size: "Int!" },
  fields: { activities: "activities(where:{order_gt:$after}orderBy:order first:$size){...Activity}" },
  fragments: { Activity: "fragment Activity on Activity{id order act record amount count at block transaction about{id title depth}organisation{number name region}}" },
};

export const ActivityOfQuery: Query<ActivityOfQuery, ActivityOfQueryVariables> = {
  name: "ActivityOf",
  variables: { organisation: "String!", size: "Int!" },
  fields: { activities: "activities(where:{organisation:$organisation}orderBy:order orderDirection:desc first:$size){...Activity}" },
  fragments: { Activity: "fragment Activity on Activity{id order act record amount count at block transaction about{id title depth}organisation{number name region}}" },
};
