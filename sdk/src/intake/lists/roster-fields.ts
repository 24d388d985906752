import type { Field } from "../titles.ts";

/** What the columns of registration forms are called. Compared as `plain` writes them. */
export const ROSTER_FIELDS = {
  name: {
    required: true,
    names: [
      ...["户主姓名", "户主", "姓名", "贫困户姓名", "农户姓名", "户主名称", "申请人", "申请人姓名"],
      ...["head of household", "head", "householder", "name", "head name", "applicant"],
    ],
  },
  identity: {
    required: true,
    names: [
      ...["身份证号码", "身份证号", "身份证", "公民身份号码", "公民身份证号码", "户主身份证号码", "户主身份证号"],
      ...["户主证件号码", "户主证件号", "证件号码", "证件号", "居民身份证号码"],
      ...["identity number", "identity card", "id number", "id card", "id no", "id no.", "citizen id"],
    ],
  },
  relation: {
    required: false,
    names: ["与户主关系", "与户主的关系", "家庭关系", "关系", "relation", "relation to head"],
  },
  persons: {
    required: false,
    names: [
      ...["家庭人口", "家庭人口数", "人口", "人口数", "家庭成员数", "家庭人数", "享受人数"],
      ...["household size", "persons", "members", "number of persons", "size"],
    ],
  },
  code: {
    required: false,
    names: [
      ...["村代码", "行政村代码", "区划代码", "行政区划代码", "统计用区划代码", "地区代码", "行政区划"],
      ...["village code", "region code", "region", "place code"],
    ],
  },
  address: {
    required: false,
    names: [
      ...["家庭住址", "住址", "地址", "家庭地址", "详细地址", "居住地址", "家庭住址/村", "村组", "村民小组", "村"],
      ...["address", "home address", "residence"],
    ],
  },
  income: {
    required: false,
    names: [
      ...[
        "人均纯收入",
        "家庭人均纯收入",
        "年人均纯收入",
        "家庭年人均纯收入",
        "人均可支配收入",
        "人均收入",
        "年人均收入",
      ],
      ...["income per head", "per capita income", "net income per head", "income"],
    ],
  },
  cause: {
    required: false,
    names: ["致贫原因", "主要致贫原因", "致贫返贫原因", "贫困原因", "cause", "cause of poverty"],
  },
  measures: { required: false, names: ["帮扶措施", "帮扶计划", "脱贫措施", "measures", "help", "measures of help"] },
  phone: {
    required: false,
    names: ["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "phone", "telephone", "mobile", "contact"],
  },
  bank: { required: false, names: ["开户银行", "开户行", "银行", "银行名称", "bank", "bank name"] },
  account: {
    required: false,
    names: [
      "银行账号",
      "银行帐号",
      "账号",
      "帐号",
      "银行卡号",
      "卡号",
      "惠农卡号",
      "account",
      "bank account",
      "card number",
    ],
  },
  health: { required: false, names: ["健康状况", "身体状况", "health"] },
  education: { required: false, names: ["文化程度", "学历", "教育程度", "education"] },
  labour: { required: false, names: ["劳动能力", "劳动技能", "劳动力", "labour", "ability to work"] },
} as const satisfies Record<string, Field>;

export type RosterField = keyof typeof ROSTER_FIELDS;
