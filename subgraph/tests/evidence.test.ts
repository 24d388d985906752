import * as relief from "./relief.ts";
import {
  about,
  account,
  ADDRESSES,
  block,
  bytes32,
  type Case,
  event,
  number,
  record,
  rows,
  transactionHash,
} from "./support.ts";
import { CIVIL_AFFAIRS, funds, HOSPITAL, organisations, RECORDER } from "./world.ts";

export const cases: Case[] = [
  {
    name: "given a document that stands alone, it files it and cites it as a record of its own",
    blocks: [
      organisations,
      block(3, event("Anchored", { evidence: number(HOSPITAL, 1), digest: bytes32(0xd1), recorder: RECORDER })),
    ],
    expect: [
      [
        `{ evidences { id number kind by { number } recorder digest count manifest reason record about { id } at block transaction } }`,
        {
          evidences: [
            {
              id: "0x0000000400000001",
              number: "4-1",
              kind: "DOCUMENT",
              by: { number: 4 },
              recorder: RECORDER,
              digest: bytes32(0xd1),
              count: null,
              manifest: null,
              reason: null,
              record: null,
              about: [],
              at: "1579996803",
              block: "3",
              transaction: transactionHash(3),
            },
          ],
        },
      ],
      [
        "{ citations { digest record act } activities(where: { block: 3 }) { act record organisation { number } } }",
        {
          citations: [{ digest: bytes32(0xd1), record: record("evidence", 6, 4, 1), act: "Anchored" }],
          activities: [{ act: "Anchored", record: record("evidence", 6, 4, 1), organisation: { number: 4 } }],
        },
      ],
    ],
  },
  {
    name: "given documents of a fund, a deposit, a payment and records that nobody keeps, it finds the fund of ours alone",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("Deposited", { deposit: number(2, 9), named: 2, source: 3, kind: 1, amount: 5, count: 1, rows: rows(5) }),
        event("PaymentProposed", { payment: number(1, 5), by: 2, bank: 3, amount: 5, count: 1, rows: rows(5) }),
        event("Anchored", { evidence: number(4, 1), digest: bytes32(1), record: record("ledger", 2, 0, 2) }),
        event("Anchored", { evidence: number(4, 2), digest: bytes32(1), record: record("ledger", 3, 2, 9) }),
        event("Anchored", { evidence: number(4, 3), digest: bytes32(1), record: record("ledger", 4, 1, 5) }),
        event("Anchored", { evidence: number(4, 4), digest: bytes32(1), record: record("evidence", 3, 1, 1) }),
        event("Anchored", { evidence: number(4, 5), digest: bytes32(1), record: record("ledger", 2, 0, 77) }),
        event("Anchored", { evidence: number(4, 6), digest: bytes32(1), record: record("campaigns", 5, 0, 1) }),
      ),
    ],
    expect: [
      [
        "{ evidences { number record about { id } } }",
        {
          evidences: [
            { number: "4-1", record: record("ledger", 2, 0, 2), about: about([2, 2]) },
            { number: "4-2", record: record("ledger", 3, 2, 9), about: about([2, 2], [3, 2, 9]) },
            { number: "4-3", record: record("ledger", 4, 1, 5), about: about([2, 1], [4, 1, 5]) },
            { number: "4-4", record: record("evidence", 3, 1, 1), about: [] },
            { number: "4-5", record: record("ledger", 2, 0, 77), about: [] },
            { number: "4-6", record: record("campaigns", 5, 0, 1), about: [] },
          ],
        },
      ],
      [
        '{ citations(where: { digest: "' +
          bytes32(1) +
          '" }) { record } activities(where: { about_contains: ["0x0200000002"], act: "Anchored" }) { record about { id } } }',
        {
          citations: [
            { record: record("ledger", 2, 0, 2) },
            { record: record("ledger", 3, 2, 9) },
            { record: record("ledger", 4, 1, 5) },
            { record: record("evidence", 3, 1, 1) },
            { record: record("ledger", 2, 0, 77) },
            { record: record("campaigns", 5, 0, 1) },
          ],
          activities: [
            { record: record("ledger", 2, 0, 2), about: about([2, 2], [6, 4, 1]) },
            { record: record("ledger", 3, 2, 9), about: about([2, 2], [3, 2, 9], [6, 4, 2]) },
          ],
        },
      ],
    ],
  },
  {
    name: "given documents of a programme, its fund, a roster and a request for access, it finds what they are part of",
    blocks: [
      relief.organisations,
      relief.programme,
      block(3, relief.submitted(4)),
      block(4, event("AccessRequested", { access: 1, roster: 1, by: 1, purpose: 1, evidence: bytes32(0xe1) })),
      block(
        5,
        event("Anchored", { evidence: number(4, 1), digest: bytes32(1), record: record("relief", 7, 0, 1) }),
        event("Anchored", { evidence: number(4, 2), digest: bytes32(1), record: record("relief", 8, 0, 1) }),
        event("Anchored", { evidence: number(4, 3), digest: bytes32(1), record: record("dossiers", 9, 0, 1) }),
        event("Anchored", { evidence: number(4, 4), digest: bytes32(1), record: record("ledger", 2, 0, 1) }),
        event("Anchored", { evidence: number(4, 5), digest: bytes32(1), record: record("dossiers", 8, 0, 1) }),
        event("Anchored", { evidence: number(4, 6), digest: bytes32(1), record: record("relief", 8, 0, 9) }),
        event("Anchored", { evidence: number(4, 7), digest: bytes32(1), record: record("relief", 7, 0, 9) }),
        event("Anchored", { evidence: number(4, 8), digest: bytes32(1), record: record("dossiers", 9, 0, 9) }),
      ),
    ],
    expect: [
      [
        "{ evidences { number about { id } } }",
        {
          evidences: [
            { number: "4-1", about: about([7, 1]) },
            { number: "4-2", about: about([7, 1], [8, 1]) },
            { number: "4-3", about: about([7, 1], [8, 1], [9, 1]) },
            { number: "4-4", about: about([2, 1], [7, 1]) },
            { number: "4-5", about: [] },
            { number: "4-6", about: [] },
            { number: "4-7", about: [] },
            { number: "4-8", about: [] },
          ],
        },
      ],
      [
        '{ activities(where: { block: 5, about_contains: ["0x0800000001"] }) { record } }',
        {
          activities: [{ record: record("relief", 8, 0, 1) }, { record: record("dossiers", 9, 0, 1) }],
        },
      ],
    ],
  },
  {
    name: "given a root of many documents, it cites their list, and the root as no document",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("RootAnchored", {
          evidence: number(CIVIL_AFFAIRS, 1),
          root: bytes32(0x600),
          record: record("ledger", 4, 1, 5),
          count: 1_000,
          manifest: bytes32(0x3a),
          recorder: account(9),
        }),
        event("RootAnchored", { evidence: number(CIVIL_AFFAIRS, 2), root: bytes32(0x601), count: 3 }),
      ),
    ],
    expect: [
      [
        "{ evidences { number kind digest count manifest } citations { digest act } }",
        {
          evidences: [
            { number: "1-1", kind: "ROOT", digest: bytes32(0x600), count: 1_000, manifest: bytes32(0x3a) },
            { number: "1-2", kind: "ROOT", digest: bytes32(0x601), count: 3, manifest: null },
          ],
          citations: [{ digest: bytes32(0x3a), act: "RootAnchored" }],
        },
      ],
    ],
  },
  {
    name: "given corrections, it keeps what they say, with a document or without, beside the record they correct",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("PaymentProposed", { payment: number(1, 5), by: 2, bank: 3, amount: 5, count: 1, rows: rows(5) }),
        event("Corrected", {
          evidence: number(2, 1),
          digest: bytes32(0xc0),
          record: record("ledger", 4, 1, 5),
          reason: "发票号应为 0017",
          recorder: RECORDER,
        }),
        event("Corrected", { evidence: number(2, 2), record: record("ledger", 4, 1, 5), reason: "收款人名称有误" }),
      ),
    ],
    expect: [
      [
        `{ evidences { number kind digest reason about { id } } citations { digest record act }
           activities(where: { act: "Corrected" }) { act record organisation { number } } }`,
        {
          evidences: [
            {
              number: "2-1",
              kind: "CORRECTION",
              digest: bytes32(0xc0),
              reason: "发票号应为 0017",
              about: about([2, 1], [4, 1, 5]),
            },
            {
              number: "2-2",
              kind: "CORRECTION",
              digest: null,
              reason: "收款人名称有误",
              about: about([2, 1], [4, 1, 5]),
            },
          ],
          citations: [
            { digest: bytes32(0xc0), record: `${ADDRESSES.ledger}040000000000000100000005`, act: "Corrected" },
          ],
          activities: [
            { act: "Corrected", record: record("ledger", 4, 1, 5), organisation: { number: 2 } },
            { act: "Corrected", record: record("ledger", 4, 1, 5), organisation: { number: 2 } },
          ],
        },
      ],
    ],
  },
];
