import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commitment, createIndex, decodeRows, indexId, readReceiptFragment } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { live } from "../../scripts/demo/campaigns.ts";
import { addressOf, fillKeystore } from "../../scripts/demo/cast.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { Failed } from "../../scripts/lib/run.ts";
import { rpc } from "../../scripts/stack/rpc.ts";
import { settings } from "../../scripts/stack/settings.ts";
import { command, startStack } from "../helpers/stack.ts";

const REAL = join(ROOT, "..", "shared", "data", "wuhan-red-cross-2020");
if (!existsSync(REAL)) console.warn(`SKIPPED: the real statements are not at ${REAL}`);

/** Each test that records donations has a fund of its own. */
const FUNDS = { real: 1, killed: 2, small: 3, twice: 4, overlap: 2 };

describe("importing a statement", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let index: Index;
  let folder: string;

  beforeAll(async () => {
    stack = await startStack({ demo: false, site: false });
    folder = await mkdtemp(join(tmpdir(), "sunledger-import-"));
    index = createIndex({ url: settings().index });
    await fillKeystore(stack.stack.home);
    const stage = new Stage(settings(), () => undefined);
    await stage.assemble();
    for (const name of ["epidemic", "mutual", "clothes", "shelter"] as const) await live(stage, name, "open");
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await stack.end();
  });

  async function statement(name: string, lines: readonly string[]): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, ["序号,捐赠人,统一社会信用代码,金额", ...lines, ""].join("\n"));
    return path;
  }

  const importing = (path: string, fund: number, ...options: string[]): string[] => [
    ...["import", "donations", path, "--fund", String(fund), "--yes", ...options],
  ];

  async function refusal(args: readonly string[]): Promise<string> {
    const outcome = await command(args).catch((error: unknown) => error);
    if (outcome instanceof Failed) return outcome.output;
    throw new Error(`It did not fail, but said: ${String(outcome)}`);
  }

  type Received = { donated: string; donationCount: number; depositCount: number };
  async function received(fund: number): Promise<Received> {
    const query = `query ($id: ID!) { fund(id: $id) { donated donationCount depositCount } }`;
    return (await index.query<{ fund: Received }>(query, { id: indexId(fund) })).fund;
  }

  const transactionsOfBank = async (): Promise<number> => {
    const count = await rpc<Hex>(settings().rpc, "eth_getTransactionCount", [addressOf("bank.recorder"), "pending"]);
    return Number(count);
  };

  async function issued(): Promise<bigint> {
    const { ledger } = await index.query<{ ledger: { issued: string } }>(`{ ledger(id: "0x00") { issued } }`);
    return BigInt(ledger.issued);
  }

  describe.skipIf(!existsSync(REAL))("that a charity really published", () => {
    const sheets = [
      { file: "donations-bank-of-communications.csv", claimed: 2856, rows: 2855, deposits: 3, yuan: "314540755.69" },
      { file: "donations-agricultural-bank.csv", claimed: 746, rows: 745, deposits: 1, yuan: "61609585.05" },
    ];

    it.each(sheets)("$file: its own claimed count is refused, with both figures", async ({ file, claimed, rows }) => {
      const said = await refusal(importing(join(REAL, file), FUNDS.real, "--expect-count", String(claimed)));
      expect(said).toContain(
        `the statement claims ${claimed.toLocaleString("en")} rows, the file has ${rows.toLocaleString("en")}`,
      );
      expect(await received(FUNDS.real)).toEqual({ donated: "0", donationCount: 0, depositCount: 0 });
    });

    it("both are in the index to the fen, and once only", async () => {
      for (const { file, rows, yuan } of [...sheets, ...sheets])
        await command(importing(join(REAL, file), FUNDS.real, "--expect-count", String(rows), "--expect-total", yuan));
      expect(await received(FUNDS.real)).toEqual({ donated: "37615034074", donationCount: 3600, depositCount: 4 });
      expect(await issued()).toBe(37_615_034_074n);
    });
  });

  it("killed at any moment and run again, it loses and doubles nothing", async () => {
    // 6,500 rows of 1.00, 2.00, ... 6,500.00 yuan: 21,128,250.00 yuan in seven deposits.
    const path = await statement(
      "killed.csv",
      Array.from({ length: 6_500 }, (_, row) => `${row + 1},捐赠人${row},,${row + 1}.00`),
    );
    const before = await issued();
    const sent = await transactionsOfBank();
    for (const moment of [0, 1, 2, 3, 5, 7]) {
      const child = spawn(process.execPath, [join(ROOT, "scripts", "cli.ts"), ...importing(path, FUNDS.killed)], {
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.once("close", resolve));
      // As soon as the node has one transaction more than the last time: the tokens' issue, then deposit after deposit.
      while (child.exitCode === null && (await transactionsOfBank()) < sent + moment) await sleep(2);
      child.kill("SIGKILL");
      await ended;
    }
    await command(importing(path, FUNDS.killed));
    expect(await received(FUNDS.killed)).toEqual({ donated: "2112825000", donationCount: 6_500, depositCount: 7 });
    expect((await issued()) - before).toBe(2_112_825_000n);
  });

  it("run by two at the same moment, it records each row once", async () => {
    const path = await statement(
      "twice.csv",
      Array.from({ length: 2_500 }, (_, row) => `${row + 1},捐赠人${row},,2.00`),
    );
    await Promise.all([command(importing(path, FUNDS.twice)), command(importing(path, FUNDS.twice))]);
    expect(await received(FUNDS.twice)).toEqual({ donated: "500000", donationCount: 2_500, depositCount: 3 });
  });

  it("names organisations by their codes, and persons never", async () => {
    const path = await statement("small.csv", [
      "1,晴川市示例甲公司,91990100MAE0000960,500.00",
      "2,张三,,5.00",
      '3,"=HYPERLINK(""x"")",,1.00',
    ]);
    const receipts = join(folder, "receipts.csv");
    await command(importing(path, FUNDS.small, "--receipts", receipts));

    const { fund, parties } = await index.query<{
      fund: { deposits: { evidence: Hex; pages: { rows: Hex }[] }[] };
      parties: { name: string }[];
    }>(
      `query ($id: ID!) { fund(id: $id) { deposits { evidence pages { rows } } } parties(where: { name: "晴川市示例甲公司" }) { name } }`,
      { id: indexId(FUNDS.small) },
    );
    expect(parties).toEqual([{ name: "晴川市示例甲公司" }]);
    const [deposit] = fund.deposits;
    const rows = decodeRows(deposit!.pages[0]!.rows);
    expect(rows.map(({ reference, amount }) => [reference.slice(0, 4), amount])).toEqual([
      ["0x02", 50_000n],
      ["0x01", 500n],
      ["0x01", 100n],
    ]);

    const published = await readFile(join(settings().documents, deposit!.evidence.slice(2)), "utf8");
    expect(published).toContain("晴川市示例甲公司");
    expect(published).not.toContain("张三");

    const lines = (await readFile(receipts, "utf8")).trim().split("\r\n").slice(1);
    const secret = readReceiptFragment(lines[1]!.split("#")[1]!)!;
    expect(commitment(secret)).toBe(rows[1]!.reference);
    expect(lines[0]).toMatch(/\/donations\/3-1\/1$/);
    expect(lines[2]).toContain("'=HYPERLINK");
    expect((await stat(receipts)).mode & 0o777).toBe(0o600);
  });

  it("says that a statement is recorded already, and writes the same receipts again", async () => {
    const path = join(folder, "small.csv");
    const again = join(folder, "again.csv");
    expect(await command(importing(path, FUNDS.small, "--receipts", again))).toContain(
      "Already recorded, nothing to do",
    );
    expect(await readFile(again, "utf8")).toBe(await readFile(join(folder, "receipts.csv"), "utf8"));
    expect(await received(FUNDS.small)).toMatchObject({ donationCount: 3 });
  });

  it("records other rows with the same amounts, and asks about rows that nothing tells apart", async () => {
    const copy = await statement("copy.csv", ["1,某公司,,500.00", "2,李四,,5.00", "3,王五,,1.00"]);
    await command(importing(copy, FUNDS.small));
    expect(await received(FUNDS.small)).toMatchObject({ donationCount: 6 });
    const before = await received(FUNDS.overlap);
    const one = join(folder, "one.csv");
    await writeFile(one, "日期,捐赠人,金额\n2026-01-01,赵六,3.00\n");
    await command(importing(one, FUNDS.overlap));
    await writeFile(one, "日期,捐赠人,金额\n2026-01-01,赵六,3.00\n2026-01-02,钱七,4.00\n");
    expect(await refusal(importing(one, FUNDS.overlap))).toContain("--same known (leave them out) or --same new");
    await command(importing(one, FUNDS.overlap, "--same", "known"));
    const { donated, donationCount } = await received(FUNDS.overlap);
    expect([Number(donated) - Number(before.donated), donationCount - before.donationCount]).toEqual([700, 2]);
  });

  describe("overlapping exports", () => {
    const day = (name: string, rows: readonly string[], title = "日期,流水号,对方户名,贷方金额"): Promise<string> => {
      const path = join(folder, name);
      return writeFile(path, [title, ...rows, ""].join("\n")).then(() => path);
    };
    const first = ["2026-02-01,T0001,甲,100.00", "2026-02-01,T0002,乙,200.00", "2026-02-02,T0003,丙,300.00"];
    const second = ["2026-02-02,T0003,丙,300.00", "2026-02-02,T0004,丁,400.00", "2026-02-03,T0005,戊,500.00"];
    const marks = () => join(settings().home, "keystore", "marks");

    it("record each row once, and say how many are known before anything is sent", async () => {
      const before = await received(FUNDS.overlap);
      await command(importing(await day("day1.csv", first), FUNDS.overlap));
      const path = await day("day2.csv", second);
      expect(await command(importing(path, FUNDS.overlap, "--dry-run"))).toContain("1 known, 2 new (900.00 yuan)");
      await command(importing(path, FUNDS.overlap));
      expect(Number((await received(FUNDS.overlap)).donated) - Number(before.donated)).toBe(150_000);
    });

    it("know rows that a spreadsheet program saved anew, whatever became of the marks", async () => {
      const saved = await day("saved.csv", ["2026/2/1,T0001,甲,100", "2026/2/1,T0002,乙,200", "2026/2/2,T0003,丙,300"]);
      expect(await command(importing(saved, FUNDS.overlap))).toContain("Already recorded, nothing to do");
      await rm(marks(), { recursive: true });
      expect(await command(importing(saved, FUNDS.overlap))).toContain("Already recorded, nothing to do");
    });

    it("ask where rows are in another fund, and try the act in a dry run", async () => {
      const path = join(folder, "day1.csv");
      expect(await refusal(importing(path, FUNDS.small, "--dry-run"))).toContain(`3 in fund ${FUNDS.overlap}`);
      const fresh = await day("day3.csv", ["2026-02-04,T0006,己,600.00"]);
      expect(await refusal(importing(fresh, 99, "--dry-run"))).toContain("There is no fund 99");
      expect(await refusal(importing(fresh, FUNDS.small, "--dry-run", "--as", "charity.recorder"))).toContain(
        "is no recorder of an active bank",
      );
    });
  });

  it("sends nothing when a row is bad, and writes all problems to a file", async () => {
    const path = await statement("bad.csv", ["1,甲,,5.00", "2,乙,,-5.00", "3,丙,91990100MAE0000961,7.00"]);
    const errors = join(folder, "errors.csv");
    const said = await refusal(importing(path, FUNDS.small, "--errors", errors));
    expect(said).toContain('line 3, 金额: "-5.00": an amount below zero');
    expect(said).toContain("the last would be 0");
    expect((await readFile(errors, "utf8")).trim().split("\r\n")).toHaveLength(3);
    expect(await received(FUNDS.small)).toMatchObject({ donationCount: 6 });
  });

  it("refuses an account that is no bank's recorder, and a fund that is none, before it sends anything", async () => {
    const path = await statement("other.csv", ["1,甲,,77.00"]);
    expect(await refusal(importing(path, FUNDS.small, "--as", "charity.recorder"))).toContain(
      "is no recorder of an active bank",
    );
    expect(await refusal(importing(path, 99))).toContain("There is no fund 99");
  });

  it("does not send without a yes where nobody can be asked", async () => {
    const path = await statement("unasked.csv", ["1,甲,,78.00"]);
    const said = await refusal(["import", "donations", path, "--fund", String(FUNDS.small)]);
    expect(said).toContain("run it again with --yes");
    expect(await received(FUNDS.small)).toMatchObject({ donationCount: 6 });
  });
});
