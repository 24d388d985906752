/**
 * How long tests wait, in one place, for a machine that has more to do than to run them. Nothing is decided by these
 * times: a test waits for what must come about, and gives up when it has not by then.
 */

/** How long a condition may take to come about: a part to be up again, an index to catch up, a page to change. */
export const PATIENCE = 120_000;

/** How long Vitest's `expect.poll` looks. */
const expect = { poll: { timeout: PATIENCE } };

/** For tests that start nothing larger than a process or a chain of their own. */
export const UNIT = { testTimeout: 300_000, hookTimeout: 300_000, expect };

/** For tests of a whole stack, or in a browser. */
export const STACK = { testTimeout: 600_000, hookTimeout: 600_000, expect };
