import type { Region } from "@sunledger/sdk";

const HEADER = "序号,户主姓名,身份证号码,家庭人口,村代码,家庭住址,人均纯收入,致贫原因,帮扶措施,联系电话";
/** Of GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
/** Births from 1940 on; the three digits behind a birth's day tell those of one day apart. */
const [FIRST_YEAR, YEARS, DAYS] = [1940, 50, 28];

/** The registration forms of made-up households, each with an identity number of its own, of the province 99 that nobody has. */
export function formsOf(village: Region, count: number): string {
  const lines = Array.from({ length: count }, (_, serial) => {
    const persons = 1 + (serial % 5);
    const income = `${1_800 + (serial % 2_400)}.00`;
    return [
      ...[serial + 1, `示例${serial + 1}`, identityOf(serial), persons, village, `${1 + (serial % 9)}组`, income],
      ...["因病", "医疗救助", `示例电话${serial + 1}`],
    ].join();
  });
  return `\ufeff${HEADER}\r\n${lines.join("\r\n")}\r\n`;
}

function identityOf(serial: number): string {
  const days = Math.floor(serial / 1_000);
  const day = 1 + (days % DAYS);
  const month = 1 + (Math.floor(days / DAYS) % 12);
  const year = FIRST_YEAR + (Math.floor(days / (12 * DAYS)) % YEARS);
  const digits = `990121${year}${two(month)}${two(day)}${String(serial % 1_000).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + CHECKS.charAt(sum % 11);
}

const two = (value: number): string => String(value).padStart(2, "0");
