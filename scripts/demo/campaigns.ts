import { parseRegion, parseYuan } from "@sunledger/sdk";
import { advance, catchUp, file, once } from "@sunledger/sdk/acts";
import type { Document, Filing, Office } from "@sunledger/sdk/acts";
import { CampaignStatus } from "@sunledger/sdk/chain";
import type { Stage } from "./stage.ts";
import { paper } from "./papers.ts";

/**
 * @property by Whose staff files and opens it
 * @property days How long it appeals, from when it is filed
 */
type Appeal = {
  by: "charity" | "foundation";
  filingNumber: string;
  name: string;
  purpose: string;
  target: string;
  ceiling: string;
  costCap: number;
  surplus: string;
  days: number;
};

/** How far a campaign has come. Completing takes payments first, so it has a step of its own. */
export type Life = "filed" | "sent back" | "approved" | "open";

const AREA = parseRegion("9901");
const DAY = 86_400;

/** The demonstration's campaigns, in the order of their numbers. */
export const APPEALS = {
  epidemic: {
    by: "charity",
    filingNumber: "示例慈备字〔示〕第001号",
    name: "晴川疫情防控专项募捐",
    purpose: "用于定点医院改建、医疗设备与防护物资采购、医护人员补助",
    target: "300,000,000.00",
    ceiling: "5,000,000.00",
    costCap: 100,
    surplus: "剩余资金用于公共卫生能力建设",
    days: 365,
  },
  mutual: {
    by: "foundation",
    filingNumber: "示例慈备字〔示〕第002号",
    name: "江岸医护关爱行动",
    purpose: "为一线医护人员及其家庭提供生活物资与心理支持",
    target: "60,000,000.00",
    ceiling: "3,000,000.00",
    costCap: 200,
    surplus: "剩余资金划拨至疫情防控专项",
    days: 365,
  },
  clothes: {
    by: "charity",
    filingNumber: "示例慈备字〔示〕第003号",
    name: "山区学生冬衣计划",
    purpose: "为山区寄宿学生购买冬衣",
    target: "120,000.00",
    ceiling: "200,000.00",
    costCap: 300,
    surplus: "剩余资金用于同类助学项目",
    days: 180,
  },
  canteen: {
    by: "foundation",
    filingNumber: "示例慈备字〔示〕第004号",
    name: "社区老年食堂",
    purpose: "为独居老人提供每日午餐",
    target: "800,000.00",
    ceiling: "100,000.00",
    costCap: 250,
    surplus: "剩余资金延续本项目",
    days: 180,
  },
  library: {
    by: "charity",
    filingNumber: "示例慈备字〔示〕第005号",
    name: "乡村图书角",
    purpose: "为乡村小学设立图书角",
    target: "300,000.00",
    ceiling: "50,000.00",
    costCap: 900,
    surplus: "剩余资金用于同类助学项目",
    days: 120,
  },
  flood: {
    by: "foundation",
    filingNumber: "示例慈备字〔示〕第006号",
    name: "河湾水毁房屋修缮",
    purpose: "修缮受灾困难家庭房屋",
    target: "2,000,000.00",
    ceiling: "200,000.00",
    costCap: 200,
    surplus: "剩余资金用于防灾物资储备",
    days: 240,
  },
  shelter: {
    by: "foundation",
    filingNumber: "示例慈备字〔示〕第007号",
    name: "流动儿童暑期托管",
    purpose: "为流动儿童提供暑期托管服务",
    target: "500,000.00",
    ceiling: "50,000.00",
    costCap: 250,
    surplus: "剩余资金延续本项目",
    days: 200,
  },
} as const satisfies Record<string, Appeal>;

export type AppealName = keyof typeof APPEALS;

const planOf = ({ name, purpose, target, costCap }: Appeal): Document =>
  paper(
    `募捐方案 ${name}`,
    `目的 Purpose：${purpose}`,
    `目标 Target：${target} 元`,
    `募捐成本上限 Cost cap：${costCap / 100}%`,
    "负责人 Responsible：秘书处（职务，不列个人姓名）",
  );

/**
 * Bring a campaign to a step of its life, from wherever it is.
 * @returns Its number and, once open, its fund's
 */
export async function live(stage: Stage, name: AppealName, life: Life): Promise<{ campaign: number; fund: number }> {
  const appeal: Appeal = APPEALS[name];
  const recorder = await stage.office(`${appeal.by}.recorder`);
  const supervisor = await stage.office("civil.approver");
  const campaign =
    (await numberOf(stage, appeal)) ??
    Number((await once(file(recorder, await filingOf(recorder, appeal), planOf(appeal)))).number);
  const state = () => recorder.contracts.campaigns.read.campaign([campaign]);
  if (life !== "filed" && (await state()).status === CampaignStatus.Filed) {
    const review = paper(
      `审查意见 ${appeal.name}`,
      life === "sent back" ? "募捐成本上限过高，请降低后重新备案" : "材料齐全，符合法定形式",
    );
    const taken =
      life === "sent back"
        ? ({
            step: "send-back",
            reason: "募捐成本上限为 9%，远高于同类项目，请降低后重新备案",
            document: review,
          } as const)
        : ({ step: "approve", document: review } as const);
    await once(advance(supervisor, campaign, taken));
  }
  if (life === "open" && (await state()).status === CampaignStatus.Approved)
    await once(advance(await stage.office(`${appeal.by}.approver`), campaign, { step: "open" }));
  stage.log(`${appeal.name}: ${life}`);
  return { campaign, fund: (await state()).fund };
}

/** The campaign's number, undefined where it was not filed yet. */
async function numberOf(stage: Stage, { filingNumber }: Appeal): Promise<number | undefined> {
  const office = await stage.office("civil.approver");
  await catchUp(office);
  const query = `query ($filing: String!) { campaigns(where: { filingNumber: $filing }) { number } }`;
  const { campaigns } = await office.index.query<{ campaigns: { number: number }[] }>(query, { filing: filingNumber });
  return campaigns[0]?.number;
}

async function filingOf(
  { client }: Office,
  { filingNumber, name, purpose, surplus, target, ceiling, costCap, days }: Appeal,
): Promise<Filing> {
  // By the chain's clock, which may be back at the demonstration's first day.
  const opens = Number((await client.getBlock()).timestamp) - DAY;
  return {
    ...{ filingNumber, name, purpose, surplus, costCap, region: AREA, opens, closes: opens + days * DAY },
    target: parseYuan(target),
    ceiling: parseYuan(ceiling),
    responsible: "秘书处负责人",
  };
}
