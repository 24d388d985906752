import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { isAlive, until } from "../../scripts/lib/processes.ts";
import type { StackFile } from "../../scripts/stack/settings.ts";
import { LANGUAGES } from "./pages.ts";
import type { Language } from "./pages.ts";
import { PATIENCE } from "../helpers/patience.ts";
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

/** The page once it has these words: an answer that was just read counts as fresh for a second or two. */
const once = (address: string, sentence: string) =>
  until(
    async () => {
      const now = await words(address);
      return now.text.includes(sentence) ? now : undefined;
    },
    { within: PATIENCE },
  );

describe("when Graph Node is killed", () => {
  test("pages go on with the last good data and say so, until it is back by itself", async () => {
    const page = `${siteOf()}/en/campaigns/${campaign}`;
    const before = await words(page);
    const written = () => JSON.parse(readFileSync(join(stack.home, "stack.json"), "utf8")) as StackFile;
    const services = () => written().services;
    const supervisor = written().supervisor!.pid;
    // Graph Node would be back within a second or two, on a slow machine before anybody has seen that it was gone.
    process.kill(supervisor, "SIGSTOP");
    let warned: Awaited<ReturnType<typeof words>> | undefined;
    try {
      process.kill(services()["indexer"]!.pid, "SIGKILL");
      warned = await once(page, SAYS.en.down);
    } finally {
      process.kill(supervisor, "SIGCONT");
    }
    expect(warned?.status).toBe(200);
    expect(warned?.text).toContain(SAYS.en.last);
    // All that stood there before still does, block included.
    const kept = before.text.slice(0, before.text.indexOf("As of block"));
    expect(warned?.text).toContain(kept);
    expect(warned?.text).toContain(/As of block [\d,]+/.exec(before.text)![0]);

    const back = await until(async () => ((await words(page)).text.includes(SAYS.en.down) ? undefined : true), {
      within: PATIENCE,
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
  afterEach(() => void ([site.mood, site.lag] = ["sound", 0]));

  async function showsTheLast(mood: Mood, language: Language): Promise<void> {
    const address = `${site.address}/${language}/funds/${fund}`;
    let before = "";
    // The site leaves an index alone for a while that has failed in the test before.
    await expect.poll(async () => (before = (await words(address)).text)).not.toContain(SAYS[language].down);
    site.mood = mood;
    const now = await once(address, SAYS[language].down);
    expect(now?.status).toBe(200);
    expect(now?.text).toContain(SAYS[language].last);
    expect(now?.text).toContain(before.slice(0, 300));
  }

  for (const language of LANGUAGES) {
    const says = SAYS[language];
    test(`a page that is behind the chain warns by how much, in ${language}`, async () => {
      site.lag = 100;
      expect(await once(`${site.address}/${language}/funds/${fund}`, says.behind)).toBeDefined();
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
