/**
 * Pictures of every page for people to look at, in both languages, on phones and desks, in light and dark:
 * `SUNLEDGER_HOME=FOLDER node test/web/screenshots.ts OUT`, of the stack that runs in that folder. Chinese wants a font
 * that has it, such as Debian's fonts-noto-cjk.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "../../scripts/stack/settings.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { everyPage, LANGUAGES } from "./pages.ts";
import { findSamples } from "./samples.ts";

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error("Name the folder for the pictures: node test/web/screenshots.ts OUT");

const { index, home, site } = settings();
const pages = everyPage(await findSamples(index, home));
await mkdir(out, { recursive: true });
const browser = await launchBrowser();
try {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [390, 1280]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        timezoneId: "Asia/Shanghai",
      });
      const page = await context.newPage();
      for (const language of LANGUAGES)
        for (const { name, path } of pages) {
          await page.goto(`${site}/${language}${path}`, { waitUntil: "networkidle" });
          const file = `${name.replaceAll(" ", "-")}-${language}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: join(out, file), fullPage: true });
        }
      await context.close();
    }
} finally {
  await browser.close();
}
