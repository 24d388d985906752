import solc from "solc/package.json" with { type: "json" };

/** The compiler and its settings: one place, for what is released and for the tests. */

export const VERSION = solc.version;

export const SETTINGS = {
  // More runs make Relief larger than a contract may be (EIP-170), and a row hardly cheaper.
  optimizer: { enabled: true, runs: 200 },
  viaIR: true,
  evmVersion: "osaka",
  // A digest of the sources, comments and all, would stand at the end of each contract's code: two that do the same would differ.
  metadata: { appendCBOR: false, bytecodeHash: "none" },
};
