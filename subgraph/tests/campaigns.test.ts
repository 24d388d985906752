import { block, bytes32, type Case, event } from "./support.ts";
import { APPROVER, funds, organisations } from "./world.ts";

// `gnd test` knows no structs in events: what a filing becomes is held by test/stack/import-acts.test.ts, on a real chain.
export const cases: Case[] = [
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
