import {
  about,
  account,
  ADDRESSES,
  block,
  bytes32,
  type Case,
  event,
  number,
  rows,
  transactionHash,
} from "./support.ts";
import { APPROVER, BANK, CHARITY, CIVIL_AFFAIRS, funds, HOSPITAL, organisations, RECORDER } from "./world.ts";

const proposed = event("PaymentProposed", {
  payment: number(1, 1),
  by: CHARITY,
  bank: BANK,
  recorder: RECORDER,
  purpose: 0,
  amount: 600,
  count: 2,
  batchRef: bytes32(0xba),
  evidence: bytes32(0xe1),
  rows: rows(200, 400),
});
const deposited = event("Deposited", {
  deposit: number(1, 1),
  named: 1,
  source: BANK,
  kind: 1,
  amount: 5_000,
  count: 1,
  batchRef: bytes32(1),
  rows: rows(5_000),
});
const paid = event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 600 });
const RECORD = `${ADDRESSES.ledger}040000000000000100000001`;

export const cases: Case[] = [
  {
    name: "given a proposal, it files the payment and its rows, and nothing has gone out",
    blocks: [organisations, funds, block(3, deposited), block(4, proposed)],
    expect: [
      [
        `{ payments { id number fund { number } status purpose to { number } toDeposit { number } bank { number }
           recorder amount count start end returned batchRef evidence proposedAt paidAt settledAt block transaction
           pages { id deposit { number } first count offset end } } }`,
        {
          payments: [
            {
              id: "0x0000000100000001",
              number: "1-1",
              fund: { number: 1 },
              status: "PROPOSED",
              purpose: "PROGRAMME",
              to: null,
              toDeposit: null,
              bank: { number: 3 },
              recorder: RECORDER,
              amount: "600",
              count: 2,
              start: null,
              end: null,
              returned: "0",
              batchRef: bytes32(0xba),
              evidence: bytes32(0xe1),
              proposedAt: "1579996804",
              paidAt: null,
              settledAt: null,
              block: "4",
              transaction: transactionHash(4),
              pages: [
                { id: "0x04000000010000000100000000", deposit: null, first: 0, count: 2, offset: "0", end: "600" },
              ],
            },
          ],
        },
      ],
      [
        '{ fund(id: "0x00000001") { outflow balance paymentCount } ledger(id: "0x00") { spent paymentCount } }',
        { fund: { outflow: "0", balance: "5000", paymentCount: 1 }, ledger: { spent: "0", paymentCount: 1 } },
      ],
    ],
  },
  {
    name: "given every step of a payment above the ceiling, it keeps who took each, when and with which document",
    blocks: [
      organisations,
      funds,
      block(3, deposited),
      block(4, proposed),
      block(
        5,
        event("PaymentApproved", {
          payment: number(1, 1),
          by: CHARITY,
          approver: APPROVER,
          evidence: bytes32(0xe2),
        }),
      ),
      block(6, event("PaymentApproved", { payment: number(1, 1), by: CIVIL_AFFAIRS, approver: account(0xca) }), paid),
      block(
        7,
        event("PaymentSettled", {
          payment: number(1, 1),
          by: BANK,
          recorder: account(0xbb),
          settled: 600,
          evidence: bytes32(0xe3),
        }),
      ),
      block(
        8,
        event("PaymentAcknowledged", {
          payment: number(1, 1),
          by: HOSPITAL,
          account: account(0x40),
          evidence: bytes32(0xe4),
        }),
      ),
    ],
    expect: [
      [
        "{ payments { status start end paidAt settledAt returned } }",
        {
          payments: [
            {
              status: "ACKNOWLEDGED",
              start: "0",
              end: "600",
              paidAt: "1579996806",
              settledAt: "1579996807",
              returned: "0",
            },
          ],
        },
      ],
      [
        "{ paymentSteps { kind by { number } account amount reason evidence at block logIndex } }",
        {
          paymentSteps: [
            step({
              kind: "PROPOSED",
              by: { number: 2 },
              account: RECORDER,
              amount: "600",
              evidence: bytes32(0xe1),
              at: "1579996804",
              block: "4",
            }),
            step({
              kind: "APPROVED",
              by: { number: 2 },
              account: APPROVER,
              evidence: bytes32(0xe2),
              at: "1579996805",
              block: "5",
            }),
            step({ kind: "APPROVED", by: { number: 1 }, account: account(0xca), at: "1579996806", block: "6" }),
            step({
              kind: "PAID",
              by: null,
              account: account(0),
              amount: "600",
              at: "1579996806",
              block: "6",
              logIndex: 1,
            }),
            step({
              kind: "SETTLED",
              by: { number: 3 },
              account: account(0xbb),
              amount: "600",
              evidence: bytes32(0xe3),
              at: "1579996807",
              block: "7",
            }),
            step({
              kind: "ACKNOWLEDGED",
              by: { number: 4 },
              account: account(0x40),
              evidence: bytes32(0xe4),
              at: "1579996808",
              block: "8",
            }),
          ],
        },
      ],
      [
        `{ fund(id: "0x00000001") { inflow outflow balance paidProgramme paidFundraising paidManagement }
           ledger(id: "0x00") { received spent balance } }`,
        {
          fund: {
            inflow: "5000",
            outflow: "600",
            balance: "4400",
            paidProgramme: "600",
            paidFundraising: "0",
            paidManagement: "0",
          },
          ledger: { received: "5000", spent: "600", balance: "4400" },
        },
      ],
      [
        "{ citations { digest record act } }",
        {
          citations: [
            { digest: bytes32(0xe1), record: RECORD, act: "PaymentProposed" },
            { digest: bytes32(0xe2), record: RECORD, act: "PaymentApproved" },
            { digest: bytes32(0xe3), record: RECORD, act: "PaymentSettled" },
            { digest: bytes32(0xe4), record: RECORD, act: "PaymentAcknowledged" },
          ],
        },
      ],
      [
        "{ activities(where: { block_gt: 3 }) { act record about { id } organisation { number } amount count } }",
        {
          activities: [
            listed("PaymentProposed", 2),
            listed("PaymentApproved", 2),
            listed("PaymentApproved", 1),
            listed("PaymentPaid", null),
            listed("PaymentSettled", 3),
            listed("PaymentAcknowledged", 4),
          ],
        },
      ],
    ],
  },
  {
    name: "given a bank that did not settle and a comment, it names the new bank and its day, and the payment stays paid",
    blocks: [
      organisations,
      funds,
      block(3, deposited),
      block(4, proposed),
      block(5, event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 600, until: 1_582_588_800 })),
      block(
        6,
        event("PaymentReassigned", {
          ...{ payment: number(1, 1), bank: HOSPITAL, until: 1_585_180_800, by: account(0x90) },
          ...{ reason: "逾期未办结", evidence: bytes32(0xe7) },
        }),
      ),
      block(
        7,
        event("PaymentCommented", { payment: number(1, 1), by: HOSPITAL, account: RECORDER, words: "物资已收到" }),
      ),
    ],
    expect: [
      [
        "{ payments { status bank { number } settleBy steps(orderBy: block) { kind by { number } reason evidence } } }",
        {
          payments: [
            {
              status: "PAID",
              bank: { number: 4 },
              settleBy: "1585180800",
              steps: [
                { kind: "PROPOSED", by: { number: 2 }, reason: null, evidence: bytes32(0xe1) },
                { kind: "PAID", by: null, reason: null, evidence: null },
                { kind: "REASSIGNED", by: null, reason: "逾期未办结", evidence: bytes32(0xe7) },
                { kind: "COMMENTED", by: { number: 4 }, reason: "物资已收到", evidence: null },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a first approval above the ceiling, it shows that the supervisor is waited for",
    blocks: [
      organisations,
      funds,
      block(3, proposed),
      block(4, event("PaymentApproved", { payment: number(1, 1), by: CHARITY, approver: APPROVER })),
    ],
    expect: [["{ payments { status } }", { payments: [{ status: "APPROVED" }] }]],
  },
  {
    name: "given costs, it counts them by what they are for",
    blocks: [
      organisations,
      funds,
      block(3, deposited),
      block(
        4,
        event("PaymentProposed", {
          payment: number(1, 1),
          by: 2,
          bank: 3,
          purpose: 1,
          amount: 30,
          count: 1,
          rows: rows(30),
        }),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 30 }),
        event("PaymentProposed", {
          payment: number(1, 2),
          by: 2,
          bank: 3,
          purpose: 2,
          amount: 7,
          count: 1,
          rows: rows(7),
        }),
        event("PaymentPaid", { payment: number(1, 2), start: 30, amount: 7 }),
      ),
    ],
    expect: [
      [
        '{ fund(id: "0x00000001") { outflow paidProgramme paidFundraising paidManagement } }',
        { fund: { outflow: "37", paidProgramme: "0", paidFundraising: "30", paidManagement: "7" } },
      ],
    ],
  },
  {
    name: "given a payment that is refused or withdrawn, it says by whom and why, and nothing goes out",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("PaymentProposed", { payment: number(1, 1), by: 2, bank: 3, amount: 30, count: 1, rows: rows(30) }),
        event("PaymentProposed", { payment: number(1, 2), by: 2, bank: 3, amount: 40, count: 1, rows: rows(40) }),
      ),
      block(
        4,
        event("PaymentRejected", {
          payment: number(1, 1),
          by: CIVIL_AFFAIRS,
          approver: APPROVER,
          reason: "票据不全",
          evidence: bytes32(0xe5),
        }),
      ),
      block(5, event("PaymentCancelled", { payment: number(1, 2), by: CHARITY, account: RECORDER, reason: "填错" })),
    ],
    expect: [
      [
        "{ payments { number status steps(where: { block_gt: 3 }) { kind by { number } account reason evidence } } }",
        {
          payments: [
            {
              number: "1-1",
              status: "REJECTED",
              steps: [
                {
                  kind: "REJECTED",
                  by: { number: 1 },
                  account: APPROVER,
                  reason: "票据不全",
                  evidence: bytes32(0xe5),
                },
              ],
            },
            {
              number: "1-2",
              status: "CANCELLED",
              steps: [{ kind: "CANCELLED", by: { number: 2 }, account: RECORDER, reason: "填错", evidence: null }],
            },
          ],
        },
      ],
      ['{ fund(id: "0x00000001") { outflow paymentCount } }', { fund: { outflow: "0", paymentCount: 2 } }],
    ],
  },
  {
    name: "given steps of a payment that it does not know, it passes them over",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("PaymentProposed", { payment: number(9, 1), by: 2, bank: 3, amount: 30, count: 1, rows: rows(30) }),
        event("PaymentApproved", { payment: number(1, 1), by: 2, evidence: bytes32(1) }),
        event("PaymentPaid", { payment: number(1, 1), start: 0, amount: 30 }),
        event("PaymentRejected", { payment: number(1, 1), by: 2, evidence: bytes32(1) }),
        event("PaymentCancelled", { payment: number(1, 1), by: 2 }),
        event("PaymentSettled", { payment: number(1, 1), by: 3, evidence: bytes32(1) }),
        event("PaymentAcknowledged", { payment: number(1, 1), by: 4, evidence: bytes32(1) }),
      ),
    ],
    expect: [
      [
        `{ payments { id } paymentSteps { id } pages { id } citations { id }
           fund(id: "0x00000001") { outflow paymentCount } }`,
        {
          payments: [],
          paymentSteps: [],
          pages: [],
          citations: [],
          fund: { outflow: "0", paymentCount: 0 },
        },
      ],
    ],
  },
];

function step(said: Record<string, unknown>): Record<string, unknown> {
  return { amount: null, reason: null, evidence: null, logIndex: 0, ...said };
}

function listed(act: string, organisation: number | null): Record<string, unknown> {
  return {
    act,
    record: RECORD,
    about: about([2, 1], [4, 1, 1]),
    organisation: organisation && { number: organisation },
    amount: "600",
    count: 2,
  };
}
