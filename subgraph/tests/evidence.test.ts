import * as relief from "./relief.ts";
import { account, ADDRESSES, block, bytes32, type Case, event, number, record, transactionHash } from "./support.ts";
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
        `{ evidences { id number kind by { number } recorder digest count manifest reason record fund { number }
           campaign { number } at block transaction } }`,
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
              fund: null,
              campaign: null,
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
    name: "given documents of a fund, a deposit, a payment and another's record, it finds the fund of ours alone",
    blocks: [
      organisations,
      funds,
      block(
        3,
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
        "{ evidences { number record fund { number } campaign { number } } }",
        {
          evidences: [
            { number: "4-1", record: record("ledger", 2, 0, 2), fund: { number: 2 }, campaign: null },
            { number: "4-2", record: record("ledger", 3, 2, 9), fund: { number: 2 }, campaign: null },
            { number: "4-3", record: record("ledger", 4, 1, 5), fund: { number: 1 }, campaign: null },
            { number: "4-4", record: record("evidence", 3, 1, 1), fund: null, campaign: null },
            { number: "4-5", record: record("ledger", 2, 0, 77), fund: null, campaign: null },
            { number: "4-6", record: record("campaigns", 5, 0, 1), fund: null, campaign: null },
          ],
        },
      ],
      [
        '{ citations(where: { digest: "' +
          bytes32(1) +
          '" }) { record } activities(where: { fund: "0x00000002", block: 3 }) { record } }',
        {
          citations: [
            { record: record("ledger", 2, 0, 2) },
            { record: record("ledger", 3, 2, 9) },
            { record: record("ledger", 4, 1, 5) },
            { record: record("evidence", 3, 1, 1) },
            { record: record("ledger", 2, 0, 77) },
            { record: record("campaigns", 5, 0, 1) },
          ],
          activities: [{ record: record("ledger", 2, 0, 2) }, { record: record("ledger", 3, 2, 9) }],
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
        "{ evidences { number programme { number } roster { number } fund { number } } }",
        {
          evidences: [
            { number: "4-1", programme: { number: 1 }, roster: null, fund: { number: 1 } },
            { number: "4-2", programme: { number: 1 }, roster: { number: 1 }, fund: null },
            { number: "4-3", programme: { number: 1 }, roster: { number: 1 }, fund: null },
            { number: "4-4", programme: { number: 1 }, roster: null, fund: { number: 1 } },
            { number: "4-5", programme: null, roster: null, fund: null },
            { number: "4-6", programme: null, roster: null, fund: null },
            { number: "4-7", programme: null, roster: null, fund: null },
            { number: "4-8", programme: null, roster: null, fund: null },
          ],
        },
      ],
      [
        '{ activities(where: { block: 5, roster: "0x00000001" }) { record programme { number } } }',
        {
          activities: [
            { record: record("relief", 8, 0, 1), programme: { number: 1 } },
            { record: record("dossiers", 9, 0, 1), programme: { number: 1 } },
          ],
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
        `{ evidences { number kind digest reason fund { number } } citations { digest record act }
           activities(where: { block: 3 }) { act record fund { number } organisation { number } } }`,
        {
          evidences: [
            {
              number: "2-1",
              kind: "CORRECTION",
              digest: bytes32(0xc0),
              reason: "发票号应为 0017",
              fund: { number: 1 },
            },
            { number: "2-2", kind: "CORRECTION", digest: null, reason: "收款人名称有误", fund: { number: 1 } },
          ],
          citations: [
            { digest: bytes32(0xc0), record: `${ADDRESSES.ledger}040000000000000100000005`, act: "Corrected" },
          ],
          activities: [
            { act: "Corrected", record: record("ledger", 4, 1, 5), fund: { number: 1 }, organisation: { number: 2 } },
            { act: "Corrected", record: record("ledger", 4, 1, 5), fund: { number: 1 }, organisation: { number: 2 } },
          ],
        },
      ],
    ],
  },
];
