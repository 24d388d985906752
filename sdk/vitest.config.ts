import { defineConfig } from "vitest/config";

// Some tests bundle, build or take a million rows, and the machine may have other things to do.
export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 } });
