import { COUNTY, enrolled, organisations, programme, set, submitted, TOWNSHIP, words } from "./relief.ts";
import type { Words } from "./relief.ts";
import { account, block, bytes32, type Case, type Event, event, record } from "./support.ts";

const exited = (left: Words, cause: number): Event =>
  event("HouseholdsExited", {
    roster: 1,
    by: COUNTY,
    approver: account(0xac),
    left,
    cause,
    evidence: bytes32(0xe5),
  });

export const cases: Case[] = [
  {
    name: "given an exit, the households are no longer enrolled, with the cause on record",
    blocks: [
      organisations,
      programme,
      block(3, submitted(300)),
      block(7, enrolled(1, words("f", "f"))),
      block(8, exited(words("2", "8"), 1)),
    ],
    expect: [
      [
        `{ rosters { stage enrolled enrolledCount exited exitedCount } programmes { submitted enrolled exited struck }
           programmeRegions(orderBy: level) { enrolled exited } ledger(id: "0x00") { households } }`,
        {
          rosters: [
            {
              stage: "ENROLLED",
              enrolled: set("d", "7"),
              enrolledCount: 6,
              exited: set("2", "8"),
              exitedCount: 2,
            },
          ],
          programmes: [{ submitted: 300, enrolled: 6, exited: 2, struck: 0 }],
          programmeRegions: [
            { enrolled: 6, exited: 2 },
            { enrolled: 6, exited: 2 },
            { enrolled: 6, exited: 2 },
          ],
          ledger: { households: 6 },
        },
      ],
      [
        `{ rosterSteps(where: { kind: EXITED }) { by { number } account rows count cause ground evidence at }
           citations(where: { block: 8 }) { digest act record }
           activities(where: { block: 8 }) { act count organisation { number } } }`,
        {
          rosterSteps: [
            {
              by: { number: COUNTY },
              account: account(0xac),
              rows: set("2", "8"),
              count: 2,
              cause: "OUT_OF_POVERTY",
              ground: null,
              evidence: bytes32(0xe5),
              at: "1579996808",
            },
          ],
          citations: [{ digest: bytes32(0xe5), act: "HouseholdsExited", record: record("relief", 8, 0, 1) }],
          activities: [{ act: "HouseholdsExited", count: 2, organisation: { number: COUNTY } }],
        },
      ],
    ],
  },
  {
    name: "given exits one after the other, it adds them up",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4), enrolled(1, words("f"))),
      block(8, exited(words("1"), 3)),
      block(9, exited(words("8"), 5)),
    ],
    expect: [
      [
        '{ rosters { enrolled exited exitedCount } ledger(id: "0x00") { households } rosterSteps(orderBy: block, where: { kind: EXITED }) { cause } }',
        {
          rosters: [{ enrolled: set("6"), exited: set("9"), exitedCount: 2 }],
          ledger: { households: 2 },
          rosterSteps: [{ cause: "DECEASED" }, { cause: "RECORDED_IN_ERROR" }],
        },
      ],
    ],
  },
  {
    name: "given a check that finds households as they were, it keeps the report and changes nothing",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4), enrolled(1, words("f"))),
      block(
        8,
        event("RosterReverified", {
          roster: 1,
          by: TOWNSHIP,
          approver: account(0xad),
          confirmed: words("e"),
          evidence: bytes32(0xe6),
        }),
      ),
    ],
    expect: [
      [
        `{ rosterSteps(where: { kind: REVERIFIED }) { by { number } account rows count evidence }
           rosters { stage enrolled enrolledCount } citations(where: { block: 8 }) { digest act } }`,
        {
          rosterSteps: [
            { by: { number: TOWNSHIP }, account: account(0xad), rows: set("e"), count: 3, evidence: bytes32(0xe6) },
          ],
          rosters: [{ stage: "ENROLLED", enrolled: set("f"), enrolledCount: 4 }],
          citations: [{ digest: bytes32(0xe6), act: "RosterReverified" }],
        },
      ],
    ],
  },
  {
    name: "given exits and checks of a roster that it does not know, it passes them over",
    blocks: [
      organisations,
      programme,
      block(3, submitted(4), enrolled(1, words("f"))),
      block(
        8,
        event("HouseholdsExited", { roster: 9, by: COUNTY, left: words("1"), cause: 1, evidence: bytes32(1) }),
        event("RosterReverified", { roster: 9, by: COUNTY, confirmed: words("1"), evidence: bytes32(1) }),
        event("HouseholdsEnrolled", { roster: 9, by: COUNTY, moved: words("1") }),
      ),
    ],
    expect: [
      [
        '{ rosters { enrolled exited } rosterSteps(where: { block: 8 }) { id } citations(where: { block: 8 }) { id } ledger(id: "0x00") { households } }',
        {
          rosters: [{ enrolled: set("f"), exited: set("0") }],
          rosterSteps: [],
          citations: [],
          ledger: { households: 4 },
        },
      ],
    ],
  },
];
