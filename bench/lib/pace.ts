import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import reference from "../reference.json" with { type: "json" };
import { percentile } from "./percentile.ts";

/**
 * How fast this machine is at this moment, told by a fixed job: hashing, JSON, and writing to the disk. Machines differ, and the same
 * one differs from day to day; by the job's time a figure is put as it would be on the reference machine.
 */

/** Milliseconds that each part of the job takes. */
export type Job = { readonly hashing: number; readonly json: number; readonly flushing: number };

const ROUNDS = 5;
const HASHED_BYTES = 64 << 20;
const ROWS = 20_000;
const JSON_TIMES = 8;
const FLUSHES = 20;
const FLUSHED_BYTES = 64 << 10;

/** Do the job some times. @returns Of each part the middle time */
export function doJob(): Job {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    hashing: timed(hash),
    json: timed(writeAndRead),
    flushing: timed(flush),
  }));
  const middle = (part: keyof Job): number =>
    percentile(
      rounds.map((round) => round[part]),
      0.5,
    );
  return { hashing: middle("hashing"), json: middle("json"), flushing: middle("flushing") };
}

const whole = ({ hashing, json, flushing }: Job): number => hashing + json + flushing;

/** How many times as long this machine takes as the reference machine: 2 is half as fast. */
export const paceOf = (job: Job): number => whole(job) / whole(reference.job);

/** A time on this machine, as the reference machine would take it; a rate likewise. What has no second in its unit stays. */
export function onReference({ value, unit }: { value: number; unit: string }, pace: number): number {
  if (unit === "s" || unit === "ms") return value / pace;
  return unit.endsWith("/s") ? value * pace : value;
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function hash(): void {
  const bytes = Buffer.alloc(1 << 20, 0x5a);
  const digest = createHash("sha256");
  for (let done = 0; done < HASHED_BYTES; done += bytes.length) digest.update(bytes);
  digest.digest();
}

function writeAndRead(): void {
  let rows: unknown = Array.from({ length: ROWS }, (_, row) => ({
    row,
    reference: `0x${"ab".repeat(16)}`,
    amount: row * 7,
  }));
  for (let times = 0; times < JSON_TIMES; times++) rows = JSON.parse(JSON.stringify(rows));
}

function flush(): void {
  const folder = mkdtempSync(join(tmpdir(), "sunledger-pace-"));
  const file = openSync(join(folder, "file"), "w");
  const bytes = Buffer.alloc(FLUSHED_BYTES, 0x5a);
  for (let times = 0; times < FLUSHES; times++) {
    writeSync(file, bytes);
    fsyncSync(file);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
}
