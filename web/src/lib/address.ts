import { headers } from "next/headers";
import { routing, type Locale } from "@/i18n/routing";

/** The request header in which the proxy hands a page its own path and query. */
export const PATH_HEADER = "x-sunledger-path";

/** The address that was asked for, without its language: `/campaigns?status=open`, `` for the first page. */
export async function currentPath(): Promise<string> {
  const path = (await headers()).get(PATH_HEADER) ?? "";
  return path.replace(new RegExp(`^/(?:${routing.locales.join("|")})(?=/|\\?|$)`), "");
}

/** The same page in another language. */
export function inLanguage(locale: Locale, path: string): string {
  return `/${locale}${path}`;
}
