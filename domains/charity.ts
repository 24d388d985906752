import { defineDomain, text } from "./define.ts";

/** Public appeals and their legal life. */
export const charity = defineDomain({
  contracts: {
    campaigns: {
      source: "contracts/charity/Campaigns.sol",
      title: text("campaigns", "募捐活动"),
      parameters: { directory: "directory", ledger: "ledger" },
      module: true,
      events: {
        CampaignFiled: text("campaign filed", "募捐活动申报"),
        CampaignRevised: text("campaign filed again", "募捐活动重新申报"),
        CampaignApproved: text("campaign approved", "募捐活动获批"),
        CampaignSentBack: text("campaign sent back", "募捐活动被退回"),
        CampaignOpened: text("campaign opened", "募捐活动开始"),
        ProgressReported: text("progress reported", "公布进展"),
        CampaignCompleted: text("campaign completed", "募捐活动结束"),
      },
    },
  },
  records: {
    campaign: {
      kind: 5,
      contract: "campaigns",
      title: text("campaign", "募捐活动"),
      path: "campaigns",
      twofold: false,
    },
  },
  enums: {
    CampaignStatus: {
      solidity: "contracts/charity/ICampaigns.sol:CampaignStatus",
      members: {
        Filed: text("awaiting approval", "待审批"),
        SentBack: text("sent back", "已退回"),
        Approved: text("approved", "已批准"),
        Open: text("open", "募捐中"),
        Completed: text("completed", "已结束"),
      },
    },
    CampaignStepKind: {
      members: {
        Filed: text("filed", "申报"),
        Revised: text("filed again", "重新申报"),
        Approved: text("approved", "批准"),
        SentBack: text("sent back", "退回"),
        Opened: text("opened for donations", "开始接受捐款"),
        Reported: text("progress report", "进展报告"),
        Completed: text("completed with its final report", "结束并公布总结报告"),
      },
    },
  },
  errors: {},
});
