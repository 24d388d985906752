import { WORDS } from "@sunledger/sdk";
import { expect, inject, test } from "vitest";
import { messagesIn } from "./messages.ts";
import type { Message } from "./messages.ts";
import { siteOf, useBrowser } from "./visit.ts";

const visit = useBrowser();

/** The names of the values that a message shows, and of the tags that it puts around some of its words. */
const placeholders = (text: string): string[] =>
  [...withoutForms(text).matchAll(/\{(\w+)|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`).sort();

/** English has a form for one and another for many, whose words stand in braces too: `one {row} other {rows}`. */
const withoutForms = (text: string): string => text.replace(/(?:=\d+|one|other) \{([^{}]*)\}/g, "$1");

/** What of a message is words. */
const words = (text: string): string => text.replace(/\{[^}]*\}|<[^>]*>/g, "");

test("both languages have the same messages, with the same values in them", () => {
  const shape = (messages: Message[]) =>
    messages.map(({ key, text }) => [key, ...new Set(placeholders(text))].join(" ")).sort();
  expect(shape(messagesIn("zh"))).toEqual(shape(messagesIn("en")));
  expect(messagesIn("en").filter(({ text }) => text.trim() === "")).toEqual([]);
});

test("no two domains use the same name for their words", () => {
  const keys = messagesIn("en").map(({ key }) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("the words of enumerations come from the declarations alone", () => {
  const members = Object.values<Record<string, { en: string; zh: string }>>(WORDS).flatMap((words) =>
    Object.entries(words),
  );
  const repeated = (["en", "zh"] as const).flatMap((language) =>
    messagesIn(language).filter(({ key, text }) =>
      members.some(
        ([name, word]) => key.split(".").at(-1) === name && word[language].toLowerCase() === text.toLowerCase(),
      ),
    ),
  );
  expect(repeated).toEqual([]);
});

test("every Chinese message is in Chinese, but for the name of the other language and of formulas", () => {
  const others = messagesIn("zh").filter(({ text }) => !/\p{Script=Han}/u.test(words(text)));
  expect(others.filter(({ key, text }) => /[A-Za-z]{4}/.test(words(text)) && !key.endsWith("language.en"))).toEqual([]);
});

test("the way to the other language leads to the same page, with what was searched for, and back", async () => {
  const { deposit } = inject("samples");
  const { page } = await visit();
  await page.goto(`/en/search?q=${deposit}`);
  await page.getByRole("link", { name: "中文" }).click();
  await page.waitForURL(`${siteOf()}/zh/search?q=${deposit}`);
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(`${siteOf()}/en/search?q=${deposit}`);
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
