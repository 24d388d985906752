import { describe, expect, it } from "vitest";
import { toHex, type Hex } from "../bytes.ts";
import { numberInFund } from "../records.ts";
import { encodeGroups } from "../relief/rosterRows.ts";
import { encodeRows } from "../rows.ts";
import { ledgerFromEvents, type LedgerEvent } from "./replay.ts";
import { trace, traceBack } from "./trace.ts";

const donor = (n: number): Hex => `0x01${String(n).padStart(30, "0")}`;
const rows = (...amounts: bigint[]): Hex => {
  return toHex(encodeRows(amounts.map((amount, i) => ({ reference: donor(i), amount }))));
};
const piece = (row: number, from: number, amount: number): string =>
  row.toString(16).padStart(4, "0") + from.toString(16).padStart(16, "0") + amount.toString(16).padStart(12, "0");

const deposit = (id: bigint, kind: number, start: bigint, amount: bigint, packed: Hex = "0x"): LedgerEvent => ({
  eventName: "Deposited",
  args: { deposit: id, kind, start, amount, rows: packed },
});
const propose = (payment: bigint, packed: Hex): LedgerEvent => ({
  eventName: "PaymentProposed",
  args: { payment, rows: packed },
});
const pay = (payment: bigint, start: bigint, amount: bigint, into = 0n): LedgerEvent => ({
  eventName: "PaymentPaid",
  args: { payment, start, amount, deposit: into },
});

const [province, county] = [1, 2];
const donations = numberInFund(province, 1);
const masks = numberInFund(province, 1);
const transfer = numberInFund(province, 2);
const received = numberInFund(county, 1);
const households = numberInFund(county, 1);
const failed = numberInFund(county, 2);

// Three donors give 100, 250 and 50 to the province: positions 0-100, 100-350, 350-400. It buys masks for 120 and 30 and
// transfers 200 to the county, which pays 90 and 60 to two households; the second payout fails, all but 20 of it.
const events: LedgerEvent[] = [
  deposit(donations, 1, 0n, 400n, rows(100n, 250n, 50n)),
  propose(masks, rows(120n, 30n)),
  pay(masks, 0n, 150n),
  deposit(received, 3, 0n, 200n),
  pay(transfer, 150n, 200n, received),
  { eventName: "PaymentApproved" },
  propose(households, rows(90n, 60n)),
  pay(households, 0n, 150n),
  deposit(failed, 4, 200n, 40n, rows(40n)),
  { eventName: "Returned", args: { deposit: failed, payment: households, pieces: `0x${piece(1, 90, 40)}` } },
];
const ledger = ledgerFromEvents(events);

