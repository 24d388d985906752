import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  BANK,
  COUNTY,
  enrolled,
  FINANCE,
  householdRows,
  organisations,
  otherSubmitted,
  programme,
  RECORDER,
  set,
  submitted,
  words,
} from "./relief.ts";
import { about, block, bytes32, type Case, type Event, event, number, pieces, rows, type Value } from "./support.ts";

// roster (4 bytes), form (1), set (64), amounts (5 each)
/** Roster 1: 1 yuan for row 0, 2 for row 2, 3 for row 3. */
const OWN = `0000000102${set("d").slice(2)}000000006400000000c8000000012c`;
/** Roster 2: 50 fen each for rows 255 and 256. */
const UNIFORM = `0000000201${set(`8${"0".repeat(63)}`, "1").slice(2)}0000000032`;

const proposed = (own: number, changed: Record<string, Value>): Event =>
  event("PaymentProposed", {
    payment: number(1, own),
    by: COUNTY,
    bank: BANK,
    recorder: RECORDER,
    batchRef: bytes32(0xc0 + own),
    evidence: bytes32(0xd0 + own),
    ...changed,
  });
const both = proposed(1, { amount: 700, count: 5, rows: `0x${OWN}${UNIFORM}` });
const paid = event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 700 });

/** What came back of payment 1-1. */
const returned = (
  own: number,
  start: number,
  amount: number,
  back: [number, number, number][],
  from: string,
): Event[] => [
  event("Deposited", {
    deposit: number(1, own),
    named: 1,
    source: BANK,
    kind: 4,
    start,
    amount,
    count: back.length,
    origin: number(1, 1),
    rows: householdRows(...back),
  }),
  event("Returned", { deposit: number(1, own), payment: number(1, 1), pieces: from }),
];

/** Roster 1 of 4 households and roster 2 of 300, in another township; 10 yuan in the budget. */
const rosters = block(
  3,
  submitted(4),
  otherSubmitted(300),
  enrolled(1, words("f")),
  enrolled(2, words(`8${"0".repeat(63)}`, "3")),
  event("Deposited", { deposit: number(1, 1), named: 1, source: FINANCE, kind: 3, amount: 1_000, count: 1 }),
);

const TOTALS = `rosters(orderBy: number) { number paid returned } programmes { paid returned }
  programmeRegions(orderBy: region) { region paid returned }`;

