import { block, bytes32, type Case, event, record, transactionHash } from "./support.ts";
import { APPROVER, CHARITY, CIVIL_AFFAIRS, funds, organisations, RECORDER } from "./world.ts";

const filed = event("CampaignFiled", {
  campaign: 1,
  charity: CHARITY,
  recorder: RECORDER,
  filing_region: "519901000000",
  filing_opensAt: 1_580_000_000,
  filing_closesAt: 1_590_000_000,
  filing_target: 5_000_000,
  filing_ceiling: 100_000,
  filing_costCap: 250,
  filing_evidence: bytes32(0xe1),
  filing_name: "春暖行动",
  filing_purpose: "助医",
  filing_responsible: "林小满",
  filing_surplus: "转入助学行动",
  filing_filingNumber: "51990100",
});

export const cases: Case[] = [
  {
    name: "given a filing, it files the campaign with its particulars",
    blocks: [organisations, block(3, filed)],
    expect: [
      [
        `{ campaigns { id number charity { number } status name purpose responsible surplus filingNumber region opensAt
           closesAt target ceiling costCap evidence supervisor { number } fund { number } filedAt block transaction } }`,
        {
          campaigns: [
            {
              id: "0x00000001",
              number: 1,
              charity: { number: CHARITY },
              status: "FILED",
              name: "春暖行动",
              purpose: "助医",
              responsible: "林小满",
              surplus: "转入助学行动",
              filingNumber: "51990100",
              region: "519901000000",
              opensAt: "1580000000",
              closesAt: "1590000000",
              target: "5000000",
              ceiling: "100000",
              costCap: 250,
              evidence: bytes32(0xe1),
              supervisor: null,
              fund: null,
              filedAt: "1579996803",
              block: "3",
              transaction: transactionHash(3),
            },
          ],
        },
      ],
      [
        '{ campaignSteps { kind by { number } account evidence } citations { digest record act } ledger(id: "0x00") { campaigns } }',
        {
          campaignSteps: [{ kind: "FILED", by: { number: CHARITY }, account: RECORDER, evidence: bytes32(0xe1) }],
          citations: [{ digest: bytes32(0xe1), record: record("campaigns", 5, 0, 1), act: "CampaignFiled" }],
          ledger: { campaigns: 1 },
        },
      ],
    ],
  },
  {
    name: "given one that was sent back and filed again, it has the last filing's particulars and the first one's day",
    blocks: [
      organisations,
      block(3, filed),
      block(4, event("CampaignSentBack", { campaign: 1, by: CIVIL_AFFAIRS, approver: APPROVER, reason: "请补充预算" })),
      block(
        5,
        event("CampaignRevised", {
          campaign: 1,
          recorder: RECORDER,
          filing_name: "春暖行动二期",
          filing_target: 6_000_000,
          filing_evidence: bytes32(0xe2),
        }),
      ),
    ],
    expect: [
      [
        "{ campaigns { status name target evidence filedAt } campaignSteps(orderBy: block) { kind by { number } text evidence } }",
        {
          campaigns: [
            {
              status: "FILED",
              name: "春暖行动二期",
              target: "6000000",
              evidence: bytes32(0xe2),
              filedAt: "1579996803",
            },
          ],
          campaignSteps: [
            { kind: "FILED", by: { number: CHARITY }, text: null, evidence: bytes32(0xe1) },
            { kind: "SENT_BACK", by: { number: CIVIL_AFFAIRS }, text: "请补充预算", evidence: null },
            { kind: "REVISED", by: { number: CHARITY }, text: null, evidence: bytes32(0xe2) },
          ],
        },
      ],
    ],
  },
  {
    name: "given steps of a campaign that it does not know, it passes them over",
    blocks: [
      organisations,
      funds,
      block(
        3,
        event("CampaignApproved", { campaign: 9, by: 1, approver: APPROVER, evidence: bytes32(1) }),
        event("CampaignSentBack", {
          campaign: 9,
          by: 1,
          approver: APPROVER,
          reason: "请补充预算",
          evidence: bytes32(1),
        }),
        event("CampaignOpened", { campaign: 9, fund: 1, approver: APPROVER }),
        event("ProgressReported", { campaign: 9, recorder: APPROVER, summary: "进展", evidence: bytes32(1) }),
        event("CampaignCompleted", { campaign: 9, approver: APPROVER, summary: "结项", evidence: bytes32(1) }),
      ),
    ],
    expect: [
      [
        `{ campaigns { id } campaignSteps { id } citations { id } activities(where: { block: 3 }) { id }
           fund(id: "0x00000001") { campaign { id } } }`,
        { campaigns: [], campaignSteps: [], citations: [], activities: [], fund: { campaign: null } },
      ],
    ],
  },
];
