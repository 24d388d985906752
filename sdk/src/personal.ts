/** Numbers that identify a person and so must never be published. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: 17 digits, of which 8 are a birth date, and a check character (ISO 7064 MOD 11-2). */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]!.toUpperCase();
}

/** As much of a number as its owner recognises and nobody else can use. */
export const masked = (value: string): string => `${value.slice(0, 3)}…${value.slice(-2)}`;
