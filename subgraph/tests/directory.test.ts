import { about, account, ADDRESSES, block, bytes32, type Case, event, transactionHash } from "./support.ts";
import { organisations } from "./world.ts";

const registered = event("OrganisationRegistered", {
  org: 7,
  kind: 5,
  region: "990100000000",
  creditCode: "0x39313939303130304d413030303030303158",
  treasury: account(0x77),
  administrator: account(0xad),
  name: "晴川阳光慈善会",
});

export const cases: Case[] = [
  {
    name: "given a registration, it files the organisation with the reference that names it in rows",
    blocks: [block(5, registered)],
    expect: [
      [
        `{ organisations { id number kind region creditCode reference treasury name suspended issued redeemed
           registeredAt block transaction } ledger(id: "0x00") { organisations } }`,
        {
          organisations: [
            {
              id: "0x00000007",
              number: 7,
              kind: "CHARITY",
              region: "990100000000",
              creditCode: "91990100MA0000001X",
              reference: "0x02000000085d3f7266f3b76c0aa20045",
              treasury: account(0x77),
              name: "晴川阳光慈善会",
              suspended: false,
              issued: "0",
              redeemed: "0",
              registeredAt: "1579996805",
              block: "5",
              transaction: transactionHash(5),
            },
          ],
          ledger: { organisations: 1 },
        },
      ],
      [
        "{ activities { id order act record organisation { number } about { id title depth } at } }",
        {
          activities: [
            {
              id: `${transactionHash(5)}00000000`,
              order: "5000000",
              act: "OrganisationRegistered",
              record: `${ADDRESSES.directory}010000000000000000000007`,
              organisation: { number: 7 },
              about: [{ ...about([1, 7])[0], title: "晴川阳光慈善会", depth: 0 }],
              at: "1579996805",
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given changes to an organisation, it keeps each with its reason and shows the last state",
    blocks: [
      organisations,
      block(
        5,
        event("OrganisationAmended", {
          org: 2,
          region: "990101000000",
          treasury: account(5),
          name: "晴川阳光基金会",
          reason: "更名",
        }),
        event("OrganisationSuspended", { org: 2, reason: "年检未过" }),
      ),
      block(6, event("OrganisationReinstated", { org: 2, reason: "已整改" })),
      block(7, event("OrganisationSuspended", { org: 3, reason: "停业" })),
      block(8, event("EncryptionKeyPublished", { org: 2, key: bytes32(9) })),
    ],
    expect: [
      [
        "{ organisations(where: { number_in: [2, 3] }) { number name region treasury suspended encryptionKey } }",
        {
          organisations: [
            {
              number: 2,
              name: "晴川阳光基金会",
              region: "990101000000",
              treasury: account(5),
              suspended: false,
              encryptionKey: bytes32(9),
            },
            {
              number: 3,
              name: "晴川商业银行",
              region: "0",
              treasury: account(0),
              suspended: true,
              encryptionKey: null,
            },
          ],
        },
      ],
      [
        '{ organisationChanges(where: { organisation: "0x00000002" }) { kind reason name region at block } }',
        {
          organisationChanges: [
            {
              kind: "AMENDED",
              reason: "更名",
              name: "晴川阳光基金会",
              region: "990101000000",
              at: "1579996805",
              block: "5",
            },
            { kind: "SUSPENDED", reason: "年检未过", name: null, region: null, at: "1579996805", block: "5" },
            { kind: "REINSTATED", reason: "已整改", name: null, region: null, at: "1579996806", block: "6" },
          ],
        },
      ],
      [
        "{ activities(where: { block_gt: 1 }) { act } }",
        {
          activities: [
            { act: "OrganisationAmended" },
            { act: "OrganisationSuspended" },
            { act: "OrganisationReinstated" },
            { act: "OrganisationSuspended" },
          ],
        },
      ],
    ],
  },
  {
    name: "given appointments and a dismissal, it shows for whom each account acts and until when",
    blocks: [
      organisations,
      block(
        5,
        event("MemberAppointed", { org: 2, account: account(1), roles: 2, until: 2_000_000_000 }),
        event("MemberAppointed", { org: 2, account: account(2), roles: 6, until: 2_000_000_000 }),
        event("MemberAppointed", { org: 2, account: account(3), roles: 1, until: 2_000_000_000 }),
      ),
      block(
        6,
        event("MemberDismissed", { org: 2, account: account(1), reason: "离职" }),
        event("MemberDismissed", { org: 2, account: account(2), reason: "调动" }),
      ),
      block(7, event("MemberAppointed", { org: 3, account: account(2), roles: 4, until: 1_900_000_000 })),
    ],
    expect: [
      [
        "{ members { id organisation { number } roles until dismissedFor at block } }",
        {
          members: [
            {
              id: account(1),
              organisation: { number: 2 },
              roles: 2,
              until: "0",
              dismissedFor: "离职",
              at: "1579996806",
              block: "6",
            },
            {
              id: account(2),
              organisation: { number: 3 },
              roles: 4,
              until: "1900000000",
              dismissedFor: null,
              at: "1579996807",
              block: "7",
            },
            {
              id: account(3),
              organisation: { number: 2 },
              roles: 1,
              until: "2000000000",
              dismissedFor: null,
              at: "1579996805",
              block: "5",
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given a name for a public number, it shows the last one, and who said so",
    blocks: [
      organisations,
      block(5, event("PartyNamed", { ref: "0x02000000085d3f7266f3b76c0aa20045", by: 2, name: "江岸药业" })),
      block(6, event("PartyNamed", { ref: "0x02000000085d3f7266f3b76c0aa20045", by: 3, name: "江岸药业有限公司" })),
    ],
    expect: [
      [
        "{ parties { id name by { number } at } }",
        {
          parties: [
            {
              id: "0x02000000085d3f7266f3b76c0aa20045",
              name: "江岸药业有限公司",
              by: { number: 3 },
              at: "1579996806",
            },
          ],
        },
      ],
    ],
  },
  {
    name: "given events of an organisation that it does not know, it passes them over",
    blocks: [
      block(
        5,
        event("OrganisationAmended", { org: 1 }),
        event("OrganisationSuspended", { org: 1 }),
        event("OrganisationReinstated", { org: 1 }),
        event("MemberAppointed", { org: 1, account: account(1) }),
        event("MemberDismissed", { org: 1, account: account(1) }),
        event("EncryptionKeyPublished", { org: 1, key: bytes32(1) }),
        event("PartyNamed", { ref: "0x02000000085d3f7266f3b76c0aa20045", by: 1, name: "江岸药业" }),
        event("Issued", { bank: 1, amount: 500 }),
        event("Redeemed", { bank: 1, amount: 200 }),
      ),
    ],
    expect: [
      [
        "{ organisations { id } organisationChanges { id } members { id } parties { id } activities { id } }",
        { organisations: [], organisationChanges: [], members: [], parties: [], activities: [] },
      ],
      ['{ ledger(id: "0x00") { issued redeemed } }', { ledger: { issued: "500", redeemed: "200" } }],
    ],
  },
  {
    name: "given tokens that banks issue and burn, it counts them in all and for each bank",
    blocks: [
      organisations,
      block(5, event("Issued", { bank: 3, to: account(1), amount: 10_000 })),
      block(6, event("Issued", { bank: 3, to: account(1), amount: 2_500 })),
      block(7, event("Redeemed", { bank: 3, from: account(1), amount: "4000" })),
    ],
    expect: [
      [
        '{ organisation(id: "0x00000003") { issued redeemed } ledger(id: "0x00") { issued redeemed } }',
        { organisation: { issued: "12500", redeemed: "4000" }, ledger: { issued: "12500", redeemed: "4000" } },
      ],
    ],
  },
];
