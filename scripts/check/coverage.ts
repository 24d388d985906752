/**
 * Runs the contracts' mocha tests with Hardhat's coverage, and fails where a line or a statement is never reached.
 * `node scripts/check/coverage.ts`.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../lib/paths.ts";

const HARDHAT = join(ROOT, "node_modules", "hardhat", "dist", "src", "cli.js");
const WHOLE = "100.00";

/** A row of Hardhat's table: file, share of lines, share of statements, lines that were not reached. */
const TABLE_ROW = /║\s*(\S+)\s*│\s*([\d.]+)\s*│\s*([\d.]+)\s*│\s*(.*?)\s*║/g;

const { passed, output } = await runCovered();
const files = [...output.matchAll(TABLE_ROW)].map(([, file, lines, statements, missed]) => ({
  file,
  lines,
  statements,
  missed,
}));
const uncovered = files.filter(({ lines, statements }) => lines !== WHOLE || statements !== WHOLE);
if (!passed) fail("The tests did not pass: see above.");
else if (!files.some(({ file }) => file === "Total")) fail("Hardhat printed no table of coverage.");
else
  for (const { file, lines, statements, missed } of uncovered)
    fail(`${file}: ${lines}% of lines, ${statements}% of statements; not reached: ${missed || "see above"}.`);

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

/** Runs the tests, shows their output, and keeps it. */
function runCovered(): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [HARDHAT, "test", "mocha", "--coverage"], {
      cwd: ROOT,
      // What is built to count lines is too large to deploy, and must not be taken for the contracts: see hardhat.config.ts.
      env: { ...process.env, SUNLEDGER_COVERAGE: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}