describe("a trace", () => {
  it("follows one donation to what it paid for, through a transfer and a failed payout", async () => {
    const result = await trace(ledger, { fund: province, start: 100n, end: 350n });

    const transferred = {
      kind: "transfer",
      payment: transfer,
      deposit: received,
      row: null,
      at: 4n,
      from: { fund: province, start: 150n, end: 350n },
      to: { fund: county, start: 0n, end: 200n },
    };
    const cameBack = {
      kind: "return",
      payment: households,
      deposit: failed,
      row: 1,
      at: 8n,
      from: { fund: county, start: 90n, end: 130n },
      to: { fund: county, start: 200n, end: 240n },
    };
    const spent = (fund: number, payment: bigint, row: number, start: bigint, end: bigint, at: bigint) => {
      return { kind: "spent", fund, start, end, amount: end - start, payment, row, reference: donor(row), at };
    };
    expect(result).toEqual({
      fund: province,
      start: 100n,
      end: 350n,
      shares: [
        { ...spent(province, masks, 0, 100n, 120n, 2n), via: [] },
        { ...spent(province, masks, 1, 120n, 150n, 2n), via: [] },
        { ...spent(county, households, 0, 0n, 90n, 7n), via: [transferred] },
        { ...spent(county, households, 1, 130n, 150n, 7n), via: [transferred] },
        { kind: "unused", fund: county, start: 150n, end: 200n, amount: 50n, via: [transferred] },
        { kind: "unused", fund: county, start: 200n, end: 240n, amount: 40n, via: [transferred, cameBack] },
      ],
      moves: [transferred, cameBack],
      spent: 160n,
      unused: 90n,
      more: 0n,
    });
  });

  it("says of a donation that nothing has used yet that all of it is left", async () => {
    expect(await trace(ledger, { fund: province, start: 350n, end: 400n })).toMatchObject({
      shares: [{ kind: "unused", amount: 50n }],
      spent: 0n,
      unused: 50n,
    });
  });

  it("finds nothing in nothing", async () => {
    expect(await trace(ledger, { fund: province, start: 7n, end: 7n })).toMatchObject({
      shares: [],
      moves: [],
      more: 0n,
    });
  });

  it("tells what it leaves out as one exact sum", async () => {
    const result = await trace(ledger, { fund: province, start: 100n, end: 350n }, { maxShares: 1 });
    expect(result.shares).toMatchObject([]);
    expect(result.more).toBe(250n);
    const longer = await trace(ledger, { fund: province, start: 100n, end: 350n }, { maxShares: 4 });
    expect(longer.spent + longer.unused + longer.more).toBe(250n);
    expect(longer.more).toBeLessThan(250n);
  });

  it("refuses a stretch that ends before it begins", async () => {
    await expect(trace(ledger, { fund: province, start: 8n, end: 7n })).rejects.toThrow(
      "A stretch from 8 to 7 ends before it begins",
    );
  });

  it("goes on in the ledger that replaced the one it began in", async () => {
    // 30 fen were given, 10 of them spent, and the rest was carried over to fund 9 of the successor, which had 5 already.
    const next = 9;
    const carried = numberInFund(province, 2);
    const there = numberInFund(next, 2);
    const both = ledgerFromEvents([
      deposit(donations, 1, 0n, 30n, rows(30n)),
      propose(masks, rows(10n)),
      pay(masks, 0n, 10n),
      deposit(numberInFund(next, 1), 1, 0n, 5n, rows(5n)),
      propose(carried, "0x"),
      deposit(there, 3, 5n, 20n),
      pay(carried, 10n, 20n, there),
      propose(numberInFund(next, 1), rows(8n)),
      pay(numberInFund(next, 1), 0n, 8n),
    ]);
    const result = await trace(both, { fund: province, start: 0n, end: 30n });
    expect(result).toMatchObject({ spent: 13n, unused: 17n, more: 0n });
    expect(result.shares).toMatchObject([
      { kind: "spent", fund: province, payment: masks, start: 0n, end: 10n },
      { kind: "spent", fund: next, payment: numberInFund(next, 1), start: 5n, end: 8n },
      { kind: "unused", fund: next, start: 8n, end: 25n },
    ]);
    expect(result.moves).toMatchObject([
      { kind: "transfer", from: { fund: province, start: 10n, end: 30n }, to: { fund: next, start: 5n, end: 25n } },
    ]);
    const back = await traceBack(both, { fund: next, start: 5n, end: 8n });
    expect(back.origins).toMatchObject([
      { kind: "donation", deposit: donations, fund: province, start: 10n, end: 13n },
    ]);
  });

  it("refuses a transfer whose other side is missing, such as a balance carried over to a ledger that was not read", async () => {
    const half = ledgerFromEvents([deposit(donations, 1, 0n, 30n, rows(30n)), pay(masks, 0n, 30n)]);
    await expect(trace(half, { fund: province, start: 0n, end: 30n })).rejects.toThrow(
      "Nothing is known of position 0 on the line of fund 1",
    );
  });
});

describe("a trace back", () => {
  it("finds whose donations a household's payout came from", async () => {
    const result = await traceBack(ledger, { fund: county, start: 0n, end: 90n });
    expect(result.origins).toMatchObject([
      { kind: "donation", deposit: donations, row: 1, reference: donor(1), start: 150n, end: 240n, amount: 90n },
    ]);
    expect(result.moves).toMatchObject([
      { kind: "transfer", payment: transfer, from: { fund: province, start: 150n } },
    ]);
  });

  it("goes through money that came back", async () => {
    const result = await traceBack(ledger, { fund: county, start: 200n, end: 240n });
    expect(result.origins).toMatchObject([{ deposit: donations, row: 1, fund: province, start: 240n, end: 280n }]);
    expect(result.origins[0]?.via.map(({ kind }) => kind)).toEqual(["transfer", "return"]);
  });

  it("names a public appropriation as what it is", async () => {
    const treasury = ledgerFromEvents([deposit(donations, 2, 0n, 30n, rows(30n))]);
    expect((await traceBack(treasury, { fund: province, start: 0n, end: 10n })).origins).toMatchObject([
      { kind: "appropriation", amount: 10n },
    ]);
  });

  it("refuses a stretch that reaches past all that came in", async () => {
    await expect(traceBack(ledger, { fund: province, start: 390n, end: 410n })).rejects.toThrow(
      "The line of fund 1 has nothing at positions 400 to 410: no money has come in there.",
    );
  });
});

