import { VILLAGES, VILLAGE_KEYS } from "./organisations.ts";
import type { Households, VillageKey } from "./organisations.ts";

/**
 * The county's households: made up, the same at every run. Their identity numbers are of the province 99, which nobody has,
 * and their names are put together from common ones. They go through the importer as a village's files would, and are shown
 * nowhere.
 */
export type MadeUpHousehold = { name: string; identity: string; persons: number; line: string };

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const GIVEN = "秀英桂兰建国玉梅海燕志强春花德明水生金凤长根荷香";
const CAUSES = ["缺劳动力", "因病", "因残", "缺技术", "因灾", "因学"];
const MEASURES = ["低保兜底", "公益性岗位", "产业帮扶", "医疗救助", "教育资助", "技能培训"];

/** Of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identityNumber(serial: number): string {
  // A birth between 1940 and 1995, spread by a prime; the last three digits and the date together are each household's own.
  const year = 1940 + ((serial * 7) % 56);
  const [month, day] = [1 + (serial % 12), 1 + (serial % 28)];
  const two = (value: number): string => String(value).padStart(2, "0");
  const digits = `990121${year}${two(month)}${two(day)}${String(serial % 1_000).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${"10X98765432"[sum % 11]}`;
}

const HEADER =
  "序号,户主姓名,身份证号码,家庭人口,村代码,家庭住址,人均纯收入,致贫原因,帮扶措施,联系电话,开户银行,银行账号";

/** One household by its number in the county, from 0. */
function household(serial: number, key: VillageKey): MadeUpHousehold {
  const { name: committee, region } = VILLAGES[key];
  const pick = <T>(from: ArrayLike<T>, step: number): T => from[(serial * step) % from.length]!;
  const name = `${pick(SURNAMES, 7)}${pick(GIVEN, 5)}${pick(GIVEN, 11)}`;
  const persons = 1 + ((serial * 3) % 5);
  const identity = identityNumber(serial);
  const income = 1_800 + ((serial * 37) % 2_400);
  const number = String(serial + 1).padStart(5, "0");
  const place = `${committee.replace("村民委员会", "")}${1 + (serial % 6)}组${1 + (serial % 40)}号`;
  const cells = [
    ...[name, identity, `${persons}`, `${region}`, place, `${income}.00`, pick(CAUSES, 5), pick(MEASURES, 7)],
    ...[`示例电话${number}`, "晴川商业银行", `示例账号${number}`],
  ];
  return { name, identity, persons, line: cells.join(",") };
}

const OFFSETS = new Map<VillageKey, number>();
VILLAGE_KEYS.reduce((offset, key) => {
  OFFSETS.set(key, offset);
  return offset + VILLAGES[key].households.living + VILLAGES[key].households.housing;
}, 0);

/** The households of a village that one programme helps: those of the living allowance first. */
export function householdsOf(key: VillageKey, programme: keyof Households): MadeUpHousehold[] {
  const { living, housing } = VILLAGES[key].households;
  const first = OFFSETS.get(key)! + (programme === "living" ? 0 : living);
  return Array.from({ length: programme === "living" ? living : housing }, (_, at) => household(first + at, key));
}

/** A household of another village, as this one's form would have it: one that is put forward twice. */
export const asPutForwardBy = (key: VillageKey, of: VillageKey, at: number): MadeUpHousehold =>
  household(OFFSETS.get(of)! + at, key);

/** Households that no village has put forward: for trying the importer. */
export const furtherHouseholds = (key: VillageKey, count: number): MadeUpHousehold[] =>
  Array.from({ length: count }, (_, at) => household(50_000 + 100 * VILLAGE_KEYS.indexOf(key) + at, key));

/** A village's registration forms as one file. */
export const formsOf = (households: readonly MadeUpHousehold[]): string =>
  [HEADER, ...households.map(({ line }, at) => `${at + 1},${line}`), `合计,${households.length} 户`, ""].join("\n");
