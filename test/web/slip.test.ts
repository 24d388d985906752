import { expect, inject, test } from "vitest";
import { LANGUAGES } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";

/** The link on a household's slip: its secret is in the address's fragment, which never leaves the browser. */

const { path, secret, otherSecret } = inject("samples").relief.household;
const visit = useBrowser();

const SAYS = {
  en: {
    yours: "This is your household",
    notYours: "This slip belongs to another household",
    broken: "This slip's link is not complete",
  },
  zh: { yours: "这是您的家庭", notYours: "这张凭单属于另一户", broken: "凭单链接不完整" },
};

for (const language of LANGUAGES)
  test.each([
    { link: "the right secret", fragment: `#${secret}`, says: SAYS[language].yours },
    { link: "another household's secret", fragment: `#${otherSecret}`, says: SAYS[language].notYours },
    { link: "a secret cut short", fragment: `#${secret.slice(0, 10)}`, says: SAYS[language].broken },
    { link: "no secret", fragment: "", says: undefined },
  ])(`with $link, the page in ${language} says so and keeps it to itself`, async ({ fragment, says }) => {
    const { page, errors } = await visit();
    const sent: string[] = [];
    page.on("request", (request) => {
      sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? "");
    });
    await page.goto(`/${language}${path}${fragment}`, { waitUntil: "networkidle" });
    const main = page.getByRole("main");
    if (says !== undefined) await main.getByText(says).waitFor();
    for (const sentence of Object.values(SAYS[language]))
      expect(await main.getByText(sentence).count()).toBe(sentence === says ? 1 : 0);
    await main.getByRole("link").first().click();
    await page.goBack({ waitUntil: "networkidle" });
    const text = fragment.slice(1);
    if (text) expect(sent.filter((part) => part.includes(text))).toEqual([]);
    expect(sent.length).toBeGreaterThan(4);
    expect(errors).toEqual([]);
    await page.context().close();
  });

test("the language can be changed without losing the slip", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}#${secret}`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "中文" }).click();
  await page.getByText(SAYS.zh.yours).waitFor();
  expect(page.url()).toBe(`${siteOf()}/zh${path}#${secret}`);
  await page.context().close();
});

test("the QR code and the printed page lead to the public address, without the secret", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}#${secret}`, { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  expect(await page.innerText("html")).not.toContain(secret);
  expect(await page.getByRole("img", { name: /QR/ }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  await page.context().close();
});

test("the page tells what was paid, with the way from the appropriation, and who opened the dossier", async () => {
  const { page } = await visit();
  await page.goto(`/en${path}`);
  const payments = page.locator("section", { has: page.getByRole("heading", { name: "Payments" }) });
  expect(await payments.innerText()).toMatch(/from appropriation \d+-\d+/);
  // From the county's finance to the programme, and from there to the township.
  expect(await payments.getByRole("list", { name: "The way that this money took" }).first().locator("li").count()).toBe(
    2,
  );
  const accesses = page.locator("section", { has: page.getByRole("heading", { name: "Who asked for its dossier" }) });
  for (const word of ["Asked for by", "May be opened until", "Dossier opened"])
    expect(await accesses.innerText()).toContain(word);
  await page.context().close();
});
