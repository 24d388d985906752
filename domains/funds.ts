import { defineDomain, text } from "./define.ts";

/** Funds, their lines of fen, deposits and payments. */
export const funds = defineDomain({
  contracts: {
    ledger: {
      source: "contracts/funds/FundLedger.sol",
      title: text("ledger of funds", "资金账本"),
      parameters: { accessManager: "accessManager", directory: "directory", token: "token", predecessor: "nobody" },
      governed: {
        // Stopping a ledger answers an emergency; moving its balances can wait, and must be seen coming.
        guardian: ["retire"],
        admin: ["carry"],
        module: ["openFor", "openKept"],
      },
      events: {
        FundOpened: text("fund opened", "设立资金专户"),
        FundKept: null,
        FundFrozen: text("fund frozen", "冻结资金专户"),
        FundThawed: text("fund released", "解除冻结"),
        CeilingSet: text("approval ceiling changed", "调整审批限额"),
        SuccessorNamed: text("successor fund named", "指定承接专户"),
        FundClosed: text("fund closed", "关闭资金专户"),
        Deposited: text("money received", "资金入账"),
        Returned: null,
        PaymentProposed: text("payment proposed", "申请付款"),
        PaymentApproved: text("payment approved", "批准付款"),
        PaymentPaid: text("payment made", "付款"),
        PaymentRejected: text("payment refused", "驳回付款"),
        PaymentCancelled: text("payment withdrawn", "撤回付款"),
        PaymentSettled: text("payment settled by the bank", "银行付讫"),
        PaymentAcknowledged: text("receipt confirmed", "确认收到"),
        Retired: null,
        CarriedOut: null,
        CarriedIn: null,
      },
      unread: ["AuthorityUpdated"],
    },
  },
  records: {
    fund: { kind: 2, contract: "ledger", title: text("fund", "资金专户"), path: "funds", twofold: false },
    deposit: { kind: 3, contract: "ledger", title: text("deposit", "入账"), path: "deposits", twofold: true },
    payment: { kind: 4, contract: "ledger", title: text("payment", "付款"), path: "payments", twofold: true },
  },
  enums: {
    FundStatus: {
      solidity: "contracts/funds/IFundLedger.sol:FundStatus",
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
      },
    },
    DepositKind: {
      solidity: "contracts/funds/IFundLedger.sol:DepositKind",
      members: {
        Donation: text("donations", "捐款"),
        Appropriation: text("appropriation from a public budget", "财政拨款"),
        Transfer: text("transfer from another fund", "其他专户转入"),
        Return: text("returned money", "退回资金"),
      },
    },
    PaymentStatus: {
      solidity: "contracts/funds/IFundLedger.sol:PaymentStatus",
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
      },
    },
    Purpose: {
      solidity: "contracts/funds/IFundLedger.sol:Purpose",
      members: {
        Programme: text("programme", "项目支出"),
        FundraisingCost: text("fundraising cost", "募捐成本"),
        ManagementCost: text("management cost", "管理费用"),
      },
    },
  },
  errors: {},
});
