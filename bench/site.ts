/**
 * The site's figures, on the whole stack with the demonstration's data: how fast a warm page answers a crowd, how much script
 * the heaviest page brings, and what Lighthouse says of it on a phone.
 */
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { anyFree } from "../scripts/stack/ports.ts";
import { launchBrowser } from "../test/helpers/browser.ts";
import { startStack } from "../test/helpers/stack.ts";
import { everyPage } from "../test/web/pages.ts";
import { findSamples } from "../test/web/samples.ts";
import type { Samples } from "../test/web/samples.ts";
import { visit } from "./lib/crowd.ts";
import { percentile } from "./lib/percentile.ts";
import { mention, pace, record } from "./lib/results.ts";

/** What most readers look at, and on a phone: the first page, a campaign, what became of one's own donation. */
const mainPages = ({ campaign, donation }: Samples) => ({
  home: "/zh",
  campaign: `/zh/campaigns/${campaign}`,
  donation: `/zh${donation.path}`,
});

/** A crowd on the reference machine. On another one it is as large as makes it as busy: what waits in a queue is no measure of speed. */
const REQUESTS_A_SECOND = 50 / pace;
/** How many times as slow as the machine Lighthouse makes the phone: four times as slow as the reference machine. */
const PHONE = Math.max(4 / pace, 1);
const SECONDS = 10;
const WARMING_SECONDS = 3;

/** Every kind of page that shows records, each under a crowd of its own: the slowest counts. */
async function measurePages(origin: string, samples: Samples): Promise<void> {
  const slowest: number[] = [];
  for (const { name, path, status, records } of everyPage(samples)) {
    if (status !== 200 || !records) continue;
    const url = `${origin}/zh${path}`;
    await visit(url, { rate: REQUESTS_A_SECOND, seconds: WARMING_SECONDS });
    const times = await visit(url, { rate: REQUESTS_A_SECOND, seconds: SECONDS });
    const time = percentile(times, 0.95);
    mention(`site.page ${name}`, time, "ms");
    slowest.push(time);
  }
  record({ name: "site.page", value: Math.max(...slowest), unit: "ms", atMost: 100 });
}

/** Bytes of script that a browser gets for a page, files and what stands in the page alike, each compressed. */
async function measureScript(origin: string, samples: Samples): Promise<void> {
  const browser = await launchBrowser();
  let [most, heaviest] = [0, ""];
  try {
    for (const { path } of everyPage(samples)) {
      const page = await browser.newPage();
      const sizes: Promise<number>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() === "script")
          sizes.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`${origin}/en${path}`, { waitUntil: "networkidle" });
      const inline = await page.locator("script:not([src])").allTextContents();
      const size = (await Promise.all(sizes)).reduce((sum, one) => sum + one, gzipSync(inline.join("\n")).length);
      if (size > most) [most, heaviest] = [size, path];
      await page.close();
    }
  } finally {
    await browser.close();
  }
  mention(`site.script is heaviest at /en${heaviest}`, most, "bytes");
  record({ name: "site.script", value: most / 1000, unit: "kB", atMost: 170 });
}

/** Lighthouse as it comes: a phone of the middle class on a slow line. */
async function measureLighthouse(origin: string, pages: Record<string, string>): Promise<void> {
  const port = await anyFree();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const lowest = { accessibility: 100, performance: 100 };
  try {
    for (const [name, path] of Object.entries(pages)) {
      const result = await lighthouse(origin + path, {
        port,
        logLevel: "error",
        onlyCategories: Object.keys(lowest),
        throttling: { cpuSlowdownMultiplier: PHONE },
      });
      for (const category of ["accessibility", "performance"] as const) {
        const score = (result?.lhr.categories[category]?.score ?? 0) * 100;
        mention(`site.lighthouse.${category} ${name}`, score, "points");
        lowest[category] = Math.min(lowest[category], score);
      }
    }
  } finally {
    await browser.close();
  }
  record({
    name: "site.lighthouse.accessibility",
    value: lowest.accessibility,
    unit: "points",
    atLeast: 100,
  });
  record({ name: "site.lighthouse.performance", value: lowest.performance, unit: "points", atLeast: 90 });
}

const { stack, end } = await startStack({ demo: true, site: true });
try {
  const samples = await findSamples(stack.index, stack.home);
  const origin = `http://localhost:${stack.ports.site}`;
  await measurePages(origin, samples);
  await measureScript(origin, samples);
  await measureLighthouse(origin, mainPages(samples));
} finally {
  await end();
}
