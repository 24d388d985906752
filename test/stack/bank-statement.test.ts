import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createIndex, indexId } from "@sunledger/sdk";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../examples/bank-statement/server.ts";
import { live } from "../../scripts/demo/campaigns.ts";
import { fillKeystore, keyOf } from "../../scripts/demo/cast.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { settings } from "../../scripts/stack/settings.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { PATIENCE } from "../helpers/patience.ts";
import { startStack } from "../helpers/stack.ts";

const EXAMPLE = join(ROOT, "examples", "bank-statement");

/** What a fund received, in fen. */
type Received = { donated: bigint; donationCount: number; depositCount: number };

describe("the example of a bank's own system", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let folder: string;
  let bookings: string;
  let byJob: number;
  let byPage: number;

  beforeAll(async () => {
    stack = await startStack({ demo: false, site: false });
    folder = await mkdtemp(join(tmpdir(), "sunledger-bank-"));
    // Booked anew in each run: on a book that was kept, the last run's rows are known.
    bookings = join(folder, "bookings.json");
    const text = await readFile(join(EXAMPLE, "bookings.json"), "utf8");
    await writeFile(bookings, text.replaceAll("20261126", `${Date.now()}-`));
    await fillKeystore(stack.stack.home);
    const stage = new Stage(settings(), () => undefined);
    await stage.assemble();
    byJob = (await live(stage, "epidemic", "open")).fund;
    byPage = (await live(stage, "mutual", "open")).fund;
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await stack.end();
  });

  async function received(fund: number): Promise<Received> {
    const query = `query ($id: ID!) { fund(id: $id) { donated donationCount depositCount } }`;
    const answer = await createIndex({ url: settings().index }).query<{
      fund: Omit<Received, "donated"> & { donated: string };
    }>(query, { id: indexId(fund) });
    return { ...answer.fund, donated: BigInt(answer.fund.donated) };
  }

  // 100.00, 20.50 and 1,000,000.00 yuan.
  const withBookings = ({ donated, donationCount, depositCount }: Received): Received => ({
    donated: donated + 100_012_050n,
    donationCount: donationCount + 3,
    depositCount: depositCount + 1,
  });

  it("records its bookings by a job in Node, and once only", async () => {
    const keyFile = join(folder, "key");
    await writeFile(keyFile, `${keyOf("bank.recorder")}\n`, { mode: 0o600 });
    const { rpc, index, documents, home } = settings();
    const env = {
      ...process.env,
      ...{ BOOK_DEPLOYMENT: join(home, "deployment.json"), BOOK_RPC: rpc, BOOK_INDEX: index },
      ...{ BOOK_DOCUMENTS: documents, BANK_KEY_FILE: keyFile, BANK_STATE: folder },
    };
    const job = async (): Promise<string> => {
      const args = [join(EXAMPLE, "node.ts"), String(byJob), bookings];
      return (await promisify(execFile)(process.execPath, args, { env })).stdout;
    };
    const before = await received(byJob);
    expect(await job()).toMatch(/3 rows, 1,000,120\.50 yuan in all[^]*3 rows sent; deposits \d+-\d+\n$/);
    expect(await received(byJob)).toEqual(withBookings(before));
    expect(await job()).toMatch(/0 rows sent; deposits \d+-\d+\n$/);
    expect(await received(byJob)).toEqual(withBookings(before));
  });

  describe("in a browser", () => {
    let server: Server;
    let browser: Browser;
    beforeAll(async () => {
      const { rpc, index, documents, home } = settings();
      server = await serve({ deploymentFile: join(home, "deployment.json"), rpc, index, documents });
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it("records the same bookings for another fund, and keeps the statement that the chain cites", async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      const kept: string[] = [];
      page.on("response", async (response) => {
        if (response.url().endsWith("/documents")) kept.push(await response.text());
      });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const before = await received(byPage);
      await page.getByLabel("Fund").fill(String(byPage));
      await page.getByLabel("Bookings").setInputFiles(bookings);
      await page.getByLabel("The recorder's key").fill(keyOf("bank.recorder"));
      await page.getByRole("button", { name: "Record" }).click();
      await page.getByText(/deposits \d|Refusal|Error/).waitFor();
      expect(await page.getByRole("status").textContent()).toMatch(/3 rows sent; deposits \d+-\d+$/);
      expect(errors).toEqual([]);
      expect(kept).toHaveLength(1);
      expect(await received(byPage)).toEqual(withBookings(before));
      const statement = await readFile(join(settings().documents, kept[0]!.slice(2)), "utf8");
      expect(statement).toContain("江岸互助基金会");
      expect(statement).not.toContain("Another donor");
    });
  });
});
