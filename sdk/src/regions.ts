import { SunledgerError } from "./errors.ts";

/**
 * A region as the chain and the index keep it: a 12-digit statistical code as a number. Two digits province, two city, two
 * county (GB/T 2260), three township, three village (GB/T 10114 and the statistical bureau's codes). 0 is the whole country.
 */
export type Region = bigint;

// What is left of each level when a code is divided: province, city, county, township, village.
const LEVELS = [10n ** 10n, 10n ** 8n, 10n ** 6n, 10n ** 3n, 1n] as const;
const END = 10n ** 12n;

/** Whether a number is a region's code: 12 digits whose province is not 00, or 0 for the whole country. */
export function isRegion(region: bigint): boolean {
  return region === 0n || (region >= 10n ** 10n && region < END);
}

/**
 * Read a region's code as people write it: 12 digits, or only those of its level (2, 4, 6, 9).
 * @throws SunledgerError `regions/code`
 */
export function parseRegion(text: string): Region {
  const code = text.trim();
  const region = /^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(code) ? BigInt(code.padEnd(12, "0")) : -1n;
  if (!isRegion(region)) {
    throw new SunledgerError(
      "regions/code",
      `"${code}" is no region: write its statistical code, 2, 4, 6, 9 or 12 digits.`,
      { value: code },
    );
  }
  return region;
}

/**
 * Whether one region is the other or lies around it: a code padded with zeros covers everything below it, and 0 the whole
 * country. A city without counties (441900) covers its townships (441900003) too.
 */
export function covers(outer: Region, inner: Region): boolean {
  const size = outer === 0n ? END : (LEVELS.find((level) => outer % level === 0n) ?? 1n);
  return outer / size === inner / size;
}

/** The code in its 12 digits. */
export function formatRegion(region: Region): string {
  return region.toString().padStart(12, "0");
}
