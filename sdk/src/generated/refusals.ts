// Written by ./sunledger generate. Do not edit.

/**
 * What the contracts refuse with, by the error's name: what is wrong and what to do, sentences without a full stop. {name} is the
 * error's value of that name; {name:form} says how to write it.
 */
export const REFUSALS = {
  Succession_NotNamed: {
    why: { en: "the module at {predecessor} has not named this one its successor", zh: "{predecessor} 处的模块尚未指定本模块为承接模块" },
    remedy: { en: "let the administrator name it before it is used", zh: "请由管理员先行指定，再使用本模块" },
  },
  Succession_NotRetired: {
    why: { en: "no successor is named yet", zh: "尚未指定承接模块" },
    remedy: { en: "stop the module and name its successor before balances are carried over", zh: "请先停止本模块并指定承接模块，再结转余额" },
  },
  Succession_NotStopped: {
    why: { en: "the module is in service", zh: "本模块正在服务" },
    remedy: { en: "let the guardian stop it first", zh: "请先由监护人停止" },
  },
  Succession_ReasonMissing: {
    why: { en: "a reason is missing", zh: "缺少理由" },
    remedy: { en: "say why", zh: "请说明理由" },
  },
  Succession_Retired: {
    why: { en: "this module is retired, and {successor} has taken its place", zh: "本模块已停用，由 {successor} 取代" },
    remedy: { en: "use that one", zh: "请使用承接模块" },
  },
  Succession_Stopped: {
    why: { en: "this module is stopped", zh: "本模块已停止" },
    remedy: { en: "wait until the guardian starts it again or its successor is named", zh: "请等待监护人恢复，或指定承接模块" },
  },
  Succession_WrongSuccessor: {
    why: { en: "{successor} does not take over from this module", zh: "{successor} 不是本模块的承接模块" },
    remedy: { en: "name a contract that was deployed with this one as its predecessor, and with the same token", zh: "请指定以本模块为前任且使用同一代币的合约" },
  },
  AccessManagedUnauthorized: {
    why: { en: "{caller} does not govern this", zh: "{caller} 没有此项治理权限" },
    remedy: { en: "use an account that holds the role for it", zh: "请使用拥有该角色的账户" },
  },
  AccessManagedRequiredDelay: {
    why: { en: "{caller} may do this only {delay} seconds after announcing it", zh: "{caller} 须在公告 {delay} 秒后方可执行此操作" },
    remedy: { en: "schedule it in the AccessManager first", zh: "请先在 AccessManager 中预定" },
  },
  AccessManagerUnauthorizedAccount: {
    why: { en: "{msgsender} does not hold the governing role {roleId}", zh: "{msgsender} 没有治理角色 {roleId}" },
    remedy: { en: "use an account that does", zh: "请使用拥有该角色的账户" },
  },
  Directory_AlreadyMember: {
    why: { en: "{account} acts for organisation {org} already", zh: "{account} 已代表机构 {org}" },
    remedy: { en: "let it leave that organisation first", zh: "请先让其退出该机构" },
  },
  Directory_AlreadyOver: {
    why: { en: "the time {until:time} is past", zh: "时间 {until:time} 已过" },
    remedy: { en: "give a later one", zh: "请填写更晚的时间" },
  },
  Directory_CreditCodeTaken: {
    why: { en: "this credit code is organisation {org}'s already", zh: "该信用代码已属于机构 {org}" },
    remedy: { en: "use that organisation, or check the code", zh: "请使用该机构，或核对代码" },
  },
  Directory_InvalidRegistration: {
    why: { en: "the particular “{field:particular}” is missing or cannot be so", zh: "“{field:particular}”一项缺失或无效" },
    remedy: { en: "correct it", zh: "请更正" },
  },
  Directory_NotAdministrator: {
    why: { en: "{account} is no administrator of an active organisation", zh: "{account} 不是有效机构的管理员" },
    remedy: { en: "let an administrator do it", zh: "请由管理员办理" },
  },
  Directory_NotMember: {
    why: { en: "{account} is not, or no longer, a member of the organisation", zh: "{account} 不是或不再是该机构的成员" },
    remedy: { en: "check the account", zh: "请核对账户" },
  },
  Directory_NotPublic: {
    why: { en: "the reference {ref} is no organisation's public number", zh: "编号 {ref} 不是机构的公开编号" },
    remedy: { en: "name organisations alone: persons are never named", zh: "只能为机构登记名称，个人一律不具名" },
  },
  Directory_NotRecorder: {
    why: { en: "{account} is no recorder of an active organisation", zh: "{account} 不是有效机构的经办人" },
    remedy: { en: "let a recorder do it", zh: "请由经办人办理" },
  },
  Directory_OwnMembership: {
    why: { en: "{account} cannot change its own membership", zh: "{account} 不能变更自己的成员身份" },
    remedy: { en: "let another administrator do it; to leave, resign", zh: "请由其他管理员办理；如需退出，请辞任" },
  },
  Directory_ReasonMissing: {
    why: { en: "a reason is missing", zh: "缺少理由" },
    remedy: { en: "say why", zh: "请说明理由" },
  },
  Directory_TreasuryTaken: {
    why: { en: "{treasury} is the treasury of organisation {org} already", zh: "{treasury} 已是机构 {org} 的备付账户" },
    remedy: { en: "give another account", zh: "请使用其他账户" },
  },
  Directory_UnknownOrganisation: {
    why: { en: "there is no organisation {org}", zh: "没有机构 {org}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  Directory_UnknownRoles: {
    why: { en: "{roles} is no set of roles", zh: "{roles} 不是有效的角色组合" },
    remedy: { en: "add up 1 for administrator, 2 for recorder, 4 for approver", zh: "请将管理员 1、经办人 2、复核人 4 相加" },
  },
  Directory_WrongStanding: {
    why: { en: "organisation {org} is “{standing:Standing}” already", zh: "机构 {org} 的状态已为“{standing:Standing}”" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Token_EmptyReference: {
    why: { en: "the reference is empty", zh: "编号为空" },
    remedy: { en: "give one that was not used before", zh: "请填写未使用过的编号" },
  },
  Token_NotBankRecorder: {
    why: { en: "{account} is no recorder of an active bank", zh: "{account} 不是有效银行的经办人" },
    remedy: { en: "let one of them do it", zh: "请由银行经办人办理" },
  },
  Token_NotBankTreasury: {
    why: { en: "{account} is not the treasury of an active bank", zh: "{account} 不是有效银行的备付账户" },
    remedy: { en: "burn tokens from such a treasury alone", zh: "结算通证只能从有效银行的备付账户销毁" },
  },
  Token_ReferenceUsed: {
    why: { en: "bank {bank} has issued tokens under the reference {ref} already", zh: "银行 {bank} 已按编号 {ref} 发行结算通证" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Token_ZeroAmount: {
    why: { en: "the amount is zero", zh: "金额为零" },
    remedy: { en: "give one of at least a fen", zh: "请填写至少一分的金额" },
  },
  ERC20InsufficientBalance: {
    why: { en: "{sender} holds {balance:yuan} yuan of tokens, and {needed:yuan} are needed", zh: "{sender} 持有 {balance:yuan} 元结算通证，需要 {needed:yuan} 元" },
    remedy: { en: "issue or receive tokens first, or see what used them", zh: "请先发行或收取结算通证，或查明其去向" },
  },
  ERC20InsufficientAllowance: {
    why: { en: "{spender} may take {allowance:yuan} yuan of the holder's tokens, and {needed:yuan} are needed", zh: "{spender} 获准划转 {allowance:yuan} 元结算通证，需要 {needed:yuan} 元" },
    remedy: { en: "let the holder allow it; a bank's treasury does so once", zh: "请由持有人授权；银行备付账户授权一次即可" },
  },
  ERC2612ExpiredSignature: {
    why: { en: "the permit ended at {deadline:time}", zh: "授权签名已于 {deadline:time} 到期" },
    remedy: { en: "sign a new one", zh: "请重新签名" },
  },
  ERC2612InvalidSigner: {
    why: { en: "the permit was signed by {signer}, not by {owner}", zh: "授权由 {signer} 签名，而非 {owner}" },
    remedy: { en: "let the owner sign", zh: "请由持有人签名" },
  },
  Funds_AlreadyFrozen: {
    why: { en: "organisation {org} holds fund {fund} frozen already", zh: "机构 {org} 已冻结资金专户 {fund}" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Funds_Expired: {
    why: { en: "the proposal of payment {payment:record} ended at {until:time}", zh: "付款 {payment:record} 的申请已于 {until:time} 失效" },
    remedy: { en: "propose it anew", zh: "请重新申请" },
  },
  Funds_NotFrozenBy: {
    why: { en: "organisation {org} does not hold fund {fund} frozen", zh: "机构 {org} 并未冻结资金专户 {fund}" },
    remedy: { en: "name one that does", zh: "请指明冻结该专户的机构" },
  },
  Funds_NotPaidBy: {
    why: { en: "row {row:row} of payment {payment:record} does not name this organisation", zh: "付款 {payment:record} 的第 {row:row} 行不是本机构" },
    remedy: { en: "name the row in which it is paid, or leave a comment", zh: "请指明收款的那一行，或改为留言" },
  },
  Funds_OtherSuccessor: {
    why: { en: "fund {fund} has fund {successor} as its successor now", zh: "资金专户 {fund} 现在的承接专户是 {successor}" },
    remedy: { en: "look at it again, and close into that one if it is right", zh: "请重新核对，如无误再按该专户关闭" },
  },
  Funds_OwnBank: {
    why: { en: "organisation {org} is steward and bank at once", zh: "机构 {org} 同时是管理单位和付款银行" },
    remedy: { en: "pay through another bank", zh: "请通过其他银行付款" },
  },
  Funds_RecorderGone: {
    why: { en: "{recorder}, who proposed payment {payment:record}, acts for the steward no longer", zh: "付款 {payment:record} 的经办人 {recorder} 已不再代表管理单位" },
    remedy: { en: "let another recorder propose it anew", zh: "请由其他经办人重新申请" },
  },
  Funds_StillServes: {
    why: { en: "organisation {org} is active and keeps its duty", zh: "机构 {org} 有效，仍履行其职责" },
    remedy: { en: "pass a duty on only from a suspended organisation, or from a bank past its day", zh: "只能移交被暂停机构的职责，或逾期未办结银行的付款" },
  },
  Funds_TooLarge: {
    why: { en: "{amount:yuan} yuan at once is more than {most:yuan}", zh: "单笔 {amount:yuan} 元超过上限 {most:yuan} 元" },
    remedy: { en: "check the amount", zh: "请核对金额" },
  },
  Funds_AlreadyAcknowledged: {
    why: { en: "organisation {by} has acknowledged payment {payment:record} already", zh: "机构 {by} 已确认过付款 {payment:record}" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Funds_BatchUsed: {
    why: { en: "this batch is record {record:record} already", zh: "该批次已是记录 {record:record}" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Funds_EmptyBatchRef: {
    why: { en: "the batch reference is empty", zh: "批次编号为空" },
    remedy: { en: "give one that was not used before", zh: "请填写未使用过的编号" },
  },
  Funds_Insufficient: {
    why: { en: "fund {fund} has {available:yuan} yuan, and {asked:yuan} are asked for", zh: "资金专户 {fund} 结余 {available:yuan} 元，申请 {asked:yuan} 元" },
    remedy: { en: "wait for deposits, or ask for less", zh: "请等待入账，或减少金额" },
  },
  Funds_InvalidTerms: {
    why: { en: "the particular “{field:particular}” is missing or not allowed", zh: "“{field:particular}”一项缺失或不符合要求" },
    remedy: { en: "correct it: steward and supervisor are two active organisations, and the region is one that the supervisor covers", zh: "请更正：管理单位与监督单位须为两家有效机构，地域须在监督单位范围内" },
  },
  Funds_NoSuccessor: {
    why: { en: "fund {fund} has no successor named", zh: "资金专户 {fund} 尚未指定承接专户" },
    remedy: { en: "let its steward name one", zh: "请由管理单位指定" },
  },
  Funds_NotACommitment: {
    why: { en: "the reference {ref} is no person's", zh: "编号 {ref} 不属于个人" },
    remedy: { en: "give as a person: a token holder cannot speak for an organisation", zh: "请以个人身份捐款：持币人不能代表机构" },
  },
  Funds_NotAllowed: {
    why: { en: "{account} may not do this", zh: "{account} 无权执行此操作" },
    remedy: { en: "let a member of the right organisation do it, in the right role", zh: "请由相应机构中具备相应角色的成员办理" },
  },
  Funds_NotPredecessor: {
    why: { en: "{account} is not the ledger that this one replaces", zh: "{account} 不是本账本所取代的账本" },
    remedy: { en: "carry balances over from that ledger", zh: "请从被取代的账本结转" },
  },
  Funds_Overflow: {
    why: { en: "fund {fund} cannot hold that much", zh: "资金专户 {fund} 无法容纳该金额" },
    remedy: { en: "check the amount", zh: "请核对金额" },
  },
  Funds_PieceOutOfOrder: {
    why: { en: "row {row:row} stands out of order", zh: "第 {row:row} 行顺序有误" },
    remedy: { en: "name each row once, in ascending order", zh: "每行只列一次，并按升序排列" },
  },
  Funds_PieceTooLarge: {
    why: { en: "row {row:row} has {left:yuan} yuan that can still come back, and {asked:yuan} are named", zh: "第 {row:row} 行可退回 {left:yuan} 元，填写的为 {asked:yuan} 元" },
    remedy: { en: "check row and amount", zh: "请核对行号与金额" },
  },
  Funds_ReasonMissing: {
    why: { en: "a reason is missing", zh: "缺少理由" },
    remedy: { en: "say why", zh: "请说明理由" },
  },
  Funds_RowsDiffer: {
    why: { en: "these are not the rows of payment {payment:record}, or rows were given where none came back", zh: "这些行与付款 {payment:record} 不符，或在没有退回时提供了行" },
    remedy: { en: "give exactly the rows that were proposed, and only with those that came back", zh: "请提供与申请时完全相同的行，且仅在有退回时提供" },
  },
  Funds_SameAccount: {
    why: { en: "{account} took an earlier step of this", zh: "{account} 已办理过先前的环节" },
    remedy: { en: "let another account take this one", zh: "请由其他账户办理此环节" },
  },
  Funds_SameFund: {
    why: { en: "the money of fund {fund} would come back to itself", zh: "资金专户 {fund} 的资金会回到自身" },
    remedy: { en: "name another fund", zh: "请指定其他资金专户" },
  },
  Funds_UnknownBank: {
    why: { en: "organisation {bank} is no active bank with a treasury of its own", zh: "机构 {bank} 不是拥有自己备付账户的有效银行" },
    remedy: { en: "name one that is", zh: "请指定符合条件的银行" },
  },
  Funds_UnknownFund: {
    why: { en: "there is no fund {fund}", zh: "没有资金专户 {fund}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  Funds_UnknownPayment: {
    why: { en: "there is no payment {payment:record}", zh: "没有付款 {payment:record}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  Funds_WrongKind: {
    why: { en: "a bank records no deposit of the kind “{kind:DepositKind}”", zh: "银行不能登记类别为“{kind:DepositKind}”的入账" },
    remedy: { en: "record a donation or an appropriation", zh: "请登记捐款或财政拨款" },
  },
  Funds_WrongStatus: {
    why: { en: "fund {fund} has the status “{status:FundStatus}”, which does not allow this", zh: "资金专户 {fund} 的状态为“{status:FundStatus}”，不能执行此操作" },
    remedy: { en: "wait until that changes, or use another fund", zh: "请等待状态改变，或使用其他资金专户" },
  },
  Funds_WrongStep: {
    why: { en: "payment {payment:record} has the status “{status:PaymentStatus}”, which does not allow this", zh: "付款 {payment:record} 的状态为“{status:PaymentStatus}”，不能执行此操作" },
    remedy: { en: "see on its page which step comes next", zh: "请在其页面查看下一环节" },
  },
  Funds_ZeroAmount: {
    why: { en: "the amount is zero", zh: "金额为零" },
    remedy: { en: "give one of at least a fen", zh: "请填写至少一分的金额" },
  },
  Rows_AmountTooLarge: {
    why: { en: "one row cannot hold {amount:yuan} yuan", zh: "一行无法容纳 {amount:yuan} 元" },
    remedy: { en: "split it into rows of at most 2814749767106.55 yuan", zh: "请拆分，每行至多 2814749767106.55 元" },
  },
  Rows_UnknownKind: {
    why: { en: "row {row:row} has a reference of the unknown kind {kind}", zh: "第 {row:row} 行编号的类别 {kind} 未知" },
    remedy: { en: "use 01 for a person, 02 for an organisation", zh: "个人用 01，机构用 02" },
  },
  Rows_WrongLength: {
    why: { en: "{length} bytes are not 1 to 65,535 whole entries", zh: "{length} 字节不是 1 至 65,535 条完整记录" },
    remedy: { en: "give 22 bytes a row, 8 bytes a row that came back", zh: "每行 22 字节，每条退回 8 字节" },
  },
  Rows_ZeroAmount: {
    why: { en: "row {row:row} has the amount zero", zh: "第 {row:row} 行金额为零" },
    remedy: { en: "give one of at least a fen, or take the row out", zh: "请填写至少一分的金额，或删除该行" },
  },
  Campaigns_OtherVersion: {
    why: { en: "campaign {campaign} is at version {version} now", zh: "募捐活动 {campaign} 现为第 {version} 版" },
    remedy: { en: "read that one, and decide on it", zh: "请阅读该版本后再作决定" },
  },
  Campaigns_EvidenceMissing: {
    why: { en: "the document's digest is missing", zh: "缺少文件的数字指纹" },
    remedy: { en: "attach the document", zh: "请附上文件" },
  },
  Campaigns_InvalidFiling: {
    why: { en: "the particular “{field:particular}” cannot be so", zh: "“{field:particular}”一项无效" },
    remedy: { en: "correct it: the region lies in the charity's own, the period ends after it begins and in the future, and the cost cap is at most 100%", zh: "请更正：地域须在慈善组织范围内，募捐期限须先始后终且尚未结束，成本上限至多 100%" },
  },
  Campaigns_NotAllowed: {
    why: { en: "{account} may not do this", zh: "{account} 无权执行此操作" },
    remedy: { en: "let a member of the right organisation do it, in the right role", zh: "请由相应机构中具备相应角色的成员办理" },
  },
  Campaigns_NumberTaken: {
    why: { en: "the filing number {filingNumber} is campaign {campaign}'s already", zh: "备案编号 {filingNumber} 已属于募捐活动 {campaign}" },
    remedy: { en: "give another; what was sent back is revised, not filed anew", zh: "请填写其他编号；被退回的应修改，而非重新申报" },
  },
  Campaigns_OutsidePeriod: {
    why: { en: "the campaign's period ended at {closesAt:time}", zh: "募捐期限已于 {closesAt:time} 结束" },
    remedy: { en: "file an appeal with a later period", zh: "请申报期限更晚的募捐活动" },
  },
  Campaigns_SameAccount: {
    why: { en: "{account} filed this campaign", zh: "{account} 是本募捐活动的申报人" },
    remedy: { en: "let another account take this step", zh: "请由其他账户办理此环节" },
  },
  Campaigns_TextMissing: {
    why: { en: "the text “{field:particular}” is missing", zh: "缺少“{field:particular}”的内容" },
    remedy: { en: "write it", zh: "请填写" },
  },
  Campaigns_Unknown: {
    why: { en: "there is no campaign {campaign}", zh: "没有募捐活动 {campaign}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  Campaigns_WrongStatus: {
    why: { en: "campaign {campaign} has the status “{status:CampaignStatus}”, which does not allow this", zh: "募捐活动 {campaign} 的状态为“{status:CampaignStatus}”，不能执行此操作" },
    remedy: { en: "see on its page which step comes next", zh: "请在其页面查看下一环节" },
  },
  Evidence_NotAnswerable: {
    why: { en: "the record {record} is not there, or organisation {org} does not answer for it", zh: "记录 {record} 不存在，或机构 {org} 不对其负责" },
    remedy: { en: "check the record, or let an organisation correct it that answers for it", zh: "请核对记录，或由对其负责的机构更正" },
  },
  Evidence_NotRecorder: {
    why: { en: "{account} is no recorder of an active organisation", zh: "{account} 不是有效机构的经办人" },
    remedy: { en: "let a recorder do it", zh: "请由经办人办理" },
  },
  Evidence_ReasonMissing: {
    why: { en: "a reason is missing", zh: "缺少理由" },
    remedy: { en: "say what is wrong and what is right", zh: "请写明错在哪里、正确的是什么" },
  },
  Evidence_UnknownRecord: {
    why: { en: "the record {record} names no contract that keeps records", zh: "记录 {record} 所指的合约不保存记录" },
    remedy: { en: "check its name", zh: "请核对记录名称" },
  },
  Evidence_ZeroCount: {
    why: { en: "the number of documents is zero", zh: "文件数量为零" },
    remedy: { en: "say how many documents the root stands for", zh: "请填写该根所代表的文件数量" },
  },
  Evidence_ZeroDigest: {
    why: { en: "the document's digest is missing", zh: "缺少文件的数字指纹" },
    remedy: { en: "attach the document", zh: "请附上文件" },
  },
  Programmes_KeptBack: {
    why: { en: "the money of fund {fund} is kept for the programme's households and cannot go to fund {to}", zh: "资金专户 {fund} 的资金专用于项目农户，不能划转至专户 {to}" },
    remedy: { en: "transfer it within the programme, or back to where it came from; or close the programme first", zh: "请在项目内划转，或退回来源专户；或先结束项目" },
  },
  Programmes_Closed: {
    why: { en: "programme {programme} is closed", zh: "项目 {programme} 已结束" },
    remedy: { en: "use the one that took its place", zh: "请使用接续的项目" },
  },
  Programmes_EvidenceMissing: {
    why: { en: "the document's digest is missing", zh: "缺少文件的数字指纹" },
    remedy: { en: "attach the document", zh: "请附上文件" },
  },
  Programmes_Invalid: {
    why: { en: "the particular “{field:particular}” is missing or cannot be so", zh: "“{field:particular}”一项缺失或无效" },
    remedy: { en: "correct it: a notice runs for at most 90 days, a benefit is at least a fen, and the region lies in the sponsor's or the programme's", zh: "请更正：公示至多 90 天，补助至少一分，地域须在主管部门或项目范围内" },
  },
  Programmes_NotAllowed: {
    why: { en: "{account} may not do this", zh: "{account} 无权执行此操作" },
    remedy: { en: "let an approver of the programme's sponsor do it; a programme is opened by a finance or civil affairs department or a local government", zh: "请由项目主管部门的复核人办理；项目由财政部门、民政部门或基层政府设立" },
  },
  Programmes_Unknown: {
    why: { en: "there is no programme {programme}", zh: "没有项目 {programme}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  RosterRows_NoRows: {
    why: { en: "roster {roster} has no rows to pay", zh: "名册 {roster} 没有待付款的行" },
    remedy: { en: "leave it out, or name some", zh: "请去除该名册，或填写行" },
  },
  RosterRows_WrongForm: {
    why: { en: "roster {roster} has amounts of the unknown form {form}", zh: "名册 {roster} 的金额格式 {form} 未知" },
    remedy: { en: "use 1 for the same amount for all, 2 for one a row", zh: "同额用 1，逐行用 2" },
  },
  RosterRows_WrongLength: {
    why: { en: "{length} bytes are no payment to rosters", zh: "{length} 字节不是对名册的付款" },
    remedy: { en: "give 69 bytes a roster, and 5 for each amount; pay persons and suppliers from another fund", zh: "每个名册 69 字节，每个金额 5 字节；个人与供应商请从其他专户付款" },
  },
  Rosters_AboveBenefit: {
    why: { en: "amount {index:row} of roster {roster} is {amount:yuan} yuan, and a household gets 0.01 to {most:yuan} yuan in one payment", zh: "名册 {roster} 的第 {index:row} 个金额为 {amount:yuan} 元，每户每次应为 0.01 至 {most:yuan} 元" },
    remedy: { en: "correct the amount", zh: "请更正金额" },
  },
  Rosters_AlreadyEnrolled: {
    why: { en: "the household of row {row:row} is enrolled already, in row {firstRow:row} of roster {firstRoster}", zh: "第 {row:row} 行的农户已纳入名册 {firstRoster} 第 {firstRow:row} 行" },
    remedy: { en: "strike the row, or let the county record the household's exit there first", zh: "请剔除该行，或先由县登记其在该名册的退出" },
  },
  Rosters_AlreadyObjected: {
    why: { en: "organisation {by} has objected to row {row:row} of roster {roster} in this notice already", zh: "机构 {by} 已在本次公示中对名册 {roster} 第 {row:row} 行提出异议" },
    remedy: { en: "see the ruling on the roster's page: each organisation objects once in a notice", zh: "请在名册页面查看裁定：每个机构在一次公示中只能提出一次" },
  },
  Rosters_AnotherProgramme: {
    why: { en: "roster {roster} belongs to programme {programme}, and this fund to another", zh: "名册 {roster} 属于项目 {programme}，与该资金专户的项目不同" },
    remedy: { en: "pay it from a fund of its own programme", zh: "请从其所属项目的资金专户付款" },
  },
  Rosters_BatchUsed: {
    why: { en: "this batch is roster {roster} already", zh: "该批次已是名册 {roster}" },
    remedy: { en: "nothing needs to be done", zh: "无需再做任何操作" },
  },
  Rosters_ChangedSince: {
    why: { en: "a household has left a roster of payment {payment:record} since it was proposed", zh: "付款 {payment:record} 申请后，其名册中有农户退出" },
    remedy: { en: "cancel the payment, and propose it anew without that household", zh: "请撤回后重新申请，不含该户" },
  },
  Rosters_EmptyBatchRef: {
    why: { en: "the batch reference is empty", zh: "批次编号为空" },
    remedy: { en: "give one that was not used before", zh: "请填写未使用过的编号" },
  },
  Rosters_EvidenceMissing: {
    why: { en: "the document's digest is missing", zh: "缺少文件的数字指纹" },
    remedy: { en: "attach the document", zh: "请附上文件" },
  },
  Rosters_GroundMissing: {
    why: { en: "the ground or cause is missing", zh: "缺少理由类别" },
    remedy: { en: "name one of its kinds", zh: "请指定" },
  },
  Rosters_NoSuchRow: {
    why: { en: "roster {roster} has no row {row:row}", zh: "名册 {roster} 没有第 {row:row} 行" },
    remedy: { en: "see its page", zh: "请查看其页面" },
  },
  Rosters_NoTag: {
    why: { en: "row {row:row} has no duplicate tag", zh: "第 {row:row} 行没有查重标签" },
    remedy: { en: "make it with the registry office's secret", zh: "请用登记机关的密钥生成" },
  },
  Rosters_NotACommitment: {
    why: { en: "the reference of row {row:row} is no commitment", zh: "第 {row:row} 行的编号不是承诺值" },
    remedy: { en: "make it from the household's secret", zh: "请由农户的密钥生成" },
  },
  Rosters_NotAllowed: {
    why: { en: "{account} may not do this", zh: "{account} 无权执行此操作" },
    remedy: { en: "let a member of the right organisation do it, in the right role: of the roster's village, township or county, and no party to the matter", zh: "请由该名册所在的村、乡镇或县中具备相应角色且与此事无利害关系的成员办理" },
  },
  Rosters_NotEnrolled: {
    why: { en: "row {row:row} of roster {roster} is not enrolled", zh: "名册 {roster} 第 {row:row} 行未纳入" },
    remedy: { en: "leave it out: it was struck, has left, or waits", zh: "请去除该行：已剔除、已退出或仍在等待" },
  },
  Rosters_NotTheLedger: {
    why: { en: "{account} is not the ledger", zh: "{account} 不是账本" },
    remedy: { en: "propose the payment at the ledger: it alone may ask this", zh: "请在账本中申请付款：只有账本可以调用" },
  },
  Rosters_NothingMoves: {
    why: { en: "no row of roster {roster} can take this step now, or none was named", zh: "名册 {roster} 目前没有可办理的行，或未指定任何行" },
    remedy: { en: "see its page: each row took it before, was struck, or waits for a ruling", zh: "请查看其页面：各行均已办理、已剔除或待裁定" },
  },
  Rosters_NoticeOver: {
    why: { en: "the public notice of roster {roster} ended at {since:time}", zh: "名册 {roster} 的公示已于 {since:time} 结束" },
    remedy: { en: "tell the township or the county what you know: they can strike a row, and let a household exit later", zh: "请向乡镇或县反映：其可剔除相应行，或此后令其退出" },
  },
  Rosters_NoticeRuns: {
    why: { en: "the public notice of roster {roster} runs until {until:time}, and no notice is cut short", zh: "名册 {roster} 的公示至 {until:time}，公示期不得缩短" },
    remedy: { en: "take this step after that", zh: "请在期满后办理" },
  },
  Rosters_ObjectionNotOpen: {
    why: { en: "objection {objection:record} has the status “{status:ObjectionStatus}” and waits for no ruling", zh: "异议 {objection:record} 的状态为“{status:ObjectionStatus}”，无需裁定" },
    remedy: { en: "check the number", zh: "请核对编号" },
  },
  Rosters_OutOfOrder: {
    why: { en: "roster {roster} stands out of order", zh: "名册 {roster} 顺序有误" },
    remedy: { en: "name each roster once, in ascending order", zh: "每个名册只列一次，并按升序排列" },
  },
  Rosters_OutsideRegion: {
    why: { en: "the region {region:region} is outside the programme's or the fund's", zh: "地域 {region:region} 不在项目或资金专户的范围内" },
    remedy: { en: "check the numbers of programme, fund and roster", zh: "请核对项目、专户和名册的编号" },
  },
  Rosters_RowsDiffer: {
    why: { en: "these are not the rows of roster {roster}", zh: "这些行与名册 {roster} 不符" },
    remedy: { en: "give exactly those that were submitted", zh: "请提供与提交时完全相同的行" },
  },
  Rosters_SameAccount: {
    why: { en: "{account} took another step of this roster: {step:RosterStep}", zh: "{account} 已办理过本名册的“{step:RosterStep}”" },
    remedy: { en: "let another account take this one: nobody takes two steps of a roster", zh: "请由其他账户办理：同一人不得办理两个环节" },
  },
  Rosters_TagDiffers: {
    why: { en: "the duplicate tag is not that of row {row:row} of roster {roster}", zh: "查重标签与名册 {roster} 第 {row:row} 行不符" },
    remedy: { en: "give the one that was submitted", zh: "请提供提交时的标签" },
  },
  Rosters_TooMany: {
    why: { en: "a payment names at most {most} rosters", zh: "一笔付款最多包含 {most} 个名册" },
    remedy: { en: "split it", zh: "请拆分" },
  },
  Rosters_Unknown: {
    why: { en: "there is no roster {roster}", zh: "没有名册 {roster}" },
    remedy: { en: "check the number on its page", zh: "请在其页面核对编号" },
  },
  Rosters_WrongLength: {
    why: { en: "{length} bytes are no rows of a roster", zh: "{length} 字节不是名册的行" },
    remedy: { en: "give 1 to 500 rows of 32 bytes each; of households that leave, 18 bytes each", zh: "名册为 1 至 500 行，每行 32 字节；退出的农户每行 18 字节" },
  },
  Rosters_WrongRow: {
    why: { en: "row {row:row} of roster {roster} has the status “{status:RowStatus}”, which does not allow this", zh: "名册 {roster} 第 {row:row} 行的状态为“{status:RowStatus}”，不能办理此步骤" },
    remedy: { en: "leave it out", zh: "请去除该行" },
  },
  Dossiers_BasisMissing: {
    why: { en: "the grant does not say what it rests on", zh: "未说明授权依据" },
    remedy: { en: "name the household's consent alone, or the law with its provision", zh: "请仅填写农户同意，或填写法律及其条款" },
  },
  Dossiers_EvidenceMissing: {
    why: { en: "the document's digest is missing", zh: "缺少文件的数字指纹" },
    remedy: { en: "attach the document", zh: "请附上文件" },
  },
  Dossiers_Expired: {
    why: { en: "access {access} ended at {until:time}", zh: "查阅授权 {access} 已于 {until:time} 到期" },
    remedy: { en: "ask for it anew", zh: "请重新申请" },
  },
  Dossiers_KeyMissing: {
    why: { en: "the sealed key is missing", zh: "缺少封装的密钥" },
    remedy: { en: "seal the dossier's key to the organisation that asked", zh: "请将档案密钥封装给申请机构" },
  },
  Dossiers_NoSuchRow: {
    why: { en: "roster {roster} has no row {row:row}", zh: "名册 {roster} 没有第 {row:row} 行" },
    remedy: { en: "see its page", zh: "请查看其页面" },
  },
  Dossiers_NotAllowed: {
    why: { en: "{account} may not do this", zh: "{account} 无权执行此操作" },
    remedy: { en: "let a recorder ask and open; let an approver of the village or its county, who did not ask, grant, refuse and revoke", zh: "由经办人申请和查阅；由该村或其所属县的复核人（非申请人）授权、拒绝和撤销" },
  },
  Dossiers_PurposeMissing: {
    why: { en: "the purpose is missing", zh: "缺少用途" },
    remedy: { en: "name what the dossier is asked for", zh: "请说明查阅用途" },
  },
  Dossiers_ReasonMissing: {
    why: { en: "a reason is missing", zh: "缺少理由" },
    remedy: { en: "say why", zh: "请说明理由" },
  },
  Dossiers_Unknown: {
    why: { en: "there is no request {access} for access", zh: "没有查阅申请 {access}" },
    remedy: { en: "see the number on the household's page", zh: "请在农户页面查看编号" },
  },
  Dossiers_WrongStatus: {
    why: { en: "request {access} has the status “{status:AccessStatus}”, which does not allow this", zh: "查阅申请 {access} 的状态为“{status:AccessStatus}”，不能办理此步骤" },
    remedy: { en: "ask anew where access is needed", zh: "如仍需查阅，请重新申请" },
  },
  Dossiers_WrongTime: {
    why: { en: "access cannot be granted until {until:time}", zh: "不能授权至 {until:time}" },
    remedy: { en: "give a time from now on, at most 366 days ahead", zh: "请填写自现在起 366 天之内的时间" },
  },
} as const;
