// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Block_Height = {
  readonly hash?: Hex | null | undefined;
  readonly number?: number | null | undefined;
  readonly number_gte?: number | null | undefined;
};

export type EvidenceKind =
  | 'DOCUMENT'
  | 'ROOT'
  | 'CORRECTION';

export type EntriesQueryVariables = Exact<{
  where: Readonly<Record<string, unknown>>;
  size: number;
}>;


export type EntriesQuery = { readonly entries: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly kind: EvidenceKind, readonly digest: Hex | null, readonly count: number | null, readonly manifest: Hex | null, readonly reason: string | null, readonly record: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } }> };

export type RootsQueryVariables = Exact<{
  manifests: ReadonlyArray<Hex> | Hex;
}>;


export type RootsQuery = { readonly entries: ReadonlyArray<{ readonly id: Hex, readonly number: string, readonly kind: EvidenceKind, readonly digest: Hex | null, readonly count: number | null, readonly manifest: Hex | null, readonly reason: string | null, readonly record: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } }> };

export type ManifestsQueryVariables = Exact<{
  after: Hex;
  first: number;
  block?: Block_Height | null | undefined;
}>;


export type ManifestsQuery = { readonly page: ReadonlyArray<{ readonly id: Hex, readonly manifest: Hex | null }> };

export type FindDocumentQueryVariables = Exact<{
  digest: Hex;
}>;


export type FindDocumentQuery = { readonly citations: ReadonlyArray<{ readonly id: Hex }> };

export type Entry = { readonly id: Hex, readonly number: string, readonly kind: EvidenceKind, readonly digest: Hex | null, readonly count: number | null, readonly manifest: Hex | null, readonly reason: string | null, readonly record: Hex | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly by: { readonly number: number, readonly name: string } };

export const EntriesQuery: Query<EntriesQuery, EntriesQueryVariables> = {
  name: "Entries",
  variables: { where: "Evidence_filter!", size: "Int!" },
  fields: { entries: "evidences(where:$where orderBy:at first:$size){...Entry}" },
  fragments: { Entry: "fragment Entry on Evidence{id number kind digest count manifest reason record at block transaction by{number name}}" },
};

export const RootsQuery: Query<RootsQuery, RootsQueryVariables> = {
  name: "Roots",
  variables: { manifests: "[Bytes!]!" },
  fields: { entries: "evidences(where:{kind:ROOT manifest_in:$manifests}orderBy:at first:1000){...Entry}" },
  fragments: { Entry: "fragment Entry on Evidence{id number kind digest count manifest reason record at block transaction by{number name}}" },
};

export const ManifestsQuery: Query<ManifestsQuery, ManifestsQueryVariables> = {
  name: "Manifests",
  variables: { after: "Bytes!", first: "Int!", block: "Block_height" },
  fields: { page: "evidences(where:{kind:ROOT manifest_not:null id_gt:$after}orderBy:id first:$first block:$block){id manifest}" },
  fragments: {  },
};

export const FindDocumentQuery: Query<FindDocumentQuery, FindDocumentQueryVariables> = {
  name: "FindDocument",
  variables: { digest: "Bytes!" },
  fields: { citations: "citations(where:{digest:$digest}first:1){id}" },
  fragments: {  },
};
