import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { controlsOf, tabThrough } from "./keyboard.ts";
import { messagesIn } from "./messages.ts";
import { everyPage, LANGUAGES } from "./pages.ts";
import type { Language, Page } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";
import type { Visit } from "./visit.ts";

const TAGS = { en: "en", zh: "zh-Hans" };
/** Colours do not depend on the language, so one of them is looked at in the dark too. */
const SCHEMES = { en: ["light"], zh: ["light", "dark"] } as const;
const [PHONE, DESK] = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** What every page owes to every reader, in one language. Each page is opened once, and looked at from all sides. */
export function testEveryPage(language: Language): void {
  const visit = useBrowser();
  describe.each(everyPage(inject("samples")))('the page "$name"', (kind) => {
    const address = `/${language}${kind.path}`;
    let seen: Visit;
    let text: string;
    beforeAll(async () => {
      seen = await visit({ viewport: DESK });
      const response = await seen.page.goto(address, { waitUntil: "networkidle" });
      text = await seen.page.innerText("main");
      expect(response?.status()).toBe(kind.status);
    });
    afterAll(() => seen.page.context().close());

    test("says its language, its name, its block where it shows records, and no message's key", () =>
      tellsOfItself(seen, language, kind));
    test("is as complete without script as with it", async () => {
      const plain = await visit({ viewport: DESK, javaScriptEnabled: false });
      await plain.page.goto(address);
      expect(await plain.page.innerText("main")).toBe(text);
      await plain.page.context().close();
    });
    test(`gives axe nothing to find, on phones and desks, in ${SCHEMES[language].join(" and ")}`, () =>
      isAccessible(seen, language));
    test("lets everything that can be operated be reached by Tab, in view and outlined", async () => {
      await seen.page.setViewportSize(PHONE);
      const controls = await controlsOf(seen.page);
      const focused = await tabThrough(seen.page);
      expect(focused.filter(({ visible, outlined }) => !visible || !outlined)).toEqual([]);
      expect(new Set(focused.map(({ mark }) => mark)).size).toBe(controls);
    });
    test("asks nothing of another host, and its policy refuses nothing", () => {
      expect(seen.requests.filter((url) => !url.startsWith(siteOf()))).toEqual([]);
      // Browsers tell of a missing page itself as of an error.
      expect(seen.errors.filter((error) => kind.status !== 404 || !/status of 404/.test(error))).toEqual([]);
    });
  });
}

async function tellsOfItself({ page }: Visit, language: Language, { path, records }: Page): Promise<void> {
  expect(await page.getAttribute("html", "lang")).toBe(TAGS[language]);
  expect(await page.title()).toMatch(/\S.* · \S/);
  expect(await page.locator("h1").count()).toBe(1);
  for (const other of LANGUAGES) {
    const link = page.locator(`head link[rel=alternate][hreflang=${other}]`);
    expect(await link.getAttribute("href")).toBe(`${inject("stack").site}/${other}${path}`);
    if (other === language) continue;
    const way = page.getByRole("banner").locator(`a[hreflang=${other}]`);
    expect(new URL((await way.getAttribute("href"))!, siteOf()).href).toBe(`${siteOf()}/${other}${path}`);
  }
  const words = new Set((await page.innerText("html")).split(/[\s()·:：,，]+/));
  expect(messagesIn(language).filter(({ key }) => words.has(key))).toEqual([]);
  expect(await page.getByRole("complementary").locator("time").count()).toBe(records ? 1 : 0);
}

async function isAccessible({ page }: Visit, language: Language): Promise<void> {
  const found: string[] = [];
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    // Nothing stands out to the side.
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(viewport.width);
    for (const colorScheme of SCHEMES[language]) {
      await page.emulateMedia({ colorScheme });
      // The pages have no frames, for which axe would open pages of its own.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      // In the dark, only colours differ.
      const { violations } = await (colorScheme === "dark" ? axe.withTags("cat.color") : axe).analyze();
      for (const { id, nodes } of violations)
        found.push(`${id} at ${viewport.width} px in ${colorScheme}: ${nodes.map(({ html }) => html).join(" | ")}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  expect(found).toEqual([]);
}
