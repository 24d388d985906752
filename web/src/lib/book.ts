import { createIndex, type Index } from "@sunledger/sdk";
import { createMemory, type AsOf, type Reading } from "./memory";
import { settings } from "./settings";

/** Asked for with every question, so that each answer says as of which block it speaks. */
export const META = "_meta { block { number timestamp } }";

export type Meta = { readonly _meta: { readonly block: { readonly number: number; readonly timestamp: number } } };

// A second is a few blocks: nobody notices, and a crowd on one page asks the index once.
const memory = createMemory({ freshFor: 1_000, pause: 2_000, keep: 2_000 });

let opened: Index | undefined;

/** The index, by way of the SDK. */
export function index(): Index {
  return (opened ??= createIndex({ url: settings.index }));
}

export function asOfMeta({ _meta: { block } }: Meta): AsOf {
  return { block: block.number, time: block.timestamp };
}

/** Read what one question answers, remembered for a moment, or for as long as the index fails. */
export function ask<T>(question: string, variables: Record<string, unknown> = {}): Promise<Reading<T>> {
  return remember(`${question} ${JSON.stringify(variables)}`, async () => {
    const data = await index().query<T & Meta>(question, variables);
    return { data, asOf: asOfMeta(data) };
  });
}

/** As of which block the index answers now. */
export function readBlock(): Promise<Reading<Meta>> {
  return ask<Meta>(`query Block { ${META} }`);
}

/** The same for an answer that takes several questions. `key` names it among all. */
export function remember<T>(key: string, load: () => Promise<{ data: T; asOf: AsOf }>): Promise<Reading<T>> {
  return memory.read(key, load);
}
