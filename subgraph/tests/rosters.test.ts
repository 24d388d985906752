import {
  APPROVER,
  COUNTY,
  enrolled,
  households,
  organisations,
  OTHER_VILLAGE,
  otherSubmitted,
  programme,
  RECORDER,
  set,
  submitted,
  TOWNSHIP,
  VILLAGE,
  words,
} from "./relief.ts";
import {
  about,
  account,
  ADDRESSES,
  block,
  bytes32,
  type Case,
  type Event,
  event,
  record,
  transactionHash,
} from "./support.ts";
import type { Words } from "./relief.ts";

const EVERY = "f".repeat(64);

const reviewed = (moved: Words, noticeEnds = 1_581_206_405): Event =>
  event("RosterReviewed", { roster: 1, by: TOWNSHIP, approver: APPROVER, moved, noticeEnds, evidence: bytes32(0xe2) });
const approved = (moved: Words): Event =>
  event("RosterApproved", { roster: 1, by: COUNTY, approver: account(0xac), moved, evidence: bytes32(0xe3) });
const struck = (by: number, rows: Words, ground: number): Event =>
  event("RowsStruck", { roster: 1, by, approver: APPROVER, struck: rows, ground, evidence: bytes32(0xe4) });

export const cases: Case[] = [
  {
    name: "given a roster of 300 households, it files them in pages, under their first notice, with all rows in its step",
    blocks: [organisations, programme, block(3, submitted(300, { dossiers: bytes32(0xd0) }))],
    expect: [
      [
        `{ rosters { id number programme { number } village { number } region count noticeDays noticeEnds stage submittedAt
           reviewedAt approvedAt enrolledAt reviewed approved enrolled contested struck exited enrolledCount contestedCount
           struckCount exitedCount objectionCount batchRef evidence dossiers paid returned block transaction } }`,
        {
          rosters: [
            {
              id: "0x00000001",
              number: 1,
              programme: { number: 1 },
              village: { number: VILLAGE },
              region: "519901001001",
              count: 300,
              noticeDays: 7,
              noticeEnds: "1580601603",
              stage: "FIRST_NOTICE",
              submittedAt: "1579996803",
              reviewedAt: null,
              approvedAt: null,
              enrolledAt: null,
              reviewed: set("0"),
              approved: set("0"),
              enrolled: set("0"),
              contested: set("0"),
              struck: set("0"),
              exited: set("0"),
              enrolledCount: 0,
              contestedCount: 0,
              struckCount: 0,
              exitedCount: 0,
              objectionCount: 0,
              batchRef: bytes32(0xba),
              evidence: bytes32(0xe1),
              dossiers: bytes32(0xd0),
              paid: "0",
              returned: "0",
              block: "3",
              transaction: transactionHash(3),
            },
          ],
        },
      ],
      [
        "{ rosterPages(orderBy: index) { id roster { number } index first count rows } }",
        {
          rosterPages: [
            {
              id: "0x0000000100000000",
              roster: { number: 1 },
              index: 0,
              first: 0,
              count: 256,
              rows: households(256),
            },
            {
              id: "0x0000000100000001",
              roster: { number: 1 },
              index: 1,
              first: 256,
              count: 44,
              rows: households(44, 256),
            },
          ],
        },
      ],
      [
        `{ rosterSteps { id roster { number } kind by { number } account rows count ground cause objection { id } upheld
           noticeEnds evidence at block transaction logIndex } }`,
        {
          rosterSteps: [
            {
              id: `${transactionHash(3)}00000000`,
              roster: { number: 1 },
              kind: "SUBMITTED",
              by: { number: VILLAGE },
              account: RECORDER,
              rows: set(EVERY, "fffffffffff"),
              count: 300,
              ground: null,
              cause: null,
              objection: null,
              upheld: null,
              noticeEnds: "1580601603",
              evidence: bytes32(0xe1),
              at: "1579996803",
              block: "3",
              transaction: transactionHash(3),
              logIndex: 0,
            },
          ],
        },
      ],
      [
        `{ citations(where: { block: 3 }) { digest record act } ledger(id: "0x00") { rosters households }
           activities(where: { block: 3 }) { act record about { id } organisation { number }
             count } }`,
        {
          citations: [
            { digest: bytes32(0xe1), record: record("relief", 8, 0, 1), act: "RosterSubmitted" },
            { digest: bytes32(0xd0), record: record("relief", 8, 0, 1), act: "RosterSubmitted" },
          ],
          ledger: { rosters: 1, households: 0 },
          activities: [
            {
              act: "RosterSubmitted",
              record: `${ADDRESSES.relief}080000000000000000000001`,
              about: about([7, 1], [8, 1]),
              organisation: { number: VILLAGE },
              count: 300,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a roster without dossiers, it cites the minutes alone",
    blocks: [organisations, programme, block(3, submitted(1))],
    expect: [
      [
        "{ rosters { dossiers } citations(where: { block: 3 }) { digest } }",
        { rosters: [{ dossiers: null }], citations: [{ digest: bytes32(0xe1) }] },
      ],
    ],
  },
  {
    name: "given every step, it keeps who moved which rows and when, up to the last row of each word",
    blocks: [
      organisations,
      programme,
      block(3, submitted(300)),
      block(5, reviewed(words(EVERY, "fffffffffff"))),
      block(6, approved(words(`8${"0".repeat(62)}1`, "80000000001"))),
      block(7, enrolled(1, words(`8${"0".repeat(63)}`, "80000000000"))),
    ],
    expect: [
      [
        "{ rosters { stage noticeEnds reviewedAt approvedAt enrolledAt reviewed approved enrolled enrolledCount } }",
        {
          rosters: [
            {
              stage: "ENROLLED",
              noticeEnds: "1581206405",
              reviewedAt: "1579996805",
              approvedAt: "1579996806",
              enrolledAt: "1579996807",
              reviewed: set(EVERY, "fffffffffff"),
              // Rows 0, 255, 256 and 299.
              approved: set(`8${"0".repeat(62)}1`, "80000000001"),
              enrolled: set(`8${"0".repeat(63)}`, "80000000000"),
              enrolledCount: 2,
            },
          ],
        },
      ],
      [
        "{ rosterSteps(orderBy: block, where: { block_gt: 3 }) { kind by { number } account rows count noticeEnds evidence at } }",
        {
          rosterSteps: [
            {
              kind: "REVIEWED",
              by: { number: TOWNSHIP },
              account: APPROVER,
              rows: set(EVERY, "fffffffffff"),
              count: 300,
              noticeEnds: "1581206405",
              evidence: bytes32(0xe2),
              at: "1579996805",
            },
            {
              kind: "APPROVED",
              by: { number: COUNTY },
              account: account(0xac),
              rows: set(`8${"0".repeat(62)}1`, "80000000001"),
              count: 4,
              noticeEnds: null,
              evidence: bytes32(0xe3),
              at: "1579996806",
            },
            {
              kind: "ENROLLED",
              by: { number: COUNTY },
              account: RECORDER,
              rows: set(`8${"0".repeat(63)}`, "80000000000"),
              count: 2,
              noticeEnds: null,
              evidence: null,
              at: "1579996807",
            },
          ],
        },
      ],
      [
        `{ ledger(id: "0x00") { households } programmes { enrolled }
           citations(where: { block_gt: 3 }) { digest act record }
           activities(where: { block_gt: 3 }) { act about { id } organisation { number } count } }`,
        {
          ledger: { households: 2 },
          programmes: [{ enrolled: 2 }],
          citations: [
            { digest: bytes32(0xe2), act: "RosterReviewed", record: record("relief", 8, 0, 1) },
            { digest: bytes32(0xe3), act: "RosterApproved", record: record("relief", 8, 0, 1) },
          ],
          activities: [
            { act: "RosterReviewed", about: about([7, 1], [8, 1]), organisation: { number: TOWNSHIP }, count: 300 },
            { act: "RosterApproved", about: about([7, 1], [8, 1]), organisation: { number: COUNTY }, count: 4 },
            { act: "HouseholdsEnrolled", about: about([7, 1], [8, 1]), organisation: { number: COUNTY }, count: 2 },
          ],
        },
      ],
    ],
  },
  {
    name: "given a second notice for some rows and none enrolled, its stage is the second notice, with no document where none is",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(
        5,
        event("RosterReviewed", { roster: 1, by: TOWNSHIP, approver: APPROVER, moved: words("7"), noticeEnds: 9 }),
      ),
    ],
    expect: [
      [
        "{ rosters { stage reviewed noticeEnds } rosterSteps(where: { kind: REVIEWED }) { evidence count } }",
        {
          rosters: [{ stage: "SECOND_NOTICE", reviewed: set("7"), noticeEnds: "9" }],
          rosterSteps: [{ evidence: null, count: 3 }],
        },
      ],
    ],
  },
  {
    name: "given a row that had to wait, it joins the others later, and the roster stays as far as they are",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4)),
      block(5, reviewed(words("b"))),
      block(6, approved(words("b"))),
      block(7, enrolled(1, words("b"))),
      block(8, reviewed(words("4"), 1_582_000_000)),
    ],
    expect: [
      [
        "{ rosters { stage noticeEnds reviewedAt reviewed approved enrolled enrolledCount } }",
        {
          rosters: [
            {
              stage: "ENROLLED",
              noticeEnds: "1582000000",
              reviewedAt: "1579996808",
              reviewed: set("f"),
              approved: set("b"),
              enrolled: set("b"),
              enrolledCount: 3,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a row that had to wait until it was enrolled too, it counts it with the others",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4), reviewed(words("b")), approved(words("b")), enrolled(1, words("b"))),
      block(8, reviewed(words("4")), approved(words("4")), enrolled(1, words("4"))),
    ],
    expect: [
      [
        '{ rosters { approved enrolled enrolledCount enrolledAt } ledger(id: "0x00") { households } programmes { enrolled } }',
        {
          rosters: [{ approved: set("f"), enrolled: set("f"), enrolledCount: 4, enrolledAt: "1579996808" }],
          ledger: { households: 4 },
          programmes: [{ enrolled: 4 }],
        },
      ],
    ],
  },
  {
    name: "given strikes by the village and the township, it keeps each with its ground",
    blocks: [
      organisations,
      programme,
      block(3, submitted(5)),
      block(4, struck(VILLAGE, words("3"), 1)),
      block(5, struck(TOWNSHIP, words("4"), 7)),
    ],
    expect: [
      [
        "{ rosters { stage struck struckCount } programmes { submitted struck enrolled } }",
        {
          rosters: [{ stage: "FIRST_NOTICE", struck: set("7"), struckCount: 3 }],
          programmes: [{ submitted: 5, struck: 3, enrolled: 0 }],
        },
      ],
      [
        "{ rosterSteps(orderBy: block, where: { kind: STRUCK }) { by { number } rows count ground evidence } citations(where: { block: 4 }) { digest act } }",
        {
          rosterSteps: [
            { by: { number: VILLAGE }, rows: set("3"), count: 2, ground: "INCOME", evidence: bytes32(0xe4) },
            { by: { number: TOWNSHIP }, rows: set("4"), count: 1, ground: "OTHER", evidence: bytes32(0xe4) },
          ],
          citations: [{ digest: bytes32(0xe4), act: "RowsStruck" }],
        },
      ],
    ],
  },
  {
    name: "given rosters of three villages in two townships, it counts for each region what lies below it",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4), otherSubmitted(10)),
      block(4, submitted(3, { roster: 3, region: "519901001002" }), submitted(2, { roster: 4 })),
      block(5, struck(VILLAGE, words("1"), 2)),
      block(6, enrolled(1, words("6")), enrolled(2, words("3ff")), enrolled(3, words("1"))),
    ],
    expect: [
      [
        `{ programmeRegions(orderBy: region) { id programme { number } region level parent { region } rosterCount submitted
           struck enrolled exited paid returned } }`,
        {
          programmeRegions: [
            region("000000790c83b140", "519901000000", 3, null, [4, 19, 1, 13]),
            region("000000790c83b528", "519901001000", 4, "519901000000", [3, 9, 1, 3]),
            region("000000790c83b529", "519901001001", 5, "519901001000", [2, 6, 1, 2]),
            region("000000790c83b52a", "519901001002", 5, "519901001000", [1, 3, 0, 1]),
            region("000000790c83b910", "519901002000", 4, "519901000000", [1, 10, 0, 10]),
            region("000000790c83b911", "519901002001", 5, "519901002000", [1, 10, 0, 10]),
          ],
        },
      ],
      [
        `{ programmes { rosterCount submitted struck enrolled } ledger(id: "0x00") { rosters households }
           programmeRegion(id: "0x00000001000000790c83b140") { parts(orderBy: region) { region } }
           organisations(where: { rosters_: { number: 2 } }) { number rosters { number } } }`,
        {
          programmes: [{ rosterCount: 4, submitted: 19, struck: 1, enrolled: 13 }],
          ledger: { rosters: 4, households: 13 },
          programmeRegion: { parts: [{ region: "519901001000" }, { region: "519901002000" }] },
          organisations: [{ number: OTHER_VILLAGE, rosters: [{ number: 2 }] }],
        },
      ],
    ],
  },
  {
    name: "given a village of a city that has no counties, the city stands in the county's place",
    blocks: [organisations, programme, block(3, submitted(1, { region: "441900003001" }))],
    expect: [
      [
        "{ programmeRegions(orderBy: level) { region level } }",
        {
          programmeRegions: [
            { region: "441900000000", level: 3 },
            { region: "441900003000", level: 4 },
            { region: "441900003001", level: 5 },
          ],
        },
      ],
    ],
  },
  {
    name: "given steps of a roster that it does not know, or an unknown programme's roster, it passes them over",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4, { programme: 9 })),
      block(4, reviewed(words("f")), approved(words("f")), enrolled(1, words("f")), struck(VILLAGE, words("1"), 1)),
      block(5, submitted(4, { roster: 2 })),
    ],
    expect: [
      [
        `{ rosters { number struckCount } rosterSteps { block } rosterPages { roster { number } }
           programmes { submitted struck enrolled } ledger(id: "0x00") { rosters households }
           citations(where: { block_gt: 2 }) { block } activities(where: { block_gt: 2 }) { block } }`,
        {
          rosters: [{ number: 2, struckCount: 0 }],
          rosterSteps: [{ block: "5" }],
          rosterPages: [{ roster: { number: 2 } }],
          programmes: [{ submitted: 4, struck: 0, enrolled: 0 }],
          ledger: { rosters: 1, households: 0 },
          citations: [{ block: "5" }],
          activities: [{ block: "5" }],
        },
      ],
    ],
  },
];

function region(
  code: string,
  number: string,
  level: number,
  parent: string | null,
  [rosterCount, submitted_, struck_, enrolled_]: [number, number, number, number],
): Record<string, unknown> {
  return {
    id: `0x00000001${code}`,
    programme: { number: 1 },
    region: number,
    level,
    parent: parent && { region: parent },
    rosterCount,
    submitted: submitted_,
    struck: struck_,
    enrolled: enrolled_,
    exited: 0,
    paid: "0",
    returned: "0",
  };
}
