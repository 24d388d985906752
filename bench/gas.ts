/** What acts cost on Hardhat's own network, held to the ceilings of the tests. `node bench/gas.ts [--json FILE]`. */
import ceilings from "../test/fixtures/gas-ceilings.json" with { type: "json" };
import { mention, record } from "./lib/results.ts";

const { default: hardhat } = await import("hardhat");
await hardhat.tasks.getTask("build").run({ quiet: true });
// Only now: the helpers need the compiled contracts.
const { measureGas } = await import("../test/helpers/gas.ts");

const limits: Partial<Record<string, { unit: string; atMost: number }>> = ceilings;
const figures = await measureGas();
for (const [name, value] of figures) {
  const ceiling = limits[name];
  if (!ceiling) mention(name, value, "gas");
  else record({ name, value, unit: ceiling.unit, atMost: ceiling.atMost });
}
