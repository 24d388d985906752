import { afterAll, beforeAll, inject } from "vitest";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import { PATIENCE } from "../helpers/patience.ts";

/** What a page asked for and complained about while it was looked at. */
export type Visit = {
  readonly page: Page;
  /** Addresses of all its requests. */
  readonly requests: string[];
  /** What the browser wrote to its console as errors, among it what the content security policy refused, and exceptions. */
  readonly errors: string[];
};

/** The site's address on this machine. */
export const siteOf = (): string => `http://localhost:${inject("stack").ports.site}`;

/** A browser for the tests of one file. Each visit is a fresh reader in China, without memory of the last one. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const context = await browser.newContext({ timezoneId: "Asia/Shanghai", baseURL: siteOf(), ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    return { page, requests, errors };
  };
}
