import { BATCH_REFERENCE_EMPTY, NOTHING_TO_DO, REASON_MISSING, ZERO_AMOUNT } from "./common.ts";
import { SUCCESSION, defineDomain, refusal, text } from "./define.ts";

/** Funds, their lines of fen, deposits and payments. */
export const funds = defineDomain({
  contracts: {
    ledger: {
      source: "contracts/funds/FundLedger.sol",
      title: text("ledger of funds", "资金账本"),
      parameters: { directory: "directory", token: "token", ...SUCCESSION.parameters },
      governed: {
        guardian: SUCCESSION.governed.guardian,
        admin: [...SUCCESSION.governed.admin, "carry", "reassign", "reassignBank"],
        module: ["openFor", "openKept"],
      },
      events: {
        FundOpened: text("fund opened", "设立资金专户"),
        FundKept: null,
        FundFrozen: text("fund frozen", "冻结资金专户"),
        FundThawed: text("fund released", "解除冻结"),
        CeilingSet: text("approval ceiling changed", "调整审批限额"),
        SuccessorNamed: text("successor fund named", "指定承接专户"),
        FundReassigned: text("fund passed on", "专户移交"),
        FundClosed: text("fund closed", "关闭资金专户"),
        Deposited: text("money received", "资金入账"),
        Returned: null,
        PaymentProposed: text("payment proposed", "申请付款"),
        PaymentReassigned: text("payment passed to another bank", "付款改由其他银行办理"),
        PaymentApproved: text("payment approved", "批准付款"),
        PaymentPaid: text("payment made", "付款"),
        PaymentRejected: text("payment refused", "驳回付款"),
        PaymentCancelled: text("payment withdrawn", "撤回付款"),
        PaymentSettled: text("payment settled by the bank", "银行付讫"),
        PaymentAcknowledged: text("receipt confirmed", "确认收到"),
        PaymentCommented: text("comment on a payment", "付款留言"),
        ...SUCCESSION.events,
      },
      // They name the other ledger; what is carried is told by the same events as a transfer.
      unread: [...SUCCESSION.unread, "CarriedOut", "CarriedIn"],
    },
  },
  records: {
    fund: { kind: 2, contract: "ledger", title: text("fund", "资金专户"), path: "funds", twofold: false },
    deposit: { kind: 3, contract: "ledger", title: text("deposit", "入账"), path: "deposits", twofold: true },
    payment: { kind: 4, contract: "ledger", title: text("payment", "付款"), path: "payments", twofold: true },
  },
  enums: {
    FundStatus: {
      solidity: "contracts/funds/IFundEvents.sol:FundStatus",
      members: { Open: text("open", "正常"), Frozen: text("frozen", "已冻结"), Closed: text("closed", "已关闭") },
    },
    FundActKind: {
      members: {
        Opened: text("opened", "设立"),
        Frozen: text("frozen: payments are stopped", "冻结，暂停付款"),
        Thawed: text("released: payments go on", "解除冻结，恢复付款"),
        CeilingSet: text("approval ceiling changed", "调整审批限额"),
        SuccessorNamed: text("successor named", "指定承接专户"),
        Closed: text("closed", "关闭"),
        Reassigned: text("passed on to another organisation", "移交其他机构"),
      },
    },
    DepositKind: {
      solidity: "contracts/funds/IFundEvents.sol:DepositKind",
      members: {
        Donation: text("donations", "捐款"),
        Appropriation: text("appropriation from a public budget", "财政拨款"),
        Transfer: text("transfer from another fund", "其他专户转入"),
        Return: text("returned money", "退回资金"),
      },
    },
    PaymentStatus: {
      solidity: "contracts/funds/IFundEvents.sol:PaymentStatus",
      members: {
        Proposed: text("proposed", "已申请"),
        Approved: text("awaiting the supervisor", "待监督单位批准"),
        Paid: text("paid, awaiting the bank", "已付，待银行办结"),
        Settled: text("settled by the bank", "银行已付讫"),
        Acknowledged: text("receipt confirmed", "已确认收到"),
        Rejected: text("refused", "已驳回"),
        Cancelled: text("withdrawn", "已撤回"),
      },
    },
    PaymentStepKind: {
      members: {
        Proposed: text("proposed", "申请"),
        Approved: text("approved", "批准"),
        Paid: text("paid", "付款"),
        Settled: text("settled by the bank", "银行付讫"),
        Acknowledged: text("receipt confirmed", "确认收到"),
        Rejected: text("refused", "驳回"),
        Cancelled: text("withdrawn", "撤回"),
        GivenBack: text("handed back by payees", "收款方退还"),
        Reassigned: text("passed to another bank", "改由其他银行办理"),
        Commented: text("commented on", "留言"),
      },
    },
    Purpose: {
      solidity: "contracts/funds/IFundEvents.sol:Purpose",
      members: {
        Programme: text("programme", "项目支出"),
        FundraisingCost: text("fundraising cost", "募捐成本"),
        ManagementCost: text("management cost", "管理费用"),
      },
    },
  },
  particulars: {
    purpose: text("purpose", "用途"),
    steward: text("steward", "管理机构"),
    supervisor: text("supervisor", "监管机构"),
    payee: text("payee", "收款方"),
    donor: text("donor", "捐赠人"),
    keeper: text("module that keeps the fund", "管理该专户的模块"),
    words: text("comment", "留言"),
  },
  errors: {
    Funds_AlreadyFrozen: refusal(
      text("organisation {org} holds fund {fund} frozen already", "机构 {org} 已冻结资金专户 {fund}"),
      NOTHING_TO_DO,
    ),
    Funds_Expired: refusal(
      text(
        "the proposal of payment {payment:record} ended at {until:time}",
        "付款 {payment:record} 的申请已于 {until:time} 失效",
      ),
      text("propose it anew", "请重新申请"),
    ),
    Funds_NotFrozenBy: refusal(
      text("organisation {org} does not hold fund {fund} frozen", "机构 {org} 并未冻结资金专户 {fund}"),
      text("name one that does", "请指明冻结该专户的机构"),
    ),
    Funds_NotPaidBy: refusal(
      text(
        "row {row:row} of payment {payment:record} does not name this organisation",
        "付款 {payment:record} 的第 {row:row} 行不是本机构",
      ),
      text("name the row in which it is paid, or leave a comment", "请指明收款的那一行，或改为留言"),
    ),
    Funds_OtherSuccessor: refusal(
      text("fund {fund} has fund {successor} as its successor now", "资金专户 {fund} 现在的承接专户是 {successor}"),
      text("look at it again, and close into that one if it is right", "请重新核对，如无误再按该专户关闭"),
    ),
    Funds_OwnBank: refusal(
      text("organisation {org} is steward and bank at once", "机构 {org} 同时是管理单位和付款银行"),
      text("pay through another bank", "请通过其他银行付款"),
    ),
    Funds_RecorderGone: refusal(
      text(
        "{recorder}, who proposed payment {payment:record}, acts for the steward no longer",
        "付款 {payment:record} 的经办人 {recorder} 已不再代表管理单位",
      ),
      text("let another recorder propose it anew", "请由其他经办人重新申请"),
    ),
    Funds_StillServes: refusal(
      text("organisation {org} is active and keeps its duty", "机构 {org} 有效，仍履行其职责"),
      text(
        "pass a duty on only from a suspended organisation, or from a bank past its day",
        "只能移交被暂停机构的职责，或逾期未办结银行的付款",
      ),
    ),
    Funds_TooLarge: refusal(
      text("{amount:yuan} yuan at once is more than {most:yuan}", "单笔 {amount:yuan} 元超过上限 {most:yuan} 元"),
      text("check the amount", "请核对金额"),
    ),
    Funds_AlreadyAcknowledged: refusal(
      text(
        "organisation {by} has acknowledged payment {payment:record} already",
        "机构 {by} 已确认过付款 {payment:record}",
      ),
      NOTHING_TO_DO,
    ),
    Funds_BatchUsed: refusal(
      text("this batch is record {record:record} already", "该批次已是记录 {record:record}"),
      NOTHING_TO_DO,
    ),
    Funds_EmptyBatchRef: BATCH_REFERENCE_EMPTY,
    Funds_Insufficient: refusal(
      text(
        "fund {fund} has {available:yuan} yuan, and {asked:yuan} are asked for",
        "资金专户 {fund} 结余 {available:yuan} 元，申请 {asked:yuan} 元",
      ),
      text("wait for deposits, or ask for less", "请等待入账，或减少金额"),
    ),
    Funds_InvalidTerms: refusal(
      text("the particular “{field:particular}” is missing or not allowed", "“{field:particular}”一项缺失或不符合要求"),
      text(
        "correct it: steward and supervisor are two active organisations, and the region is one that the supervisor covers",
        "请更正：管理单位与监督单位须为两家有效机构，地域须在监督单位范围内",
      ),
    ),
    Funds_NoSuccessor: refusal(
      text("fund {fund} has no successor named", "资金专户 {fund} 尚未指定承接专户"),
      text("let its steward name one", "请由管理单位指定"),
    ),
    Funds_NotACommitment: refusal(
      text("the reference {ref} is no person's", "编号 {ref} 不属于个人"),
      text("give as a person: a token holder cannot speak for an organisation", "请以个人身份捐款：持币人不能代表机构"),
    ),
    Funds_NotAllowed: refusal(
      text("{account} may not do this", "{account} 无权执行此操作"),
      text("let a member of the right organisation do it, in the right role", "请由相应机构中具备相应角色的成员办理"),
    ),
    Funds_NotPredecessor: refusal(
      text("{account} is not the ledger that this one replaces", "{account} 不是本账本所取代的账本"),
      text("carry balances over from that ledger", "请从被取代的账本结转"),
    ),
    Funds_Overflow: refusal(
      text("fund {fund} cannot hold that much", "资金专户 {fund} 无法容纳该金额"),
      text("check the amount", "请核对金额"),
    ),
    Funds_PieceOutOfOrder: refusal(
      text("row {row:row} stands out of order", "第 {row:row} 行顺序有误"),
      text("name each row once, in ascending order", "每行只列一次，并按升序排列"),
    ),
    Funds_PieceTooLarge: refusal(
      text(
        "row {row:row} has {left:yuan} yuan that can still come back, and {asked:yuan} are named",
        "第 {row:row} 行可退回 {left:yuan} 元，填写的为 {asked:yuan} 元",
      ),
      text("check row and amount", "请核对行号与金额"),
    ),
    Funds_ReasonMissing: REASON_MISSING,
    Funds_RowsDiffer: refusal(
      text(
        "these are not the rows of payment {payment:record}, or rows were given where none came back",
        "这些行与付款 {payment:record} 不符，或在没有退回时提供了行",
      ),
      text(
        "give exactly the rows that were proposed, and only with those that came back",
        "请提供与申请时完全相同的行，且仅在有退回时提供",
      ),
    ),
    Funds_SameAccount: refusal(
      text("{account} took an earlier step of this", "{account} 已办理过先前的环节"),
      text("let another account take this one", "请由其他账户办理此环节"),
    ),
    Funds_SameFund: refusal(
      text("the money of fund {fund} would come back to itself", "资金专户 {fund} 的资金会回到自身"),
      text("name another fund", "请指定其他资金专户"),
    ),
    Funds_UnknownBank: refusal(
      text(
        "organisation {bank} is no active bank with a treasury of its own",
        "机构 {bank} 不是拥有自己备付账户的有效银行",
      ),
      text("name one that is", "请指定符合条件的银行"),
    ),
    Funds_UnknownFund: refusal(
      text("there is no fund {fund}", "没有资金专户 {fund}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    Funds_UnknownPayment: refusal(
      text("there is no payment {payment:record}", "没有付款 {payment:record}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    Funds_WrongKind: refusal(
      text(
        "a bank records no deposit of the kind “{kind:DepositKind}”",
        "银行不能登记类别为“{kind:DepositKind}”的入账",
      ),
      text("record a donation or an appropriation", "请登记捐款或财政拨款"),
    ),
    Funds_WrongStatus: refusal(
      text(
        "fund {fund} has the status “{status:FundStatus}”, which does not allow this",
        "资金专户 {fund} 的状态为“{status:FundStatus}”，不能执行此操作",
      ),
      text("wait until that changes, or use another fund", "请等待状态改变，或使用其他资金专户"),
    ),
    Funds_WrongStep: refusal(
      text(
        "payment {payment:record} has the status “{status:PaymentStatus}”, which does not allow this",
        "付款 {payment:record} 的状态为“{status:PaymentStatus}”，不能执行此操作",
      ),
      text("see on its page which step comes next", "请在其页面查看下一环节"),
    ),
    Funds_ZeroAmount: ZERO_AMOUNT,
    Rows_AmountTooLarge: refusal(
      text("one row cannot hold {amount:yuan} yuan", "一行无法容纳 {amount:yuan} 元"),
      text("split it into rows of at most 2814749767106.55 yuan", "请拆分，每行至多 2814749767106.55 元"),
    ),
    Rows_UnknownKind: refusal(
      text("row {row:row} has a reference of the unknown kind {kind}", "第 {row:row} 行编号的类别 {kind} 未知"),
      text("use 01 for a person, 02 for an organisation", "个人用 01，机构用 02"),
    ),
    Rows_WrongLength: refusal(
      text("{length} bytes are not 1 to 65,535 whole entries", "{length} 字节不是 1 至 65,535 条完整记录"),
      text("give 22 bytes a row, 8 bytes a row that came back", "每行 22 字节，每条退回 8 字节"),
    ),
    Rows_ZeroAmount: refusal(
      text("row {row:row} has the amount zero", "第 {row:row} 行金额为零"),
      text("give one of at least a fen, or take the row out", "请填写至少一分的金额，或删除该行"),
    ),
  },
});
