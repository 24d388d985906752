import { Inflate, Unzlib } from "fflate";

/** No part of a document is read beyond this size: a few kilobytes can unpack to more than a machine has. */
export const PART_LIMIT = 32 * 1024 * 1024;

/** How much is unpacked before it is looked at again. */
const STEP = 64 * 1024;

/**
 * What a deflated stream holds, with zlib's head or without. What follows the stream is passed over, and of a stream that is
 * damaged further on its beginning is given.
 * @returns At most `PART_LIMIT` bytes; undefined where nothing could be unpacked
 */
export function unpack(packed: Uint8Array, form: "zlib" | "raw"): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let more = true;
  const unpacker = new (form === "zlib" ? Unzlib : Inflate)((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    more = !final && length < PART_LIMIT;
  });
  const push = (at: number): boolean => {
    unpacker.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    return more;
  };
  try {
    for (let at = 0; at < packed.length && push(at); at += STEP);
  } catch {
    if (length === 0) return undefined;
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Bytes as text of as many characters, so that places in the one are places in the other. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join("");
}

/** The same back. */
export const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
