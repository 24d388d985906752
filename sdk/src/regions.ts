import { SunledgerError } from "./errors.ts";

/**
 * A region as the chain and the index keep it: a 12-digit statistical code as a number. Two digits province, two city, two
 * county (GB/T 2260), three township, three village (GB/T 10114 and the statistical bureau's codes). 0 is the whole country.
 */
export type Region = bigint;

// How many codes one code of each level covers.
const COUNTRY = 10n ** 12n;
const PROVINCE = 10n ** 10n;
const CITY = 10n ** 8n;
const COUNTY = 10n ** 6n;
const TOWNSHIP = 10n ** 3n;

/**
 * Whether a number is shaped like a region's code: 12 digits, no digits below a level that is zero; 0 is the whole country.
 * The county alone may be missing: a few cities (Dongguan, 4419) have townships directly below them. The same answer as
 * `contracts/directory/Regions.sol`.
 */
export function isRegion(region: bigint): boolean {
  if (region === 0n) return true;
  if (region < PROVINCE || region >= COUNTRY) return false;
  if (region % CITY !== 0n && (region / CITY) % 100n === 0n) return false;
  return region % TOWNSHIP === 0n || (region / TOWNSHIP) % 1000n !== 0n;
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
  const span = [COUNTRY, PROVINCE, CITY, COUNTY, TOWNSHIP].find((size) => outer % size === 0n) ?? 1n;
  return outer / span === inner / span;
}

/** The levels of regions, from the whole country (0) to the village (5). */
export const REGION_LEVELS = ["country", "province", "city", "county", "township", "village"] as const;
/** One of them. */
export type RegionLevel = (typeof REGION_LEVELS)[number];

const SPANS = [COUNTRY, PROVINCE, CITY, COUNTY, TOWNSHIP, 1n];

/** How far down a region's code goes. */
export function levelOf(region: Region): RegionLevel {
  return REGION_LEVELS[SPANS.findIndex((span) => region % span === 0n)] as RegionLevel;
}

/**
 * The township that a village lies in; a township's own code stays as it is.
 * @throws SunledgerError `regions/level` for a wider region
 */
export function townshipOf(region: Region): Region {
  return widened(region, TOWNSHIP, "township");
}

/**
 * The county that a village or township lies in, as the contracts reckon it; a county's own code stays as it is. A city
 * without counties (441900) is the county of its townships.
 * @throws SunledgerError `regions/level` for a wider region, a city's own code included
 */
export function countyOf(region: Region): Region {
  return widened(region, COUNTY, "county");
}

function widened(region: Region, span: bigint, level: RegionLevel): Region {
  if (REGION_LEVELS.indexOf(levelOf(region)) < REGION_LEVELS.indexOf(level)) {
    const value = formatRegion(region);
    throw new SunledgerError("regions/level", `${value} lies in no ${level}: it is wider than one.`, { value, level });
  }
  return region - (region % span);
}

/** The code in its 12 digits. */
export function formatRegion(region: Region): string {
  return region.toString().padStart(12, "0");
}