export const cases: Case[] = [
  {
    name: "given a payment to two rosters, it files what each gets, and the rows as all rows are, each household by its number",
    blocks: [organisations, programme, rosters, block(4, both)],
    expect: [
      [
        `{ rosterPayments(orderBy: first) { id payment { number } roster { number } fund { number } first count uniform
           amount offset rows } }`,
        {
          rosterPayments: [
            {
              id: "0x000000010000000100000001",
              payment: { number: "1-1" },
              roster: { number: 1 },
              fund: { number: 1 },
              first: 0,
              count: 3,
              uniform: false,
              amount: "600",
              offset: "0",
              rows: `0x${OWN}`,
            },
            {
              id: "0x000000010000000100000002",
              payment: { number: "1-1" },
              roster: { number: 2 },
              fund: { number: 1 },
              first: 3,
              count: 2,
              uniform: true,
              amount: "100",
              offset: "600",
              rows: `0x${UNIFORM}`,
            },
          ],
        },
      ],
      [
        "{ pages { id payment { number } index first count offset end rows } payments { amount count status } }",
        {
          pages: [
            {
              id: "0x04000000010000000100000000",
              payment: { number: "1-1" },
              index: 0,
              first: 0,
              count: 5,
              offset: "0",
              end: "700",
              // 03 and nine zeros, roster (4), row (2), amount (6)
              rows:
                `0x03000000000000000000000000010000000000000064` +
                `030000000000000000000000000100020000000000c8` +
                `0300000000000000000000000001000300000000012c` +
                `030000000000000000000000000200ff000000000032` +
                `03000000000000000000000000020100000000000032`,
            },
          ],
          payments: [{ amount: "700", count: 5, status: "PROPOSED" }],
        },
      ],
      [
        `{ rosters(orderBy: number) { paid payments { payment { number } } } programmes { paid }
           payments { rosters(orderBy: first) { roster { number } } }
           activities(where: { block: 4 }) { act about { id } } }`,
        {
          rosters: [
            { paid: "0", payments: [{ payment: { number: "1-1" } }] },
            { paid: "0", payments: [{ payment: { number: "1-1" } }] },
          ],
          programmes: [{ paid: "0" }],
          payments: [{ rosters: [{ roster: { number: 1 } }, { roster: { number: 2 } }] }],
          activities: [{ act: "PaymentProposed", about: about([2, 1], [4, 1, 1], [7, 1]) }],
        },
      ],
    ],
  },
  {
    name: "given that it is paid, it counts it for both rosters, their villages, townships and county, and the fund as ever",
    blocks: [organisations, programme, rosters, block(4, both), block(5, paid)],
    expect: [
      [
        `{ ${TOTALS} }`,
        {
          rosters: [
            { number: 1, paid: "600", returned: "0" },
            { number: 2, paid: "100", returned: "0" },
          ],
          programmes: [{ paid: "700", returned: "0" }],
          programmeRegions: [
            { region: "519901000000", paid: "700", returned: "0" },
            { region: "519901001000", paid: "600", returned: "0" },
            { region: "519901001001", paid: "600", returned: "0" },
            { region: "519901002000", paid: "100", returned: "0" },
            { region: "519901002001", paid: "100", returned: "0" },
          ],
        },
      ],
      [
        `{ fund(id: "0x00000001") { balance outflow paidProgramme transferredOut } ledger(id: "0x00") { spent households }
           fundDays(interval: day, current: include) { timestamp fund { number } inflow outflow donations } }`,
        {
          fund: { balance: "300", outflow: "700", paidProgramme: "700", transferredOut: "0" },
          ledger: { spent: "700", households: 7 },
          fundDays: [
            { timestamp: "1579996800000000", fund: { number: 1 }, inflow: "1000", outflow: "700", donations: "0" },
          ],
        },
      ],
    ],
  },
  {
    name: "given two payments in one block, proposed and paid, it adds up what they pay",
    blocks: [
      organisations,
      programme,
      rosters,
      block(
        4,
        both,
        paid,
        proposed(2, { amount: 100, count: 2, rows: `0x${UNIFORM}` }),
        event("PaymentPaid", { payment: number(1, 2), start: 700, amount: 100 }),
      ),
    ],
    expect: [
      [
        "{ rosters(orderBy: number) { paid } programmes { paid } rosterPayments { id } }",
        {
          rosters: [{ paid: "600" }, { paid: "200" }],
          programmes: [{ paid: "800" }],
          rosterPayments: [
            { id: "0x000000010000000100000001" },
            { id: "0x000000010000000100000002" },
            { id: "0x000000010000000200000002" },
          ],
        },
      ],
    ],
  },
  {
    name: "given one household's money back from the bank, it counts it for that household's roster alone",
    blocks: [
      organisations,
      programme,
      rosters,
      block(4, both),
      block(5, paid),
      block(6, ...returned(2, 1_000, 200, [[1, 2, 200]], pieces([1, 100, 200]))),
    ],
    expect: [
      [
        `{ ${TOTALS} }`,
        {
          rosters: [
            { number: 1, paid: "600", returned: "200" },
            { number: 2, paid: "100", returned: "0" },
          ],
          programmes: [{ paid: "700", returned: "200" }],
          programmeRegions: [
            { region: "519901000000", paid: "700", returned: "200" },
            { region: "519901001000", paid: "600", returned: "200" },
            { region: "519901001001", paid: "600", returned: "200" },
            { region: "519901002000", paid: "100", returned: "0" },
            { region: "519901002001", paid: "100", returned: "0" },
          ],
        },
      ],
      [
        `{ pieces { payment { number } row amount } payments { returned }
           deposits(where: { kind: RETURN }) { pages { rows } } fund(id: "0x00000001") { balance returned }
           ledger(id: "0x00") { spent } }`,
        {
          pieces: [{ payment: { number: "1-1" }, row: 1, amount: "200" }],
          payments: [{ returned: "200" }],
          deposits: [{ pages: [{ rows: "0x030000000000000000000000000100020000000000c8" }] }],
          fund: { balance: "500", returned: "200" },
          ledger: { spent: "500" },
        },
      ],
    ],
  },
  {
    name: "given money back from households of both rosters, in parts, it counts each part for its own",
    blocks: [
      organisations,
      programme,
      rosters,
      block(4, both),
      block(5, paid),
      block(
        6,
        ...returned(
          2,
          1_000,
          360,
          [
            [1, 0, 10],
            [1, 3, 300],
            [2, 255, 50],
          ],
          pieces([0, 0, 10], [2, 300, 300], [3, 600, 50]),
        ),
      ),
      block(7, ...returned(3, 1_360, 25, [[2, 256, 25]], pieces([4, 650, 25]))),
    ],
    expect: [
      [
        `{ rosters(orderBy: number) { returned } programmes { returned } programmeRegions(orderBy: region) { returned } }`,
        {
          rosters: [{ returned: "310" }, { returned: "75" }],
          programmes: [{ returned: "385" }],
          programmeRegions: [
            { returned: "385" },
            { returned: "310" },
            { returned: "310" },
            { returned: "75" },
            { returned: "75" },
          ],
        },
      ],
    ],
  },
  {
    name: "given a payment to 300 households, it files its rows in two pages",
    blocks: [
      organisations,
      programme,
      rosters,
      block(
        4,
        proposed(1, {
          amount: 600,
          count: 300,
          rows: `0x0000000201${set("f".repeat(64), "fffffffffff").slice(2)}0000000002`,
        }),
      ),
    ],
    expect: [
      [
        "{ pages(orderBy: index) { index first count offset end rows } rosterPayments { count amount } }",
        {
          pages: [
            { index: 0, first: 0, count: 256, offset: "0", end: "512", rows: twoFenEach(0, 256) },
            { index: 1, first: 256, count: 44, offset: "512", end: "600", rows: twoFenEach(256, 44) },
          ],
          rosterPayments: [{ count: 300, amount: "600" }],
        },
      ],
    ],
  },
  {
    name: "given a transfer out of a kept fund, or a payment of an ordinary one, it is no roster's",
    blocks: [
      organisations,
      programme,
      rosters,
      block(
        4,
        event("FundOpened", { fund: 2, steward: COUNTY, supervisor: FINANCE }),
        event("PaymentProposed", { payment: number(1, 1), to: 2, by: COUNTY, amount: 400 }),
        event("Deposited", { deposit: number(2, 1), named: 2, kind: 3, amount: 400, origin: number(1, 1) }),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 400, deposit: number(2, 1) }),
        event("PaymentProposed", {
          payment: number(2, 1),
          by: COUNTY,
          bank: BANK,
          amount: 30,
          count: 1,
          rows: rows(30),
        }),
        event("PaymentPaid", { payment: number(2, 1), start: 0, amount: 30 }),
        event("Deposited", {
          deposit: number(2, 2),
          named: 2,
          source: BANK,
          kind: 4,
          amount: 30,
          count: 1,
          origin: number(2, 1),
          rows: rows(30),
        }),
      ),
    ],
    expect: [
      [
        `{ rosterPayments { id } rosters { paid returned } programmes { paid returned }
           payments(orderBy: number) { number status } pages(orderBy: id) { payment { number } rows } }`,
        {
          rosterPayments: [],
          rosters: [
            { paid: "0", returned: "0" },
            { paid: "0", returned: "0" },
          ],
          programmes: [{ paid: "0", returned: "0" }],
          payments: [
            { number: "1-1", status: "PAID" },
            { number: "2-1", status: "PAID" },
          ],
          pages: [
            { payment: null, rows: rows(30) },
            { payment: { number: "2-1" }, rows: rows(30) },
          ],
        },
      ],
    ],
  },
  {
    name: "given a payment and a return for a roster that it does not know, it keeps the money's way and counts for no roster",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, both, paid),
      block(5, ...returned(1, 0, 50, [[2, 255, 50]], pieces([3, 600, 50]))),
    ],
    expect: [
      [
        "{ rosters { number paid returned } programmes { paid returned } payments { status returned } pieces { amount } }",
        {
          rosters: [{ number: 1, paid: "600", returned: "0" }],
          programmes: [{ paid: "600", returned: "0" }],
          payments: [{ status: "PAID", returned: "50" }],
          pieces: [{ amount: "50" }],
        },
      ],
    ],
  },
  fixture(),
  ...malformed(),
];

