import { parseYuan } from "@sunledger/sdk";
import {
  acknowledge,
  advance,
  approve,
  attach,
  catchUp,
  correct,
  freeze,
  once,
  proposeTransfer,
} from "@sunledger/sdk/acts";
import type { Document } from "@sunledger/sdk/acts";
import { CampaignStatus, FundStatus, PaymentStatus } from "@sunledger/sdk/chain";
import { personList, smallStatement, supplierList } from "./lists.ts";
import { contract, deliveryNotes, invoice, paper, receiptOfGoods } from "./papers.ts";
import { pay } from "./payments.ts";
import { isCited } from "./stage.ts";
import type { Stage } from "./stage.ts";
import { receive } from "./statements.ts";

type Destination = { campaign: number; fund: number };

/**
 * The mutual fund pays the hospital, then hands 14 million on to the epidemic fund before that has any money of its own:
 * so what its donors gave is traced through the transfer to the first payment there.
 */
export async function startMutual(stage: Stage, { fund }: Destination, into: number): Promise<void> {
  await pay(stage, {
    ...{ by: "foundation", bank: "rural-bank", fund, fate: "acknowledged", supervised: true },
    list: supplierList(["hospital", "40000000.00", "一线医护人员生活保障专款"]),
    documents: [contract("H-001", "江岸互助基金会、晴川市中心医院", "医护生活保障专款使用协议")],
    accepted: receiptOfGoods("专款 40,000,000.00 元已到账"),
  });
  const agreement = contract("T-001", "江岸互助基金会、晴川阳光慈善会", "划拨 14,000,000.00 元用于定点医院改建");
  const recorder = await stage.office("foundation.recorder");
  const transfer = { from: fund, to: into, amount: parseYuan("14000000"), label: "改建", document: agreement };
  const { number } = await once(proposeTransfer(recorder, transfer));
  const status = async () => (await recorder.contracts.ledger.read.payment([number])).status;
  if ((await status()) === PaymentStatus.Proposed)
    await once(approve(await stage.office("foundation.approver"), number, undefined));
  if ((await status()) === PaymentStatus.Approved)
    await once(approve(await stage.office("civil.approver"), number, undefined));
  if ((await status()) === PaymentStatus.Paid)
    await once(acknowledge(await stage.office("charity.recorder"), number, undefined));
  stage.log("transfer between funds");
}

/** What the epidemic fund pays for. The amounts end where the sample donor's 10,000 yuan begin to be used. */
export async function playEpidemic(stage: Stage, { campaign, fund }: Destination): Promise<void> {
  const charity = { by: "charity", bank: "bank", fund } as const;
  const [works, devices] = [
    invoice("A-001", "晴川市安居建设有限公司", "定点医院病区改建工程", "164,000,000.00"),
    invoice("A-002", "晴川市呼吸医疗设备有限公司", "呼吸机 490 台", "98,000,000.00"),
  ];
  const [masks, suits] = [
    invoice("A-003", "晴川市安康防护用品有限公司", "医用防护口罩 2,600,000 只", "24,600,000.00"),
    invoice("A-004", "晴川市净屏医用织物有限公司", "医用防护服 100,000 件", "20,000,000.00"),
  ];
  await pay(stage, {
    ...{ ...charity, fate: "acknowledged", supervised: true },
    list: supplierList(["builders", "164000000.00", "定点医院病区改建", works.name]),
    documents: [contract("C-001", "晴川阳光慈善会、晴川市安居建设有限公司", "定点医院病区改建工程"), works],
    accepted: receiptOfGoods("改建病区 1,200 张床位"),
  });
  await pay(stage, {
    ...{ ...charity, fate: "acknowledged", supervised: true },
    list: supplierList(["ventilators", "98000000.00", "呼吸机 490 台", devices.name]),
    documents: [devices],
    accepted: receiptOfGoods("呼吸机 490 台"),
  });
  const goods = await pay(stage, {
    ...{ ...charity, fate: "acknowledged", supervised: true },
    list: supplierList(
      ["masks", "24600000.00", "医用防护口罩", masks.name],
      ["suits", "20000000.00", "医用防护服", suits.name],
    ),
    documents: [masks, suits],
    accepted: receiptOfGoods("口罩 2,600,000 只，防护服 100,000 件"),
  });
  await once(attach(await stage.office("charity.recorder"), { kind: "payment", number: goods }, deliveryNotes()));
  const terms = invoice("P-001", "晴川市微光信息服务有限公司", "募捐平台服务费", "120,000.00");
  await pay(stage, {
    ...{ ...charity, fate: "settled", purpose: "fundraising" },
    list: supplierList(["platform", "120000.00", "募捐平台服务费", terms.name]),
    documents: [terms],
  });
  await pay(stage, {
    ...{ ...charity, fate: "settled", failed: [417] },
    list: personList("一线医护补助", 600, () => 5_000),
    documents: [paper("补助发放办法", "每人 5,000.00 元，共 600 人；名单由医院核定，不公开个人信息")],
  });
  await pay(stage, {
    ...{ ...charity, fate: "settled", supervised: true },
    list: supplierList(["logistics", "7950000.00", "物资冷链与干线运输"]),
    documents: [invoice("L-001", "晴川市驿站物流有限公司", "物资运输", "7,950,000.00")],
  });
  await pay(stage, {
    ...{ ...charity, fate: "settled" },
    list: personList("一线医护补助（第 417 号重发）", 1, () => 5_000),
    documents: [paper("补发说明", "付款 417 号因户名与账号不符退回，更正账号后重发")],
  });
  await pay(stage, {
    ...{ ...charity, fate: "settled", purpose: "management" },
    list: supplierList(["printing", "80000.00", "公示材料印制"], ["logistics", "120000.00", "仓储管理"]),
    documents: [invoice("M-001", "江岸区墨香印务有限公司", "公示材料印制", "80,000.00")],
  });
  await pay(stage, {
    ...{ ...charity, fate: "acknowledged" },
    list: supplierList(["hospital", "4315000.00", "消杀用品与病区生活物资"]),
    documents: [contract("C-002", "晴川阳光慈善会、晴川市中心医院", "消杀用品与病区生活物资")],
    accepted: receiptOfGoods("消杀用品与病区生活物资"),
  });
  await pay(stage, { ...charity, fate: "paid", list: supplierList(["masks", "5000.00", "儿童口罩试用批次"]) });
  await pay(stage, {
    ...charity,
    fate: "waiting",
    list: supplierList(["ventilators", "6000000.00", "备用呼吸机 30 台"]),
  });
  await pay(stage, { ...charity, fate: "proposed", list: supplierList(["suits", "300000.00", "隔离衣 5,000 件"]) });
  await pay(stage, { ...charity, fate: "rejected", list: supplierList(["logistics", "990000.00", "加急空运"]) });
  await pay(stage, { ...charity, fate: "cancelled", list: supplierList(["printing", "45000.00", "宣传册印制"]) });

  await report(
    stage,
    "charity",
    campaign,
    "第一期进展：改建病区 1,200 张床位交付，呼吸机 490 台到院",
    paper("第一期进展报告", "改建工程与设备采购已完成并经医院验收"),
  );
  await report(
    stage,
    "charity",
    campaign,
    "第二期进展：防护物资全部送达，医护补助发放 599 人，1 人退回重发",
    paper("第二期进展报告", "防护物资与补助发放情况"),
  );
  const corrected = invoice("A-004（更正）", "晴川市净屏医用织物有限公司", "医用防护服 100,000 套", "20,000,000.00");
  const office = await stage.office("charity.recorder");
  await once(
    correct(office, { kind: "payment", number: goods }, "发票 A-004 的计量单位应为“套”，数量与金额不变", corrected),
  );
}

