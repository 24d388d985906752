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
import { BANK, funds, organisations, RECORDER } from "./world.ts";

/** 1,000 rows of 1, 2, ... 1,000 fen: 500,500 in all. */
const thousand = Array.from({ length: 1_000 }, (_, i) => i + 1);
const digest = bytes32(0xd0c);

export const cases: Case[] = [
  {
    name: "given a bank's deposit, it files the batch, its rows as they came and its totals",
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
          recorder: RECORDER,
          start: 0,
          amount: 350,
          count: 2,
          batchRef: bytes32(0xba),
          evidence: digest,
          rows: rows(100, 250),
        }),
        event("Deposited", {
          deposit: number(1, 2),
          named: 1,
          source: BANK,
          kind: 2,
          recorder: RECORDER,
          start: 350,
          amount: 1_000,
          count: 1,
          batchRef: bytes32(0xbb),
          rows: rows(1_000),
        }),
      ),
    ],
    expect: [
      [
        `{ deposits { id number fund { number } named { number } kind source { number } recorder start end amount count
           batchRef evidence origin { number } at block transaction logIndex } }`,
        {
          deposits: [
            {
              id: "0x0000000100000001",
              number: "1-1",
              fund: { number: 1 },
              named: null,
              kind: "DONATION",
              source: { number: 3 },
              recorder: RECORDER,
              start: "0",
              end: "350",
              amount: "350",
              count: 2,
              batchRef: bytes32(0xba),
              evidence: digest,
              origin: null,
              at: "1579996803",
              block: "3",
              transaction: transactionHash(3),
              logIndex: 0,
            },
            {
              id: "0x0000000100000002",
              number: "1-2",
              fund: { number: 1 },
              named: null,
              kind: "APPROPRIATION",
              source: { number: 3 },
              recorder: RECORDER,
              start: "350",
              end: "1350",
              amount: "1000",
              count: 1,
              batchRef: bytes32(0xbb),
              evidence: null,
              origin: null,
              at: "1579996803",
              block: "3",
              transaction: transactionHash(3),
              logIndex: 1,
            },
          ],
        },
      ],
      [
        '{ pages(where: { deposit: "0x0000000100000001" }) { id deposit { number } payment { number } index first count offset end rows } }',
        {
          pages: [
            {
              id: "0x03000000010000000100000000",
              deposit: { number: "1-1" },
              payment: null,
              index: 0,
              first: 0,
              count: 2,
              offset: "0",
              end: "350",
              rows: "0x010000000000000000000000000000000000000000640100000000000000000000000000000100000000" + "00fa",
            },
          ],
        },
      ],
      [
        `{ fund(id: "0x00000001") { inflow outflow balance donated appropriated depositCount donationCount }
           ledger(id: "0x00") { received spent balance donationCount } }`,
        {
          fund: {
            inflow: "1350",
            outflow: "0",
            balance: "1350",
            donated: "350",
            appropriated: "1000",
            depositCount: 2,
            donationCount: 3,
          },
          ledger: { received: "1350", spent: "0", balance: "1350", donationCount: 3 },
        },
      ],
      [
        "{ citations { id digest record act at block transaction } }",
        {
          citations: [
            {
              id: `${transactionHash(3)}00000000${digest.slice(2)}`,
              digest,
              record: `${ADDRESSES.ledger}030000000000000100000001`,
              act: "Deposited",
              at: "1579996803",
              block: "3",
              transaction: transactionHash(3),
            },
          ],
        },
      ],
      [
        "{ activities(where: { block: 3 }) { act record about { id } organisation { number } amount count } }",
        {
          activities: [
            {
              act: "Deposited",
              record: `${ADDRESSES.ledger}030000000000000100000001`,
              about: about([2, 1], [3, 1, 1]),
              organisation: { number: 3 },
              amount: "350",
              count: 2,
            },
            {
              act: "Deposited",
              record: `${ADDRESSES.ledger}030000000000000100000002`,
              about: about([2, 1], [3, 1, 2]),
              organisation: { number: 3 },
              amount: "1000",
              count: 1,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given 1,000 rows, it files pages of 256 with each page's stretch of the batch",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", {
          deposit: number(2, 1),
          named: 2,
          source: BANK,
          kind: 1,
          amount: 500_500,
          count: 1_000,
          batchRef: bytes32(1),
          rows: rows(...thousand),
        }),
      ),
    ],
    expect: [
      [
        "{ pages { id index first count offset end } }",
        {
          pages: [
            { id: "0x03000000020000000100000000", index: 0, first: 0, count: 256, offset: "0", end: "32896" },
            { id: "0x03000000020000000100000001", index: 1, first: 256, count: 256, offset: "32896", end: "131328" },
            { id: "0x03000000020000000100000002", index: 2, first: 512, count: 256, offset: "131328", end: "295296" },
            { id: "0x03000000020000000100000003", index: 3, first: 768, count: 232, offset: "295296", end: "500500" },
          ],
        },
      ],
      [
        '{ page(id: "0x03000000020000000100000003") { rows } }',
        { page: { rows: `0x${rows(...thousand).slice(2 + 768 * 44)}` } },
      ],
    ],
  },
  {
    name: "given the largest amount that a row holds, it counts it to the fen",
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
          start: "9007199254740993",
          amount: "562949953421310",
          count: 2,
          batchRef: bytes32(1),
          rows: rows(281_474_976_710_655, 281_474_976_710_655),
        }),
      ),
    ],
    expect: [
      [
        "{ deposits { start end amount } pages { end } }",
        {
          deposits: [{ start: "9007199254740993", end: "9570149208162303", amount: "562949953421310" }],
          pages: [{ end: "562949953421310" }],
        },
      ],
    ],
  },
  {
    name: "given a token holder's donation, it names no organisation and no batch",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", {
          deposit: number(1, 1),
          named: 1,
          source: 0,
          kind: 1,
          recorder: account(0xd0),
          amount: 66,
          count: 1,
          rows: rows(66),
        }),
      ),
    ],
    expect: [
      [
        "{ deposits { number source { number } recorder batchRef evidence } activities(where: { block: 3 }) { organisation { number } } }",
        {
          deposits: [{ number: "1-1", source: null, recorder: account(0xd0), batchRef: null, evidence: null }],
          activities: [{ organisation: null }],
        },
      ],
    ],
  },
  {
    name: "given late money for a closed fund, it files it in the successor and says which fund was named",
    blocks: [
      organisations,
      funds,
      block(3, event("FundClosed", { fund: 1, successor: 2, by: 1 })),
      block(
        4,
        event("Deposited", {
          deposit: number(2, 1),
          named: 1,
          source: BANK,
          kind: 1,
          amount: 500,
          count: 1,
          batchRef: bytes32(1),
          rows: rows(500),
        }),
      ),
    ],
    expect: [
      [
        "{ deposits { number fund { number } named { number } } funds { number inflow balance depositCount } }",
        {
          deposits: [{ number: "2-1", fund: { number: 2 }, named: { number: 1 } }],
          funds: [
            { number: 1, inflow: "0", balance: "0", depositCount: 0 },
            { number: 2, inflow: "500", balance: "500", depositCount: 1 },
          ],
        },
      ],
    ],
  },
  {
    name: "given a deposit of a fund that it does not know, it passes it over",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", { deposit: number(9, 1), named: 9, kind: 1, amount: 5, count: 1, rows: rows(5) }),
        event("Returned", { deposit: number(9, 1), payment: number(1, 1), pieces: "0x" }),
      ),
    ],
    expect: [
      [
        '{ deposits { id } pages { id } pieces { id } fund(id: "0x00000001") { balance } }',
        { deposits: [], pages: [], pieces: [], fund: { balance: "0" } },
      ],
    ],
  },
];
