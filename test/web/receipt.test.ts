import { expect, inject, test } from "vitest";
import { siteOf, useBrowser } from "./visit.ts";

/** The receipt link: its secret is in the address's fragment, which never leaves the browser. */

const { path, fen, secret, otherSecret } = inject("samples").donation;
const visit = useBrowser();

const SAYS = {
  en: {
    yours: "This donation is yours",
    notYours: "This receipt belongs to another donation",
    broken: "This receipt link is not complete",
  },
  zh: { yours: "这笔捐款是您的", notYours: "这张回执属于另一笔捐款", broken: "回执链接不完整" },
};

for (const language of ["en", "zh"] as const)
  test.each([
    { link: "the right secret", fragment: `#${secret}`, says: SAYS[language].yours },
    { link: "another donation's secret", fragment: `#${otherSecret}`, says: SAYS[language].notYours },
    { link: "a secret cut short", fragment: `#${secret.slice(0, 10)}`, says: SAYS[language].broken },
    { link: "no secret", fragment: "", says: undefined },
  ])(`with $link, the page in ${language} says so and keeps it to itself`, async ({ fragment, says }) => {
    const { page, errors } = await visit();
    const sent: string[] = [];
    page.on("request", (request) => {
      sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? "");
    });
    await page.goto(`/${language}${path}${fragment}`, { waitUntil: "networkidle" });
    const shown = Object.values(SAYS[language]);
    const main = page.getByRole("main");
    if (says !== undefined) await main.getByText(says).waitFor();
    for (const sentence of shown) expect(await main.getByText(sentence).count()).toBe(sentence === says ? 1 : 0);

    // From here on to another page and back, with the secret in the address bar: nothing that is sent has it.
    await page.getByRole("main").getByRole("link").first().click();
    await page.goBack({ waitUntil: "networkidle" });
    const text = fragment.slice(1);
    if (text) expect(sent.filter((part) => part.includes(text))).toEqual([]);
    expect(sent.length).toBeGreaterThan(4);
    expect(errors).toEqual([]);
    await page.context().close();
  });

test("the language can be changed without losing the receipt", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}#${secret}`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "中文" }).click();
  await page.getByText(SAYS.zh.yours).waitFor();
  expect(page.url()).toBe(`${siteOf()}/zh${path}#${secret}`);
  await page.context().close();
});

test("a secret that arrives later, in the open page, is checked too", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}`, { waitUntil: "networkidle" });
  await page.evaluate(`location.hash = "${secret}"`);
  await page.getByText(SAYS.en.yours).waitFor();
  await page.context().close();
});

test("the QR code and the printed page lead to the public address, without the secret", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}#${secret}`, { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  const text = await page.innerText("html");
  expect(text).not.toContain(secret);
  expect(await page.getByRole("img", { name: /QR/ }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
  await page.context().close();
});

test("a donation's shares add up to it, to the fen", async () => {
  const response = await fetch(`${siteOf()}/en${path}/download?format=json`);
  const shares = (await response.json()) as { yuan: string }[];
  expect(shares.reduce((sum, share) => sum + BigInt(share.yuan.replace(".", "")), 0n)).toBe(fen);
});
