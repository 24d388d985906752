import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commitment, createIndex, decodeRows, readReceiptFragment } from "@sunledger/sdk";
import { parseDeployment } from "@sunledger/sdk/chain";
import type { Deployment } from "@sunledger/sdk/chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { live } from "../../scripts/demo/campaigns.ts";
import { fillKeystore } from "../../scripts/demo/cast.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { readStack, settings } from "../../scripts/stack/settings.ts";
import { startStack } from "../helpers/stack.ts";
import { copyTree } from "../helpers/tree.ts";
import type { Tree } from "../helpers/tree.ts";

const PATCH = join(ROOT, "docs", "add-a-domain", "announcements.patch");
const WORDS = "年度报告已经公布。";

/** What the index has of the book, whole. */
const BOOK = `{
  organisations(orderBy: number) { id number name registeredAt }
  funds(orderBy: number) { id number name donated donationCount depositCount inflow balance }
  deposits(orderBy: id) { id number kind amount count block transaction pages { id rows } }
  campaigns(orderBy: number) { id number name status }
  records(orderBy: id, first: 1000) { id name title }
  activities(orderBy: order, first: 1000) { id order act record block transaction }
}`;

/** The files that a patch makes, and those that it changes. */
async function filesOf(patch: string): Promise<{ made: string[]; changed: string[] }> {
  const parts = (await readFile(patch, "utf8")).split(/^diff --git a\//m).slice(1);
  const files = parts.map((part) => ({ path: part.split(" b/")[0]!, made: /^new file/m.test(part) }));
  return {
    made: files.filter(({ made }) => made).map(({ path }) => path),
    changed: files.filter(({ made }) => !made).map(({ path }) => path),
  };
}

describe("the example of docs/add-a-domain.md", () => {
  it("changes at most 12 files that are there, and none that is generated", async () => {
    const { made, changed } = await filesOf(PATCH);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(12);
    for (const path of [...made, ...changed]) expect(path).not.toMatch(/generated|compiled|declared|abis|api\.md/);
  });
});

describe("a book in service that gets a module", () => {
  let tree: Tree;
  let stack: Awaited<ReturnType<typeof startStack>>;
  let receipts: string[];
  let [before, after]: Deployment[] = [];
  let book: unknown;

  const deployment = async (): Promise<Deployment> =>
    parseDeployment(await readFile(join(stack.stack.home, "deployment.json"), "utf8"));
  const readBook = () => createIndex({ url: settings().index }).query<Record<string, unknown[]>>(BOOK);

  beforeAll(async () => {
    // The tree as it was: other comments, another unrelated type, and no announcements.
    tree = await copyTree("grown");
    await tree.append("contracts/lib/Types.sol", "\n/// @dev Whoever reads this file reads this line.\n");
    await tree.append("contracts/evidence/EvidenceIds.sol", "\ntype PageNumber is uint16;\n");
    stack = await startStack({ demo: false, site: false, by: tree.command });
    const { home } = stack.stack;

    // Three people give 10.00, 20.00 and 30.00 yuan, and get their receipts.
    await fillKeystore(home);
    const stage = new Stage(settings(), () => undefined);
    await stage.assemble();
    await live(stage, "mutual", "open");
    const [statement, links] = [join(home, "statement.csv"), join(home, "links.csv")];
    await writeFile(statement, "序号,捐赠人,金额\n1,甲,10.00\n2,乙,20.00\n3,丙,30.00\n");
    await tree.command(["import", "donations", statement, "--fund", "1", "--yes", "--receipts", links]);
    receipts = (await readFile(links, "utf8")).trim().split("\r\n").slice(1);
    [before, book] = [await deployment(), await readBook()];
    await tree.command(["stop"]);

    // The tree as it is today, with a domain more.
    for (const path of ["contracts/lib/Types.sol", "contracts/evidence/EvidenceIds.sol"])
      await writeFile(join(tree.folder, path), await readFile(join(ROOT, path)));
    await tree.apply(PATCH);
    await tree.command(["generate", "--no-reference"]);
    await tree.command(["start", "--detach", "--no-demo"]);
    after = await deployment();
  });
  afterAll(async () => {
    await stack.end();
    await tree.end();
  });

  it("adds the module, and leaves the others as they were recorded", () => {
    expect(before!.modules.map(({ kind }) => kind)).not.toContain("announcements");
    expect(after!.modules.slice(0, -1)).toEqual(before!.modules);
    expect(after!.modules.at(-1)!.kind).toBe("announcements");
    const blocks = before!.modules.map(({ startBlock }) => startBlock);
    expect(after!.modules.at(-1)!.startBlock).toBeGreaterThan(Math.max(...blocks));
  });

  it("loses nothing and doubles nothing", async () => {
    const { deposits, activities } = book as Record<string, unknown[]>;
    expect([deposits!.length, activities!.length > 10]).toEqual([1, true]);
    expect(await readBook()).toEqual(book);
  });

  it("has every receipt prove its row", async () => {
    const { deposits } = (await readBook()) as { deposits: [{ pages: [{ rows: `0x${string}` }] }] };
    const rows = decodeRows(deposits[0].pages[0].rows);
    const secrets = receipts.map((line) => readReceiptFragment(/#([\w-]+)/.exec(line)![1]!)!);
    expect(secrets).toHaveLength(3);
    expect(secrets.map((secret) => commitment(secret))).toEqual(rows.map(({ reference }) => reference));
  });

  it("takes the new act, which the index and the site show", async () => {
    await tree.command(["announce", WORDS, "--as", "charity.recorder", "--yes"]);
    const index = createIndex({ url: settings().index });
    const query = `{ announcements { number text by { name } } activities(where: { act: "Announced" }) { about { id } } }`;
    expect(await index.query(query)).toMatchObject({
      announcements: [{ number: 1, text: WORDS, by: { name: "晴川阳光慈善会" } }],
      activities: [{ about: [{ id: "0xc800000001" }] }],
    });
    const page = await fetch(`${readStack()!.site}/zh/announcements/1`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(WORDS)]);
    expect(await (await fetch(`${readStack()!.site}/zh/activity`)).text()).toContain("/zh/announcements/1");
  });
});
