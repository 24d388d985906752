import { account, ADDRESSES, block, bytes32, type Case, event, transactionHash } from "./support.ts";
import { APPROVER, CHARITY, CIVIL_AFFAIRS, funds, organisations } from "./world.ts";

export const cases: Case[] = [
  {
    name: "given a fund that a member opened, it files the fund with nothing in it, and who opened it",
    blocks: [
      organisations,
      block(
        2,
        event("MemberAppointed", { org: 1, account: APPROVER, roles: 4, until: 2_000_000_000 }),
        event("FundOpened", {
          fund: 3,
          steward: CHARITY,
          supervisor: CIVIL_AFFAIRS,
          region: "990100000000",
          ceiling: 5_000_000,
          name: "春暖行动",
          purpose: "助医助学",
          by: APPROVER,
        }),
        // A module opens funds too, and acts for nobody.
        event("FundOpened", { fund: 4, steward: CHARITY, supervisor: CIVIL_AFFAIRS, by: account(0xca) }),
      ),
    ],
    expect: [
      [
        `{ fund(id: "0x00000003") { number name purpose steward { number } supervisor { number } region ceiling status
           successor { number } campaign { number } inflow outflow balance donated appropriated transferredIn returned
           paidProgramme paidFundraising paidManagement transferredOut depositCount paymentCount donationCount openedAt
           block transaction } ledger(id: "0x00") { funds balance } }`,
        {
          fund: {
            number: 3,
            name: "春暖行动",
            purpose: "助医助学",
            steward: { number: 2 },
            supervisor: { number: 1 },
            region: "990100000000",
            ceiling: "5000000",
            status: "OPEN",
            successor: null,
            campaign: null,
            inflow: "0",
            outflow: "0",
            balance: "0",
            donated: "0",
            appropriated: "0",
            transferredIn: "0",
            returned: "0",
            paidProgramme: "0",
            paidFundraising: "0",
            paidManagement: "0",
            transferredOut: "0",
            depositCount: 0,
            paymentCount: 0,
            donationCount: 0,
            openedAt: "1579996802",
            block: "2",
            transaction: transactionHash(2),
          },
          ledger: { funds: 2, balance: "0" },
        },
      ],
      [
        "{ fundActs { fund { number } kind by { number } account ceiling at } }",
        {
          fundActs: [
            {
              fund: { number: 3 },
              kind: "OPENED",
              by: { number: 1 },
              account: APPROVER,
              ceiling: "5000000",
              at: "1579996802",
            },
            {
              fund: { number: 4 },
              kind: "OPENED",
              by: null,
              account: account(0xca),
              ceiling: "0",
              at: "1579996802",
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a fund's life, it keeps every act with its reason and document, and shows the last state",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("FundFrozen", { fund: 1, by: 1, approver: APPROVER, reason: "核查", evidence: bytes32(0xf1) }),
        event("FundFrozen", { fund: 2, by: 1, approver: APPROVER, reason: "核查", evidence: bytes32(0xf1) }),
      ),
      block(4, event("FundThawed", { fund: 1, by: 1, approver: APPROVER, reason: "查清", evidence: bytes32(0) })),
      block(5, event("CeilingSet", { fund: 1, by: 1, approver: APPROVER, ceiling: 700, reason: "收紧" })),
      block(6, event("SuccessorNamed", { fund: 1, successor: 2, by: 2, account: account(6) })),
      block(
        7,
        event("FundClosed", {
          fund: 1,
          successor: 2,
          by: 1,
          approver: APPROVER,
          reason: "完成",
          evidence: bytes32(0xf2),
        }),
      ),
    ],
    expect: [
      [
        "{ funds { number status ceiling successor { number } } }",
        {
          funds: [
            { number: 1, status: "CLOSED", ceiling: "700", successor: { number: 2 } },
            { number: 2, status: "FROZEN", ceiling: "100000", successor: null },
          ],
        },
      ],
      [
        `{ fundActs(where: { fund: "0x00000001", block_gt: 2 }) { kind by { number } account reason evidence ceiling
           successor { number } block } }`,
        {
          fundActs: [
            act({ kind: "FROZEN", reason: "核查", evidence: bytes32(0xf1), block: "3" }),
            act({ kind: "THAWED", reason: "查清", block: "4" }),
            act({ kind: "CEILING_SET", reason: "收紧", ceiling: "700", block: "5" }),
            act({
              kind: "SUCCESSOR_NAMED",
              by: { number: 2 },
              account: account(6),
              successor: { number: 2 },
              block: "6",
            }),
            act({
              kind: "CLOSED",
              reason: "完成",
              evidence: bytes32(0xf2),
              successor: { number: 2 },
              block: "7",
            }),
          ],
        },
      ],
      [
        `{ citations { digest record act } }`,
        {
          citations: [
            { digest: bytes32(0xf1), record: `${ADDRESSES.ledger}020000000000000000000001`, act: "FundFrozen" },
            { digest: bytes32(0xf1), record: `${ADDRESSES.ledger}020000000000000000000002`, act: "FundFrozen" },
            { digest: bytes32(0xf2), record: `${ADDRESSES.ledger}020000000000000000000001`, act: "FundClosed" },
          ],
        },
      ],
      [
        '{ activities(where: { about_contains: ["0x0200000001"], block_gt: 2 }) { act organisation { number } } }',
        {
          activities: [
            { act: "FundFrozen", organisation: { number: 1 } },
            { act: "FundThawed", organisation: { number: 1 } },
            { act: "CeilingSet", organisation: { number: 1 } },
            { act: "SuccessorNamed", organisation: { number: 2 } },
            { act: "FundClosed", organisation: { number: 1 } },
          ],
        },
      ],
    ],
  },
  {
    name: "given events of a fund that it does not know, it passes them over",
    blocks: [
      organisations,
      block(
        3,
        event("FundFrozen", { fund: 9, by: 1, evidence: bytes32(1) }),
        event("FundThawed", { fund: 9, by: 1, evidence: bytes32(1) }),
        event("CeilingSet", { fund: 9, by: 1 }),
        event("SuccessorNamed", { fund: 9, successor: 1, by: 1 }),
        event("FundClosed", { fund: 9, successor: 1, by: 1, evidence: bytes32(1) }),
      ),
    ],
    expect: [
      [
        "{ funds { id } fundActs { id } citations { id } activities(where: { block_gt: 1 }) { id } }",
        { funds: [], fundActs: [], citations: [], activities: [] },
      ],
    ],
  },
  {
    name: "given a ledger that is stopped and started again, it says that it runs",
    blocks: [
      organisations,
      funds,
      block(3, event("Stopped", { by: account(0x6d), reason: "疑似异常" })),
      block(4, event("Restarted", { by: account(0x6d), reason: "误报" })),
    ],
    expect: [
      [
        '{ modules(where: { kind: "ledger" }) { id stopped successor } }',
        { modules: [{ id: ADDRESSES.ledger, stopped: false, successor: null }] },
      ],
    ],
  },
  {
    name: "given a ledger that is stopped and retired, it says how it stands and who took over",
    blocks: [
      organisations,
      funds,
      block(3, event("Stopped", { by: account(0x6d), reason: "更换" })),
      block(4, event("Retired", { successor: account(0x1ed), by: account(0xad) })),
    ],
    expect: [
      [
        "{ modules(orderBy: kind) { id kind stopped successor } }",
        {
          modules: [
            { id: ADDRESSES.directory, kind: "directory", stopped: false, successor: null },
            { id: ADDRESSES.ledger, kind: "ledger", stopped: true, successor: account(0x1ed) },
          ],
        },
      ],
    ],
  },
  {
    name: "given two freezes, it keeps a fund frozen until the last one is lifted",
    blocks: [
      organisations,
      funds,
      block(3, event("FundFrozen", { fund: 1, by: 1, approver: APPROVER, reason: "核查" })),
      block(4, event("FundFrozen", { fund: 1, by: 2, approver: APPROVER, reason: "调查" })),
      block(5, event("FundThawed", { fund: 1, by: 1, froze: 1, remaining: 1, approver: APPROVER, reason: "查清" })),
    ],
    expect: [
      [
        "{ funds(where: { number: 1 }) { status acts(orderBy: block) { kind by { number } reason } } }",
        {
          funds: [
            {
              status: "FROZEN",
              acts: [
                { kind: "OPENED", by: null, reason: null },
                { kind: "FROZEN", by: { number: 1 }, reason: "核查" },
                { kind: "FROZEN", by: { number: 2 }, reason: "调查" },
                { kind: "THAWED", by: { number: 1 }, reason: "查清" },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a fund that was passed on, it shows the new steward and supervisor, and no successor that the old one named",
    blocks: [
      organisations,
      funds,
      block(3, event("SuccessorNamed", { fund: 1, successor: 2, by: 2, account: account(6) })),
      block(
        4,
        event("FundReassigned", {
          ...{ fund: 1, steward: 1, supervisor: 2, by: account(0x90), reason: "单位合并", evidence: bytes32(0xf3) },
        }),
      ),
    ],
    expect: [
      [
        "{ funds(where: { number: 1 }) { steward { number } supervisor { number } successor { number } acts(where: { kind: REASSIGNED }) { by { number } account reason evidence } } }",
        {
          funds: [
            {
              steward: { number: 1 },
              supervisor: { number: 2 },
              successor: null,
              acts: [{ by: null, account: account(0x90), reason: "单位合并", evidence: bytes32(0xf3) }],
            },
          ],
        },
      ],
    ],
  },
];

/** An act by the supervisor, without what this one does not say. */
function act(said: Record<string, unknown>): Record<string, unknown> {
  const silent = { reason: null, evidence: null, ceiling: null, successor: null };
  return { by: { number: 1 }, account: APPROVER, ...silent, ...said };
}
