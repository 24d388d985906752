import { parseRegion } from "@sunledger/sdk";
import { staff } from "../people.ts";
import type { Organisation } from "../people.ts";

/**
 * The made-up county of the demonstration: its offices, three townships and twelve villages. Two villages have under ten
 * households, so that public pages show them together with others.
 */

/** How many households a village has, by the programme that helps them. */
export type Households = { living: number; housing: number };

type Village = Organisation & { households: Households };

const office = (
  key: string,
  name: string,
  kind: "finance" | "local-government",
  region: string,
  creditCode: string,
): Organisation => ({
  ...{ name, kind, creditCode, region: parseRegion(region) },
  members: staff(key, "recorder", "approver"),
});

const village = (
  key: string,
  name: string,
  region: string,
  creditCode: string,
  living: number,
  housing = 0,
): Village => ({
  ...{ name: `${name}村民委员会`, kind: "local-government", creditCode, region: parseRegion(region) },
  members: staff(key, "recorder"),
  households: { living, housing },
});

export const OFFICES = {
  "city-finance": office("city-finance", "晴川市财政局", "finance", "9901", "11990100MAF000012R"),
  "county-finance": office("county-finance", "云岭县财政局", "finance", "990121", "11990121MAF0000202"),
  county: office("county", "云岭县人民政府", "local-government", "990121", "11990121MAF000039Y"),
  shiqiao: office("shiqiao", "石桥镇人民政府", "local-government", "990121101", "11990121MAF000047R"),
  qingxi: office("qingxi", "青溪镇人民政府", "local-government", "990121102", "11990121MAF000055L"),
  baiyang: office("baiyang", "白杨镇人民政府", "local-government", "990121103", "11990121MAF000063F"),
} as const satisfies Record<string, Organisation>;
export type OfficeKey = keyof typeof OFFICES;

export const TOWNSHIPS = ["shiqiao", "qingxi", "baiyang"] as const;
export type TownshipKey = (typeof TOWNSHIPS)[number];

/** 1,735 households get a living allowance, 265 help for their houses: 2,000 in all. */
export const VILLAGES = {
  shangqiao: village("shangqiao", "上桥村", "990121101001", "54990121MAF000071W", 220, 40),
  xiaqiao: village("xiaqiao", "下桥村", "990121101002", "54990121MAF00008XL", 210, 30),
  liuwan: village("liuwan", "柳湾村", "990121101003", "54990121MAF000098L", 180),
  shiping: village("shiping", "石坪村", "990121101004", "54990121MAF0001008", 8),
  qingxicun: village("qingxicun", "青溪村", "990121102001", "54990121MAF0001195", 240, 60),
  zhuyuan: village("zhuyuan", "竹园村", "990121102002", "54990121MAF0001270", 185, 35),
  songling: village("songling", "松岭村", "990121102003", "54990121MAF000135T", 150),
  yunding: village("yunding", "云顶村", "990121102004", "54990121MAF000143M", 7),
  baiyangcun: village("baiyangcun", "白杨村", "990121103001", "54990121MAF000151G", 165, 45),
  hekou: village("hekou", "河口村", "990121103002", "54990121MAF00016X8", 150, 25),
  nanpo: village("nanpo", "南坡村", "990121103003", "54990121MAF0001788", 110, 30),
  beigou: village("beigou", "北沟村", "990121103004", "54990121MAF0001863", 110),
} as const satisfies Record<string, Village>;
export type VillageKey = keyof typeof VILLAGES;

export const VILLAGE_KEYS = Object.keys(VILLAGES) as VillageKey[];

/** Who owns a bundle of dossiers, and who may ask for one: they publish keys. */
export const KEY_HOLDERS = ["county", ...TOWNSHIPS, ...VILLAGE_KEYS] as const;

export const COUNTY_ORGANISATIONS: Readonly<Record<OfficeKey | VillageKey, Organisation>> = { ...OFFICES, ...VILLAGES };

/** The township of a village: their codes share nine digits. */
export function townshipOfVillage(key: VillageKey): TownshipKey {
  const township = VILLAGES[key].region / 1_000n;
  return TOWNSHIPS.find((name) => OFFICES[name].region / 1_000n === township)!;
}
