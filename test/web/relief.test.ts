import { createIndex, formatRegion, readHousehold } from "@sunledger/sdk";
import { describe, expect, inject, test } from "vitest";
import { fen, list, sum } from "./lists.ts";
import { LANGUAGES } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";

/** What the pages of relief add up to, and what they keep to themselves. */

const { programme, roster, payment, household, small } = inject("samples").relief;
const index = createIndex({ url: inject("stack").index });
const visit = useBrowser();

/** A page's words as plain HTML gives them. */
async function words(path: string): Promise<string> {
  const response = await fetch(siteOf() + path);
  const html = await response.text();
  return html.replace(/<script[\s\S]*?<\/script>|<[^>]+>|<!--.*?-->/g, " ").replace(/\s+/g, " ");
}

describe("a programme's money", () => {
  test("came in, was passed on, was paid or is left, fund by fund and in all", async () => {
    const funds = await list(`/programmes/${programme}/funds`);
    expect(funds.length).toBeGreaterThan(1);
    for (const line of funds)
      expect(fen(line.came_in_yuan!)).toBe(fen(line.passed_on_yuan!) + fen(line.paid_yuan!) + fen(line.left_yuan!));
    // What one fund had from within, another passed on within.
    expect(sum(funds, "from_within_yuan")).toBe(sum(funds, "to_within_yuan"));
    const whole = (await list("/programmes")).find(({ number }) => number === String(programme))!;
    expect(sum(funds, "came_in_yuan") - sum(funds, "from_within_yuan")).toBe(fen(whole.budget_yuan!));
    expect(sum(funds, "paid_yuan")).toBe(fen(whole.paid_yuan!));
    expect(sum(funds, "left_yuan")).toBe(fen(whole.left_yuan!));
    expect(fen(whole.budget_yuan!)).toBe(
      fen(whole.passed_outside_yuan!) + fen(whole.paid_yuan!) + fen(whole.left_yuan!),
    );
  });

  test("went to its regions, which have all that was paid, and to its rosters, which have the same", async () => {
    const [whole, regions, rosters] = await Promise.all([
      list("/programmes").then((all) => all.find(({ number }) => number === String(programme))!),
      list(`/programmes/${programme}/regions`),
      list(`/programmes/${programme}/rosters`),
    ]);
    const count = (lines: typeof regions, column: string) => lines.reduce((all, line) => all + Number(line[column]), 0);
    expect(count(regions, "put_forward")).toBe(Number(whole.put_forward));
    expect(count(regions, "enrolled")).toBe(Number(whole.enrolled));
    expect(sum(regions, "paid_yuan") - sum(regions, "returned_yuan")).toBe(fen(whole.paid_yuan!));
    expect(count(rosters, "households")).toBe(Number(whole.put_forward));
    expect(sum(rosters, "paid_yuan") - sum(rosters, "returned_yuan")).toBe(fen(whole.paid_yuan!));
  });

  test("is paid to rosters, whose sums are the payment, row by row of households", async () => {
    const [rosters, rows] = await Promise.all([
      list(`/payments/${payment}/rosters`),
      list(`/payments/${payment}/rows`),
    ]);
    expect(sum(rosters)).toBe(sum(rows));
    expect(rosters.reduce((all, { households }) => all + Number(households), 0)).toBe(rows.length);
    const own = new Set(rosters.map(({ roster: number }) => number));
    for (const { household: row } of rows) expect(own).toContain(/^(\d+)-\d+$/.exec(row!)?.[1]);
  });

  test("comes from the appropriation for each payment to a household, to the fen", async () => {
    const record = (await readHousehold(index, household.roster, household.row))!;
    const lines = await list(household.path);
    const paid = record.payments.filter(({ place }) => place !== null);
    expect(paid.length).toBeGreaterThan(0);
    for (const { payment: number, amount } of paid) {
      const name = `${number >> 32n}-${number & 0xffff_ffffn}`;
      const parts = lines.filter((line) => line.payment === name);
      expect(sum(parts)).toBe(amount);
      expect(new Set(parts.map(({ origin }) => origin))).toEqual(new Set(["appropriation"]));
    }
  });
});

describe("rosters", () => {
  test("have a line for every row, and their steps and objections", async () => {
    const [rows, steps, objections, payments] = await Promise.all(
      ["rows", "steps", "objections", "payments"].map((part) => list(`/rosters/${roster}/${part}`)),
    );
    expect(rows!.map(({ row }) => Number(row))).toEqual(rows!.map((_, at) => at + 1));
    expect(steps!.map(({ step }) => step)).toContain("SUBMITTED");
    expect(objections!.length).toBeGreaterThan(0);
    expect(payments!.length).toBeGreaterThan(0);
  });

  test("whose notice runs tell how many days are left and how to object", async () => {
    const now = (await index.meta()).block.timestamp;
    const running = (await list("/notices")).filter(({ ends }) => Date.parse(ends!) / 1000 > now);
    expect(running.length).toBeGreaterThan(0);
    const text = await words("/en/notices");
    for (const { roster: number, ends } of running) {
      const days = Math.ceil((Date.parse(ends!) / 1000 - now) / 86_400);
      // From the badge to the roster's name, with the notice's name before.
      expect(text).toMatch(new RegExp(`(First|Second) notice ${days} days? left Roster ${number} `));
    }
    expect(text).toContain("Go to the office of your village, your township or your county");
  });
});