// The county appropriates 10.00 to a programme's fund, which pays 3.00 each to rows 1 and 300 of roster 7; row 300's payout
// fails and is paid again.
describe("a fund that pays households alone", () => {
  const KEEPER: Hex = "0x000000000000000000000000000000000000cafe";
  // Addresses are written with capital letters too.
  const MODULES = [{ kind: "relief", address: "0x000000000000000000000000000000000000CAFE" as Hex }];
  const programme = 3;
  const first = numberInFund(programme, 1);
  const again = numberInFund(programme, 2);
  const back = numberInFund(programme, 2);
  const budget = numberInFund(programme, 1);
  const appropriation = numberInFund(county, 1);
  const household = "0x0300000000000000000000000007012c";
  const packed = toHex(encodeGroups([{ roster: 7, rows: [1, 300], amounts: 300n }]));
  const keptEvents: LedgerEvent[] = [
    deposit(appropriation, 2, 0n, 1_000n, rows(1_000n)),
    { eventName: "FundKept", args: { fund: programme, keeper: KEEPER } },
    propose(numberInFund(county, 1), "0x"),
    deposit(budget, 3, 0n, 1_000n),
    pay(numberInFund(county, 1), 0n, 1_000n, budget),
    propose(first, packed),
    pay(first, 0n, 600n),
    deposit(back, 4, 1_000n, 300n, `${household}00000000012c`),
    { eventName: "Returned", args: { deposit: back, payment: first, pieces: `0x${piece(1, 300, 300)}` } },
    propose(again, toHex(encodeGroups([{ roster: 7, rows: [300], amounts: [300n] }]))),
    pay(again, 600n, 300n),
  ];

  it("is traced from the appropriation to the household, by roster and row", async () => {
    const result = await trace(ledgerFromEvents(keptEvents, MODULES), { fund: county, start: 0n, end: 1_000n });
    expect(result.shares).toMatchObject([
      { kind: "spent", payment: first, row: 0, reference: "0x03000000000000000000000000070001", amount: 300n },
      { kind: "spent", payment: again, row: 0, reference: household, start: 600n, end: 900n },
      { kind: "unused", fund: programme, start: 900n, end: 1_000n },
      { kind: "unused", fund: programme, start: 1_000n, end: 1_300n },
    ]);
  });

  it("is traced back from the household to the appropriation, through what came back", async () => {
    const ledger = ledgerFromEvents(keptEvents, MODULES);
    const result = await traceBack(ledger, { fund: programme, start: 1_000n, end: 1_300n });
    expect(result.origins).toMatchObject([{ kind: "appropriation", fund: county, start: 300n, end: 600n }]);
    expect(result.moves.map(({ kind }) => kind)).toEqual(["transfer", "return"]);
  });

  it("is refused where none of the given contracts keeps it", () => {
    const refused =
      "A fund is kept by 0x000000000000000000000000000000000000cafe, which is no contract of this deployment";
    expect(() => ledgerFromEvents(keptEvents)).toThrow(refused);
    expect(() => ledgerFromEvents(keptEvents, [{ kind: "ledger", address: KEEPER }])).toThrow(refused);
  });

  it("is not told from another fund by its rows alone: the log has to say that it is kept", () => {
    const without = keptEvents.filter(({ eventName }) => eventName !== "FundKept");
    expect(() => ledgerFromEvents(without)).toThrow("Packed rows have 22 bytes each");
  });
});

describe("a ledger recomputed from its events", () => {
  it("has the counters that the contract has", () => {
    expect(ledger.funds.get(province)).toMatchObject({ inflow: 400n, outflow: 350n });
    expect(ledger.funds.get(county)).toMatchObject({ inflow: 240n, outflow: 150n });
  });

  it.each([
    [
      "a deposit that leaves a gap",
      [deposit(donations, 1, 7n, 30n, rows(30n))],
      "Deposit 4294967297 begins at 7, not at 0",
    ],
    [
      "rows that do not add up",
      [deposit(donations, 1, 0n, 31n, rows(30n))],
      "The rows of batch 4294967297 do not add up to 31",
    ],
    ["a deposit of no kind", [deposit(donations, 9, 0n, 30n, rows(30n))], "Deposit 4294967297 is of no known kind"],
    ["a payment of more than came in", [pay(masks, 0n, 1n)], "Payment 4294967297 ends at 1, past 0"],
    [
      "a payment that leaves a gap",
      [deposit(donations, 1, 0n, 30n, rows(30n)), pay(masks, 5n, 5n)],
      "Payment 4294967297 begins at 5, not at 0",
    ],
    [
      "a transfer into a deposit that it does not tell of",
      [deposit(donations, 1, 0n, 30n, rows(30n)), pay(transfer, 0n, 5n, received)],
      "The log names batch 8589934593 before telling of it",
    ],
    [
      "a transfer into a deposit of another length",
      [deposit(donations, 1, 0n, 30n, rows(30n)), deposit(received, 3, 0n, 6n), pay(transfer, 0n, 5n, received)],
      "Payment 4294967298 and deposit 8589934593 differ in length",
    ],
    [
      "pieces that do not add up to their deposit",
      [
        ...events.slice(0, -1),
        { eventName: "Returned", args: { deposit: failed, payment: households, pieces: `0x${piece(1, 90, 39)}` } },
      ],
      "The pieces of deposit 8589934594 do not add up",
    ],
    [
      "pieces from outside their payment",
      [
        ...events.slice(0, -1),
        { eventName: "Returned", args: { deposit: failed, payment: households, pieces: `0x${piece(1, 120, 40)}` } },
      ],
      "What came back of payment 8589934593 is not all of its stretch",
    ],
  ] as [string, LedgerEvent[], string][])("refuses %s", (_, log, message) => {
    expect(() => ledgerFromEvents(log)).toThrow(message);
  });

  it("shows a return whose pieces are missing as a gap, and never as a donation", async () => {
    const torn = ledgerFromEvents(events.slice(0, -1));
    await expect(traceBack(torn, { fund: county, start: 200n, end: 240n })).rejects.toThrow(
      "Nothing is known of position 200 on the line of fund 2",
    );
  });
});
