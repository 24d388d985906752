// Writes the contracts' interfaces from what the compiler made into src/generated/abi.ts; with --check it only compares.
// Run "npx hardhat build" in the repository first.
import { readFile, writeFile } from "node:fs/promises";

const CONTRACTS = {
  accessManagerAbi: "@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager",
  directoryAbi: "contracts/directory/Directory.sol/Directory",
  tokenAbi: "contracts/money/SettlementToken.sol/SettlementToken",
  ledgerAbi: "contracts/funds/FundLedger.sol/FundLedger",
  campaignsAbi: "contracts/charity/Campaigns.sol/Campaigns",
  evidenceAbi: "contracts/evidence/Evidence.sol/Evidence",
  reliefAbi: "contracts/relief/Relief.sol/Relief",
  dossiersAbi: "contracts/relief/Dossiers.sol/Dossiers",
};

const ARTIFACTS = new URL("../../artifacts/", import.meta.url);
const TARGET = new URL("../src/generated/abi.ts", import.meta.url);

const parts = Object.entries(CONTRACTS).map(async ([name, path]) => {
  const { abi } = JSON.parse(await readFile(new URL(`${path}.json`, ARTIFACTS), "utf8")) as { abi: unknown[] };
  const lines = abi.map((entry) => `  ${JSON.stringify(entry, withoutInternalTypes)},`);
  const comment = `/** ${path.split("/").at(-1)}, as viem wants it described. @hidden */`;
  return `${comment}\nexport const ${name} = [\n${lines.join("\n")}\n] as const;\n`;
});
const head = "// Written by scripts/generate-abi.ts from the compiled contracts. Do not edit.\n";
const text = [head, ...(await Promise.all(parts))].join("\n");

if (!process.argv.includes("--check")) await writeFile(TARGET, text);
else if ((await readFile(TARGET, "utf8")) !== text) {
  console.error("src/generated/abi.ts differs from the compiled contracts: run npm run generate -w sdk");
  process.exitCode = 1;
}

/** The compiler's names for types help nobody here, and change when a file moves. */
function withoutInternalTypes(key: string, value: unknown): unknown {
  return key === "internalType" ? undefined : value;
}
