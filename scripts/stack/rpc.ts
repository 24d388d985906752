/** How long (ms) an answer may take where nobody says otherwise: a busy machine has to be waited for. */
const PATIENCE = 60_000;

/** One JSON-RPC call over HTTP. Errors carry the method and the server's words. */
export async function rpc<T>(url: string, method: string, params: unknown = [], within = PATIENCE): Promise<T> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal: AbortSignal.timeout(within),
  });
  const answer = (await response.json()) as { result?: T; error?: { message: string } };
  if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result as T;
}

/** One GraphQL query. */
export async function query<T>(url: string, text: string, within = PATIENCE): Promise<T> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text }),
    signal: AbortSignal.timeout(within),
  });
  const answer = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (answer.errors?.length) throw new Error(answer.errors.map((error) => error.message).join("; "));
  return answer.data as T;
}

export type BlockHead = { number: number; hash: string; timestamp: number };

type RawBlock = { number: string; hash: string; timestamp: string };

/** A block's head, or undefined where the chain has none of this number. */
export async function blockAt(
  url: string,
  number: number | "latest",
  within = PATIENCE,
): Promise<BlockHead | undefined> {
  const tag = number === "latest" ? number : `0x${number.toString(16)}`;
  const block = await rpc<RawBlock | null>(url, "eth_getBlockByNumber", [tag, false], within);
  return block ? { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) } : undefined;
}
