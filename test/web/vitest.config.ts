import { defineConfig } from "vitest/config";

/** Tests that take parts of the stack away. */
const OUTAGES = "outage.test.ts";

const shared = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // One stack for all.
    globalSetup: "./setup.ts",
    projects: [
      { test: { ...shared, name: "site", exclude: [OUTAGES], maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // Alone, once all others are through.
      { test: { ...shared, name: "outage", include: [OUTAGES], sequence: { groupOrder: 1 } } },
    ],
  },
});
