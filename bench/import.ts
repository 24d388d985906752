/**
 * How long a bank's statement takes from its file until the index shows every row of it.
 * `node bench/import.ts [--json FILE] [--rows N]`.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importStatement } from "@sunledger/sdk/acts";
import { openFile } from "../scripts/cli/sources.ts";
import { live } from "../scripts/demo/campaigns.ts";
import { fileMarks } from "../scripts/import/marks.ts";
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
  const marks = fileMarks(stack.home, office.contracts.ledger.address, office.actor.org);
  const { perform } = await importStatement(office, await openFile(path), marks, { fund, kind: "donation" });
  const prepared = performance.now();
  let mined = prepared;
  await perform(() => ({ advance: () => void (mined = performance.now()), end: () => undefined }));
  const visible = performance.now();

  mention("import.prepare", prepared - began, "ms");
  mention("import.mine", mined - prepared, "ms");
  mention("import.index", visible - mined, "ms");
  const value = rows / ((visible - began) / 1000);
  record({ name: "import.rows", value, unit: "rows/s", atLeast: 20_000 });
});

/** A statement like the published ones: a few organisations, then persons, down to a single fen. */
function statement(): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    // A multiplication that spreads consecutive numbers (Knuth, TAOCP 3, 6.4).
    const fen = ((row * 2_654_435_761) % 1_000_000) + 1;
    return row % 500 === 0
      ? `2026-01-26,T${row},晴川市安康防护用品有限公司,91990100MAE0000960,${(fen * 10).toFixed(2)}`
      : `2026-01-26,T${row},张**,,${(fen / 100).toFixed(2)}`;
  });
  return `\ufeff日期,流水号,捐赠人,统一社会信用代码,金额\r\n${lines.join("\r\n")}\r\n`;
}
