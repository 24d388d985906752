/** The block as of which an answer was given. */
export type AsOf = { readonly block: number; readonly time: number };

/** An answer, and whether it is the newest. */
export type Reading<T> = {
  readonly data: T;
  readonly asOf: AsOf;
  /** Since when (ms) the source has failed, where this is the last good answer; else null. */
  readonly brokenSince: number | null;
};

/** The source failed and there is no earlier answer to show. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

type Entry = {
  good: { data: unknown; asOf: AsOf; at: number } | null;
  loading: Promise<void> | null;
  failedAt: number | null;
  brokenSince: number | null;
};

type Options = {
  /** How long (ms) an answer counts as fresh. */
  readonly freshFor: number;
  /** How long (ms) after a failure the source is left alone. */
  readonly pause: number;
  /** How many answers are kept. */
  readonly keep: number;
  readonly now?: () => number;
};

/**
 * A cache of answers. An answer is reused for a moment, so that a crowd asks the source once. After that it is kept as the last
 * good answer, for when the source fails.
 */
export function createMemory({ freshFor, pause, keep, now = Date.now }: Options) {
  const entries = new Map<string, Entry>();

  function entryOf(key: string): Entry {
    const known = entries.get(key);
    const entry = known ?? { good: null, loading: null, failedAt: null, brokenSince: null };
    // Move it to the end. The first entry is then the one not asked for longest.
    entries.delete(key);
    entries.set(key, entry);
    for (const [oldest] of entries) {
      if (entries.size <= keep) break;
      entries.delete(oldest);
    }
    return entry;
  }

  async function refresh(entry: Entry, load: () => Promise<{ data: unknown; asOf: AsOf }>): Promise<void> {
    try {
      entry.good = { ...(await load()), at: now() };
      entry.failedAt = entry.brokenSince = null;
    } catch (error) {
      entry.failedAt = now();
      if (entry.brokenSince === null) console.error("A source of the site could not be read:", error);
      entry.brokenSince ??= entry.failedAt;
    } finally {
      entry.loading = null;
    }
  }

  return {
    /** @throws Unreadable where loading fails and nothing is remembered */
    async read<T>(key: string, load: () => Promise<{ data: T; asOf: AsOf }>): Promise<Reading<T>> {
      const entry = entryOf(key);
      const fresh = entry.failedAt === null && entry.good !== null && now() - entry.good.at < freshFor;
      const paused = entry.failedAt !== null && now() - entry.failedAt < pause;
      if (!fresh && !paused) await (entry.loading ??= refresh(entry, load));
      if (!entry.good) throw new Unreadable("The index cannot be read.");
      return { data: entry.good.data as T, asOf: entry.good.asOf, brokenSince: entry.brokenSince };
    },
  };
}
