/** Something that happened at one place of the chain. */
export type Placed = { readonly block: string; readonly logIndex: number };

/** As it happened on the chain: the index sorts by one field alone. */
export function inOrder<T extends Placed>(things: readonly T[]): T[] {
  return things.toSorted((a, b) => Number(a.block) - Number(b.block) || a.logIndex - b.logIndex);
}
