import type { TestProject } from "vitest/node";
import { startStack } from "../helpers/stack.ts";
import type { TestStack } from "../helpers/stack.ts";
import { findSamples } from "./samples.ts";
import type { Samples } from "./samples.ts";

declare module "vitest" {
  export interface ProvidedContext {
    stack: TestStack;
    samples: Samples;
  }
}

/** One stack with the demonstration's data and the production build of the site, for all browser tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { stack, end } = await startStack({ demo: true, site: true });
  try {
    provide("stack", stack);
    provide("samples", await findSamples(stack.index, stack.home));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
