import { defineDomain, text } from "./define.ts";

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
  errors: {},
});
