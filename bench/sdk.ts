/** How fast the SDK packs rows and reads them back: a million of them, a batch of everybody. `node bench/sdk.ts [--json FILE]`. */
import { decodeRows, encodeRows } from "@sunledger/sdk";
import type { Row } from "@sunledger/sdk";
import { batchesOf } from "./lib/book.ts";
import { percentile } from "./lib/percentile.ts";
import { record } from "./lib/results.ts";

const ROWS = 1_000_000;
const ROUNDS = 5;

const rows: Row[] = [...batchesOf(1, ROWS)].flat();
const packed = encodeRows(rows);
measure("sdk.rows.encode", () => encodeRows(rows));
measure("sdk.rows.decode", () => decodeRows(packed));

/** The middle one of some rounds. */
function measure(name: string, work: () => unknown): void {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  record({ name, value: ROWS / (percentile(times, 0.5) / 1_000), unit: "rows/s", atLeast: 1_000_000 });
}
