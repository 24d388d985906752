import { createIndex, type Asked, type Index, type IndexMeta, type Query } from "@sunledger/sdk";
import { createMemory, type AsOf, type Reading } from "./memory";
import { settings } from "./settings";

// An answer is reused for a second, which is a few blocks. Readers do not notice, and a crowd on one page asks the index once.
const memory = createMemory({ freshFor: 1_000, pause: 2_000, keep: 2_000 });

let opened: Index | undefined;

/** The index, by way of the SDK. */
export function index(): Index {
  return (opened ??= createIndex({ url: settings.index }));
}

export function asOfMeta({ block: { number, timestamp } }: Pick<IndexMeta, "block">): AsOf {
  return { block: number, time: timestamp };
}

/** Ask one question. The answer is remembered for a moment, and for as long as the index fails. */
export function ask<Answer, Variables extends object>(
  query: Query<Answer, Variables>,
  variables: Variables,
): Promise<Reading<Answer>> {
  return remember(`${query.name} ${JSON.stringify(variables)}`, async () => {
    const asked: Asked = { query, variables: variables as Record<string, unknown> };
    const { meta, answers } = await index().queryAll([asked]);
    return { data: answers[0] as Answer, asOf: asOfMeta(meta) };
  });
}

/** The block that the index has reached. */
export function readBlock(): Promise<Reading<null>> {
  return remember("block", async () => ({ data: null, asOf: asOfMeta(await index().meta()) }));
}

/** The same for an answer that takes several questions. `key` names it among all. */
export function remember<T>(key: string, load: () => Promise<{ data: T; asOf: AsOf }>): Promise<Reading<T>> {
  return memory.read(key, load);
}
