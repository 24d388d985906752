import { SunledgerError } from "../errors.ts";
import { isRegion } from "../regions.ts";

/** What a citizen's identity number says. */
export type IdentityNumber = {
  /** 18 ASCII characters: digits, and for the last perhaps a capital X. */
  readonly number: string;
  /** Its first six digits: the county in which it was first given, by the codes of that time (GB/T 2260). */
  readonly region6: string;
  /** The date of birth, `YYYY-MM-DD`. */
  readonly born: string;
};

// The provinces of GB/T 2260. People move, and counties are renumbered: what lies below cannot be checked against today's list.
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" ");
/** The province of made-up numbers and regions, for demonstrations. No real number begins with it. */
const MADE_UP = "99";
const CHECK_CHARACTERS = "10X98765432";
const EARLIEST = "1900-01-01";
/** Dates in China are eight hours ahead of UTC. */
const CHINA_MS = 8 * 3_600_000;

/**
 * Read a citizen's identity number (GB 11643-1999): six digits of the county, eight of the date of birth, three in order, and
 * a check character (ISO 7064 MOD 11-2). Spaces, full-width digits and a small x are put right; nothing is guessed.
 * @param text As a form or a file has it
 * @param today The day by which a birth must have been; now by default
 * @param madeUp Whether numbers of the province 99 are taken, which nobody has: for demonstrations
 * @throws SunledgerError `identity/empty`, `identity/spreadsheet` (shortened to 4.2E+17), `identity/old` (15 digits),
 * `identity/length`, `identity/form`, `identity/region`, `identity/born`, `identity/future`, `identity/check`. No message and
 * no value has more of the number than its first six digits: errors end up in logs.
 */
export function readIdentityNumber(text: string, today: Date = new Date(), madeUp = false): IdentityNumber {
  const number = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, "")
    .replace(/^'/, "")
    .toUpperCase();
  requireForm(number);
  const [, region6 = "", year, month, day] = /^(\d{6})(\d{4})(\d\d)(\d\d)/.exec(number) ?? [];
  const born = `${year}-${month}-${day}`;
  const province = region6.slice(0, 2);
  const known = PROVINCES.includes(province) || (madeUp && province === MADE_UP);
  if (!known || !isRegion(BigInt(region6) * 1_000_000n)) {
    refuse("region", number, "its first six digits are no county's", "compare them with the booklet or card");
  }
  if (!isDate(born) || born < EARLIEST) {
    refuse("born", number, "its digits 7 to 14 are no date of birth", "compare them with the booklet or card");
  }
  if (born > new Date(today.getTime() + CHINA_MS).toISOString().slice(0, 10)) {
    refuse("future", number, "its date of birth is not yet past", "compare digits 7 to 14 with the booklet or card");
  }
  if (number[17] !== checkCharacter(number)) {
    refuse("check", number, "its check character does not fit the other 17", "compare it with the booklet or card");
  }
  return { number, region6, born };
}

/** The character that the other 17 ask for: ISO 7064 MOD 11-2. */
function checkCharacter(number: string): string {
  let rest = 0;
  for (const digit of number.slice(0, 17)) rest = ((rest + Number(digit)) * 2) % 11;
  return CHECK_CHARACTERS.charAt(rest);
}

function requireForm(number: string): void {
  const { length } = number;
  if (length === 0) refuse("empty", number, "nothing is written", "write the 18 characters of the booklet or card");
  if (/^\d\.\d+E\+?\d+$/.test(number)) {
    refuse("spreadsheet", number, "a spreadsheet shortened it", "format the column as text and type it again");
  }
  if (/^\d{15}$/.test(number)) {
    refuse("old", number, "it has 15 digits, which ended in 2013", "write the 18 characters of the card now valid");
  }
  if (length !== 18) refuse("length", number, `it has ${length} characters`, "an identity number has 18");
  if (!/^\d{17}[\dX]$/.test(number)) {
    refuse("form", number, "it is not 17 digits and a digit or X", "compare it with the booklet or card");
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuse(reason: string, number: string, what: string, remedy: string): never {
  const value = /^\d{6}/.exec(number)?.[0] ?? "";
  const named = value === "" ? "The identity number" : `The identity number ${value}…`;
  throw new SunledgerError(`identity/${reason}`, `${named} is wrong: ${what}; ${remedy}.`, {
    value,
    length: number.length,
  });
}
