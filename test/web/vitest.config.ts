import { defineConfig } from "vitest/config";

/** Tests that write to the book, or take parts of the stack away. */
const DISTURBING = ["hostile.test.ts", "outage.test.ts"];

const shared = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // One stack for all.
    globalSetup: "./setup.ts",
    projects: [
      { test: { ...shared, name: "site", exclude: DISTURBING, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // One by one, once all others are through.
      { test: { ...shared, name: "disturbed", include: DISTURBING, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
