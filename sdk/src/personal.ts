import type { Text } from "./text.ts";

/**
 * Numbers that identify a person and so must never be published. Identity and card numbers are known by their check digits, so that
 * an order number of the same length is not mistaken for one; telephone numbers by their form.
 */
export type PersonalNumber = { readonly kind: "identity" | "card" | "phone"; readonly value: string };

/** What such numbers are called. */
export const PERSONAL_NUMBERS: Record<PersonalNumber["kind"], Text> = {
  identity: { en: "an identity number", zh: "身份证号码" },
  card: { en: "a bank card number", zh: "银行卡号" },
  phone: { en: "a mobile phone number", zh: "手机号码" },
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: 17 digits, of which 8 are a birth date, and a check character (ISO 7064 MOD 11-2). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
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

/** Digits as people write them: in groups, by blanks, dashes or dots. The X of an identity number may stand apart. */
const DIGITS = /\d+(?:[ \u00a0.·–—-]{1,2}\d+)*(?:[ -]?[Xx](?![A-Za-z]))?/g;

/**
 * Digests, references and addresses, in which any digits may stand: hexadecimal digits with a letter among them, 32 or more. Their
 * digits are nobody's.
 */
const HEXADECIMAL = /(?<![0-9A-Za-z])(?:0x)?(?=[0-9]*[a-fA-F])[0-9a-fA-F]{32,}(?![0-9A-Za-z])/g;

/** How people group the digits of such numbers, and no table of figures does by chance. */
const GROUPS: Readonly<Record<PersonalNumber["kind"], RegExp>> = {
  identity: /^(18|17,1|14,4|6,12|6,8,4|6,8,3,1|6,4,8|6,4,4,4|6,4,2,2,4|3,3,4,4,4|4,4,4,4,2)$/,
  card: /^(16|17|18|19|6,\d+|4,4,4,4(,[123])?)$/,
  phone: /^(11|3,4,4|3,3,5|3,8|4,7|7,4|4,4,3|4,3,4)$/,
};

/** The most groups that a number has, and the fewest and most digits, with the country's. */
const MOST_GROUPS = 5;
const [FEWEST, MOST] = [11, 19];

const PHONE = /^1[3-9]\d{9}$/;
/** China's number before a telephone number, written without a break. */
const COUNTRY = /^(?:86|0086|086)(?=1[3-9]\d{9}$)/;

function kindOf(digits: string, groups: string): PersonalNumber["kind"] | undefined {
  if (GROUPS.identity.test(groups) && isIdentityNumber(digits)) return "identity";
  if (GROUPS.card.test(groups) && isCardNumber(digits)) return "card";
  if (GROUPS.phone.test(groups) && PHONE.test(digits)) return "phone";
  return undefined;
}

/**
 * All personal numbers in a text, each once: also those in groups (6222 0000 0000 0000), behind letters (ID110105…), behind a row's
 * number (17 110105…), with +86 or dots, or in full-width digits.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  const found = new Map<string, PersonalNumber>();
  const plain = text.normalize("NFKC").replace(HEXADECIMAL, " ");
  for (const [run] of plain.matchAll(DIGITS)) {
    for (const number of numbersIn(run)) found.set(number.value, number);
  }
  return [...found.values()];
}

/** Personal numbers in one run of digits: any groups that follow each other may be one. */
function numbersIn(run: string): PersonalNumber[] {
  const groups = [...run.matchAll(/\d+[Xx]?|[Xx]/g)].map(([group]) => group);
  const found: PersonalNumber[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (let last = Math.min(first + MOST_GROUPS, groups.length); last > first; last--) {
      const taken = groups.slice(first, last);
      const length = taken.reduce((sum, group) => sum + group.length, 0);
      if (length < FEWEST) break;
      if (length > MOST) continue;
      const [all, digits] = [taken.join(""), taken.join("").replace(COUNTRY, "")];
      const lengths = digits.length < all.length ? "11" : taken.map((group) => group.length).join(",");
      const kind = kindOf(digits, lengths);
      if (!kind) continue;
      found.push({ kind, value: digits.length < all.length ? digits : taken.join(" ") });
      first = last - 1;
      break;
    }
  }
  return found;
}

/** As much of a number as its owner recognises and nobody else can use. */
export const masked = (value: string): string => `${value.slice(0, 3)}…${value.slice(-2)}`;
