import type { Hex } from "@sunledger/sdk";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";

/**
 * The words of all domains. Each domain adds its own where it registers:
 * `declare module "@/lib/domain" { interface Words extends MyWords {} }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface Words {}

/** A part of a page that a domain adds. */
export type PagePart = { readonly key: string; readonly node: ReactNode };

/** What a domain is to the site: it registers here what the site shows of it outside its own pages. */
export type Domain = {
  readonly name: string;
  /** Its words, a file a language: their upper names are its own, in no other domain. */
  readonly words: Record<Locale, () => Promise<{ readonly default: Readonly<Record<string, object>> }>>;
  /** What it tells of an organisation, on that one's page. */
  readonly partsOfOrganisation?: (organisation: Hex) => Promise<readonly PagePart[]>;
};
