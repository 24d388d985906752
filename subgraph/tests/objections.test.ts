import {
  APPROVER,
  COUNTY,
  OTHER_VILLAGE,
  organisations,
  programme,
  set,
  submitted,
  TOWNSHIP,
  VILLAGE,
  words,
} from "./relief.ts";
import {
  about,
  account,
  block,
  bytes32,
  type Case,
  type Event,
  event,
  number,
  record,
  transactionHash,
} from "./support.ts";

/** Objection `own` to a row of roster 1, for its income, with a document of the same number. */
const raised = (own: number, row: number, second = false, by = OTHER_VILLAGE): Event =>
  event("ObjectionRaised", {
    objection: number(1, own),
    by,
    row,
    second,
    account: account(0x0b),
    ground: 1,
    evidence: bytes32(0xe0 + own),
  });
const ruled = (own: number, row: number, upheld: boolean, by = TOWNSHIP): Event =>
  event("ObjectionRuled", {
    objection: number(1, own),
    by,
    row,
    upheld,
    approver: APPROVER,
    evidence: bytes32(0xf0 + own),
  });

export const cases: Case[] = [
  {
    name: "given an objection, it files it with its ground, and the row is contested",
    blocks: [organisations, programme, block(3, submitted(4)), block(4, raised(1, 2))],
    expect: [
      [
        `{ objections { id number roster { number } row second by { number } account ground evidence status raisedAt
           ruledBy { number } ruledAt ruling block transaction } }`,
        {
          objections: [
            {
              id: "0x0000000100000001",
              number: "1-1",
              roster: { number: 1 },
              row: 2,
              second: false,
              by: { number: OTHER_VILLAGE },
              account: account(0x0b),
              ground: "INCOME",
              evidence: bytes32(0xe1),
              status: "OPEN",
              raisedAt: "1579996804",
              ruledBy: null,
              ruledAt: null,
              ruling: null,
              block: "4",
              transaction: transactionHash(4),
            },
          ],
        },
      ],
      [
        `{ rosters { contested contestedCount objectionCount struck stage }
           rosterSteps(where: { block: 4 }) { kind by { number } account rows count ground objection { number } upheld
             evidence }
           citations(where: { block: 4 }) { digest act record }
           activities(where: { block: 4 }) { act about { id } organisation { number } count } }`,
        {
          rosters: [
            { contested: set("4"), contestedCount: 1, objectionCount: 1, struck: set("0"), stage: "FIRST_NOTICE" },
          ],
          rosterSteps: [
            {
              kind: "OBJECTION_RAISED",
              by: { number: OTHER_VILLAGE },
              account: account(0x0b),
              rows: set("4"),
              count: 1,
              ground: "INCOME",
              objection: { number: "1-1" },
              upheld: null,
              evidence: bytes32(0xe1),
            },
          ],
          citations: [{ digest: bytes32(0xe1), act: "ObjectionRaised", record: record("relief", 8, 0, 1) }],
          activities: [
            {
              act: "ObjectionRaised",
              about: about([7, 1], [8, 1]),
              organisation: { number: OTHER_VILLAGE },
              count: 1,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given one that is upheld, the row is struck, and the ruling stands beside it",
    blocks: [
      organisations,
      programme,
      block(3, submitted(300)),
      block(4, raised(1, 256, true)),
      block(5, ruled(1, 256, true, COUNTY)),
    ],
    expect: [
      [
        `{ objections { second status ruledBy { number } ruledAt ruling }
           rosters { contested contestedCount objectionCount struck struckCount }
           programmes { submitted struck } }`,
        {
          objections: [
            {
              second: true,
              status: "UPHELD",
              ruledBy: { number: COUNTY },
              ruledAt: "1579996805",
              ruling: bytes32(0xf1),
            },
          ],
          rosters: [
            { contested: set("0"), contestedCount: 0, objectionCount: 1, struck: set("0", "1"), struckCount: 1 },
          ],
          programmes: [{ submitted: 300, struck: 1 }],
        },
      ],
      [
        `{ rosterSteps(where: { block: 5 }) { kind by { number } account rows count ground objection { number } upheld
             evidence }
           citations(where: { block: 5 }) { digest act record } }`,
        {
          rosterSteps: [
            {
              kind: "OBJECTION_RULED",
              by: { number: COUNTY },
              account: APPROVER,
              rows: set("0", "1"),
              count: 1,
              ground: null,
              objection: { number: "1-1" },
              upheld: true,
              evidence: bytes32(0xf1),
            },
          ],
          citations: [{ digest: bytes32(0xf1), act: "ObjectionRuled", record: record("relief", 8, 0, 1) }],
        },
      ],
    ],
  },
  {
    name: "given one that is dismissed, the row goes on",
    blocks: [organisations, programme, block(3, submitted(4)), block(4, raised(1, 3)), block(5, ruled(1, 3, false))],
    expect: [
      [
        "{ objections { status } rosters { contested struck struckCount } rosterSteps(where: { block: 5 }) { upheld } }",
        {
          objections: [{ status: "DISMISSED" }],
          rosters: [{ contested: set("0"), struck: set("0"), struckCount: 0 }],
          rosterSteps: [{ upheld: false }],
        },
      ],
    ],
  },
  {
    name: "given two objections to a row, it stays contested until both are ruled on, and other rows as theirs is",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, raised(1, 2), raised(2, 2, false, COUNTY), raised(3, 0)),
      block(5, ruled(1, 2, false)),
    ],
    expect: [
      [
        "{ rosters { contested contestedCount objectionCount } objections(orderBy: number) { number status } }",
        {
          rosters: [{ contested: set("5"), contestedCount: 2, objectionCount: 3 }],
          objections: [
            { number: "1-1", status: "DISMISSED" },
            { number: "1-2", status: "OPEN" },
            { number: "1-3", status: "OPEN" },
          ],
        },
      ],
    ],
  },
  {
    name: "given both of two objections ruled on in the block in which they were raised, the row is no longer contested",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, raised(1, 2), raised(2, 2, false, COUNTY), ruled(1, 2, false), ruled(2, 2, false)),
    ],
    expect: [["{ rosters { contested contestedCount } }", { rosters: [{ contested: set("0"), contestedCount: 0 }] }]],
  },
  {
    name: "given objections upheld to a row that was struck before, it is struck once",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(4, raised(1, 1), raised(2, 1, false, COUNTY)),
      block(5, event("RowsStruck", { roster: 1, by: VILLAGE, approver: APPROVER, struck: words("3"), ground: 6 })),
      block(6, ruled(1, 1, true)),
      block(7, ruled(2, 1, true)),
    ],
    expect: [
      [
        `{ rosters { struck struckCount contested } programmes { struck } rosterSteps(where: { kind: STRUCK }) { ground }
           programmeRegions(orderBy: level) { struck } }`,
        {
          rosters: [{ struck: set("3"), struckCount: 2, contested: set("0") }],
          programmes: [{ struck: 2 }],
          rosterSteps: [{ ground: "WITHDRAWN" }],
          programmeRegions: [{ struck: 2 }, { struck: 2 }, { struck: 2 }],
        },
      ],
    ],
  },
  {
    name: "given an objection to a roster that it does not know, or an unknown one's ruling, it passes them over",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(
        4,
        event("ObjectionRaised", { objection: number(9, 1), by: COUNTY, row: 1, ground: 1, evidence: bytes32(1) }),
        ruled(1, 1, true),
      ),
    ],
    expect: [
      [
        `{ objections { id } rosters { contested struck objectionCount } rosterSteps(where: { block: 4 }) { id }
           citations(where: { block: 4 }) { id } }`,
        {
          objections: [],
          rosters: [{ contested: set("0"), struck: set("0"), objectionCount: 0 }],
          rosterSteps: [],
          citations: [],
        },
      ],
    ],
  },
];
