/** Something that happened at one place of the chain. */
export type Placed = { readonly block: string; readonly logIndex: number };

/** Sorts records as they happened on the chain. The index can sort by one field only. */
export function inOrder<T extends Placed>(things: readonly T[]): T[] {
  return things.toSorted((a, b) => Number(a.block) - Number(b.block) || a.logIndex - b.logIndex);
}
