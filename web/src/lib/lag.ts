import { createMemory, type AsOf } from "./memory";
import { settings } from "./settings";

/** Being fewer blocks than this behind the chain is normal: the index takes this long to file a block. */
const USUAL_LAG = 5;

type Status = { data?: { indexingStatuses?: { chains: { chainHeadBlock: { number: string } | null }[] }[] } };

const heads = createMemory({ freshFor: 2_000, pause: 10_000, keep: 1 });
const QUERY = JSON.stringify({ query: "{ indexingStatuses { chains { chainHeadBlock { number } } } }" });

async function chainHead(address: string): Promise<{ data: number; asOf: AsOf }> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: QUERY,
    signal: AbortSignal.timeout(1_000),
  });
  const { data } = (await response.json()) as Status;
  const numbers = (data?.indexingStatuses ?? []).flatMap(({ chains }) => chains.map((chain) => chain.chainHeadBlock));
  const head = Math.max(...numbers.map((block) => Number(block?.number ?? 0)), 0);
  return { data: head, asOf: { block: head, time: 0 } };
}

/** How many blocks an answer is behind the chain: 0 where that is usual, or where the chain's head is not known. */
export async function lagOf(asOf: AsOf): Promise<number> {
  const { status } = settings;
  if (!status) return 0;
  try {
    const { data: head, brokenSince } = await heads.read("head", () => chainHead(status));
    const behind = head - asOf.block;
    return brokenSince === null && behind > USUAL_LAG ? behind : 0;
  } catch {
    return 0; // The status address is a convenience: without it pages still say their block.
  }
}
