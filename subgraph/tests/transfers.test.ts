import { about, ADDRESSES, block, bytes32, type Case, event, number, pieces, rows, SUCCESSOR } from "./support.ts";
import { BANK, CHARITY, funds, organisations, RECORDER } from "./world.ts";

/** Fund 1 has 1,000 fen, of which payment 1-1 takes [0, 700) for three payees: 100, 200 and 400. */
const paid = [
  organisations,
  funds,
  block(
    3,
    event("Deposited", {
      deposit: number(1, 1),
      named: 1,
      source: BANK,
      kind: 1,
      amount: 1_000,
      count: 1,
      batchRef: bytes32(1),
      rows: rows(1_000),
    }),
    event("PaymentProposed", {
      payment: number(1, 1),
      by: CHARITY,
      bank: BANK,
      amount: 700,
      count: 3,
      batchRef: bytes32(2),
      rows: rows(100, 200, 400),
    }),
    event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 700 }),
  ),
];

/** The deposit 2-1, by the name that the ledger's successor gives it. */
const CARRIED = `${SUCCESSOR}030000000000000200000001`;

export const cases: Case[] = [
  {
    name: "given a transfer, it files a payment here and a deposit there that know each other, and nothing is spent",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", {
          deposit: number(1, 1),
          named: 1,
          source: BANK,
          kind: 1,
          amount: 1_000,
          count: 1,
          batchRef: bytes32(1),
          rows: rows(1_000),
        }),
        event("PaymentProposed", { payment: number(1, 1), by: CHARITY, to: 2, amount: 300, batchRef: bytes32(2) }),
      ),
      block(
        4,
        event("PaymentApproved", { payment: number(1, 1), by: CHARITY }),
        event("Deposited", {
          deposit: number(2, 1),
          named: 2,
          source: CHARITY,
          kind: 3,
          start: 0,
          amount: 300,
          origin: number(1, 1),
        }),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 300, deposit: number(2, 1) }),
      ),
    ],
    expect: [
      [
        "{ payments { number status to { number } toDeposit { number start } bank { number } start end } }",
        {
          payments: [
            {
              number: "1-1",
              status: "PAID",
              to: { number: 2 },
              toDeposit: { number: "2-1", start: "0" },
              bank: null,
              start: "0",
              end: "300",
            },
          ],
        },
      ],
      [
        "{ deposits(where: { kind: TRANSFER }) { number source { number } origin { number start } count } }",
        { deposits: [{ number: "2-1", source: { number: 2 }, origin: { number: "1-1", start: "0" }, count: 0 }] },
      ],
      [
        `{ funds { number inflow outflow balance transferredIn transferredOut paidProgramme }
           ledger(id: "0x00") { received spent balance } }`,
        {
          funds: [
            {
              number: 1,
              inflow: "1000",
              outflow: "300",
              balance: "700",
              transferredIn: "0",
              transferredOut: "300",
              paidProgramme: "0",
            },
            {
              number: 2,
              inflow: "300",
              outflow: "0",
              balance: "300",
              transferredIn: "300",
              transferredOut: "0",
              paidProgramme: "0",
            },
          ],
          ledger: { received: "1000", spent: "0", balance: "1000" },
        },
      ],
    ],
  },
  {
    name: "given a ledger that was replaced, it reads both, and what is carried over is a transfer between their funds",
    blocks: [
      organisations,
      block(
        2,
        event("FundOpened", { fund: 1, steward: 2, supervisor: 1, name: "春暖行动", purpose: "助医" }),
        event("FundOpened", { fund: 2, steward: 2, supervisor: 1, name: "春暖行动", purpose: "助医" }, SUCCESSOR),
      ),
      block(
        3,
        event("Deposited", {
          deposit: number(1, 1),
          named: 1,
          source: BANK,
          kind: 1,
          amount: 1_000,
          count: 1,
          batchRef: bytes32(1),
          rows: rows(1_000),
        }),
      ),
      block(4, event("Stopped", { reason: "更换" }), event("Retired", { successor: SUCCESSOR })),
      block(
        5,
        event("PaymentProposed", { payment: number(1, 1), to: 2, amount: 1_000 }),
        event(
          "Deposited",
          { deposit: number(2, 1), named: 2, kind: 3, amount: 1_000, origin: number(1, 1) },
          SUCCESSOR,
        ),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 1_000, deposit: number(2, 1) }),
      ),
      block(6, event("Anchored", { evidence: number(4, 1), digest: bytes32(1), record: CARRIED })),
    ],
    expect: [
      [
        `{ payments { number fund { number } to { number } start end toDeposit { number } bank { id } }
           deposits(orderBy: id) { number fund { number } kind origin { number } start end }
           funds(orderBy: number) { number transferredIn transferredOut balance }
           ledger(id: "0x00") { received spent balance }
           modules(where: { kind: "ledger" }, orderBy: id) { id stopped successor }
           evidences { about { id } subject { name } } }`,
        {
          payments: [
            {
              number: "1-1",
              fund: { number: 1 },
              to: { number: 2 },
              start: "0",
              end: "1000",
              toDeposit: { number: "2-1" },
              bank: null,
            },
          ],
          deposits: [
            { number: "1-1", fund: { number: 1 }, kind: "DONATION", origin: null, start: "0", end: "1000" },
            {
              number: "2-1",
              fund: { number: 2 },
              kind: "TRANSFER",
              origin: { number: "1-1" },
              start: "0",
              end: "1000",
            },
          ],
          funds: [
            { number: 1, transferredIn: "0", transferredOut: "1000", balance: "0" },
            { number: 2, transferredIn: "1000", transferredOut: "0", balance: "1000" },
          ],
          ledger: { received: "1000", spent: "0", balance: "1000" },
          modules: [
            { id: ADDRESSES.ledger, stopped: true, successor: SUCCESSOR },
            { id: SUCCESSOR, stopped: false, successor: null },
          ],
          evidences: [{ about: about([2, 2], [3, 2, 1]), subject: { name: CARRIED } }],
        },
      ],
    ],
  },
  {
    name: "given rows that failed when the bank settled, it files what came back, piece by piece, at the line's end",
    blocks: [
      ...paid,
      block(
        5,
        event("Deposited", {
          deposit: number(1, 2),
          named: 1,
          source: BANK,
          kind: 4,
          recorder: RECORDER,
          start: 1_000,
          amount: 250,
          count: 2,
          origin: number(1, 1),
          rows: rows(50, 200),
        }),
        event("Returned", {
          deposit: number(1, 2),
          payment: number(1, 1),
          pieces: pieces([0, 0, 50], [1, 100, 200]),
        }),
        event("PaymentSettled", {
          payment: number(1, 1),
          by: BANK,
          settled: 450,
          returned: 250,
          deposit: number(1, 2),
        }),
      ),
    ],
    expect: [
      [
        `{ pieces { id deposit { number } payment { number } row fromFund { number } fromStart fromEnd toFund { number }
           toStart amount } }`,
        {
          pieces: [
            {
              id: "0x000000010000000200000000",
              deposit: { number: "1-2" },
              payment: { number: "1-1" },
              row: 0,
              fromFund: { number: 1 },
              fromStart: "0",
              fromEnd: "50",
              toFund: { number: 1 },
              toStart: "1000",
              amount: "50",
            },
            {
              id: "0x000000010000000200000001",
              deposit: { number: "1-2" },
              payment: { number: "1-1" },
              row: 1,
              fromFund: { number: 1 },
              fromStart: "100",
              fromEnd: "300",
              toFund: { number: 1 },
              toStart: "1050",
              amount: "200",
            },
          ],
        },
      ],
      [
        `{ payments { status returned steps(where: { block_gt: 3 }) { kind amount } }
           deposit(id: "0x0000000100000002") { kind origin { number } batchRef pages { count end } } }`,
        {
          payments: [{ status: "SETTLED", returned: "250", steps: [{ kind: "SETTLED", amount: "450" }] }],
          deposit: { kind: "RETURN", origin: { number: "1-1" }, batchRef: null, pages: [{ count: 2, end: "250" }] },
        },
      ],
      [
        `{ fund(id: "0x00000001") { inflow outflow balance returned paidProgramme donationCount }
           ledger(id: "0x00") { received spent balance donationCount } }`,
        {
          fund: {
            inflow: "1250",
            outflow: "700",
            balance: "550",
            returned: "250",
            paidProgramme: "700",
            donationCount: 1,
          },
          ledger: { received: "1000", spent: "450", balance: "550", donationCount: 1 },
        },
      ],
    ],
  },
  {
    name: "given money that payees handed back to a fund that has closed since, it is a step, and goes to the successor",
    blocks: [
      ...paid,
      block(4, event("PaymentSettled", { payment: number(1, 1), by: BANK, settled: 700 })),
      block(5, event("FundClosed", { fund: 1, successor: 2, by: 1 })),
      block(
        6,
        event("Deposited", {
          deposit: number(2, 1),
          named: 1,
          source: BANK,
          kind: 4,
          recorder: RECORDER,
          start: 0,
          amount: 400,
          count: 1,
          origin: number(1, 1),
          batchRef: bytes32(3),
          evidence: bytes32(0xe9),
          rows: rows(400),
        }),
        event("Returned", { deposit: number(2, 1), payment: number(1, 1), pieces: pieces([2, 300, 400]) }),
      ),
    ],
    expect: [
      [
        "{ pieces { row fromFund { number } fromStart fromEnd toFund { number } toStart } }",
        {
          pieces: [
            {
              row: 2,
              fromFund: { number: 1 },
              fromStart: "300",
              fromEnd: "700",
              toFund: { number: 2 },
              toStart: "0",
            },
          ],
        },
      ],
      [
        "{ payments { status returned steps(where: { block: 6 }) { kind by { number } account amount evidence } } }",
        {
          payments: [
            {
              status: "SETTLED",
              returned: "400",
              steps: [
                {
                  kind: "GIVEN_BACK",
                  by: { number: 3 },
                  account: RECORDER,
                  amount: "400",
                  evidence: bytes32(0xe9),
                },
              ],
            },
          ],
        },
      ],
      [
        '{ ledger(id: "0x00") { spent balance } fund(id: "0x00000002") { returned balance } }',
        { ledger: { spent: "300", balance: "700" }, fund: { returned: "400", balance: "400" } },
      ],
    ],
  },
  {
    name: "given a return whose payment it does not know, it counts the money and makes up no payment",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", {
          deposit: number(1, 1),
          named: 1,
          source: BANK,
          kind: 4,
          amount: 60,
          count: 1,
          origin: number(1, 7),
          batchRef: bytes32(1),
          rows: rows(60),
        }),
        event("Returned", { deposit: number(1, 1), payment: number(1, 7), pieces: pieces([0, 0, 60]) }),
      ),
    ],
    expect: [
      [
        '{ payments { id } paymentSteps { id } pieces { id } fund(id: "0x00000001") { returned balance } }',
        { payments: [], paymentSteps: [], pieces: [], fund: { returned: "60", balance: "60" } },
      ],
    ],
  },
  {
    name: "given two days, it sums each fund's movements a day and an hour, the current day included",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", {
          deposit: number(1, 1),
          named: 1,
          source: BANK,
          kind: 1,
          amount: 350,
          count: 2,
          batchRef: bytes32(1),
          rows: rows(100, 250),
        }),
      ),
      block(
        3_600,
        event("Deposited", {
          deposit: number(1, 2),
          named: 1,
          source: BANK,
          kind: 1,
          start: 350,
          amount: 50,
          count: 1,
          batchRef: bytes32(2),
          rows: rows(50),
        }),
      ),
      block(
        86_460,
        event("PaymentProposed", {
          payment: number(1, 1),
          by: CHARITY,
          bank: BANK,
          amount: 120,
          count: 1,
          batchRef: bytes32(3),
          rows: rows(120),
        }),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 120 }),
        event("Deposited", {
          deposit: number(2, 1),
          named: 2,
          source: BANK,
          kind: 2,
          amount: 9,
          count: 1,
          batchRef: bytes32(4),
          rows: rows(9),
        }),
      ),
    ],
    expect: [
      [
        "{ fundDays(interval: day, current: include) { timestamp fund { number } inflow outflow donations } }",
        {
          fundDays: [
            { timestamp: "1579996800000000", fund: { number: 1 }, inflow: "400", outflow: "0", donations: "3" },
            { timestamp: "1580083200000000", fund: { number: 1 }, inflow: "0", outflow: "120", donations: "0" },
            { timestamp: "1580083200000000", fund: { number: 2 }, inflow: "9", outflow: "0", donations: "1" },
          ],
        },
      ],
      [
        '{ fundDays(interval: hour, where: { fund: "0x00000001" }) { timestamp inflow donations } }',
        {
          fundDays: [
            { timestamp: "1579996800000000", inflow: "350", donations: "2" },
            { timestamp: "1580000400000000", inflow: "50", donations: "1" },
          ],
        },
      ],
    ],
  },
];
