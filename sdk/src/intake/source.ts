/**
 * Where a file's bytes come from. It can be opened more than once, so that a file of any size is read in passes and never held
 * whole.
 */
export type Source = {
  /** What messages and previews call it. */
  readonly name: string;
  /** In bytes, where it is known. */
  readonly size?: number;
  /** The bytes from the start, in order. */
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array, name = "file"): Source {
  return { name, size: bytes.length, open: () => once(bytes) };
}

/** A file that a person dropped on a page, read in parts. */
export function blobSource(blob: Blob, name: string): Source {
  return { name, size: blob.size, open: () => parts(blob) };
}

/** So much of a dropped file is in memory at a time. */
const PART = 1 << 20;

async function* parts(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += PART) yield new Uint8Array(await blob.slice(at, at + PART).arrayBuffer());
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
}

/** The first bytes of a file, as many as there are up to a limit. */
export async function headOf(source: Source, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of source.open()) {
    const part = chunk.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}

/**
 * All bytes of a file that has to be in memory whole.
 * @returns Undefined where it is larger than the limit
 */
export async function allOf(source: Source, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
