import type { Samples } from "./samples.ts";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * A kind of page.
 * @property path Its address after the language
 * @property status What it answers; 200 unless it says otherwise
 * @property records Whether it shows records, and so says as of which block
 */
export type Page = { readonly name: string; readonly path: string; readonly status: number; readonly records: boolean };

/** One page of every kind. */
export function everyPage(samples: Samples): Page[] {
  const { campaign, fund, payment, deposit, donation, organisation, document, listed, relief } = samples;
  const pages: [name: string, path: string, differs?: Partial<Page>][] = [
    ["home", ""],
    ["campaigns", "/campaigns"],
    ["campaign", `/campaigns/${campaign}`],
    ["programmes", "/programmes"],
    ["programme", `/programmes/${relief.programme}`],
    ["county", `/programmes/${relief.programme}/regions/${relief.county}`],
    ["township", `/programmes/${relief.programme}/regions/${relief.township}`],
    ["village", `/programmes/${relief.programme}/regions/${relief.village}`],
    ["village that is not shown", `/programmes/${relief.programme}/regions/${relief.small.region}`],
    ["notices", "/notices"],
    ["roster", `/rosters/${relief.roster}`],
    ["small roster", `/rosters/${relief.small.roster}`],
    ["household", relief.household.path],
    ["payment to households", `/payments/${relief.payment}`],
    ["fund", `/funds/${fund}`],
    ["payment", `/payments/${payment}`],
    ["deposit", `/deposits/${deposit}`],
    ["donation", donation.path],
    ["organisations", "/organisations"],
    ["organisation", `/organisations/${organisation}`],
    ["documents", "/documents", { records: false }],
    ["document", `/documents/${document}`],
    ["document of a set", `/documents/${listed}`],
    ["unknown document", `/documents/${"0".repeat(64)}`],
    ["activity", "/activity"],
    ["search", "/search", { records: false }],
    ["search with results", `/search?q=${deposit}`],
    ["about", "/about", { records: false }],
    ["missing page", "/no/such/page", { status: 404, records: false }],
    ["missing record", "/campaigns/4000000000", { status: 404, records: false }],
  ];
  return pages.map(([name, path, differs]) => ({ name, path, status: 200, records: true, ...differs }));
}
