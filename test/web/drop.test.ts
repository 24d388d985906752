import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createIndex, verifyMerkle } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { expect, inject, test } from "vitest";
import { siteOf, useBrowser } from "./visit.ts";

/** A reader drops a file: its digest is computed in the browser, the file itself stays there. */

const { document: digest, listed } = inject("samples");
const stored = (name: string) => readFileSync(join(inject("stack").documents, name));
const known = stored(digest);
const unknown = Buffer.from("a file that nobody ever put on record");
const visit = useBrowser();

const ANSWERS = {
  en: {
    found: "This document is in the record",
    missing: "No record rests on this document",
    set: "It belongs to a set of documents",
    way: "From this document to the common digest in",
  },
  zh: {
    found: "账本中有这份文件",
    missing: "没有记录以这份文件为凭",
    set: "它属于一批文件",
    way: "由这份文件推算到合并指纹",
  },
};

for (const language of ["en", "zh"] as const) {
  test(`a published document leads to the records that cite it, in ${language}`, async () => {
    const { page, errors } = await visit();
    const sizes: number[] = [];
    page.on("request", (request) => sizes.push(request.postDataBuffer()?.length ?? 0));
    await page.goto(`/${language}/documents`, { waitUntil: "networkidle" });
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "invoice.pdf", mimeType: "application/pdf", buffer: known });
    await page.waitForURL(`**/${language}/documents/${digest}`);
    expect(await page.getByRole("main").innerText()).toContain(ANSWERS[language].found);
    expect(
      await page
        .getByRole("main")
        .getByRole("link", { name: /\d+-\d+/ })
        .count(),
    ).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test(`a document of a set leads to the record, with the way to the set's digest, in ${language}`, async () => {
    const { page, errors } = await visit();
    await page.goto(`/${language}/documents`, { waitUntil: "networkidle" });
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "note.pdf", mimeType: "application/pdf", buffer: stored(listed) });
    await page.waitForURL(`**/${language}/documents/${listed}`);
    const main = page.getByRole("main");
    await main.getByText(ANSWERS[language].set).waitFor();
    expect(await main.innerText()).toContain(ANSWERS[language].found);
    expect(await main.getByRole("link", { name: /\d+-\d+/ }).count()).toBe(1);
    await main.getByText(ANSWERS[language].way).click();
    // What stands there is enough to come from the file's digest to the set's, which the chain has.
    const steps = (await main.locator("details li code").allInnerTexts()) as Hex[];
    const root = (await main.locator("details > p code").innerText()) as Hex;
    // Of 12 leaves, 8 lie four steps below the root, 4 three.
    expect([3, 4]).toContain(steps.length);
    expect(verifyMerkle(root, `0x${listed}`, steps)).toBe(true);
    const { roots } = await createIndex({ url: inject("stack").index }).query<{ roots: { digest: Hex }[] }>(
      "{ roots: evidences(where: { kind: ROOT }) { digest } }",
    );
    expect(roots.map((each) => each.digest)).toContain(root);
    expect((await fetch(`${siteOf()}/files/${listed}`)).status).toBe(200);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test(`a file that nobody recorded is said to be unknown, in ${language}`, async () => {
    const { page } = await visit();
    await page.goto(`/${language}/documents`, { waitUntil: "networkidle" });
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "other.txt", mimeType: "text/plain", buffer: unknown });
    const expected = createHash("sha256").update(unknown).digest("hex");
    await page.waitForURL(`**/${language}/documents/${expected}`);
    expect(await page.getByRole("main").innerText()).toContain(ANSWERS[language].missing);
    await page.context().close();
  });
}

test("a file that is dropped on the page is looked up like one that is chosen", async () => {
  const { page } = await visit();
  await page.goto("/en/documents", { waitUntil: "networkidle" });
  const transfer = await page.evaluateHandle(
    `(() => { const t = new DataTransfer(); t.items.add(new File(["dropped"], "x.txt")); return t; })()`,
  );
  await page.locator("input[type=file]").dispatchEvent("drop", { dataTransfer: transfer });
  // echo -n dropped | sha256sum
  await page.waitForURL("**/documents/e7cd9c3ab5da1895f52abfece688c0f136a26c348f0619bdf724a9e1667b747f");
  await page.context().close();
});

test("a published file comes back byte for byte, and can run nothing", async () => {
  const response = await fetch(`${siteOf()}/files/${digest}`);
  expect(response.status).toBe(200);
  expect(
    createHash("sha256")
      .update(Buffer.from(await response.arrayBuffer()))
      .digest("hex"),
  ).toBe(digest);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});
