import { defineDomain, text } from "./define.ts";

/** Programmes of targeted help, and rosters of the households that they help. */
export const relief = defineDomain({
  contracts: {
    relief: {
      source: "contracts/relief/Relief.sol",
      title: text("programmes and rosters", "项目与名册"),
      parameters: { directory: "directory", ledger: "ledger" },
      module: true,
      events: {
        ProgrammeOpened: text("programme opened", "设立项目"),
        ProgrammeFundOpened: text("fund of a programme opened", "设立项目专户"),
        ProgrammeAmended: text("programme's rules changed", "修改项目规则"),
        ProgrammeClosed: text("programme closed", "项目结束"),
        RosterSubmitted: text("households put forward", "提交名册"),
        RosterReviewed: text("roster reviewed", "乡镇审核名册"),
        RosterApproved: text("roster approved", "县级审批名册"),
        HouseholdsEnrolled: text("households enrolled", "农户纳入"),
        RowsStruck: text("households struck", "农户剔除"),
        ObjectionRaised: text("objection raised", "提出异议"),
        ObjectionRuled: text("objection ruled on", "裁定异议"),
        HouseholdsExited: text("households left", "农户退出"),
        RosterReverified: text("households checked again", "农户复核"),
      },
    },
  },
  records: {
    programme: { kind: 7, contract: "relief", title: text("programme", "项目"), path: "programmes", twofold: false },
    roster: { kind: 8, contract: "relief", title: text("roster", "名册"), path: "rosters", twofold: false },
  },
  enums: {
    ProgrammeStatus: {
      solidity: "contracts/relief/IProgrammes.sol:ProgrammeStatus",
      members: { Open: text("open", "进行中"), Closed: text("closed", "已结束") },
    },
    ProgrammeStepKind: {
      members: {
        Opened: text("opened", "设立"),
        FundOpened: text("fund opened", "设立专户"),
        Amended: text("rules changed", "修改规则"),
        Closed: text("closed with its settlement report", "结束并公布决算报告"),
      },
    },
    RosterStep: {
      solidity: "contracts/relief/IRosters.sol:RosterStep",
      members: {
        Submitted: text("submission", "提交"),
        Reviewed: text("review", "审核"),
        Approved: text("approval", "审批"),
        Enrolled: text("enrolment", "纳入"),
      },
    },
    RosterStage: {
      members: {
        FirstNotice: text("first notice", "第一次公示"),
        SecondNotice: text("second notice", "第二次公示"),
        Approved: text("approved", "已审批"),
        Enrolled: text("enrolled", "已纳入"),
      },
    },
    RosterStepKind: {
      members: {
        Submitted: text("put forward by the village", "村提交名册"),
        Reviewed: text("reviewed by the township", "乡镇审核"),
        Approved: text("approved and announced by the county", "县级审批并公告"),
        Enrolled: text("enrolled", "纳入"),
        Struck: text("struck", "剔除"),
        ObjectionRaised: text("objection raised", "提出异议"),
        ObjectionRuled: text("objection ruled on", "裁定异议"),
        Exited: text("exited", "退出"),
        Reverified: text("checked again: they stay", "复核：继续保留"),
      },
    },
    RowStatus: {
      solidity: "contracts/relief/IRosters.sol:RowStatus",
      members: {
        UnderFirstNotice: text("under its first notice", "第一次公示中"),
        UnderSecondNotice: text("under its second notice", "第二次公示中"),
        Approved: text("approved", "已审批"),
        Enrolled: text("enrolled", "已纳入"),
        Struck: text("struck", "已剔除"),
        Exited: text("exited", "已退出"),
      },
    },
    Ground: {
      solidity: "contracts/relief/IRosters.sol:Ground",
      members: {
        Income: text("income above the standard", "收入高于标准"),
        Property: text("property above the standard", "财产高于标准"),
        Residence: text("lives elsewhere", "不在本村居住"),
        Duplicate: text("put forward twice", "重复申报"),
        FalseStatement: text("false statement", "申报不实"),
        Withdrawn: text("withdrawn by the household", "农户自愿放弃"),
        Other: text("other", "其他"),
      },
    },
    ExitCause: {
      solidity: "contracts/relief/IRosters.sol:ExitCause",
      members: {
        OutOfPoverty: text("out of poverty", "已脱贫"),
        Moved: text("moved away", "迁出"),
        Deceased: text("deceased", "死亡"),
        NotEligible: text("not eligible any more", "不再符合条件"),
        RecordedInError: text("recorded in error", "登记有误"),
      },
    },
    ObjectionStatus: {
      solidity: "contracts/relief/IRosters.sol:ObjectionStatus",
      members: {
        Open: text("open", "待裁定"),
        Upheld: text("upheld: the row is struck", "成立，予以剔除"),
        Dismissed: text("dismissed", "不成立"),
      },
    },
  },
  errors: {},
});