export async function playMutual(stage: Stage, { campaign, fund }: Destination): Promise<void> {
  await pay(stage, {
    ...{ by: "foundation", bank: "rural-bank", fund, fate: "settled" },
    list: personList("医护家庭生活补助", 500, () => 2_000),
    documents: [paper("生活补助发放办法", "每户 2,000.00 元，共 500 户；名单不公开")],
  });
  await report(
    stage,
    "foundation",
    campaign,
    "医院专款到账，生活补助发放 500 户",
    paper("关爱行动进展报告", "专款与补助发放情况"),
  );
}

/** A campaign that is over, and money that comes late all the same. */
export async function playClothes(stage: Stage, { campaign, fund }: Destination): Promise<void> {
  await receive(
    stage,
    "bank",
    fund,
    new TextEncoder().encode(smallStatement("冬衣", 600, (at) => 50 + ((at * 37) % 300))),
  );
  const bill = invoice("D-001", "晴川市暖阳服装有限公司", "学生冬衣 800 套", "96,000.00");
  await pay(stage, {
    ...{ by: "charity", bank: "bank", fund, fate: "settled" },
    list: supplierList(["clothes", "96000.00", "学生冬衣 800 套", bill.name]),
    documents: [bill],
  });
  const office = await stage.office("charity.approver");
  const { status } = await office.contracts.campaigns.read.campaign([campaign]);
  const final = paper("冬衣计划总结报告", "800 套冬衣已送达 12 所学校；结余用于同类助学项目");
  if (status === CampaignStatus.Open)
    await once(advance(office, campaign, { step: "complete", summary: "800 套冬衣已送达 12 所学校", document: final }));
  await receive(stage, "bank", fund, new TextEncoder().encode(smallStatement("冬衣补登", 12, (at) => 100 + at)));
}

/** A fund whose payments a regulator stopped. */
export async function playShelter(stage: Stage, { fund }: Destination): Promise<void> {
  await receive(stage, "rural-bank", fund, new TextEncoder().encode(smallStatement("托管", 40, (at) => 200 + at * 10)));
  await pay(stage, {
    ...{ by: "foundation", bank: "rural-bank", fund, fate: "proposed" },
    list: supplierList(["printing", "3000.00", "托管手册印制"]),
  });
  const office = await stage.office("regulator.approver");
  const { status } = await office.contracts.ledger.read.fund([fund]);
  const notice = paper("冻结通知", "供应商关联关系核查期间，暂停该资金付款");
  if (status === FundStatus.Open)
    await once(freeze(office, fund, { reason: "供应商关联关系核查中", document: notice }));
  stage.log("fund frozen");
}

async function report(
  stage: Stage,
  by: "charity" | "foundation",
  campaign: number,
  summary: string,
  document: Document,
): Promise<void> {
  const office = await stage.office(`${by}.recorder`);
  await catchUp(office);
  if (!(await isCited(office, document.digest)))
    await once(advance(office, campaign, { step: "report", summary, document }));
}
