import { expect, test } from "vitest";
import { cascadeOf, type CountedFund, type TransferIn } from "./cascade";
import { flowsOf } from "./flows";

const PROGRAMME = "0x00000001";
const none = {
  donated: "0",
  appropriated: "0",
  transferredIn: "0",
  transferredOut: "0",
  paidProgramme: "0",
  paidFundraising: "0",
  paidManagement: "0",
  returned: "0",
  balance: "0",
};
const fund = (number: number, counted: Partial<CountedFund>): CountedFund => ({
  number,
  name: `Fund ${number}`,
  ...none,
  ...counted,
});
const transfer = (from: number, to: number, amount: string, programme: string | null): TransferIn => ({
  amount,
  fund: { number: to, name: `Fund ${to}`, programme: { id: PROGRAMME } },
  origin: { fund: { number: from, name: `Fund ${from}`, programme: programme ? { id: PROGRAMME } : null } },
});

/** 1,000 from the county's finance to fund 5; 700 of it on to funds 6 and 7; 200 paid, of which 50 came back. */
const FUNDS = [
  fund(5, { transferredIn: "1000", transferredOut: "700", balance: "300" }),
  fund(6, { transferredIn: "400", paidProgramme: "200", returned: "50", balance: "250" }),
  fund(7, { transferredIn: "300", balance: "300" }),
];
const TRANSFERS = [transfer(2, 5, "1000", null), transfer(5, 6, "400", PROGRAMME), transfer(5, 7, "300", PROGRAMME)];

test("what came into each fund was passed on, was paid or is left, and the programme counts what it passed on once", () => {
  const { funds, within, whole } = cascadeOf(PROGRAMME, FUNDS, TRANSFERS);
  expect(funds.map(({ cameIn, passedOn, paid, left }) => [cameIn, passedOn, paid, left])).toEqual([
    [1_000n, 700n, 0n, 300n],
    [400n, 0n, 150n, 250n],
    [300n, 0n, 0n, 300n],
  ]);
  expect(funds.map(({ fromWithin, toWithin }) => [fromWithin, toWithin])).toEqual([
    [0n, 700n],
    [400n, 0n],
    [300n, 0n],
  ]);
  expect(within).toBe(700n);
  expect(whole).toEqual({ cameIn: 1_000n, passedOn: 0n, paid: 150n, left: 850n });
});

test("what went to a fund outside the programme was passed on by the whole of it", () => {
  const funds = [fund(5, { appropriated: "1000", transferredOut: "400", balance: "600" })];
  expect(cascadeOf(PROGRAMME, funds, []).whole).toEqual({ cameIn: 1_000n, passedOn: 400n, paid: 0n, left: 600n });
});

test("the drawing shows where money came from, through which funds it went and where it is", () => {
  const { stops, flows } = flowsOf(PROGRAMME, cascadeOf(PROGRAMME, FUNDS, TRANSFERS), TRANSFERS)!;
  expect([...stops].map(([key, { amount }]) => [key, amount])).toEqual([
    ["source 2", 1_000n],
    ["fund 5", 1_000n],
    ["fund 6", 400n],
    ["fund 7", 300n],
    ["households", 150n],
    ["left", 850n],
  ]);
  expect(flows).toContainEqual({ from: "fund 5", to: "fund 6", amount: 400n });
  expect(flows).toContainEqual({ from: "fund 6", to: "households", amount: 150n });
  expect(flows).toHaveLength(7);
});

test("what a fund sent back is taken off what it was sent", () => {
  const funds = [
    fund(5, { appropriated: "1000", transferredIn: "100", transferredOut: "700", balance: "400" }),
    fund(6, { transferredIn: "700", transferredOut: "100", balance: "600" }),
  ];
  const transfers = [transfer(5, 6, "700", PROGRAMME), transfer(6, 5, "100", PROGRAMME)];
  const { flows } = flowsOf(PROGRAMME, cascadeOf(PROGRAMME, funds, transfers), transfers)!;
  expect(flows).toContainEqual({ from: "fund 5", to: "fund 6", amount: 600n });
  expect(flows.some(({ from, to }) => from === "fund 6" && to === "fund 5")).toBe(false);
});

test("money that went round in a circle is not drawn, nor is a programme in which nothing moved", () => {
  const funds = [5, 6, 7].map((number) => fund(number, { transferredIn: "100", transferredOut: "100" }));
  const transfers = [
    transfer(5, 6, "100", PROGRAMME),
    transfer(6, 7, "100", PROGRAMME),
    transfer(7, 5, "100", PROGRAMME),
  ];
  expect(flowsOf(PROGRAMME, cascadeOf(PROGRAMME, funds, transfers), transfers)).toBeNull();
  expect(flowsOf(PROGRAMME, cascadeOf(PROGRAMME, [fund(5, {})], []), [])).toBeNull();
});

test("of many funds the largest are drawn, the rest as one", () => {
  const parts = Array.from({ length: 20 }, (_, at) => fund(6 + at, { transferredIn: String(10 + at), balance: "10" }));
  const transfers = parts.map(({ number, transferredIn }) => transfer(5, number, transferredIn, PROGRAMME));
  // 10 + 11 + … + 29 = 390
  const funds = [fund(5, { appropriated: "400", transferredOut: "390", balance: "10" }), ...parts];
  const { stops } = flowsOf(PROGRAMME, cascadeOf(PROGRAMME, funds, transfers), transfers)!;
  expect([...stops.keys()].filter((key) => key.startsWith("fund"))).toHaveLength(9);
  // All but the budget and the 8 largest: 10 + 11 + … + 21.
  expect(stops.get("others")).toEqual({ kind: "others", count: 12, amount: 186n });
});
