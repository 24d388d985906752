import { createIndex, indexReader, ledgerFromEvents, trace, traceBack } from "@sunledger/sdk";
import type { Hex, Index, LedgerEvent, ReplayedLedger } from "@sunledger/sdk";
import { CampaignStatus, FundStatus, PaymentStatus, readLedgerEvents } from "@sunledger/sdk/chain";
import { expect } from "vitest";
import { cameBack } from "./chain.ts";
import { packed } from "./choices.ts";
import type { World } from "./choices.ts";
import { all, joined, named, sumOf } from "./indexed.ts";
import { expectRelief } from "./relief/agreement.ts";
import type { ReliefFigures } from "./relief/agreement.ts";

/** Three accounts of one book: the contracts' views, the index, and the event log recomputed by the SDK. */

type Figures = ReliefFigures & {
  funds: number;
  deposits: number;
  payments: number;
  pieces: number;
  traces: number;
  balance: bigint;
};

/**
 * Hold the three against each other, to the fen, as of the chain's head.
 * @param traces How many donations and payments to follow, and how many households to look up, drawn at random
 */
export async function expectAgreement(world: World, indexUrl: string, traces: number): Promise<Figures> {
  const { governor } = world.actors;
  const head = await governor.client.getBlockNumber({ cacheTime: 0 });
  const index = createIndex({ url: indexUrl, timeout: 60_000 });
  expect((await index.meta()).block.number, "the index is at the chain's head").toBe(Number(head));

  const events: LedgerEvent[] = [];
  for await (const event of readLedgerEvents(governor.client, world.deployment, head)) events.push(event);
  const replayed = ledgerFromEvents(events, world.deployment.modules);

  const balance = await expectFunds(world, index, replayed);
  const payments = await expectPayments(world, index);
  await expectCampaigns(world, index);
  const { deposits, pieces } = await expectDeposits(world, index, events, payments.returned);
  const followed = await expectTraces(world, index, replayed, traces);
  const relief = await expectRelief(world, index, replayed, traces);
  expect(await governor.client.getBlockNumber({ cacheTime: 0 }), "the chain's head, when all was compared").toBe(head);
  const counts = { funds: replayed.funds.size, deposits, payments: payments.count, pieces };
  return { ...counts, traces: followed, balance, ...relief };
}

type IndexedFund = Record<"inflow" | "outflow" | "balance" | "ceiling", string> & {
  number: number;
  status: string;
  depositCount: number;
  paymentCount: number;
};

async function expectFunds(
  { actors, memory, deployment }: World,
  index: Index,
  replayed: ReplayedLedger,
): Promise<bigint> {
  const { ledger, token } = actors.governor.contracts;
  const indexed = await all<IndexedFund>(
    index,
    "funds",
    "number inflow outflow balance ceiling status depositCount paymentCount",
  );
  const count = await ledger.read.count();
  expect(indexed.length, "funds in the index").toBe(count);
  let balance = 0n;
  for (const { number, ...fund } of indexed) {
    const onChain = await ledger.read.fund([number]);
    const { inflow, outflow } = onChain;
    expect(fund, `fund ${number} in the index`).toMatchObject({
      ...{ inflow: String(inflow), outflow: String(outflow), balance: String(inflow - outflow) },
      ...{ ceiling: String(onChain.ceiling), status: named(FundStatus, onChain.status) },
      ...{ depositCount: onChain.deposits, paymentCount: onChain.payments },
    });
    const none = { inflow: 0n, outflow: 0n };
    expect(replayed.funds.get(number) ?? none, `fund ${number} recomputed`).toMatchObject({ inflow, outflow });
    expect(memory.fund(number), `fund ${number} as the driver saw it`).toMatchObject({ inflow, outflow });
    balance += inflow - outflow;
  }
  // What is paid and not settled is on no line any more, and its tokens are still there.
  const held = balance + memory.unsettled();
  expect(await token.read.balanceOf([deployment.contracts.ledger]), "tokens held for the balances").toBe(held);
  const { ledgers } = await index.query<{ ledgers: { balance: string }[] }>("{ ledgers { balance } }");
  expect(ledgers, "the whole book's balance").toEqual([{ balance: String(balance) }]);
  return balance;
}

type IndexedPayment = {
  status: string;
  amount: string;
  count: number;
  start: string | null;
  returned: string;
  pages: { rows: Hex }[];
};

