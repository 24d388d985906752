import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { isAlive, until } from "../../scripts/lib/processes.ts";
import type { StackFile } from "../../scripts/stack/settings.ts";
import { LANGUAGES } from "./pages.ts";
import type { Language } from "./pages.ts";
import { startUnsoundSite } from "./unsound-site.ts";
import type { Mood, UnsoundSite } from "./unsound-site.ts";
import { siteOf, useBrowser } from "./visit.ts";

const stack = inject("stack");
const { campaign, fund } = inject("samples");
const visit = useBrowser();

const SAYS = {
  en: {
    down: "The record cannot be read right now",
    last: "What you see is the last good data",
    nothing: "this page was not read before",
    behind: "100 blocks behind the chain",
    failed: "This page cannot be shown",
    again: "Try again",
  },
  zh: {
    down: "暂时无法读取账本",
    last: "本页显示的是此前最后一次读到的数据",
    nothing: "此前也没有读到过本页内容",
    behind: "落后 100 个区块",
    failed: "页面暂时无法显示",
    again: "重试",
  },
};

/** A page's words as plain HTML gives them. */
async function words(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address);
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return {
    status: response.status,
    text: main.replace(/<script[\s\S]*?<\/script>|<[^>]+>|<!--.*?-->/g, " ").replace(/\s+/g, " "),
  };
}

describe("when Graph Node is killed", () => {
  test("pages go on with the last good data and say so, until it is back by itself", { timeout: 120_000 }, async () => {
    const page = `${siteOf()}/en/campaigns/${campaign}`;
    const before = await words(page);
    // Its last answer no longer counts as fresh then: Graph Node is back within a second or two.
    await sleep(1_100);
    const services = () => (JSON.parse(readFileSync(join(stack.home, "stack.json"), "utf8")) as StackFile).services;
    const indexer = services()["indexer"]!;
    process.kill(indexer.pid, "SIGKILL");

    const warned = await until(
      async () => {
        const now = await words(page);
        return now.text.includes(SAYS.en.down) ? now : undefined;
      },
      { within: 20_000 },
    );
    expect(warned?.status).toBe(200);
    expect(warned?.text).toContain(SAYS.en.last);
    // All that stood there before still does, block included.
    const kept = before.text.slice(0, before.text.indexOf("As of block"));
    expect(warned?.text).toContain(kept);
    expect(warned?.text).toContain(/As of block [\d,]+/.exec(before.text)![0]);

    const back = await until(async () => ((await words(page)).text.includes(SAYS.en.down) ? undefined : true), {
      within: 90_000,
    });
    expect(back).toBe(true);
    expect(isAlive(services()["indexer"]!)).toBe(true);
  });
});

describe("with an index that does as it is told", () => {
  let site: UnsoundSite;
  beforeAll(async () => {
    site = await startUnsoundSite(stack);
  });
  afterAll(() => site.end());
  afterEach(async () => {
    [site.mood, site.lag] = ["sound", 0];
    // As long as the site leaves an index alone that has failed.
    await sleep(2_100);
  });

  async function showsTheLast(mood: Mood, language: Language): Promise<void> {
    const address = `${site.address}/${language}/funds/${fund}`;
    const before = await words(address);
    expect(before.text).not.toContain(SAYS[language].down);
    site.mood = mood;
    // Until then its last answer counts as fresh.
    await sleep(1_100);
    const now = await words(address);
    expect(now.status).toBe(200);
    expect(now.text).toContain(SAYS[language].down);
    expect(now.text).toContain(SAYS[language].last);
    expect(now.text).toContain(before.text.slice(0, 300));
  }

  for (const language of LANGUAGES) {
    const says = SAYS[language];
    test(`a page that is behind the chain warns by how much, in ${language}`, async () => {
      site.lag = 100;
      // Until then its last answer counts as fresh.
      await sleep(2_100);
      expect((await words(`${site.address}/${language}/funds/${fund}`)).text).toContain(says.behind);
    });

    test(`a page that was read before is shown as it was while the index is gone, in ${language}`, () =>
      showsTheLast("gone", language));

    test(`a page that was never read says that it cannot be, without script, in ${language}`, async () => {
      site.mood = "gone";
      const now = await words(`${site.address}/${language}/deposits/${inject("samples").deposit}?page=2`);
      expect(now.status).toBe(503);
      expect(now.text).toContain(says.down);
      expect(now.text).toContain(says.nothing);
    });

    test(`a fault of the site's own gives an error page with a way on, in ${language}`, async () => {
      site.mood = "hollow";
      const { page } = await visit();
      const response = await page.goto(`${site.address}/${language}/organisations?fault=${language}`);
      expect(response?.status()).toBe(500);
      await page.getByRole("heading", { name: says.failed }).waitFor();
      expect(await page.getByRole("button", { name: says.again }).isVisible()).toBe(true);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.context().close();
    });
  }

  for (const mood of ["babbling", "silent"] as const)
    test(`a page that was read before is shown as it was while the index is ${mood}`, () => showsTheLast(mood, "en"));

  test("a list to take away is refused rather than cut short", async () => {
    site.mood = "gone";
    const response = await fetch(`${site.address}/en/funds/${fund}/deposits/download?format=csv`);
    expect(response.status).toBe(503);
  });
});
