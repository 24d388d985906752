import { BATCH_REFERENCE_EMPTY, DOCUMENT_MISSING, NOTHING_TO_DO } from "./common.ts";
import { SUCCESSION, defineDomain, refusal, text } from "./define.ts";

/** Programmes of targeted help, and rosters of the households that they help. */
export const relief = defineDomain({
  contracts: {
    relief: {
      source: "contracts/relief/Relief.sol",
      title: text("programmes and rosters", "项目与名册"),
      parameters: { directory: "directory", ledger: "ledger", ...SUCCESSION.parameters },
      governed: SUCCESSION.governed,
      unread: SUCCESSION.unread,
      module: true,
      keeper: true,
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
        ...SUCCESSION.events,
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
  particulars: {
    eligibility: text("conditions", "条件"),
    benefit: text("benefit", "补助内容"),
    noticeDays: text("days of notice", "公示天数"),
    most: text("most that a household gets", "每户上限"),
  },
  errors: {
    Programmes_KeptBack: refusal(
      text(
        "the money of fund {fund} is kept for the programme's households and cannot go to fund {to}",
        "资金专户 {fund} 的资金专用于项目农户，不能划转至专户 {to}",
      ),
      text(
        "transfer it within the programme, or back to where it came from; or close the programme first",
        "请在项目内划转，或退回来源专户；或先结束项目",
      ),
    ),
    Programmes_Closed: refusal(
      text("programme {programme} is closed", "项目 {programme} 已结束"),
      text("use the one that took its place", "请使用接续的项目"),
    ),
    Programmes_EvidenceMissing: DOCUMENT_MISSING,
    Programmes_Invalid: refusal(
      text("the particular “{field:particular}” is missing or cannot be so", "“{field:particular}”一项缺失或无效"),
      text(
        "correct it: a notice runs for at most 90 days, a benefit is at least a fen, and the region lies in the sponsor's or the programme's",
        "请更正：公示至多 90 天，补助至少一分，地域须在主管部门或项目范围内",
      ),
    ),
    Programmes_NotAllowed: refusal(
      text("{account} may not do this", "{account} 无权执行此操作"),
      text(
        "let an approver of the programme's sponsor do it; a programme is opened by a finance or civil affairs department or a local government",
        "请由项目主管部门的复核人办理；项目由财政部门、民政部门或基层政府设立",
      ),
    ),
    Programmes_Unknown: refusal(
      text("there is no programme {programme}", "没有项目 {programme}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    RosterRows_NoRows: refusal(
      text("roster {roster} has no rows to pay", "名册 {roster} 没有待付款的行"),
      text("leave it out, or name some", "请去除该名册，或填写行"),
    ),
    RosterRows_WrongForm: refusal(
      text("roster {roster} has amounts of the unknown form {form}", "名册 {roster} 的金额格式 {form} 未知"),
      text("use 1 for the same amount for all, 2 for one a row", "同额用 1，逐行用 2"),
    ),
    RosterRows_WrongLength: refusal(
      text("{length} bytes are no payment to rosters", "{length} 字节不是对名册的付款"),
      text(
        "give 69 bytes a roster, and 5 for each amount; pay persons and suppliers from another fund",
        "每个名册 69 字节，每个金额 5 字节；个人与供应商请从其他专户付款",
      ),
    ),
    Rosters_AboveBenefit: refusal(
      text(
        "amount {index:row} of roster {roster} is {amount:yuan} yuan, and a household gets 0.01 to {most:yuan} yuan in one payment",
        "名册 {roster} 的第 {index:row} 个金额为 {amount:yuan} 元，每户每次应为 0.01 至 {most:yuan} 元",
      ),
      text("correct the amount", "请更正金额"),
    ),
    Rosters_AlreadyEnrolled: refusal(
      text(
        "the household of row {row:row} is enrolled already, in row {firstRow:row} of roster {firstRoster}",
        "第 {row:row} 行的农户已纳入名册 {firstRoster} 第 {firstRow:row} 行",
      ),
      text(
        "strike the row, or let the county record the household's exit there first",
        "请剔除该行，或先由县登记其在该名册的退出",
      ),
    ),
    Rosters_AlreadyObjected: refusal(
      text(
        "organisation {by} has objected to row {row:row} of roster {roster} in this notice already",
        "机构 {by} 已在本次公示中对名册 {roster} 第 {row:row} 行提出异议",
      ),
      text(
        "see the ruling on the roster's page: each organisation objects once in a notice",
        "请在名册页面查看裁定：每个机构在一次公示中只能提出一次",
      ),
    ),
    Rosters_AnotherProgramme: refusal(
      text(
        "roster {roster} belongs to programme {programme}, and this fund to another",
        "名册 {roster} 属于项目 {programme}，与该资金专户的项目不同",
      ),
      text("pay it from a fund of its own programme", "请从其所属项目的资金专户付款"),
    ),
    Rosters_BatchUsed: refusal(text("this batch is roster {roster} already", "该批次已是名册 {roster}"), NOTHING_TO_DO),
    Rosters_ChangedSince: refusal(
      text(
        "a household has left a roster of payment {payment:record} since it was proposed",
        "付款 {payment:record} 申请后，其名册中有农户退出",
      ),
      text("cancel the payment, and propose it anew without that household", "请撤回后重新申请，不含该户"),
    ),
    Rosters_EmptyBatchRef: BATCH_REFERENCE_EMPTY,
    Rosters_EvidenceMissing: DOCUMENT_MISSING,
    Rosters_GroundMissing: refusal(
      text("the ground or cause is missing", "缺少理由类别"),
      text("name one of its kinds", "请指定"),
    ),
    Rosters_NoSuchRow: refusal(
      text("roster {roster} has no row {row:row}", "名册 {roster} 没有第 {row:row} 行"),
      text("see its page", "请查看其页面"),
    ),
    Rosters_NoTag: refusal(
      text("row {row:row} has no duplicate tag", "第 {row:row} 行没有查重标签"),
      text("make it with the registry office's secret", "请用登记机关的密钥生成"),
    ),
    Rosters_NotACommitment: refusal(
      text("the reference of row {row:row} is no commitment", "第 {row:row} 行的编号不是承诺值"),
      text("make it from the household's secret", "请由农户的密钥生成"),
    ),
    Rosters_NotAllowed: refusal(
      text("{account} may not do this", "{account} 无权执行此操作"),
      text(
        "let a member of the right organisation do it, in the right role: of the roster's village, township or county, and no party to the matter",
        "请由该名册所在的村、乡镇或县中具备相应角色且与此事无利害关系的成员办理",
      ),
    ),
    Rosters_NotEnrolled: refusal(
      text("row {row:row} of roster {roster} is not enrolled", "名册 {roster} 第 {row:row} 行未纳入"),
      text("leave it out: it was struck, has left, or waits", "请去除该行：已剔除、已退出或仍在等待"),
    ),
    Rosters_NotTheLedger: refusal(
      text("{account} is not the ledger", "{account} 不是账本"),
      text("propose the payment at the ledger: it alone may ask this", "请在账本中申请付款：只有账本可以调用"),
    ),
    Rosters_NothingMoves: refusal(
      text(
        "no row of roster {roster} can take this step now, or none was named",
        "名册 {roster} 目前没有可办理的行，或未指定任何行",
      ),
      text(
        "see its page: each row took it before, was struck, or waits for a ruling",
        "请查看其页面：各行均已办理、已剔除或待裁定",
      ),
    ),
    Rosters_NoticeOver: refusal(
      text("the public notice of roster {roster} ended at {since:time}", "名册 {roster} 的公示已于 {since:time} 结束"),
      text(
        "tell the township or the county what you know: they can strike a row, and let a household exit later",
        "请向乡镇或县反映：其可剔除相应行，或此后令其退出",
      ),
    ),
    Rosters_NoticeRuns: refusal(
      text(
        "the public notice of roster {roster} runs until {until:time}, and no notice is cut short",
        "名册 {roster} 的公示至 {until:time}，公示期不得缩短",
      ),
      text("take this step after that", "请在期满后办理"),
    ),
    Rosters_ObjectionNotOpen: refusal(
      text(
        "objection {objection:record} has the status “{status:ObjectionStatus}” and waits for no ruling",
        "异议 {objection:record} 的状态为“{status:ObjectionStatus}”，无需裁定",
      ),
      text("check the number", "请核对编号"),
    ),
    Rosters_OutOfOrder: refusal(
      text("roster {roster} stands out of order", "名册 {roster} 顺序有误"),
      text("name each roster once, in ascending order", "每个名册只列一次，并按升序排列"),
    ),
    Rosters_OutsideRegion: refusal(
      text(
        "the region {region:region} is outside the programme's or the fund's",
        "地域 {region:region} 不在项目或资金专户的范围内",
      ),
      text("check the numbers of programme, fund and roster", "请核对项目、专户和名册的编号"),
    ),
    Rosters_RowsDiffer: refusal(
      text("these are not the rows of roster {roster}", "这些行与名册 {roster} 不符"),
      text("give exactly those that were submitted", "请提供与提交时完全相同的行"),
    ),
    Rosters_SameAccount: refusal(
      text(
        "{account} took another step of this roster: {step:RosterStep}",
        "{account} 已办理过本名册的“{step:RosterStep}”",
      ),
      text(
        "let another account take this one: nobody takes two steps of a roster",
        "请由其他账户办理：同一人不得办理两个环节",
      ),
    ),
    Rosters_TagDiffers: refusal(
      text(
        "the duplicate tag is not that of row {row:row} of roster {roster}",
        "查重标签与名册 {roster} 第 {row:row} 行不符",
      ),
      text("give the one that was submitted", "请提供提交时的标签"),
    ),
    Rosters_TooMany: refusal(
      text("a payment names at most {most} rosters", "一笔付款最多包含 {most} 个名册"),
      text("split it", "请拆分"),
    ),
    Rosters_Unknown: refusal(
      text("there is no roster {roster}", "没有名册 {roster}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    Rosters_WrongLength: refusal(
      text("{length} bytes are no rows of a roster", "{length} 字节不是名册的行"),
      text(
        "give 1 to 500 rows of 32 bytes each; of households that leave, 18 bytes each",
        "名册为 1 至 500 行，每行 32 字节；退出的农户每行 18 字节",
      ),
    ),
    Rosters_WrongRow: refusal(
      text(
        "row {row:row} of roster {roster} has the status “{status:RowStatus}”, which does not allow this",
        "名册 {roster} 第 {row:row} 行的状态为“{status:RowStatus}”，不能办理此步骤",
      ),
      text("leave it out", "请去除该行"),
    ),
  },
});
