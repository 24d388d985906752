import { DOCUMENT_MISSING } from "./common.ts";
import { SUCCESSION, defineDomain, refusal, text } from "./define.ts";

/** Public appeals and their legal life. */
export const charity = defineDomain({
  contracts: {
    campaigns: {
      source: "contracts/charity/Campaigns.sol",
      title: text("campaigns", "募捐活动"),
      parameters: { directory: "directory", ledger: "ledger", ...SUCCESSION.parameters },
      governed: SUCCESSION.governed,
      unread: SUCCESSION.unread,
      module: true,
      events: {
        CampaignFiled: text("campaign filed", "募捐活动申报"),
        CampaignRevised: text("campaign filed again", "募捐活动重新申报"),
        CampaignApproved: text("campaign approved", "募捐活动获批"),
        CampaignSentBack: text("campaign sent back", "募捐活动被退回"),
        CampaignOpened: text("campaign opened", "募捐活动开始"),
        ProgressReported: text("progress reported", "公布进展"),
        CampaignCompleted: text("campaign completed", "募捐活动结束"),
        ...SUCCESSION.events,
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
  particulars: {
    filingNumber: text("filing number", "备案编号"),
    closesAt: text("end of the period", "募捐截止时间"),
    costCap: text("cap on fundraising costs", "募捐成本上限"),
    responsible: text("responsible post", "负责岗位"),
    surplus: text("use of a surplus", "剩余财产的处理"),
    summary: text("summary", "说明"),
    evidence: text("document", "文件"),
  },
  errors: {
    Campaigns_OtherVersion: refusal(
      text("campaign {campaign} is at version {version} now", "募捐活动 {campaign} 现为第 {version} 版"),
      text("read that one, and decide on it", "请阅读该版本后再作决定"),
    ),
    Campaigns_EvidenceMissing: DOCUMENT_MISSING,
    Campaigns_InvalidFiling: refusal(
      text("the particular “{field:particular}” cannot be so", "“{field:particular}”一项无效"),
      text(
        "correct it: the region lies in the charity's own, the period ends after it begins and in the future, and the cost cap is at most 100%",
        "请更正：地域须在慈善组织范围内，募捐期限须先始后终且尚未结束，成本上限至多 100%",
      ),
    ),
    Campaigns_NotAllowed: refusal(
      text("{account} may not do this", "{account} 无权执行此操作"),
      text("let a member of the right organisation do it, in the right role", "请由相应机构中具备相应角色的成员办理"),
    ),
    Campaigns_NumberTaken: refusal(
      text(
        "the filing number {filingNumber} is campaign {campaign}'s already",
        "备案编号 {filingNumber} 已属于募捐活动 {campaign}",
      ),
      text(
        "give another; what was sent back is revised, not filed anew",
        "请填写其他编号；被退回的应修改，而非重新申报",
      ),
    ),
    Campaigns_OutsidePeriod: refusal(
      text("the campaign's period ended at {closesAt:time}", "募捐期限已于 {closesAt:time} 结束"),
      text("file an appeal with a later period", "请申报期限更晚的募捐活动"),
    ),
    Campaigns_SameAccount: refusal(
      text("{account} filed this campaign", "{account} 是本募捐活动的申报人"),
      text("let another account take this step", "请由其他账户办理此环节"),
    ),
    Campaigns_TextMissing: refusal(
      text("the text “{field:particular}” is missing", "缺少“{field:particular}”的内容"),
      text("write it", "请填写"),
    ),
    Campaigns_Unknown: refusal(
      text("there is no campaign {campaign}", "没有募捐活动 {campaign}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    Campaigns_WrongStatus: refusal(
      text(
        "campaign {campaign} has the status “{status:CampaignStatus}”, which does not allow this",
        "募捐活动 {campaign} 的状态为“{status:CampaignStatus}”，不能执行此操作",
      ),
      text("see on its page which step comes next", "请在其页面查看下一环节"),
    ),
  },
});
