import { COUNTY, FINANCE, organisations, programme, submitted, VILLAGE } from "./relief.ts";
import { about, account, block, bytes32, type Case, type Event, event, record, transactionHash } from "./support.ts";

const RECORD = record("dossiers", 9, 0, 1);

const asked = event("AccessRequested", {
  access: 1,
  roster: 1,
  by: FINANCE,
  row: 3,
  recorder: account(0xf1),
  purpose: 1,
  evidence: bytes32(0xe1),
});
const granted = (basis: number, law: string): Event =>
  event("AccessGranted", {
    access: 1,
    by: COUNTY,
    approver: account(0xac),
    until: 1_582_000_000,
    basis,
    law,
    evidence: bytes32(0xe2),
    key: "0x5ea1ed",
  });
const used = event("AccessUsed", { access: 1, by: FINANCE, recorder: account(0xf2) });

export const cases: Case[] = [
  {
    name: "given a request for a dossier, it files who asks for which household's and for what",
    blocks: [organisations, programme, block(3, submitted(4)), block(4, asked)],
    expect: [
      [
        `{ accessRequests { id number roster { number } row by { number } recorder purpose status until basis law key
           evidence uses requestedAt block transaction } rosters { accesses { number } } }`,
        {
          accessRequests: [
            {
              id: "0x00000001",
              number: 1,
              roster: { number: 1 },
              row: 3,
              by: { number: FINANCE },
              recorder: account(0xf1),
              purpose: "AUDIT",
              status: "REQUESTED",
              until: null,
              basis: null,
              law: null,
              key: null,
              evidence: bytes32(0xe1),
              uses: 0,
              requestedAt: "1579996804",
              block: "4",
              transaction: transactionHash(4),
            },
          ],
          rosters: [{ accesses: [{ number: 1 }] }],
        },
      ],
      [
        `{ accessSteps { id access { number } kind by { number } account reason until evidence at block transaction
             logIndex }
           citations(where: { block: 4 }) { digest act record }
           activities(where: { block: 4 }) { act record about { id } organisation { number }
             count } }`,
        {
          accessSteps: [
            {
              id: `${transactionHash(4)}00000000`,
              access: { number: 1 },
              kind: "REQUESTED",
              by: { number: FINANCE },
              account: account(0xf1),
              reason: null,
              until: null,
              evidence: bytes32(0xe1),
              at: "1579996804",
              block: "4",
              transaction: transactionHash(4),
              logIndex: 0,
            },
          ],
          citations: [{ digest: bytes32(0xe1), act: "AccessRequested", record: RECORD }],
          activities: [
            {
              act: "AccessRequested",
              record: RECORD,
              about: about([7, 1], [8, 1], [9, 1]),
              organisation: { number: FINANCE },
              count: null,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a grant by law, uses and a revocation, it keeps each with its time",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, asked),
      block(5, granted(2, "《社会救助暂行办法》第五十八条")),
      block(6, used),
      block(7, used),
      block(8, event("AccessRevoked", { access: 1, by: VILLAGE, approver: account(0xab), reason: "核查结束" })),
    ],
    expect: [
      [
        "{ accessRequests { status until basis law key evidence uses } }",
        {
          accessRequests: [
            {
              status: "REVOKED",
              until: "1582000000",
              basis: "LAW",
              law: "《社会救助暂行办法》第五十八条",
              key: "0x5ea1ed",
              evidence: bytes32(0xe1),
              uses: 2,
            },
          ],
        },
      ],
      [
        `{ accessSteps(orderBy: block, where: { block_gt: 4 }) { kind by { number } account reason until evidence at }
           citations(where: { block_gt: 4 }) { digest act record }
           activities(where: { block_gt: 4 }) { act organisation { number } } }`,
        {
          accessSteps: [
            {
              kind: "GRANTED",
              by: { number: COUNTY },
              account: account(0xac),
              reason: null,
              until: "1582000000",
              evidence: bytes32(0xe2),
              at: "1579996805",
            },
            step("USED", FINANCE, account(0xf2), null, "1579996806"),
            step("USED", FINANCE, account(0xf2), null, "1579996807"),
            step("REVOKED", VILLAGE, account(0xab), "核查结束", "1579996808"),
          ],
          citations: [{ digest: bytes32(0xe2), act: "AccessGranted", record: RECORD }],
          activities: [
            { act: "AccessGranted", organisation: { number: COUNTY } },
            { act: "AccessUsed", organisation: { number: FINANCE } },
            { act: "AccessUsed", organisation: { number: FINANCE } },
            { act: "AccessRevoked", organisation: { number: VILLAGE } },
          ],
        },
      ],
    ],
  },
  {
    name: "given a grant by consent, it names no law",
    blocks: [organisations, programme, block(3, submitted(4)), block(4, asked), block(5, granted(1, ""))],
    expect: [
      [
        "{ accessRequests { status basis law uses } }",
        { accessRequests: [{ status: "GRANTED", basis: "CONSENT", law: null, uses: 0 }] },
      ],
    ],
  },
  {
    name: "given a refusal, it says why",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, asked),
      block(5, event("AccessRefused", { access: 1, by: COUNTY, approver: account(0xac), reason: "与申请事由无关" })),
    ],
    expect: [
      [
        `{ accessRequests { status until } accessSteps(where: { kind: REFUSED }) { by { number } account reason evidence } }`,
        {
          accessRequests: [{ status: "REFUSED", until: null }],
          accessSteps: [{ by: { number: COUNTY }, account: account(0xac), reason: "与申请事由无关", evidence: null }],
        },
      ],
    ],
  },
  {
    name: "given acts on a request that it does not know, or one to a roster that it does not know, it passes them over",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(
        4,
        granted(1, ""),
        used,
        event("AccessRefused", { access: 1, by: COUNTY, reason: "x" }),
        event("AccessRevoked", { access: 1, by: COUNTY, reason: "x" }),
        event("AccessRequested", { access: 2, roster: 9, by: FINANCE, purpose: 1, evidence: bytes32(1) }),
      ),
      block(5, asked),
    ],
    expect: [
      [
        `{ accessRequests { number status } accessSteps { block kind } citations(where: { block_gt: 3 }) { block }
           activities(where: { block_gt: 3 }) { act } }`,
        {
          accessRequests: [{ number: 1, status: "REQUESTED" }],
          accessSteps: [{ block: "5", kind: "REQUESTED" }],
          citations: [{ block: "5" }],
          activities: [{ act: "AccessRequested" }],
        },
      ],
    ],
  },
];

function step(kind: string, by: number, account_: string, reason: string | null, at: string): Record<string, unknown> {
  return { kind, by: { number: by }, account: account_, reason, until: null, evidence: null, at };
}
