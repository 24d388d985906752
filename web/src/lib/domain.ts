import type { Hex } from "@sunledger/sdk";
import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import type { Activity } from "./activity";
import type { Finding, Question } from "./question";

/**
 * The words of all domains. Each domain adds its own where it registers:
 * `declare module "@/lib/domain" { interface Words extends Own {} }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface Words {}

/** The whole name of a message: `campaigns.title`. */
export type MessageName = Parameters<ReturnType<typeof useTranslations<never>>>[0];

/** A part of a page that a domain adds. */
export type PagePart = { readonly key: string; readonly node: ReactNode };

/** What a domain shows on the home page: figures of the whole book, and parts. */
export type Home = { readonly figures?: ReactNode; readonly parts?: readonly PagePart[] };

/** An entry of the main navigation. */
export type NavigationEntry = {
  /** Its folder: `campaigns`. */
  readonly path: string;
  readonly title: MessageName;
  /** Folders of other pages that belong to it. */
  readonly within?: readonly string[];
};

/** What a domain is to the site: it registers here what the site shows of it outside its own pages. */
export type Domain = {
  readonly name: string;
  /** Its words, one file a language. No other domain may use the same top-level names in these files. */
  readonly words: Record<Locale, () => Promise<{ readonly default: Readonly<Record<string, object>> }>>;
  readonly places?: readonly NavigationEntry[];
  /** Pages for search engines: those without a number, and those of records, read a list at a time (`pathsOf`). */
  readonly sitemap?: {
    readonly pages?: readonly string[];
    readonly records?: readonly (() => AsyncIterable<readonly string[]>)[];
  };
  readonly home?: () => Promise<Home>;
  /** The parts that it adds to an organisation's page. */
  readonly partsOfOrganisation?: (organisation: Hex) => Promise<readonly PagePart[]>;
  /** Its search. */
  readonly search?: (question: Question) => Promise<Finding>;
  /** Removes from a list of activity whatever would disclose more than the domain's pages do. */
  readonly tellActivity?: (activities: readonly Activity[]) => Promise<readonly Activity[]>;
};
