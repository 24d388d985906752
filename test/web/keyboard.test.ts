import { expect, inject, test } from "vitest";
import { useBrowser } from "./visit.ts";

const visit = useBrowser();

test("the first key press offers to skip to the content, and Enter does so", async () => {
  const { page } = await visit();
  await page.goto("/en");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await page.context().close();
});

test("a reader finds a record with the keyboard alone", async () => {
  const { deposit } = inject("samples");
  const { page } = await visit();
  await page.goto("/en");
  await page.locator("input[name=q]").focus();
  await page.keyboard.type(deposit);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=*");
  await page
    .getByRole("main")
    .getByRole("link", { name: `Deposit ${deposit}` })
    .focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/deposits/${deposit}`);
  await page.context().close();
});
