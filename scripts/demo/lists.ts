import { formatYuan } from "@sunledger/sdk";

/** Suppliers of the demonstration: made up, with numbers of a region that does not exist. */
export const SUPPLIERS = {
  masks: { name: "晴川市安康防护用品有限公司", code: "91990100MAE0000960" },
  suits: { name: "晴川市净屏医用织物有限公司", code: "91990100MAE000109M" },
  ventilators: { name: "晴川市呼吸医疗设备有限公司", code: "91990100MAE000117G" },
  logistics: { name: "晴川市驿站物流有限公司", code: "91990100MAE000125B" },
  platform: { name: "晴川市微光信息服务有限公司", code: "91990100MAE0001336" },
  clothes: { name: "晴川市暖阳服装有限公司", code: "91990100MAE0001411" },
  printing: { name: "江岸区墨香印务有限公司", code: "91990102MAE00015XM" },
  builders: { name: "晴川市安居建设有限公司", code: "91990102MAE000168M" },
  hospital: { name: "晴川市中心医院", code: "12990100MAE00007XA" },
} as const;

export type Supplier = keyof typeof SUPPLIERS;

/** A payment list with one line a supplier. The account numbers are marked as made up. */
export function supplierList(
  ...lines: readonly [Supplier, yuan: string, purpose: string, document?: string][]
): string {
  const rows = lines.map(([supplier, yuan, purpose, document = ""], at) => {
    const { name, code } = SUPPLIERS[supplier];
    return [name, code, `示例账号${String(at + 1).padStart(4, "0")}`, yuan, purpose, document].join("\t");
  });
  return ["收款人\t统一社会信用代码\t账号\t金额\t用途\t附件", ...rows].join("\n");
}

/** A list of persons, who are numbers here: the demonstration has no names of people. */
export function personList(label: string, count: number, yuan: (at: number) => number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const who = String(at + 1).padStart(3, "0");
    return [`${label}${who}`, `示例账号${who}`, formatYuan(BigInt(yuan(at)) * 100n), label].join("\t");
  });
  return ["收款人\t账号\t金额\t用途", ...rows].join("\n");
}

/** A small statement of donations, as a bank's system would write it. */
export function smallStatement(label: string, count: number, yuan: (at: number) => number): string {
  const rows = Array.from({ length: count }, (_, at) => `${label}-${at + 1},,${yuan(at).toFixed(2)}`);
  return ["流水号,捐赠人,金额", ...rows].join("\n");
}
