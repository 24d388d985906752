import { fromHex, toHex, type Hex } from "../../bytes.ts";
import { IntakeError } from "../refusal.ts";
import type { Seed } from "./fingerprints.ts";

/**
 * Where an organisation's marks are kept: a log that only grows. It can be lost: what it says is found again on the chain for persons'
 * rows, and in the published statements for organisations'. It can be copied to another machine, and joined with another by putting
 * one behind the other.
 */
export type Marks = {
  /** All that was appended, in order. */
  read(): AsyncIterable<Uint8Array>;
  /** Put something behind what is there. It outlives a power cut once this ends. */
  append(bytes: Uint8Array): Promise<void>;
};

/**
 * A batch that was sent, or was going to be: it counts once the chain has its reference.
 * @property account The last digits of the account that its statement was of; empty where it did not say
 * @property rows Fingerprints, lower and upper half by turns, in the order of the batch's rows
 */
export type MarkedBatch = { batchRef: Hex; account: string; rows: Uint32Array };

/** `SLM1`: the first four bytes of every frame. */
const MAGIC = 0x534c4d31;
const KIND = { seed: 1, batch: 2 } as const;
/** A batch's reference and account. */
const FIXED = 40;
/** Magic, kind, count, checksum. */
const HEAD = 16;

/** FNV-1a: enough to see that a power cut left half a frame. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function frame(kind: number, count: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, kind);
  view.setUint32(8, count);
  view.setUint32(12, checksum(payload));
  bytes.set(payload, HEAD);
  return bytes;
}

/** A batch as it is appended: before it is sent, so that a kill in between loses nothing. */
export function encodeBatch({ batchRef, account, rows }: MarkedBatch): Uint8Array {
  const payload = new Uint8Array(FIXED + 4 * rows.length);
  payload.set(fromHex(batchRef));
  payload.set(new TextEncoder().encode(account).subarray(0, 8), 32);
  const view = new DataView(payload.buffer);
  for (let at = 0; at < rows.length; at++) view.setUint32(FIXED + 4 * at, rows[at]!);
  return frame(KIND.batch, rows.length / 2, payload);
}

/** The seed of a log of its own. */
export function encodeSeed([a, b]: Seed): Uint8Array {
  const payload = new Uint8Array(8);
  const view = new DataView(payload.buffer);
  view.setUint32(0, a >>> 0);
  view.setUint32(4, b >>> 0);
  return frame(KIND.seed, 0, payload);
}

/**
 * Read a log, batch by batch in the order in which they were appended. Half a frame, which a power cut leaves, is passed over.
 * @param onSeed Told of the log's seed before the first batch
 * @throws IntakeError where it is no log of marks
 */
export async function* readMarks(marks: Marks, onSeed: (seed: Seed) => void): AsyncGenerator<MarkedBatch> {
  const reader = new FrameReader(onSeed);
  for await (const chunk of marks.read()) yield* reader.add(chunk);
}

class FrameReader {
  #rest = new Uint8Array(0);
  #seed: Seed | undefined;
  /** Whether batches of another log were put behind this one: their fingerprints have another seed. */
  #foreign = false;
  readonly #onSeed: (seed: Seed) => void;

  constructor(onSeed: (seed: Seed) => void) {
    this.#onSeed = onSeed;
  }

  add(chunk: Uint8Array): MarkedBatch[] {
    const bytes = new Uint8Array(this.#rest.length + chunk.length);
    bytes.set(this.#rest);
    bytes.set(chunk, this.#rest.length);
    const batches: MarkedBatch[] = [];
    this.#rest = bytes.slice(readFrames(bytes, (kind, payload) => this.#take(kind, payload, batches)));
    return batches;
  }

  #take(kind: number, payload: Uint8Array, batches: MarkedBatch[]): void {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
    if (kind === KIND.seed) {
      const seed: Seed = [view.getUint32(0), view.getUint32(4)];
      if (!this.#seed) this.#onSeed(seed);
      this.#seed ??= seed;
      this.#foreign = seed[0] !== this.#seed[0] || seed[1] !== this.#seed[1];
    }
    if (kind !== KIND.batch || this.#foreign) return;
    const rows = new Uint32Array((payload.length - FIXED) / 4);
    for (let at = 0; at < rows.length; at++) rows[at] = view.getUint32(FIXED + 4 * at);
    const account = new TextDecoder().decode(payload.subarray(32, FIXED)).replace(/\0+$/, "");
    batches.push({ batchRef: toHex(payload.subarray(0, 32)), account, rows });
  }
}

/** @returns How many bytes were read as whole frames */
function readFrames(bytes: Uint8Array, take: (kind: number, payload: Uint8Array) => void): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at + HEAD <= bytes.length) {
    const kind = view.getUint32(at + 4);
    if (view.getUint32(at) !== MAGIC) {
      // A frame that was cut stands before one that was appended after the power came back.
      const next = nextFrame(view, at + 1);
      if (next < 0) return at === 0 ? refuse(bytes) : at;
      at = next;
      continue;
    }
    const length = kind === KIND.seed ? 8 : FIXED + 8 * view.getUint32(at + 8);
    if (at + HEAD + length > bytes.length) {
      const next = nextFrame(view, at + 1);
      if (next < 0) return at;
      at = next;
      continue;
    }
    const payload = bytes.subarray(at + HEAD, at + HEAD + length);
    if (checksum(payload) === view.getUint32(at + 12)) take(kind, payload);
    at += HEAD + length;
  }
  return at;
}

function nextFrame(view: DataView, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) if (view.getUint32(at) === MAGIC) return at;
  return -1;
}

function refuse(bytes: Uint8Array): number {
  if (bytes.length < HEAD) return 0;
  throw new IntakeError("marks", {
    en: "The file of marks is none of this program's. Move it away: what was recorded is found again on the chain.",
    zh: "标记文件不是本程序所写。请将其移走：已登记的内容会从链上重新找到。",
  });
}
