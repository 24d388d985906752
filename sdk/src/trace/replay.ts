import type { Hex } from "../bytes.ts";
import { SunledgerError, type ErrorValues } from "../errors.ts";
import type { Stretch } from "../line.ts";
import { decodeReturned, type ReturnedPiece } from "../pieces.ts";
import type { ledgerAbi } from "../generated/abi.ts";
import { keeperAt, unpackPayment, type Keeper, type KnownModule } from "../payees.ts";
import { fundOf } from "../records.ts";
import { decodeRows, placeRows, type Row } from "../rows.ts";
import { linesReader, type Line, type PackedBatch } from "./linesReader.ts";
import type { Batch, Link, LineReader } from "./reader.ts";

/**
 * The ledger's events that move money, decoded as viem decodes them; `at` is when, in UTC seconds. Other events of the
 * ledger may stand between them and change nothing.
 */
export type LedgerEvent = { readonly at?: bigint } & (
  | {
      readonly eventName: "Deposited";
      readonly args: {
        readonly deposit: bigint;
        readonly kind: number;
        readonly start: bigint;
        readonly amount: bigint;
        readonly rows: Hex;
      };
    }
  | {
      readonly eventName: "Returned";
      readonly args: { readonly deposit: bigint; readonly payment: bigint; readonly pieces: Hex };
    }
  | { readonly eventName: "FundKept"; readonly args: { readonly fund: number; readonly keeper: Hex } }
  | { readonly eventName: "PaymentProposed"; readonly args: { readonly payment: bigint; readonly rows: Hex } }
  | {
      readonly eventName: "PaymentPaid";
      readonly args: {
        readonly payment: bigint;
        readonly start: bigint;
        readonly amount: bigint;
        readonly deposit: bigint;
      };
    }
  | { readonly eventName: OtherEvent }
);

type EventName = Extract<(typeof ledgerAbi)[number], { readonly type: "event" }>["name"];
type OtherEvent = Exclude<EventName, "Deposited" | "Returned" | "FundKept" | "PaymentProposed" | "PaymentPaid">;

/** A fund's two counters, in fen. */
export type Counters = { readonly inflow: bigint; readonly outflow: bigint };

/** A ledger recomputed from its events: its counters, and its lines for tracing. */
export type ReplayedLedger = LineReader & { readonly funds: ReadonlyMap<number, Counters> };

// By the contract's `DepositKind`.
const KINDS = [null, "donation", "appropriation", "transfer", "return"] as const;

/**
 * Recompute all lines from the event log, as any reader can, and check on the way what the contract promises: stretches
 * follow each other without a gap, no payment takes more than came in, rows and pieces add up.
 * @param events In the order of the chain, from the ledger's first. Where a ledger was replaced, those of both: what was carried
 * over is a transfer between their funds, whose numbers are unique
 * @param modules The contracts of the deployment, for funds that one of them keeps: it says how their payments are packed
 * @throws SunledgerError `ledger/gap`, `ledger/overdrawn`, `ledger/sum`, `ledger/unknown` where the log breaks a promise;
 * `payees/keeper` where a fund is kept by none of the contracts
 */
export function ledgerFromEvents(events: Iterable<LedgerEvent>, modules: readonly KnownModule[] = []): ReplayedLedger {
  const lines = new Map<number, Line>();
  const deposits = new Map<bigint, PackedBatch>();
  const payments = new Map<bigint, PackedBatch>();
  const proposed = new Map<bigint, readonly Row[]>();
  const keepers = new Map<number, Keeper>();

  let order = 0n;
  for (const event of events) {
    const at = event.at ?? order;
    order += 1n;
    if (event.eventName === "Deposited") {
      const { deposit: id, kind, start, amount, rows } = event.args;
      const line = lineOf(lines, id);
      const batch = batchOf(id, KINDS[kind] ?? null, at, start, amount, decodeRows(rows));
      promise(start === line.inflow, "gap", `Deposit ${id} begins at ${start}, not at ${line.inflow}`, { id });
      line.inflow = batch.end;
      line.deposits.push(batch);
      deposits.set(id, batch);
    } else if (event.eventName === "Returned") {
      const { deposit, payment, pieces } = event.args;
      returnPieces(lines, known(payments, payment), known(deposits, deposit), decodeReturned(pieces));
    } else if (event.eventName === "PaymentProposed") {
      const { payment, rows } = event.args;
      // A keeper packs payments in its own way; for the line they are rows like any other. A transfer has none.
      const keeper = rows === "0x" ? undefined : keepers.get(fundOf(payment));
      proposed.set(payment, keeper ? unpackPayment(keeper, rows) : decodeRows(rows));
    } else if (event.eventName === "FundKept") {
      keepers.set(event.args.fund, keeperAt(modules, event.args.keeper));
    } else if (event.eventName === "PaymentPaid") {
      const { payment: id, start, amount, deposit } = event.args;
      const line = lineOf(lines, id);
      const batch = batchOf(id, "payment", at, start, amount, proposed.get(id) ?? []);
      promise(start === line.outflow, "gap", `Payment ${id} begins at ${start}, not at ${line.outflow}`, { id });
      promise(batch.end <= line.inflow, "overdrawn", `Payment ${id} ends at ${batch.end}, past ${line.inflow}`, { id });
      line.outflow = batch.end;
      line.payments.push(batch);
      payments.set(id, batch);
      if (deposit !== 0n) transfer(lines, batch, known(deposits, deposit));
    }
  }
  // Returns come in any order. Everything else is in the order of the line already.
  for (const line of lines.values()) line.linksOut.sort((a, b) => (a.start < b.start ? -1 : 1));
  return { funds: lines, ...linesReader(lines) };
}