/** Payments of the index are those of the chain, with each row and what came back of it. */
async function expectPayments(world: World, index: Index) {
  const { actors, memory } = world;
  const { ledger } = actors.governor.contracts;
  const fields = "status amount count start returned pages(first: 1000, orderBy: index) { rows }";
  const indexed = await all<IndexedPayment>(index, "payments", fields);
  expect(new Set(indexed.map(({ id }) => BigInt(id))), "payments in the index").toEqual(
    new Set(memory.payments.keys()),
  );
  const returned = new Map<bigint, bigint>();
  for (const { id: hex, pages, ...payment } of indexed) {
    const id = BigInt(hex);
    const onChain = await ledger.read.payment([id]);
    expect(joined(pages), `rows of payment ${id}`).toBe(packed(memory.payment(id).rows));
    const paid = payment.start !== null;
    const back = sumOf(memory.payment(id).returned.values());
    expect(payment, `payment ${id} in the index`).toEqual({
      ...{ status: named(PaymentStatus, onChain.status), amount: String(onChain.amount), count: onChain.count },
      ...{ start: paid ? String(onChain.start) : null, returned: String(back) },
    });
    for (const [row, fen] of memory.payment(id).returned)
      expect(await cameBack(world, id, row), `row ${row} of payment ${id}`).toBe(fen);
    returned.set(id, back);
  }
  return { count: indexed.length, returned };
}

async function expectCampaigns({ actors }: World, index: Index): Promise<void> {
  const { campaigns } = actors.governor.contracts;
  const indexed = await all<{ number: number; status: string; fund: { number: number } | null }>(
    index,
    "campaigns",
    "number status fund { number }",
  );
  expect(indexed.length, "campaigns in the index").toBe(await campaigns.read.count());
  for (const { number, status, fund } of indexed) {
    const onChain = await campaigns.read.campaign([number]);
    expect({ status, fund: fund?.number ?? 0 }, `campaign ${number}`).toEqual({
      status: named(CampaignStatus, onChain.status),
      fund: onChain.fund,
    });
  }
}

type IndexedDeposit = { start: string; amount: string; count: number };
type IndexedPage = { deposit: { id: Hex } | null; index: number; rows: Hex };

/** Deposits and every packed row of the index are those of the event log, byte for byte; pieces add up to what came back. */
async function expectDeposits(
  world: World,
  index: Index,
  events: readonly LedgerEvent[],
  returned: ReadonlyMap<bigint, bigint>,
) {
  const indexed = await all<IndexedDeposit>(index, "deposits", "start amount count");
  const pages = await all<IndexedPage>(index, "pages", "deposit { id } index rows");
  const rowsOf = new Map<bigint, IndexedPage[]>();
  for (const page of pages) {
    if (!page.deposit) continue;
    const id = BigInt(page.deposit.id);
    rowsOf.set(id, [...(rowsOf.get(id) ?? []), page]);
  }
  const deposited = events.filter((event) => event.eventName === "Deposited");
  expect(indexed.length, "deposits in the index").toBe(deposited.length);
  const byId = new Map(indexed.map((deposit) => [BigInt(deposit.id), deposit]));
  for (const { args } of deposited) {
    const { start, amount } = byId.get(args.deposit)!;
    expect({ start, amount }, `deposit ${args.deposit}`).toEqual({
      start: String(args.start),
      amount: String(args.amount),
    });
    const inOrder = (rowsOf.get(args.deposit) ?? []).sort((a, b) => a.index - b.index);
    expect(joined(inOrder), `rows of deposit ${args.deposit}`).toBe(args.rows);
  }
  const pieces = await all<{ payment: { id: Hex }; amount: string }>(index, "pieces", "payment { id } amount");
  const sums = new Map([...returned.keys()].map((id) => [id, 0n]));
  for (const { payment, amount } of pieces)
    sums.set(BigInt(payment.id), sums.get(BigInt(payment.id))! + BigInt(amount));
  expect(sums, "pieces by payment").toEqual(returned);
  return { deposits: indexed.length, pieces: pieces.length };
}

/** Traces through the index are those through the event log, forward from deposits and back from payments. */
async function expectTraces({ draw }: World, index: Index, replayed: ReplayedLedger, count: number): Promise<number> {
  const reader = indexReader(index);
  let followed = 0;
  for (const [fund, { inflow, outflow }] of replayed.funds) {
    const share = Math.ceil(count / replayed.funds.size / 2);
    for (const [end, follow] of [[inflow, trace] as const, [outflow, traceBack] as const]) {
      for (let times = 0; times < share && end > 1n; times++) {
        const from = (end * BigInt(draw.between(0, 999))) / 1_000n;
        const place = {
          fund,
          start: from,
          end: from + 1n + ((end - from - 1n) * BigInt(draw.between(0, 50))) / 1_000n,
        };
        expect(await follow(reader, place), `trace of ${place.start} to ${place.end} in fund ${fund}`).toEqual(
          await follow(replayed, place),
        );
        followed += 1;
      }
    }
  }
  return followed;
}
