import { keccak_256 } from "@noble/hashes/sha3.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { exactBytes, toHex, type Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";

/**
 * The root that stands for many documents: leaves are keccak256(keccak256(digest)), sorted, in a complete binary tree whose
 * pairs are sorted too, as OpenZeppelin's `MerkleProof` and its `SimpleMerkleTree` have them. The order in which the digests
 * are given makes no difference.
 * @param digests SHA-256 of each document, each once, at least one
 * @returns 32 bytes
 * @throws SunledgerError `merkle/empty`, `merkle/twice`
 */
export function merkleRoot(digests: readonly Hex[]): Hex {
  return toHex(buildTree(digests)[0] as Uint8Array);
}

/**
 * What shows that a document belongs to a root.
 * @returns The sibling hashes on its path to the root, 32 bytes each, lowest first
 * @throws SunledgerError `merkle/absent` where the digest is not among the digests; as `merkleRoot`
 */
export function merkleProof(digests: readonly Hex[], digest: Hex): Hex[] {
  const tree = buildTree(digests);
  const leaf = toHex(leafOf(digest));
  let at = tree.findIndex((node, index) => 2 * index + 1 >= tree.length && toHex(node) === leaf);
  if (at < 0) {
    throw new SunledgerError("merkle/absent", `The document ${digest} is not among these: check the list.`, { digest });
  }
  const proof: Hex[] = [];
  for (; at > 0; at = (at - 1) >> 1) proof.push(toHex(tree[at % 2 === 0 ? at - 1 : at + 1] as Uint8Array));
  return proof;
}

/** Whether a proof leads from a document to a root: the same answer as `Evidence.verify`. */
export function verifyMerkle(root: Hex, digest: Hex, proof: readonly Hex[]): boolean {
  const top = proof.reduce((node, beside) => hashPair(node, exactBytes(beside, 32, "proof step")), leafOf(digest));
  return toHex(top) === root.toLowerCase();
}

// A complete binary tree in an array: the root first, node i over nodes 2i+1 and 2i+2, leaves last in reverse.
function buildTree(digests: readonly Hex[]): Uint8Array[] {
  if (digests.length === 0) throw new SunledgerError("merkle/empty", "A root needs at least one document.");
  const leaves = digests.map(leafOf).sort(compare);
  const twice = leaves.findIndex((leaf, index) => index > 0 && compare(leaf, leaves[index - 1] as Uint8Array) === 0);
  if (twice >= 0) throw new SunledgerError("merkle/twice", "The same document stands twice in the list: name it once.");
  const tree = new Array<Uint8Array>(2 * leaves.length - 1);
  leaves.forEach((leaf, index) => (tree[tree.length - 1 - index] = leaf));
  for (let i = leaves.length - 2; i >= 0; i--) {
    tree[i] = hashPair(tree[2 * i + 1] as Uint8Array, tree[2 * i + 2] as Uint8Array);
  }
  return tree;
}

// Hashed twice, so that an inner node can never pass for a leaf.
function leafOf(digest: Hex): Uint8Array {
  return keccak_256(keccak_256(exactBytes(digest, 32, "digest")));
}

function hashPair(a: Uint8Array, b: Uint8Array): Uint8Array {
  return keccak_256(compare(a, b) < 0 ? concatBytes(a, b) : concatBytes(b, a));
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
