import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { STACK, UNIT } from "./test/helpers/patience.ts";

/** Files whose tests start chains or stacks of their own run one after the other: a machine may have two cores. */
const oneByOne = (order: number) => ({ maxWorkers: 1, sequence: { groupOrder: order } });

export default defineConfig({
  resolve: { alias: { "@": join(import.meta.dirname, "web", "src") } },
  test: {
    projects: [
      { extends: true, test: { name: "sdk", include: ["sdk/src/**/*.test.ts"], ...UNIT } },
      {
        extends: true,
        test: {
          name: "units",
          include: ["scripts/**/*.test.ts", "web/src/**/*.test.ts", "bench/**/*.test.ts"],
          ...UNIT,
          ...oneByOne(1),
        },
      },
      { extends: true, test: { name: "subgraph", include: ["subgraph/*.test.ts"], ...UNIT } },
      { extends: true, test: { name: "stack", include: ["test/stack/**/*.test.ts"], ...STACK, ...oneByOne(2) } },
    ],
  },
});
