import { APPROVER, COUNTY, FINANCE, opened, organisations, programme } from "./relief.ts";
import { about, account, ADDRESSES, block, bytes32, type Case, event, record, transactionHash } from "./support.ts";

export const cases: Case[] = [
  {
    name: "given a programme, it files its rules and its budget, which pays enrolled households alone",
    blocks: [organisations, programme],
    expect: [
      [
        `{ programmes { id number name purpose sponsor { number } status region version noticeDays most standard
           eligibility benefit fund { number } rosterCount submitted struck enrolled exited paid returned openedAt block
           transaction funds { number kept programme { number } } } }`,
        {
          programmes: [
            {
              id: "0x00000001",
              number: 1,
              name: "低收入农户生活补助",
              purpose: "保障基本生活",
              sponsor: { number: FINANCE },
              status: "OPEN",
              region: "519901000000",
              version: 1,
              noticeDays: 7,
              most: "60000",
              standard: bytes32(0x57),
              eligibility: "人均年收入低于 8,000 元",
              benefit: "每户每季 600 元",
              fund: { number: 1 },
              rosterCount: 0,
              submitted: 0,
              struck: 0,
              enrolled: 0,
              exited: 0,
              paid: "0",
              returned: "0",
              openedAt: "1579996802",
              block: "2",
              transaction: transactionHash(2),
              funds: [{ number: 1, kept: true, programme: { number: 1 } }],
            },
          ],
        },
      ],
      [
        `{ programmeSteps { id programme { number } kind by { number } account text fund { number } version noticeDays most
           standard eligibility benefit evidence at block transaction logIndex } }`,
        {
          programmeSteps: [
            {
              id: `${transactionHash(2)}00000002`,
              programme: { number: 1 },
              kind: "OPENED",
              by: { number: FINANCE },
              account: APPROVER,
              text: null,
              fund: { number: 1 },
              version: 1,
              noticeDays: 7,
              most: "60000",
              standard: bytes32(0x57),
              eligibility: "人均年收入低于 8,000 元",
              benefit: "每户每季 600 元",
              evidence: null,
              at: "1579996802",
              block: "2",
              transaction: transactionHash(2),
              logIndex: 2,
            },
          ],
        },
      ],
      [
        `{ citations { digest record act } ledger(id: "0x00") { programmes rosters households funds }
           activities(where: { act: "ProgrammeOpened" }) {
             record about { id title } organisation { number } count
           } }`,
        {
          citations: [{ digest: bytes32(0x57), record: record("relief", 7, 0, 1), act: "ProgrammeOpened" }],
          ledger: { programmes: 1, rosters: 0, households: 0, funds: 1 },
          activities: [
            {
              record: record("relief", 7, 0, 1),
              about: [
                { ...about([2, 1])[0], title: "低收入农户生活补助" },
                { ...about([7, 1])[0], title: "低收入农户生活补助" },
              ],
              organisation: { number: FINANCE },
              count: null,
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a fund for a township and an ordinary one, the programme has the first alone",
    blocks: [
      organisations,
      programme,
      block(
        3,
        event("FundOpened", { fund: 2, steward: COUNTY, supervisor: FINANCE, region: "519901001000", name: "青石镇" }),
        event("FundKept", { fund: 2, keeper: ADDRESSES.relief }),
        event("ProgrammeFundOpened", { programme: 1, fund: 2, region: "519901001000", approver: APPROVER }),
        event("FundOpened", { fund: 3, steward: FINANCE, supervisor: FINANCE, name: "财政专户" }),
      ),
      block(4, event("FundFrozen", { fund: 2, by: FINANCE, approver: APPROVER, reason: "核查" })),
    ],
    expect: [
      [
        "{ funds(orderBy: number) { number kept programme { number } } programmes { fund { number } } }",
        {
          funds: [
            { number: 1, kept: true, programme: { number: 1 } },
            { number: 2, kept: true, programme: { number: 1 } },
            { number: 3, kept: false, programme: null },
          ],
          programmes: [{ fund: { number: 1 } }],
        },
      ],
      [
        `{ programmeSteps(where: { block: 3 }) { kind by { number } account fund { number } version standard }
           activities(where: { block: 4 }) { act about { id } } }`,
        {
          programmeSteps: [
            {
              kind: "FUND_OPENED",
              by: { number: FINANCE },
              account: APPROVER,
              fund: { number: 2 },
              version: null,
              standard: null,
            },
          ],
          activities: [{ act: "FundFrozen", about: about([2, 2], [7, 1]) }],
        },
      ],
    ],
  },
  {
    name: "given amendments and the close, the programme has the last rules, and each step keeps those that it set",
    blocks: [
      organisations,
      programme,
      block(
        3,
        event("ProgrammeAmended", {
          programme: 1,
          version: 2,
          approver: account(0xab),
          rules_noticeDays: 10,
          rules_most: "1099511627775",
          rules_standard: bytes32(0x58),
          rules_eligibility: "人均年收入低于 9,000 元",
          rules_benefit: "每户每季 900 元",
          reason: "标准上调",
          evidence: bytes32(0xe2),
        }),
      ),
      block(
        4,
        event("ProgrammeClosed", { programme: 1, approver: APPROVER, summary: "年度结项", evidence: bytes32(0xe3) }),
      ),
    ],
    expect: [
      [
        "{ programmes { status version noticeDays most standard eligibility benefit name } }",
        {
          programmes: [
            {
              status: "CLOSED",
              version: 2,
              noticeDays: 10,
              most: "1099511627775",
              standard: bytes32(0x58),
              eligibility: "人均年收入低于 9,000 元",
              benefit: "每户每季 900 元",
              name: "低收入农户生活补助",
            },
          ],
        },
      ],
      [
        `{ programmeSteps(orderBy: block) { kind account text version noticeDays most standard eligibility benefit evidence
           fund { number } } }`,
        {
          programmeSteps: [
            {
              kind: "OPENED",
              account: APPROVER,
              text: null,
              version: 1,
              noticeDays: 7,
              most: "60000",
              standard: bytes32(0x57),
              eligibility: "人均年收入低于 8,000 元",
              benefit: "每户每季 600 元",
              evidence: null,
              fund: { number: 1 },
            },
            {
              kind: "AMENDED",
              account: account(0xab),
              text: "标准上调",
              version: 2,
              noticeDays: 10,
              most: "1099511627775",
              standard: bytes32(0x58),
              eligibility: "人均年收入低于 9,000 元",
              benefit: "每户每季 900 元",
              evidence: bytes32(0xe2),
              fund: null,
            },
            {
              kind: "CLOSED",
              account: APPROVER,
              text: "年度结项",
              version: null,
              noticeDays: null,
              most: null,
              standard: null,
              eligibility: null,
              benefit: null,
              evidence: bytes32(0xe3),
              fund: null,
            },
          ],
        },
      ],
      [
        "{ citations { digest act record } }",
        {
          citations: [
            { digest: bytes32(0x57), act: "ProgrammeOpened", record: record("relief", 7, 0, 1) },
            { digest: bytes32(0x58), act: "ProgrammeAmended", record: record("relief", 7, 0, 1) },
            { digest: bytes32(0xe2), act: "ProgrammeAmended", record: record("relief", 7, 0, 1) },
            { digest: bytes32(0xe3), act: "ProgrammeClosed", record: record("relief", 7, 0, 1) },
          ],
        },
      ],
    ],
  },
  {
    name: "given an amendment whose standard and reason are one document, it cites that once",
    blocks: [
      organisations,
      programme,
      block(
        3,
        event("ProgrammeAmended", {
          programme: 1,
          version: 2,
          approver: APPROVER,
          rules_standard: bytes32(0x58),
          evidence: bytes32(0x58),
        }),
      ),
    ],
    expect: [
      [
        "{ citations(where: { block: 3 }) { digest act } }",
        { citations: [{ digest: bytes32(0x58), act: "ProgrammeAmended" }] },
      ],
    ],
  },
  {
    name: "given two programmes, it counts both",
    blocks: [organisations, programme, block(3, ...opened(2))],
    expect: [
      [
        '{ ledger(id: "0x00") { programmes } programmes(orderBy: number) { number fund { number } } }',
        {
          ledger: { programmes: 2 },
          programmes: [
            { number: 1, fund: { number: 1 } },
            { number: 2, fund: { number: 2 } },
          ],
        },
      ],
    ],
  },
  {
    name: "given acts of a programme that it does not know, or a programme whose fund it does not know, it passes them over",
    blocks: [
      organisations,
      programme,
      block(
        3,
        event("ProgrammeOpened", { programme: 9, sponsor: FINANCE, fund: 9, approver: APPROVER }),
        event("ProgrammeFundOpened", { programme: 9, fund: 1, approver: APPROVER }),
        event("ProgrammeFundOpened", { programme: 1, fund: 9, approver: APPROVER }),
        event("ProgrammeAmended", { programme: 9, version: 2, approver: APPROVER, evidence: bytes32(1) }),
        event("ProgrammeClosed", { programme: 9, approver: APPROVER, evidence: bytes32(1) }),
        event("FundKept", { fund: 9, keeper: ADDRESSES.relief }),
      ),
    ],
    expect: [
      [
        `{ programmes { number } programmeSteps { block } citations(where: { block: 3 }) { id }
           activities(where: { block: 3 }) { id } ledger(id: "0x00") { programmes }
           funds { number programme { number } } }`,
        {
          programmes: [{ number: 1 }],
          programmeSteps: [{ block: "2" }],
          citations: [],
          activities: [],
          ledger: { programmes: 1 },
          funds: [{ number: 1, programme: { number: 1 } }],
        },
      ],
    ],
  },
];
