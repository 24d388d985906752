import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatEthersChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import { defineConfig } from "hardhat/config";
import { SETTINGS, VERSION } from "./scripts/compile/compiler.ts";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatEthers, hardhatEthersChaiMatchers, hardhatMocha, hardhatNetworkHelpers, hardhatTypechain],
  solidity: {
    version: VERSION,
    path: require.resolve("solc/soljson.js"),
    // A test compares the storage of the ledger's two halves.
    settings: { ...SETTINGS, outputSelection: { "*": { "*": ["storageLayout"] } } },
    npmFilesToBuild: ["@openzeppelin/contracts/access/manager/AccessManager.sol"],
  },
  // A slow machine is no fault of the contracts.
  test: { mocha: { timeout: 0 } },
  paths: {
    sources: "./contracts",
    tests: { mocha: "./test/contracts", solidity: "./test/invariant" },
    // Code that counts lines stays apart from the contracts.
    ...(process.env["SUNLEDGER_COVERAGE"] && { artifacts: "./cache/covered/artifacts", cache: "./cache/covered" }),
  },
});
