import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { ROOT } from "../../scripts/lib/paths.ts";
import { everyPage, LANGUAGES } from "./pages.ts";
import type { Language } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";

type Messages = { [key: string]: string | Messages };

const read = (language: Language): Messages =>
  JSON.parse(readFileSync(join(ROOT, "web", "src", "messages", `${language}.json`), "utf8")) as Messages;

/** All messages by their whole keys: `home.title`. */
function entries(messages: Messages, prefix = ""): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : entries(value, `${prefix}${key}.`),
  );
}

/** The names of the values that a message shows, and of the tags that it puts around some of its words. */
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`).sort();

const [en, zh] = [entries(read("en")), entries(read("zh"))];
const visit = useBrowser();

test("both languages have the same messages, with the same values in them", () => {
  const shape = (messages: typeof en) =>
    messages.map(([key, text]) => [key, ...new Set(placeholders(text))].join(" ")).sort();
  expect(shape(zh)).toEqual(shape(en));
  expect(en.filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("every Chinese message is in Chinese, names and formulas apart", () => {
  const latin = zh.filter(([, text]) => !/\p{Script=Han}/u.test(text.replace(/\{[^}]*\}|<[^>]*>/g, "")));
  const untranslated = latin.filter(
    ([key, text]) => /[A-Za-z]{4}/.test(text.replace(/\{[^}]*\}|<[^>]*>/g, "")) && !/language\.en/.test(key),
  );
  expect(untranslated).toEqual([]);
});

test("no page shows a message's key in place of its text", async () => {
  const keys = en.map(([key]) => key);
  const { page } = await visit();
  for (const language of LANGUAGES)
    for (const { path } of everyPage(inject("samples"))) {
      await page.goto(`/${language}${path}`);
      const words = new Set((await page.innerText("html")).split(/[\s()·:：,，]+/));
      expect(
        keys.filter((key) => words.has(key)),
        path,
      ).toEqual([]);
    }
  await page.context().close();
});

test("the way to the other language leads to the same page", async () => {
  const { page } = await visit();
  for (const [from, to, label] of [
    ["en", "zh", "中文"],
    ["zh", "en", "English"],
  ] as const)
    for (const { path } of everyPage(inject("samples"))) {
      await page.goto(`/${from}${path}`);
      await page.getByRole("link", { name: label }).click();
      expect(page.url()).toBe(`${siteOf()}/${to}${path}`);
    }
  await page.context().close();
});

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "/zh"],
  ["en-GB,en;q=0.9", "/en"],
  ["fr-FR", "/zh"],
])("the bare address sends a reader who asks for %s to %s", async (asked, place) => {
  const response = await fetch(siteOf(), { headers: { "accept-language": asked }, redirect: "manual" });
  expect([301, 302, 303, 307, 308]).toContain(response.status);
  expect(new URL(response.headers.get("location")!, siteOf()).pathname).toBe(place);
});
