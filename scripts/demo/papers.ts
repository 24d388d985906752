import { documentOf } from "@sunledger/sdk/acts";
import type { Document } from "@sunledger/sdk/acts";
import { demonstrationPdf } from "./pdf.ts";

/** The demonstration's papers: plans, contracts, invoices, reports. All made up, and saying so. */

export const paper = (title: string, ...lines: readonly string[]): Document =>
  documentOf(`${title}.pdf`, demonstrationPdf(title, lines));

export const invoice = (number: string, seller: string, goods: string, yuan: string): Document =>
  paper(
    `发票 Invoice ${number}`,
    `销售方 Seller：${seller}`,
    `货物或服务 For：${goods}`,
    `价税合计 Total：${yuan} 元 (CNY)`,
  );

export const contract = (number: string, parties: string, subject: string): Document =>
  paper(`合同 Contract ${number}`, `当事人 Parties：${parties}`, `标的 Subject：${subject}`);

export const receiptOfGoods = (what: string): Document =>
  paper(
    "验收单 Acceptance",
    `收货单位 Received by：晴川市中心医院`,
    `验收内容 Accepted：${what}`,
    "数量与质量相符 As ordered",
  );

/** So many that they go on the chain under one root. */
export const deliveryNotes = (): Document[] =>
  Array.from({ length: 12 }, (_, at) =>
    paper(
      `送货单 Delivery note B-${String(at + 1).padStart(3, "0")}`,
      "送货单位 Delivered by：晴川市驿站物流有限公司",
      `第 ${at + 1} 车，共 12 车 Load ${at + 1} of 12：口罩与防护服`,
    ),
  );
