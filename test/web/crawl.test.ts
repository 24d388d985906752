import { personalNumbers } from "@sunledger/sdk";
import { expect, test } from "vitest";
import { LANGUAGES } from "./pages.ts";
import type { Language } from "./pages.ts";
import { siteOf } from "./visit.ts";

/** Enough to see every kind of page many times; all rows of all deposits would be thousands of the same. */
const MOST = 300;
const MOST_OF_A_KIND = 30;
const AT_ONCE = 4;

/** Addresses on this site that a page links to, fragments cut off. */
function linksOf(html: string, from: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)]
    .map(([, href]) => new URL(href!.replaceAll("&amp;", "&"), from))
    .filter((url) => url.origin === siteOf())
    .map((url) => url.pathname + url.search);
}

/** What kind of page an address leads to. */
const kindOf = (path: string): string => path.split("/")[2]?.split("?")[0] ?? "";

/** Read pages from a place on, each once, the ones that were seen first coming first. */
async function crawl(language: Language): Promise<{ seen: Map<string, number>; texts: Map<string, string> }> {
  const [seen, texts] = [new Map<string, number>(), new Map<string, string>()];
  const queue = [`/${language}`];
  const known = new Set(queue);
  const kinds = new Map<string, number>();
  while (queue.length > 0 && seen.size < MOST) {
    const batch = queue.splice(0, AT_ONCE);
    await Promise.all(
      batch.map(async (path) => {
        const response = await fetch(siteOf() + path);
        seen.set(path, response.status);
        const text = await response.text();
        if (!response.headers.get("content-type")?.startsWith("text/html")) return;
        texts.set(path, text);
        for (const link of linksOf(text, siteOf() + path)) {
          // The other language has its own turn.
          if (known.has(link) || (link.split("/")[1] !== language && link.split("/")[1] !== "files")) continue;
          known.add(link);
          const before = kinds.get(kindOf(link)) ?? 0;
          kinds.set(kindOf(link), before + 1);
          if (before < MOST_OF_A_KIND) queue.push(link);
        }
      }),
    );
  }
  return { seen, texts };
}

test.each(LANGUAGES)(
  "every link from the first page on leads somewhere, and no page tells of a person, in %s",
  async (language) => {
    const { seen, texts } = await crawl(language);
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
    const kinds = new Set([...seen.keys()].map(kindOf));
    for (const kind of [
      "campaigns",
      "programmes",
      "notices",
      "rosters",
      "households",
      "funds",
      "payments",
      "deposits",
      "donations",
      "organisations",
      "documents",
      "activity",
      "about",
    ])
      expect(kinds, `no page of ${kind} was reached`).toContain(kind);
    const told = [...texts].flatMap(([path, html]) =>
      personalNumbers(html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ")).map(
        ({ kind }) => `${kind} on ${path}`,
      ),
    );
    expect(told).toEqual([]);
  },
);
