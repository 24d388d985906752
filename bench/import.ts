/**
 * How long a bank's statement takes from its file until the index shows every row of it.
 * `node bench/import.ts [--json FILE] [--rows N]`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recordStatement } from "@sunledger/sdk/acts";
import { live } from "../scripts/demo/campaigns.ts";
import { readStatement } from "../scripts/import/donations.ts";
import { mention, record } from "./lib/results.ts";
import { withStack } from "./lib/stack.ts";
import { openStage } from "./lib/stage.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" } }, strict: false });
const rows = Number(values.rows);

await withStack(async (stack) => {
  await stack.startIndexer();
  await stack.deployIndex();
  const stage = await openStage(stack);
  await stage.assemble();
  const { fund } = await live(stage, "epidemic", "open");
  const office = await stage.office("bank.recorder");
  const path = join(stack.home, "statement.csv");
  await writeFile(path, statement());

  const began = performance.now();
  const file = await readFile(path);
  const { donations } = readStatement(file);
  const read = performance.now();
  const { perform } = await recordStatement(office, { fund, kind: "donation", file, rows: donations });
  const prepared = performance.now();
  let mined = prepared;
  await perform(() => ({ advance: () => void (mined = performance.now()), end: () => undefined }));
  const visible = performance.now();

  mention("import.read", read - began, "ms");
  mention("import.prepare", prepared - read, "ms");
  mention("import.mine", mined - prepared, "ms");
  mention("import.index", visible - mined, "ms");
  const value = rows / ((visible - began) / 1000);
  record({ name: "import.rows", value, unit: "rows/s", atLeast: 10_000 });
});

/** A statement like the published ones: a few organisations, then persons, down to a single fen. */
function statement(): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    // A multiplication that spreads consecutive numbers (Knuth, TAOCP 3, 6.4).
    const fen = ((row * 2_654_435_761) % 1_000_000) + 1;
    return row % 500 === 0
      ? `${row + 1},晴川市安康防护用品有限公司,91990100MAE0000960,${(fen * 10).toFixed(2)}`
      : `${row + 1},张**,,${(fen / 100).toFixed(2)}`;
  });
  return `\ufeff序号,捐赠人,统一社会信用代码,金额\r\n${lines.join("\r\n")}\r\n`;
}
