import { describe, expect, inject, test } from "vitest";
import { everyPage, LANGUAGES } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";

const pages = everyPage(inject("samples"));
const visit = useBrowser();

/** The directives of a content security policy by their names. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(";")
      .map((text) => text.trim().split(" "))
      .map(([name, ...values]) => [name!, values]),
  );

describe("headers", () => {
  test.each(pages)('the page "$name" answers with a strict policy and the usual protections', async ({ path }) => {
    const response = await fetch(`${siteOf()}/en${path}`);
    const policy = directives(response.headers.get("content-security-policy") ?? "");
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    const scripts = policy.get("script-src")!;
    expect(scripts.filter((source) => /unsafe|\*|https?:|data:/.test(source))).toEqual([]);
    expect(scripts.some((source) => /^'nonce-[\w+/=]{20,}'$/.test(source))).toBe(true);
    expect(policy.get("style-src")!.filter((source) => /unsafe|\*|https?:|data:/.test(source))).toEqual([]);

    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toMatch(/no-referrer|same-origin|strict-origin/);
    expect(response.headers.get("permissions-policy")).toContain("camera=()");
    expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("no two answers share a nonce", async () => {
    const nonce = async () =>
      /nonce-([^']+)/.exec((await fetch(`${siteOf()}/en`)).headers.get("content-security-policy")!)?.[1];
    const nonces = [await nonce(), await nonce(), await nonce()];
    expect(new Set(nonces).size).toBe(3);
  });
});

/** Each must be answered calmly: not found, or found nothing, never a fault of the site. */
const HOSTILE = [
  "/files/../../etc/passwd",
  "/files/..%2f..%2fetc%2fpasswd",
  "/files/%2e%2e/%2e%2e/etc/passwd",
  "/files/%00",
  `/files/${"g".repeat(64)}`,
  `/files/${"0".repeat(64)}`,
  `/files/${"0".repeat(64)}%00.pdf`,
  `/files/${"a".repeat(5000)}`,
  ...[
    ...["/documents/", "/campaigns/", "/funds/", "/organisations/", "/payments/", "/deposits/"],
    ...["/programmes/", "/rosters/", "/programmes/1/regions/", "/households/1/"],
  ].flatMap((folder) =>
    [
      "0",
      "-1",
      "1e9",
      "4294967296",
      "99999999999999999999999999",
      "1-1-1",
      "NaN",
      "%00",
      "..%2f..",
      "<script>",
      "1%27%20or%201=1--",
      "１",
    ].map((text) => `/en${folder}${text}`),
  ),
  ...[
    "1-1/0",
    "1-1/-1",
    "1-1/1001",
    "1-1/99999999999999999999",
    "0-0/0",
    "1-1/%00",
    "4294967295-4294967295/1",
    "1-1/1/1",
  ].map((text) => `/en/donations/${text}`),
  ...[
    "%00",
    "%ff%fe",
    "'; drop table deposits; --",
    '"}) { _meta { block { number } } } #',
    "<script>alert(1)</script>",
    "${7*7}{{7*7}}",
    "%25",
    "_",
    "\\",
    "x".repeat(5000),
    "99999999999999999999-99999999999999999999",
    "0x" + "f".repeat(64),
    "\u202Eevil",
  ].map((text) => `/en/search?q=${/^%[0-9a-f]{2}/.test(text) ? text : encodeURIComponent(text)}`),
  "/en/search?q=a&q=b",
  "/en/search?q[x]=1",
  ...["-1", "0", "1e9", "99999999999999999999", "abc", "%00"].flatMap((text) => [
    `/en/deposits/1-1?page=${text}`,
    `/en/activity?before=${text}`,
    `/en/organisations?after=${text}`,
    `/en/campaigns?status=${text}`,
    `/en/notices?page=${text}`,
    `/en/notices?past=${text}`,
    `/en/programmes?before=${text}`,
    `/en/rosters/1?page=${text}`,
    `/en/households/1/1?page=${text}`,
  ]),
  "/en/campaigns/download?format=exe",
  "/en/campaigns/download?status=%00",
  "/en/donations/1-1/99999999/download?format=csv",
  "/en/deposits/9999-1/rows/download?format=csv",
  "/en/households/1/501/download?format=csv",
  "/en/rosters/9999/rows/download?format=csv",
  "/en/programmes/1/regions/99/download?format=csv",
  "/xx/campaigns",
  "/en/%E0%A4%A",
  "//example.org/en",
  "/en//example.org",
  "/_next/../../etc/passwd",
];

test("nothing that a stranger may ask for makes the site fail", async () => {
  const failed: string[] = [];
  for (const path of HOSTILE) {
    const response = await fetch(siteOf() + path, { redirect: "manual" });
    const text = await response.text();
    if (response.status >= 500) failed.push(`${response.status} ${path}`);
    if (/root:.*:0:0/.test(text)) failed.push(`leaks: ${path}`);
    const location = response.headers.get("location");
    if (location !== null && new URL(location, siteOf()).origin !== siteOf()) failed.push(`leads away: ${path}`);
  }
  expect(failed).toEqual([]);
});

test.each(LANGUAGES)("what is searched for is shown as text and never runs, in %s", async (language) => {
  const { page, errors } = await visit();
  page.on("dialog", () => errors.push("a dialog opened"));
  const text = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
  await page.goto(`/${language}/search?q=${encodeURIComponent(text)}`, { waitUntil: "networkidle" });
  expect(await page.getByRole("searchbox").or(page.locator("input[name=q]")).first().inputValue()).toBe(text);
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});
