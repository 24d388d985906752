// Written by ./sunledger generate. Do not edit.

import type { Hex, Query } from "@sunledger/sdk";

/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Activity = { readonly id: Hex, readonly order: string, readonly act: string, readonly record: Hex, readonly amount: string | null, readonly count: number | null, readonly at: string, readonly block: string, readonly transaction: Hex, readonly about: ReadonlyArray<{ readonly id: Hex, readonly title: string | null, readonly depth: number }>, readonly organisation: { readonly number: number, readonly name: string, readonly region: string } | null };