/** What contracts and SDK are tested on: each case a payment of its own. */
function fixture(): Case {
  const { cases: all } = readFixture();
  return {
    name: "given rows packed as contracts and SDK pack them, it files the same plain rows and sums",
    blocks: [
      organisations,
      programme,
      block(4, ...all.map(({ packed, amount, count }, i) => proposed(i + 1, { amount, count, rows: packed }))),
    ],
    expect: all.map(({ plain, amount, count, groups }, i) => {
      const id = `0x00000001${(i + 1).toString(16).padStart(8, "0")}`;
      return [
        `{ payment(id: "${id}") { amount count pages { rows end count }
           rosters(orderBy: first) { id count uniform } } }`,
        {
          payment: {
            amount,
            count,
            pages: [{ rows: plain, end: amount, count }],
            rosters: groups.map(({ roster, rows: named, amounts }) => ({
              id: `${id}${roster.toString(16).padStart(8, "0")}`,
              count: named.length,
              uniform: typeof amounts === "string",
            })),
          },
        },
      ];
    }),
  };
}

/** What the contract refuses could only come from a keeper of another kind. */
function malformed(): Case[] {
  const { errors } = readFixture();
  const packed = errors.map((error) => error.packed).filter((bytes) => bytes !== "0x");
  return [
    {
      name: "given rows that are not grouped by roster, it files the payment without them",
      blocks: [
        organisations,
        programme,
        block(4, ...packed.map((bytes, i) => proposed(i + 1, { amount: 1, count: 1, rows: bytes }))),
        block(5, event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 1 })),
      ],
      expect: [
        [
          "{ pages { id } rosterPayments { id } payments(where: { status: PAID }) { number } programmes { paid } }",
          { pages: [], rosterPayments: [], payments: [{ number: "1-1" }], programmes: [{ paid: "0" }] },
        ],
        [`{ fund(id: "0x00000001") { paymentCount } }`, { fund: { paymentCount: packed.length } }],
      ],
    },
  ];
}

type Fixture = {
  cases: {
    groups: { roster: number; rows: number[]; amounts: string | string[] }[];
    packed: string;
    plain: string;
    amount: string;
    count: number;
  }[];
  errors: { packed: string }[];
};

function readFixture(): Fixture {
  const file = join(import.meta.dirname, "../../test/fixtures/roster-rows.json");
  return JSON.parse(readFileSync(file, "utf8")) as Fixture;
}

/** Rows of roster 2. */
function twoFenEach(from: number, count: number): string {
  return householdRows(...Array.from({ length: count }, (_, i): [number, number, number] => [2, from + i, 2]));
}
