import type { TestProject } from "vitest/node";
import { startStack } from "../helpers/stack.ts";
import type { TestStack } from "../helpers/stack.ts";

declare module "vitest" {
  export interface ProvidedContext {
    stack: TestStack;
  }
}

/** One stack with the demonstration's data and the production build of the site, for all browser tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { stack, end } = await startStack({ demo: true, site: true });
  provide("stack", stack);
  return end;
}
