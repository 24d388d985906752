import { createIndex, isCreditCode } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { OrganisationKind } from "@sunledger/sdk/chain";
import { stringToHex, zeroAddress } from "viem";
import { beforeAll, expect, inject, test } from "vitest";
import { openOffice } from "../../scripts/cli/office.ts";
import { until } from "../../scripts/lib/processes.ts";
import { PATIENCE } from "../helpers/patience.ts";
import { command } from "../helpers/stack.ts";
import { LANGUAGES } from "./pages.ts";
import { siteOf, useBrowser } from "./visit.ts";

/** A registered name that a spreadsheet would run, a browser would run, and that turns the text around it. */
const NAME = `=HYPERLINK("http://example.org")<script>alert(1)</script>\u202Egnp`;

const stack = inject("stack");
const visit = useBrowser();
let number: number;

/** A code that nobody has yet. The last character checks the others, and is found by trying. */
function freshCode(): string {
  const code = `91990100MAE${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;
  return [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((check) => code + check).find(isCreditCode)!;
}

beforeAll(async () => {
  process.env["SUNLEDGER_HOME"] = stack.home;
  const creditCode = freshCode();
  const administrator: Hex = `0x${Buffer.from(creditCode).toString("hex").padStart(40, "0")}`;
  const ours = ["--kind", "seller", "--region", "9901", "--code", creditCode, "--administrator", administrator];
  await expect(command(["register", ...ours, "--name", NAME, "--as", "registrar", "--yes"])).rejects.toThrow(
    "a mark that turns the direction of reading",
  );
  // Who registers with other programs than ours can use any name.
  const { client, contracts } = await openOffice("registrar");
  const code = stringToHex(creditCode, { size: 18 });
  const particulars = { kind: OrganisationKind.Seller, region: 990_100_000_000n, creditCode: code, name: NAME };
  const hash = await contracts.directory.write.register([{ ...particulars, treasury: zeroAddress, administrator }]);
  await client.waitForTransactionReceipt({ hash });
  const index = createIndex({ url: stack.index });
  const query = `{ organisations(where: { creditCode: "${creditCode}" }) { number } }`;
  const ask = () => index.query<{ organisations: { number: number }[] }>(query);
  number = (await until(async () => (await ask()).organisations[0], { within: PATIENCE }))!.number;
});

test("a spreadsheet does not run a name that is a formula", async () => {
  const csv = await (await fetch(`${siteOf()}/en/organisations/download?format=csv`)).text();
  expect(csv).toContain(`"'=HYPERLINK(""http://example.org"")`);
  const json = (await (await fetch(`${siteOf()}/en/organisations/download?format=json`)).json()) as { name: string }[];
  expect(json.map(({ name }) => name)).toContain(NAME);
});

test.each(LANGUAGES)("a browser shows a name that is a program, and does not run it, in %s", async (language) => {
  const { page, requests, errors } = await visit();
  page.on("dialog", () => errors.push("a dialog opened"));
  for (const path of [`/organisations/${number}`, "/organisations", "/activity", "/search?q=HYPERLINK"]) {
    await page.goto(`/${language}${path}`, { waitUntil: "networkidle" });
    expect(await page.innerText("main")).toContain("<script>alert(1)</script>");
  }
  expect(requests.filter((url) => !url.startsWith(siteOf()))).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
