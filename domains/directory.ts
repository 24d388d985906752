import { FIELD_WRONG, NOTHING_TO_DO, NOT_A_RECORDER, REASON_MISSING } from "./common.ts";
import { defineDomain, refusal, text } from "./define.ts";

/** Who is who: organisations, their members and roles. */
export const directory = defineDomain({
  contracts: {
    directory: {
      source: "contracts/directory/Directory.sol",
      title: text("directory of organisations", "机构名录"),
      parameters: { accessManager: "accessManager" },
      governed: { registrar: ["register", "amend", "reinstate", "install"], guardian: ["suspend"] },
      events: {
        OrganisationRegistered: text("organisation registered", "机构登记"),
        OrganisationAmended: text("organisation's particulars changed", "机构信息变更"),
        OrganisationSuspended: text("organisation suspended", "机构被暂停"),
        OrganisationReinstated: text("organisation reinstated", "机构恢复"),
        MemberAppointed: null,
        MemberDismissed: null,
        EncryptionKeyPublished: null,
        PartyNamed: null,
      },
      unread: ["AuthorityUpdated"],
    },
  },
  records: {
    organisation: {
      kind: 1,
      contract: "directory",
      title: text("organisation", "机构"),
      path: "organisations",
      twofold: false,
    },
  },
  enums: {
    OrganisationKind: {
      solidity: "contracts/directory/IDirectory.sol:Kind",
      members: {
        Regulator: text("regulator", "监管部门"),
        CivilAffairs: text("civil affairs department", "民政部门"),
        Finance: text("finance department", "财政部门"),
        LocalGovernment: text("local government", "基层政府"),
        Charity: text("charity", "慈善组织"),
        Bank: text("bank", "银行"),
        Producer: text("producer", "生产企业"),
        Carrier: text("carrier", "承运方"),
        Inspector: text("inspection body", "检验机构"),
        Seller: text("seller", "销售方"),
      },
    },
    Standing: {
      solidity: "contracts/directory/IDirectory.sol:Standing",
      members: { Active: text("active", "正常"), Suspended: text("suspended", "已暂停") },
    },
    Role: {
      solidity: "contracts/directory/IDirectory.sol:Roles",
      bits: true,
      members: {
        Administrator: text("administrator", "管理员"),
        Recorder: text("recorder", "经办人"),
        Approver: text("approver", "复核人"),
      },
    },
    OrganisationChangeKind: {
      members: {
        Amended: text("particulars changed", "信息变更"),
        Suspended: text("suspended", "暂停"),
        Reinstated: text("reinstated", "恢复"),
      },
    },
  },
  particulars: {
    name: text("name", "名称"),
    kind: text("kind", "类型"),
    region: text("region", "地域"),
    creditCode: text("unified social credit code", "统一社会信用代码"),
    administrator: text("administrator", "管理员"),
    treasury: text("account for tokens", "结算通证账户"),
    reason: text("reason", "理由"),
    key: text("encryption key", "加密公钥"),
  },
  errors: {
    Directory_AlreadyMember: refusal(
      text("{account} acts for organisation {org} already", "{account} 已代表机构 {org}"),
      text("let it leave that organisation first", "请先让其退出该机构"),
    ),
    Directory_AlreadyOver: refusal(
      text("the time {until:time} is past", "时间 {until:time} 已过"),
      text("give a later one", "请填写更晚的时间"),
    ),
    Directory_CreditCodeTaken: refusal(
      text("this credit code is organisation {org}'s already", "该信用代码已属于机构 {org}"),
      text("use that organisation, or check the code", "请使用该机构，或核对代码"),
    ),
    Directory_InvalidRegistration: FIELD_WRONG,
    Directory_NotAdministrator: refusal(
      text("{account} is no administrator of an active organisation", "{account} 不是有效机构的管理员"),
      text("let an administrator do it", "请由管理员办理"),
    ),
    Directory_NotMember: refusal(
      text("{account} is not, or no longer, a member of the organisation", "{account} 不是或不再是该机构的成员"),
      text("check the account", "请核对账户"),
    ),
    Directory_NotPublic: refusal(
      text("the reference {ref} is no organisation's public number", "编号 {ref} 不是机构的公开编号"),
      text("name organisations alone: persons are never named", "只能为机构登记名称，个人一律不具名"),
    ),
    Directory_NotRecorder: NOT_A_RECORDER,
    Directory_OwnMembership: refusal(
      text("{account} cannot change its own membership", "{account} 不能变更自己的成员身份"),
      text("let another administrator do it; to leave, resign", "请由其他管理员办理；如需退出，请辞任"),
    ),
    Directory_ReasonMissing: REASON_MISSING,
    Directory_TreasuryTaken: refusal(
      text("{treasury} is the treasury of organisation {org} already", "{treasury} 已是机构 {org} 的备付账户"),
      text("give another account", "请使用其他账户"),
    ),
    Directory_UnknownOrganisation: refusal(
      text("there is no organisation {org}", "没有机构 {org}"),
      text("check the number on its page", "请在其页面核对编号"),
    ),
    Directory_UnknownRoles: refusal(
      text("{roles} is no set of roles", "{roles} 不是有效的角色组合"),
      text("add up 1 for administrator, 2 for recorder, 4 for approver", "请将管理员 1、经办人 2、复核人 4 相加"),
    ),
    Directory_WrongStanding: refusal(
      text("organisation {org} is “{standing:Standing}” already", "机构 {org} 的状态已为“{standing:Standing}”"),
      NOTHING_TO_DO,
    ),
  },
});
