import type { Hex } from "@sunledger/sdk";
import type { Named } from "@/lib/named";
import { isWithin, type Cascade, type TransferIn } from "./cascade";

/** Where money of a programme comes from, stays or goes. */
export type Stop =
  | { readonly kind: "appropriations" | "donations" | "otherSources" | "households" | "left" | "elsewhere" }
  /** A fund outside the programme that money came from, or one of its own. */
  | { readonly kind: "source" | "fund"; readonly fund: Named }
  /** So many of its own funds, too small to draw each. */
  | { readonly kind: "others"; readonly count: number };

/** Money that went from one stop to another, by their keys. */
export type Flow = { readonly from: string; readonly to: string; readonly amount: bigint };

export type Flows = {
  /** By their keys, each with what passed it. */
  readonly stops: ReadonlyMap<string, Stop & { readonly amount: bigint }>;
  readonly flows: readonly Flow[];
};

/** The most that a reader can tell apart in a drawing. The table has all. */
const MOST_FUNDS = 9;
const MOST_SOURCES = 4;

/**
 * What a programme's money did, to be drawn. What two funds sent each other is netted, so that money flows one way.
 * @returns null where nothing moved, or where money went round in a circle, which no such drawing shows
 */
export function flowsOf(programme: Hex, cascade: Cascade, transfers: readonly TransferIn[]): Flows | null {
  const stops = new Map<string, Stop>();
  const stop = (key: string, of: Stop): string => {
    stops.set(key, of);
    return key;
  };
  const single = (kind: "appropriations" | "donations" | "otherSources" | "households" | "left" | "elsewhere") =>
    stop(kind, { kind });

  const drawn = drawnFunds(cascade);
  const fundStop = (fund: Named) =>
    drawn.has(fund.number)
      ? stop(`fund ${fund.number}`, { kind: "fund", fund })
      : stop("others", { kind: "others", count: cascade.funds.length - drawn.size });
  const sources = largestSources(programme, transfers);
  const sourceStop = ({ origin }: TransferIn) =>
    origin && sources.has(origin.fund.number)
      ? stop(`source ${origin.fund.number}`, { kind: "source", fund: origin.fund })
      : single("otherSources");

  const flows: Flow[] = cascade.funds.flatMap(({ fund, paid, left, passedOn, toWithin }) => {
    const own = fundStop(fund);
    return [
      { from: single("appropriations"), to: own, amount: BigInt(fund.appropriated) },
      { from: single("donations"), to: own, amount: BigInt(fund.donated) },
      { from: own, to: single("households"), amount: paid },
      { from: own, to: single("left"), amount: left },
      { from: own, to: single("elsewhere"), amount: passedOn - toWithin },
    ];
  });
  for (const transfer of transfers) {
    const from =
      transfer.origin && isWithin(programme, transfer) ? fundStop(transfer.origin.fund) : sourceStop(transfer);
    flows.push({ from, to: fundStop(transfer.fund), amount: BigInt(transfer.amount) });
  }
  const net = netted(flows);
  return net.length === 0 || hasCircle(net) ? null : { stops: passed(stops, net), flows: net };
}

/** The programme's first fund, which is its budget, and the largest others, by their numbers. */
function drawnFunds({ funds: [budget, ...parts] }: Cascade): ReadonlySet<number> {
  const largest = parts.toSorted((a, b) => compare(b.cameIn, a.cameIn));
  const room = parts.length > MOST_FUNDS ? MOST_FUNDS - 1 : MOST_FUNDS;
  return new Set([...(budget ? [budget] : []), ...largest.slice(0, room)].map(({ fund }) => fund.number));
}

function largestSources(programme: Hex, transfers: readonly TransferIn[]): ReadonlySet<number> {
  const sums = new Map<number, bigint>();
  for (const transfer of transfers) {
    const number = transfer.origin?.fund.number;
    if (number === undefined || isWithin(programme, transfer)) continue;
    sums.set(number, (sums.get(number) ?? 0n) + BigInt(transfer.amount));
  }
  return new Set(
    [...sums]
      .sort(([, a], [, b]) => compare(b, a))
      .slice(0, MOST_SOURCES)
      .map(([number]) => number),
  );
}

/**
 * Flows between the same two stops together, one way. What came back of another fund's payment may make an amount negative:
 * no drawing shows that.
 */
function netted(flows: readonly Flow[]): Flow[] {
  const sums = new Map<string, Flow>();
  for (const { from, to, amount } of flows) {
    if (from === to || amount <= 0n) continue;
    const key = `${from} > ${to}`;
    sums.set(key, { from, to, amount: amount + (sums.get(key)?.amount ?? 0n) });
  }
  return [...sums.values()]
    .map(({ from, to, amount }) => ({ from, to, amount: amount - (sums.get(`${to} > ${from}`)?.amount ?? 0n) }))
    .filter(({ amount }) => amount > 0n);
}

/**
 * Whether the flows contain a circle. Flows from stops that nothing reaches are removed, again and again, until none is left or
 * only circles are.
 */
function hasCircle(flows: readonly Flow[]): boolean {
  const reached = new Set(flows.map(({ to }) => to));
  const rest = flows.filter(({ from }) => reached.has(from));
  return rest.length < flows.length ? hasCircle(rest) : rest.length > 0;
}

const ORDER: readonly Stop["kind"][] = [
  "appropriations",
  "donations",
  "source",
  "otherSources",
  "fund",
  "others",
  "households",
  "left",
  "elsewhere",
];

/** The stops that money passed, sources first, each with its amount: what came in or what went out, whichever is more. */
function passed(stops: ReadonlyMap<string, Stop>, flows: readonly Flow[]): Flows["stops"] {
  const found = new Map<string, Stop & { amount: bigint }>();
  const inOrder = [...stops].sort(([, a], [, b]) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const [key, stop] of inOrder) {
    const came = sumOf(flows.filter(({ to }) => to === key));
    const went = sumOf(flows.filter(({ from }) => from === key));
    if (came + went > 0n) found.set(key, { ...stop, amount: came > went ? came : went });
  }
  return found;
}

function sumOf(flows: readonly Flow[]): bigint {
  return flows.reduce((sum, { amount }) => sum + amount, 0n);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}
