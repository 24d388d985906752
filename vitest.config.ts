import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": join(import.meta.dirname, "web", "src") } },
  test: {
    include: ["scripts/**/*.test.ts", "web/src/**/*.test.ts", "test/stack/**/*.test.ts"],
    // Files that start a stack of their own do so one after the other: a machine may have two cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
