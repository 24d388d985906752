/**
 * How long tests wait, in one place. Nothing is decided by these times: a test waits for what must come about, and gives up when it
 * has not by then. They are for a test that hangs; a machine that is ten times as slow as others, or busy, never comes near them.
 */

const MINUTE = 60_000;

/** How long a condition may take to come about: a part to be up again, an index to catch up, a page to change. */
export const PATIENCE = 20 * MINUTE;

/** How long Vitest's `expect.poll` looks. */
const expect = { poll: { timeout: PATIENCE } };

/** For tests that start nothing larger than a process or a chain of their own. */
export const UNIT = { testTimeout: 60 * MINUTE, hookTimeout: 60 * MINUTE, teardownTimeout: 10 * MINUTE, expect };

/** For tests of a whole stack, or in a browser. */
export const STACK = { ...UNIT, testTimeout: 120 * MINUTE, hookTimeout: 120 * MINUTE };
