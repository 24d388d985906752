import { clip } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";

// GB 32100-2015: digits and capital letters without I, O, S, V, Z; a character's value is its place here.
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = ALPHABET.length;

/** Whether a text is a unified social credit code with the right check character. */
export function isCreditCode(code: string): boolean {
  return hasForm(code) && code[17] === checkCharacter(code);
}

/**
 * Make sure of a unified social credit code: 18 characters, of which the last checks the others by weights 3^i modulo 31
 * (GB 32100-2015, 5.6 and annex A). The check character of the organisation code inside it (characters 9 to 17, GB 11714)
 * is not checked: the outer one covers it, and no registered body should be turned away because of how its number was made.
 * @throws SunledgerError `credit-codes/form`; `credit-codes/check` with the expected check character
 */
export function checkCreditCode(code: string): void {
  if (!hasForm(code)) {
    throw new SunledgerError(
      "credit-codes/form",
      `"${clip(code)}" is no unified social credit code: it has 18 digits and capital letters, without I, O, S, V and Z.`,
      { value: clip(code) },
    );
  }
  const expected = checkCharacter(code);
  if (code[17] !== expected) {
    throw new SunledgerError(
      "credit-codes/check",
      `"${code}" has a slip: with these 17 characters the last would be ${expected}. Compare it with the certificate.`,
      { value: code, expected },
    );
  }
}

function hasForm(code: string): boolean {
  return code.length === 18 && [...code].every((character) => ALPHABET.includes(character));
}

function checkCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}