function lineOf(lines: Map<number, Line>, id: bigint): Line {
  const fund = fundOf(id);
  const line = lines.get(fund) ?? { inflow: 0n, outflow: 0n, deposits: [], payments: [], linksIn: [], linksOut: [] };
  lines.set(fund, line);
  return line;
}

function batchOf(
  id: bigint,
  kind: Batch["kind"] | null,
  at: bigint,
  start: bigint,
  amount: bigint,
  plain: readonly Row[],
): PackedBatch {
  const rows = placeRows(plain, start);
  const end = start + amount;
  promise(kind !== null, "unknown", `Deposit ${id} is of no known kind`, { id });
  promise(rows.length === 0 || rows.at(-1)?.end === end, "sum", `The rows of batch ${id} do not add up to ${amount}`, {
    id,
  });
  return { id, kind, at, start, end, hasRows: rows.length > 0, rows };
}

function transfer(lines: Map<number, Line>, payment: Batch, deposit: Batch): void {
  const same = payment.end - payment.start === deposit.end - deposit.start;
  promise(same, "sum", `Payment ${payment.id} and deposit ${deposit.id} differ in length`, { id: payment.id });
  const both = { kind: "transfer", payment: payment.id, deposit: deposit.id, row: null, at: payment.at } as const;
  connect(lines, both, payment, deposit.start);
}

function returnPieces(
  lines: Map<number, Line>,
  payment: Batch,
  deposit: Batch,
  pieces: readonly ReturnedPiece[],
): void {
  let position = deposit.start;
  for (const { row, from, amount } of pieces) {
    const stretch = { start: from, end: from + amount };
    const inside = from >= payment.start && stretch.end <= payment.end;
    promise(inside, "gap", `What came back of payment ${payment.id} is not all of its stretch`, { id: payment.id });
    const both = { kind: "return", payment: payment.id, deposit: deposit.id, row, at: deposit.at } as const;
    connect(lines, both, stretch, position);
    position += amount;
  }
  promise(position === deposit.end, "sum", `The pieces of deposit ${deposit.id} do not add up`, { id: deposit.id });
}

/** Enter a link on both lines: on the paying fund's as one out, on the receiving fund's as one in. */
function connect(
  lines: Map<number, Line>,
  link: Pick<Link, "kind" | "payment" | "deposit" | "row" | "at">,
  from: Stretch,
  position: bigint,
): void {
  const { start, end } = from;
  const to = { start: position, end: position + end - start };
  lineOf(lines, link.payment).linksOut.push({ ...link, start, end, fund: fundOf(link.deposit), position });
  lineOf(lines, link.deposit).linksIn.push({ ...link, ...to, fund: fundOf(link.payment), position: start });
}

function known(batches: ReadonlyMap<bigint, PackedBatch>, id: bigint): PackedBatch {
  const batch = batches.get(id);
  if (!batch) breach("unknown", `The log names batch ${id} before telling of it`, { id });
  return batch;
}

function promise(holds: boolean, reason: string, what: string, values: ErrorValues): asserts holds {
  if (!holds) breach(reason, what, values);
}

function breach(reason: string, what: string, values: ErrorValues): never {
  throw new SunledgerError(
    `ledger/${reason}`,
    `${what}: give all events of the ledger and of those that it replaced, in their order.`,
    values,
  );
}
