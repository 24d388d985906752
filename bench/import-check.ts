/**
 * How fast a long statement is checked, and in how much memory: everything that a dry run does but for asking the chain.
 * `node bench/import-check.ts [--json FILE] [--rows N] [--wide BYTES]`.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { RowMatcher, readStatement } from "@sunledger/sdk/intake";
import { openFile } from "../scripts/cli/sources.ts";
import { mention, record } from "./lib/results.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, wide: { type: "string", default: "0" } },
  strict: false,
});
const [rows, wide] = [Number(values.rows), Number(values.wide)];

const folder = await mkdtemp(join(tmpdir(), "sunledger-check-"));
const path = join(folder, "statement.csv");
try {
  await writeLong(path);
  const source = await openFile(path);
  const matcher = new RowMatcher([7, 11], []);
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const statement = await readStatement(source, {}, { count: rows }, (row) => matcher.add(row));
  const comparison = await matcher.compare(none());
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(worked);
  if (comparison.knowsAny || statement.count !== rows) throw new Error("The statement was read wrongly.");
  mention("import.check.file", source.size! / 1e6, "MB");
  mention("import.check.cpu", rows / ((user + system) / 1e6), "rows/s of one processor");
  record({ name: "import.check", value: rows / seconds, unit: "rows/s", atLeast: 50_000 });
  // Of the whole process, with what the program itself takes.
  record({ name: "import.memory", value: process.resourceUsage().maxRSS / 1024, unit: "MB", atMost: 400 });
} finally {
  await rm(folder, { recursive: true });
}

async function* none(): AsyncGenerator<never> {}

/** A bank's statement with a reference and a running balance, 5,000 rows a day. */
async function writeLong(to: string): Promise<void> {
  const file = createWriteStream(to);
  const memo = `爱心捐款${"x".repeat(wide)}`;
  let balance = 0;
  let text = "\ufeff交易日期,流水号,对方户名,借方发生额,贷方发生额,余额,附言\r\n";
  for (let row = 0; row < rows; row++) {
    const fen = ((row * 2_654_435_761) % 1_000_000) + 1;
    balance += fen;
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(row / 5_000))).toISOString().slice(0, 10);
    text += `${day},T${String(row).padStart(10, "0")},张**,,${(fen / 100).toFixed(2)},${(balance / 100).toFixed(2)},${memo}\r\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end(text);
  await once(file, "finish");
}
