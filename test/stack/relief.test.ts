import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commitment, createIndex, decodeHouseholds, indexId, readReceiptFragment } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, fillKeystore } from "../../scripts/demo/cast.ts";
import { assembleCounty } from "../../scripts/demo/county/assembly.ts";
import { formsOf, furtherHouseholds } from "../../scripts/demo/county/households.ts";
import { Stage } from "../../scripts/demo/stage.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { Failed } from "../../scripts/lib/run.ts";
import { blockAt, rpc } from "../../scripts/stack/rpc.ts";
import { settings } from "../../scripts/stack/settings.ts";
import { command, startStack } from "../helpers/stack.ts";

const DAY = 86_400;

/** 1,050 households of 上桥村: three rosters of 350. */
const HOUSEHOLDS = furtherHouseholds("shangqiao", 1_050);

describe("help for households, from the village's forms to the money", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let index: Index;
  let folder: string;

  beforeAll(async () => {
    stack = await startStack({ demo: false, site: false });
    folder = await mkdtemp(join(tmpdir(), "sunledger-relief-"));
    index = createIndex({ url: settings().index });
    await fillKeystore(stack.stack.home);
    const stage = new Stage(settings(), () => undefined);
    await stage.assemble();
    await assembleCounty(stage, ["civil.administrator"]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await stack.end();
  });

  async function given(name: string, content: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  const act = (...args: string[]): Promise<string> => command([...args, "--yes"]);

  async function refusal(...args: string[]): Promise<string> {
    const outcome = await command([...args, "--yes"]).catch((error: unknown) => error);
    if (outcome instanceof Failed) return outcome.output;
    throw new Error(`It did not fail, but said: ${String(outcome)}`);
  }

  /** Let a notice of one day run out. */
  async function passDays(days: number): Promise<void> {
    const { timestamp } = (await blockAt(settings().rpc, "latest"))!;
    await rpc(settings().rpc, "evm_setTime", [timestamp + days * DAY + 1]);
    await rpc(settings().rpc, "evm_mine");
  }

  const importing = (path: string, village: string, ...options: string[]): string[] => [
    ...["import", "roster", path, "--programme", "1", "--as", `${village}.recorder`],
    ...["--document", join(folder, "minutes.txt"), "--yes", ...options],
  ];

  type Programme = { rosterCount: number; submitted: number; enrolled: number; struck: number; exited: number };
  async function programme(): Promise<Programme> {
    const query = `{ programme(id: "${indexId(1)}") { rosterCount submitted enrolled struck exited } }`;
    return (await index.query<{ programme: Programme }>(query)).programme;
  }

  it("a programme gets its budget from an appropriation, by a transfer", async () => {
    await given("standard.txt", "认定标准：人均纯收入低于 4,500 元");
    await given("minutes.txt", "村民会议纪要：经评议，推荐名册所列农户");
    const particulars = {
      ...{ name: "农村低收入家庭生活补助", purpose: "保障基本生活", region: "990121", steward: "云岭县人民政府" },
      ...{ ceiling: "1,000,000", noticeDays: 1, most: "600", eligibility: "低收入", benefit: "每期 200 至 600 元" },
      document: "standard.txt",
    };
    const file = await given("programme.json", JSON.stringify(particulars));
    expect(await refusal("programme", "open", file, "--as", "county-finance.recorder")).toContain("may not do this");
    expect(await act("programme", "open", file, "--as", "county-finance.approver")).toContain("/programmes/1");
    expect(await act("programme", "open", file, "--as", "county-finance.approver")).toContain("Already recorded");

    const terms = ["--name", "县级专项资金", "--purpose", "拨付项目", "--region", "990121", "--ceiling", "1,000,000"];
    const opened = await act("open-fund", ...terms, "--steward", "云岭县财政局", "--as", "city-finance.approver");
    expect(opened).toContain("/funds/2");
    const statement = await given(
      "appropriation.csv",
      "付款单位,信用代码,金额\n晴川市财政局,11990100MAF000012R,900000\n",
    );
    await command(["import", "appropriations", statement, "--fund", "2", "--columns", "donor=付款单位", "--yes"]);
    const said = await act(
      "transfer",
      "--from",
      "2",
      "--to",
      "1",
      "--amount",
      "800,000",
      "--as",
      "county-finance.recorder",
    );
    const payment = /payments\/(\d+-\d+)/.exec(said)![1]!;
    await act("approve", payment, "--as", "county-finance.approver");
    const query = `{ funds(orderBy: number) { appropriated transferredIn balance kept } }`;
    expect(await index.query(query)).toEqual({
      funds: [
        { appropriated: "0", transferredIn: "80000000", balance: "80000000", kept: true },
        { appropriated: "90000000", transferredIn: "0", balance: "10000000", kept: false },
      ],
    });
  });

  it("forms with a mistake are refused whole, and no identity number is printed", async () => {
    const [first, second] = HOUSEHOLDS;
    const bad = formsOf([first!, second!]).replace("990121101001", "990121101002").replace(second!.identity, "123");
    const said = await refusal(...importing(await given("bad.csv", bad), "shangqiao"));
    expect(said).toContain('line 2, 村代码: "990121101002": a household of another region');
    expect(said).toContain('line 3, 身份证号码: "123": not 18 characters');
    expect(said).not.toContain(first!.identity);
    expect(said).not.toContain(first!.name);
    expect(await refusal(...importing(await given("good.csv", formsOf(HOUSEHOLDS)), "bank"))).toContain(
      "may not do this",
    );
    expect(await programme()).toMatchObject({ rosterCount: 0 });
  });

  it("killed at any moment and run again, an import loses and doubles nothing", async () => {
    const path = await given("forms.csv", formsOf(HOUSEHOLDS));
    const slips = join(folder, "slips.csv");
    const sealed = (): Promise<string[]> => readdir(join(settings().sealed, "pending")).catch(() => []);
    const sent = async (): Promise<number> =>
      Number(await rpc<Hex>(settings().rpc, "eth_getTransactionCount", [addressOf("shangqiao.recorder"), "pending"]));
    const moments = [
      async () => (await sealed()).length >= 1,
      async () => (await sealed()).length >= 3,
      async () => (await sent()) >= 1,
      async () => (await sent()) >= 2,
    ];
    for (const come of moments) {
      const child = spawn(process.execPath, [join(ROOT, "scripts", "cli.ts"), ...importing(path, "shangqiao")], {
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.once("close", resolve));
      while (child.exitCode === null && !(await come())) await sleep(2);
      child.kill("SIGKILL");
      await ended;
    }
    await command(importing(path, "shangqiao", "--expect-count", "1050", "--slips", slips));
    expect(await programme()).toEqual({ rosterCount: 3, submitted: 1_050, enrolled: 0, struck: 0, exited: 0 });
    const again = join(folder, "again.csv");
    expect(await command(importing(path, "shangqiao", "--slips", again))).toContain("Already recorded, nothing to do");
    expect(await readFile(again, "utf8")).toBe(await readFile(slips, "utf8"));

    const query = `{ rosters(orderBy: number) { count dossiers pages(orderBy: index) { rows } } }`;
    type Found = { count: number; dossiers: Hex; pages: { rows: Hex }[] };
    const { rosters } = await index.query<{ rosters: Found[] }>(query);
    expect(rosters.map(({ count }) => count)).toEqual([350, 350, 350]);
    const kept = (await readdir(settings().sealed)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    expect(kept.sort()).toEqual(rosters.map(({ dossiers }) => dossiers.slice(2)).sort());
    expect(await sealed()).toEqual([]);

    // Line 401 of the forms' households is the 51st row of the second roster.
    const line = (await readFile(slips, "utf8")).trim().split("\r\n")[401]!;
    expect(line).toContain("/households/2/51#");
    const secret = readReceiptFragment(line.split("#")[1]!)!;
    expect(commitment(secret)).toBe(decodeHouseholds(rosters[1]!.pages[0]!.rows)[50]!.reference);
    expect((await stat(slips)).mode & 0o777).toBe(0o600);
  });

  it("leaves nothing of a household where others can read it", async () => {
    const { documents, home, sealed } = settings();
    const files = [...(await filesIn(documents)), ...(await filesIn(join(home, "logs"))), ...(await filesIn(sealed))];
    const contents = await Promise.all(files.map((file) => readFile(file)));
    expect(contents.length).toBeGreaterThan(5);
    for (const { name, identity } of [HOUSEHOLDS[0]!, HOUSEHOLDS[400]!, HOUSEHOLDS[1_049]!])
      for (const content of contents) {
        expect(content.includes(identity)).toBe(false);
        expect(content.includes(name)).toBe(false);
      }
  });

  it("a household that waits in another roster is reported with its roster and row", async () => {
    const path = await given("again.csv", formsOf([...furtherHouseholds("shangqiao", 1)].map(movedTo("990121101002"))));
    const said = await refusal(...importing(path, "xiaqiao"));
    expect(said).toContain("put forward already: roster 1, row 1");
    expect(await programme()).toMatchObject({ rosterCount: 3 });
  });

  it("an objection holds its row back, and nobody else's", async () => {
    const evidence = await given("evidence.txt", "照片");
    const objecting = ["roster", "object", "1", "--row", "7", "--ground", "income", "--document", evidence];
    await act(...objecting, "--as", "xiaqiao.recorder");
    expect(await refusal(...objecting, "--as", "xiaqiao.recorder")).toContain("has objected to row 7");
    expect(await refusal("roster", "review", "1", "--as", "shiqiao.approver")).toContain("no notice is cut short");
    await passDays(1);
    expect(await refusal(...objecting, "--as", "hospital.recorder")).toContain("ended at");
    expect(await refusal("roster", "review", "1", "--as", "qingxi.approver")).toContain("may not do this");
    expect(await act("roster", "review", "1,2", "3", "--as", "shiqiao.approver")).toContain(
      "349 of 350 households move on; 1 wait for a ruling",
    );
    const ruling = await given("ruling.txt", "裁定");
    await act("roster", "rule", "1-1", "--upheld", "--document", ruling, "--as", "shiqiao.approver");
    await passDays(1);
    await act("roster", "approve", "1,2,3", "--as", "county.approver");
    expect(await refusal("roster", "enrol", "1", "--as", "county.approver")).toContain("may not do this");
    await act("roster", "enrol", "1,2,3", "--as", "county.recorder");
    expect(await programme()).toEqual({ rosterCount: 3, submitted: 1_050, enrolled: 1_049, struck: 1, exited: 0 });
    expect(await command(["roster", "list"])).toContain(
      "roster 1, 上桥村村民委员会, programme 1, 350 households, enrolled",
    );
  });

  it("a household that is enrolled is reported with its roster and row", async () => {
    const path = await given("moved.csv", formsOf(HOUSEHOLDS.slice(350, 352).map(movedTo("990121101002"))));
    const said = await refusal(...importing(path, "xiaqiao"));
    expect(said).toContain("enrolled already: roster 2, row 1");
    expect(said).toContain("enrolled already: roster 2, row 2");
  });

  it("is paid, and what the bank could not pay comes back", async () => {
    const paying = ["pay-households", "--fund", "1", "--bank", "晴川商业银行", "--as", "county.recorder"];
    expect(await refusal(...paying, "--each", "601", "--rosters", "1")).toContain(
      "a household gets 0.01 to 600.00 yuan in one payment",
    );
    const list = await given("list.csv", "名册,行号,金额\n1,7,300\n");
    expect(await refusal(...paying, list)).toContain("Row 7 of roster 1 is not enrolled");
    const instructions = join(folder, "for-bank.csv");
    const all = [...paying, "--each", "320", "--rosters", "1,2,3", "--label", "2026-10"];
    const said = await act(...all, "--instructions", instructions);
    // 349 + 350 + 350 households of 320.00 yuan.
    expect(said).toContain("1,049 households of 3 rosters, 335,680.00 yuan in all");
    expect(await act(...all)).toContain("Already recorded, nothing to do");
    const payment = /payments\/(\d+-\d+)/.exec(said)![1]!;
    const private_ = await readFile(instructions, "utf8");
    expect(private_).toContain(`2,1,${HOUSEHOLDS[350]!.name},晴川商业银行,'示例账号`);
    expect((await stat(instructions)).mode & 0o777).toBe(0o600);

    await act("approve", payment, "--as", "county.approver");
    const places = [1, 2, 3].flatMap((roster) => Array.from({ length: 350 }, (_, row) => `${roster},${row + 1}`));
    const results = places
      .filter((place) => place !== "1,7")
      .map((place) => `${place},${place === "2,1" ? "失败,已销户" : "成功,"}`);
    const file = await given("results.csv", ["名册,行号,结果,原因", ...results].join("\n"));
    expect(await act("settle", payment, file, "--as", "bank.recorder")).toContain("1 rows come back with 320.00 yuan");
    const query = `{ fund(id: "${indexId(1)}") { paidProgramme returned balance }
      rosters(orderBy: number) { paid returned } }`;
    expect(await index.query(query)).toEqual({
      fund: { paidProgramme: "33568000", returned: "32000", balance: "46464000" },
      rosters: [
        { paid: "11168000", returned: "0" },
        { paid: "11200000", returned: "32000" },
        { paid: "11200000", returned: "0" },
      ],
    });
  });

  it("leaves by a list of identity numbers, and is not paid after that", async () => {
    const list = await given(
      "leaving.csv",
      `户主姓名,身份证号码\n某,${HOUSEHOLDS[1]!.identity}\n某,${HOUSEHOLDS[701]!.identity}\n`,
    );
    const decision = await given("decision.txt", "退出审批");
    const exiting = ["roster", "exit", "--list", list, "--cause", "moved", "--document", decision];
    const said = await act(...exiting, "--as", "county.approver");
    expect(said).toContain("rows 2\n");
    expect(await programme()).toMatchObject({ enrolled: 1_047, exited: 2 });
    expect(await refusal(...exiting, "--as", "county.approver")).toContain("enrolled nowhere");
    // Its own village may put it forward now.
    const moved = await given("moved-2.csv", formsOf([HOUSEHOLDS[1]!].map(movedTo("990121101002"))));
    await command(importing(moved, "xiaqiao"));
    expect(await programme()).toMatchObject({ rosterCount: 4, submitted: 1_051 });
  });

  it("has its dossier opened by who was granted it, as long as it is granted", async () => {
    const request = await given("request.txt", "查阅申请");
    const consent = await given("consent.txt", "同意书");
    const asking = ["dossier", "ask", "1", "5", "--purpose", "audit", "--document", request, "--as", "civil.recorder"];
    expect(await act(...asking)).toContain("/households/1/5");
    expect(await refusal("dossier", "open", "1", "--as", "civil.recorder")).toContain(
      "Request 1 has the status “asked for”",
    );
    const until = new Date((await blockAt(settings().rpc, "latest"))!.timestamp * 1000 + 3 * DAY * 1000);
    const granting = (access: string): string[] => [
      ...["dossier", "grant", access, "--until", until.toISOString().slice(0, 10)],
      ...["--basis", "consent", "--document", consent],
    ];
    expect(await refusal(...granting("1"), "--as", "qingxicun.administrator")).toContain("may not do this");
    await act(...granting("1"), "--as", "county.approver");
    const opened = await act("dossier", "open", "1", "--as", "civil.recorder");
    expect(opened).toContain(`identity number: ${HOUSEHOLDS[4]!.identity}`);
    const out = join(folder, "dossier.txt");
    await act("dossier", "open", "1", "--out", out, "--as", "civil.recorder");
    expect(await readFile(out, "utf8")).toContain(HOUSEHOLDS[4]!.name);
    expect((await stat(out)).mode & 0o777).toBe(0o600);

    await act("dossier", "revoke", "1", "--reason", "不再需要", "--as", "county.approver");
    expect(await refusal("dossier", "open", "1", "--as", "civil.recorder")).toContain(
      "Request 1 has the status “revoked”",
    );

    await act(...asking);
    await act(...granting("2"), "--as", "county.approver");
    await passDays(4);
    expect(await refusal("dossier", "open", "2", "--as", "civil.recorder")).toContain("Access 2 ended at");

    await act(...asking);
    await act("dossier", "refuse", "3", "--reason", "理由不足", "--as", "county.approver");
    const query = `{ accessRequests(orderBy: number) { status uses steps(orderBy: at) { kind } } }`;
    type Access = { status: string; uses: number; steps: { kind: string }[] };
    const { accessRequests } = await index.query<{ accessRequests: Access[] }>(query);
    expect(
      accessRequests.map(({ status, uses, steps }) => [status, uses, steps.map(({ kind }) => kind).sort()]),
    ).toEqual([
      ["REVOKED", 2, ["GRANTED", "REQUESTED", "REVOKED", "USED", "USED"]],
      ["GRANTED", 0, ["GRANTED", "REQUESTED"]],
      ["REFUSED", 0, ["REFUSED", "REQUESTED"]],
    ]);
  });
});

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The same household as another village's form would have it. */
const movedTo =
  (region: string) =>
  <T extends { line: string }>(household: T): T => ({
    ...household,
    line: household.line.replace("990121101001", region),
  });
