import { clip, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { answersOf, requestOf, type Asked, type Query, type Request } from "./document.ts";

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
   * Ask one question. Graph Node writes `BigInt` as decimal text and `Bytes` as `0x` text.
   * @throws SunledgerError `index/unreachable`, `index/status`, `index/refused`
   */
  query<Answer, Variables>(query: Query<Answer, Variables>, variables: Variables): Promise<Answer>;
  /**
   * Ask a GraphQL question of your own.
   * @typeParam T The shape of the answer, as the question's author knows it from the schema
   * @throws SunledgerError as above
   */
  query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /**
   * Ask several questions in one request, and as of which block they are answered.
   * @returns The answers in the order of the questions
   * @throws SunledgerError as above, where any of them is refused
   */
  queryAll(asked: readonly Asked[]): Promise<{ readonly meta: IndexMeta; readonly answers: readonly unknown[] }>;
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
  async function send(request: Request): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
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
    return dataOf(url, await bodyOf(url, response));
  }
  return {
    query: async <T>(query: string | Query<T, never>, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
      (await send(typeof query === "string" ? { query, variables } : requestOf([{ query, variables }]))) as T,
    queryAll: async (asked) => {
      const data = await send(requestOf(asked, META));
      return { meta: data["_meta"] as IndexMeta, answers: answersOf(asked, data) };
    },
    meta: async () => (await send({ query: `{ ${META} }`, variables: {} }))["_meta"] as IndexMeta,
  };
}

const META = "_meta { block { number hash timestamp } hasIndexingErrors }";

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

function dataOf(url: string, body: unknown): Readonly<Record<string, unknown>> {
  const { data, errors } = body as {
    data?: Readonly<Record<string, unknown>> | null;
    errors?: readonly { message: string }[];
  };
  if (data === undefined || data === null || errors?.length) {
    const reason = clip(errors?.map(({ message }) => message).join("; ") ?? "no data", 400);
    throw new SunledgerError("index/refused", `The index at ${url} refused the question: ${reason}.`, { url, reason });
  }
  return data;
}