describe("a village of fewer than 10 households", () => {
  const lists = [
    `/programmes/${programme}/rosters`,
    `/programmes/${programme}/regions`,
    `/programmes/${programme}/regions/${small.township}`,
    "/notices",
    `/rosters/${small.roster}/steps`,
    `/rosters/${small.roster}/objections`,
  ];

  test.each(LANGUAGES)("is not named where its roster is shown, in %s", async (language) => {
    const pages = [
      "",
      "/programmes",
      `/programmes/${programme}`,
      `/programmes/${programme}/regions/${small.township}`,
      `/programmes/${programme}/regions/${small.region}`,
      "/notices",
      `/rosters/${small.roster}`,
      `/households/${small.roster}/1`,
      `/search?q=${small.roster}-1`,
    ];
    for (const path of pages) {
      const text = await words(`/${language}${path}`);
      expect(text, path).not.toContain(small.name);
      // Its own address says the code that was asked for, and no more.
      if (!path.endsWith(small.region)) expect(text, path).not.toContain(small.region);
    }
  });

  test("is not named in the lists that have its roster, nor is its roster on its own page", async () => {
    for (const path of lists) expect(JSON.stringify(await list(path)), path).not.toContain(small.name);
    const submitted = (await list("/activity")).filter(
      ({ act, roster: number }) => act === "RosterSubmitted" && number === String(small.roster),
    );
    expect(submitted.map(({ organisation }) => organisation)).toEqual([""]);
    const text = await words(`/en/organisations/${small.organisation}`);
    expect(text).toContain(small.name);
    expect(text).not.toContain(`Roster ${small.roster} `);
  });

  test("answers at its address like a village without any household, and leads to the township", async () => {
    const address = `/en/programmes/${programme}/regions/`;
    const empty = `${small.region.slice(0, 9)}999`;
    const [one, other] = await Promise.all([words(address + small.region), words(address + empty)]);
    expect(one.replaceAll(small.region, "?")).toBe(other.replaceAll(empty, "?"));
    const { page } = await visit();
    await page.goto(address + small.region);
    await page.getByRole("main").getByRole("link", { name: /^To / }).click();
    await page.waitForURL(`**/regions/${small.township}`);
    await page.context().close();
    expect((await fetch(`${siteOf()}${address}${small.region}/download`)).status).toBe(404);
  });

  test("is counted with others: no list by region has a count of 1 to 9, nor leaves one over", async () => {
    const townships = await list(`/programmes/${programme}/regions`);
    for (const { region } of townships.filter((line) => line.region !== "")) {
      const villages = await list(`/programmes/${programme}/regions/${region!}`);
      for (const column of ["put_forward", "enrolled"])
        for (const line of [...townships, ...villages]) {
          const count = Number(line[column]);
          expect(count === 0 || count >= 10, `${column} of ${line.region!}: ${count}`).toBe(true);
        }
      const own = townships.find((line) => line.region === region)!;
      const left = Number(own.put_forward) - villages.reduce((all, line) => all + Number(line.put_forward), 0);
      expect(left).toBe(0);
    }
    const together = await list(`/programmes/${programme}/regions/${small.township}`);
    expect(together.map(({ region }) => region)).toContain("");
    expect(together.map(({ region }) => region)).not.toContain(formatRegion(BigInt(small.region)));
  });
});

test.each(LANGUAGES)(
  "search finds programmes, rosters, households and regions that are shown, in %s",
  async (language) => {
    const { page } = await visit();
    const found = async (text: string) => {
      await page.goto(`/${language}/search?q=${encodeURIComponent(text)}`);
      return page.evaluate<string[]>(
        `[...document.querySelectorAll("main a")].map(({ href }) => new URL(href).pathname)`,
      );
    };
    const { programmes } = await index.query<{ programmes: { name: string }[] }>(
      `{ programmes(where: { number: ${programme} }) { name } }`,
    );
    expect(await found(programmes[0]!.name)).toContain(`/${language}/programmes/${programme}`);
    expect(await found(String(roster))).toContain(`/${language}/rosters/${roster}`);
    expect(await found(`${household.roster}-${household.row + 1}`)).toContain(`/${language}${household.path}`);
    const region = `/${language}/programmes/${programme}/regions`;
    expect(await found(small.township)).toContain(`${region}/${small.township}`);
    expect(await found(small.region)).not.toContain(`${region}/${small.region}`);
    await page.context().close();
  },
);

test("a trace that ends with households names them by roster and row, and leads to them", async () => {
  const { page } = await visit();
  await page.goto(`/en/payments/${payment}`);
  const rows = page.locator("#rows").locator("xpath=ancestor::section");
  await rows
    .getByRole("link", { name: /^Household row \d+-\d+$/ })
    .first()
    .click();
  await page.waitForURL(/\/en\/households\/\d+\/\d+$/);
  await page.goto(`/en/payments/${payment}`);
  const returned = page.locator("#returned").locator("xpath=ancestor::section");
  expect(await returned.getByRole("link", { name: /^Household row/ }).count()).toBeGreaterThan(0);
  await page.context().close();
});
