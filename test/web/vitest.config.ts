import { defineConfig } from "vitest/config";
import { STACK } from "../helpers/patience.ts";

/** Tests that write to the book, or take parts of the stack away. */
const DISTURBING = ["hostile.test.ts", "outage.test.ts"];

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // One stack for all.
    globalSetup: "./setup.ts",
    projects: [
      { test: { ...STACK, name: "site", exclude: DISTURBING, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // One by one, once all others are through.
      { test: { ...STACK, name: "disturbed", include: DISTURBING, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
