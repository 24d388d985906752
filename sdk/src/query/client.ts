import { clip, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";

/** As of which block the index speaks. */
export type IndexMeta = {
  readonly block: {
    readonly number: number;
    readonly hash: Hex;
    /** UTC seconds: compare it with the clock, or `number` with the chain's head, to see how far the index lags. */
    readonly timestamp: number;
  };
  /** Whether it met an event that it could not file. */
  readonly hasIndexingErrors: boolean;
};

/** A way to ask the index. */
export type Index = {
  /**
   * Ask one GraphQL question.
   * @typeParam T The shape of the answer, as the question's author knows it from the schema. Graph Node writes `BigInt` as
   * decimal text and `Bytes` as `0x` text.
   * @throws SunledgerError `index/unreachable`, `index/status`, `index/refused`
   */
  query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Ask as of which block the index speaks. */
  meta(): Promise<IndexMeta>;
};

/** @see createIndex */
export type IndexOptions = {
  /** The subgraph's GraphQL address. */
  readonly url: string;
  /** The `fetch` to use; the platform's own by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** How long an answer may take, in milliseconds; 10,000 by default. */
  readonly timeout?: number;
};

/** Make a way to ask the index. Nothing is sent before the first question. */
export function createIndex({ url, fetch = globalThis.fetch, timeout = 10_000 }: IndexOptions): Index {
  async function query<T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.timeout(timeout),
    }).catch((cause: unknown) => {
      throw new SunledgerError(
        "index/unreachable",
        `The index at ${url} does not answer: see whether it runs ("./sunledger status").`,
        { url },
        { cause },
      );
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new SunledgerError(
        "index/status",
        `The index at ${url} answered ${response.status}: see its log, or check the address.`,
        { url, status: response.status },
      );
    }
    return dataOf(url, await bodyOf(url, response)) as T;
  }
  return {
    query,
    meta: async () => (await query<{ _meta: IndexMeta }>(META))._meta,
  };
}

const META = "{ _meta { block { number hash timestamp } hasIndexingErrors } }";

async function bodyOf(url: string, response: Response): Promise<unknown> {
  return response.json().catch((cause: unknown) => {
    throw new SunledgerError(
      "index/unreachable",
      `What answers at ${url} is no index, or stopped in mid-sentence: check the address, then try again.`,
      { url },
      { cause },
    );
  });
}

function dataOf(url: string, body: unknown): unknown {
  const { data, errors } = body as { data?: unknown; errors?: readonly { message: string }[] };
  if (data === undefined || data === null || errors?.length) {
    const reason = clip(errors?.map(({ message }) => message).join("; ") ?? "no data", 400);
    throw new SunledgerError("index/refused", `The index at ${url} refused the question: ${reason}.`, { url, reason });
  }
  return data;
}
