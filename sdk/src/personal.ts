import type { Text } from "./text.ts";

/**
 * Numbers that identify a person and so must never be published: found by their check digits, so that an order number of
 * the same length is not mistaken for one.
 */
export type PersonalNumber = { kind: "identity" | "card" | "phone"; value: string };

/** What such numbers are called. */
export const PERSONAL_NUMBERS: Record<PersonalNumber["kind"], Text> = {
  identity: { en: "an identity number", zh: "身份证号码" },
  card: { en: "a bank card number", zh: "银行卡号" },
  phone: { en: "a mobile phone number", zh: "手机号码" },
};

/** GB 11643-1999: 17 digits, of which 8 are a birth date, and a check character (ISO 7064 MOD 11-2). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]!.toUpperCase();
}

/** ISO/IEC 7812: cards issued in China begin with 62, other networks' with 4 or 51 to 55; the last digit is Luhn's. */
export function isCardNumber(text: string): boolean {
  if (!/^(62\d{14,17}|4\d{15}|5[1-5]\d{14})$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** All personal numbers in a text, also those written in groups: 6222 0000 0000 0000. */
export function personalNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const [value] of text.normalize("NFKC").matchAll(/(?<![\dA-Za-z])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z])/g)) {
    const digits = value.replace(/[ -]/g, "");
    if (isIdentityNumber(digits)) found.push({ kind: "identity", value });
    else if (isCardNumber(digits)) found.push({ kind: "card", value });
    else if (/^1[3-9]\d{9}$/.test(digits)) found.push({ kind: "phone", value });
  }
  return found;
}

/** As much of a number as its owner recognises and nobody else can use. */
export const masked = (value: string): string => `${value.slice(0, 3)}…${value.slice(-2)}`;
