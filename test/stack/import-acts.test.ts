import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createIndex, decodeManifest, indexId, parseRecordNumber, proveListed } from "@sunledger/sdk";
import type { Hex, Index } from "@sunledger/sdk";
import { connect, parseDeployment } from "@sunledger/sdk/chain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../scripts/demo/load.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { Failed } from "../../scripts/lib/run.ts";
import { DEMONSTRATION_DAYS } from "../../scripts/stack/clock.ts";
import { settings } from "../../scripts/stack/settings.ts";
import { command, startStack } from "../helpers/stack.ts";

const LOAD = `
  const { loadDemo } = await import("./scripts/demo/load.ts");
  const { settings } = await import("./scripts/stack/settings.ts");
  await loadDemo({ settings: settings() });
`;

/** The epidemic campaign's fund. */
const FUND = 1;

describe("the demonstration and a day's work on it", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let index: Index;
  let folder: string;
  let payment: string;

  beforeAll(async () => {
    // As a start with the demonstration does: its county has months behind it.
    process.env["SUNLEDGER_BEGIN_DAYS_AGO"] = String(DEMONSTRATION_DAYS);
    stack = await startStack({ demo: false, site: false });
    delete process.env["SUNLEDGER_BEGIN_DAYS_AGO"];
    folder = await mkdtemp(join(tmpdir(), "sunledger-acts-"));
    index = createIndex({ url: settings().index });
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

  async function refusal(...args: string[]): Promise<string> {
    const outcome = await command([...args, "--yes"]).catch((error: unknown) => error);
    if (outcome instanceof Failed) return outcome.output;
    throw new Error(`It did not fail, but said: ${String(outcome)}`);
  }

  const act = (...args: string[]): Promise<string> => command([...args, "--yes"]);

  type Payment = { status: string; returned: string; evidence: Hex; steps: { kind: string }[] };
  async function paymentNow(): Promise<Payment> {
    const query = `query ($id: ID!) { payment(id: $id) { status returned evidence steps(orderBy: logIndex) { kind } } }`;
    return (await index.query<{ payment: Payment }>(query, { id: indexId(parseRecordNumber(payment)) })).payment;
  }

  it("is loaded once, however often its loading is killed", async () => {
    for (const moment of [3_000, 5_000, 6_000, 7_000, 8_000]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", LOAD], { cwd: ROOT, stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("close", resolve));
      await Promise.race([ended, sleep(moment)]);
      child.kill("SIGKILL");
      await ended;
    }
    const first = await loadDemo({ settings: settings() });
    expect(await loadDemo({ settings: settings() })).toEqual(first);
    const { ledger, funds, programmes, rosters } = await index.query<{
      ledger: Record<string, unknown>;
      funds: Record<string, unknown>[];
      programmes: unknown[];
      rosters: { stage: string }[];
    }>(`{
      ledger(id: "0x00") { organisations funds campaigns paymentCount balance issued redeemed }
      funds(orderBy: number) { donated donationCount status transferredIn returned }
      programmes(orderBy: number) { rosterCount submitted struck enrolled exited paid returned }
      rosters(orderBy: number) { stage }
    }`);
    // Of the charities' funds 14 + 1 payments, their transfer, one of each small fund; of the county's five transfers, ten
    // payments to households and one that is proposed.
    expect(ledger).toEqual({
      ...{ organisations: 25, funds: 10, campaigns: 7, paymentCount: 35 },
      ...{ issued: "38178799474", redeemed: "36677400000", balance: "1483779474" },
    });
    expect(funds.slice(0, 4)).toEqual([
      { donated: "31454075569", donationCount: 2855, status: "OPEN", transferredIn: "1400000000", returned: "500000" },
      { donated: "6160958505", donationCount: 745, status: "OPEN", transferredIn: "0", returned: "0" },
      { donated: "12185400", donationCount: 613, status: "OPEN", transferredIn: "0", returned: "0" },
      { donated: "1580000", donationCount: 40, status: "FROZEN", transferredIn: "0", returned: "0" },
    ]);
    expect(funds.slice(4).map(({ transferredIn, returned }) => [transferredIn, returned])).toEqual([
      ["0", "0"],
      ["200000000", "0"],
      ["69000000", "32000"],
      ["64000000", "0"],
      ["60000000", "0"],
      ["280000000", "0"],
    ]);
    // 2,000 households and one that two villages put forward; struck are that one and one that was objected to.
    expect(programmes).toEqual([
      {
        rosterCount: 12,
        submitted: 1_736,
        struck: 2,
        enrolled: 1_733,
        exited: 1,
        paid: "166452000",
        returned: "32000",
      },
      { rosterCount: 7, submitted: 265, struck: 0, enrolled: 100, exited: 0, paid: "200000000", returned: "0" },
    ]);
    expect(rosters.slice(-4).map(({ stage }) => stage)).toEqual([
      "SECOND_NOTICE",
      "SECOND_NOTICE",
      "FIRST_NOTICE",
      "FIRST_NOTICE",
    ]);
  });

  it("a list of payees becomes a payment; names and accounts of persons stay here", async () => {
    await given("invoice.txt", "发票 示例，金额 3,000.00 元");
    const list = await given(
      "list.csv",
      "收款人,统一社会信用代码,账号,金额,用途,附件\n晴川市中心医院,12990100MAE00007XA,示例账号1,3000.00,冬衣,invoice.txt\n张三,,示例账号2,100.00,补助,\n李四,,示例账号3,50.00,补助,\n",
    );
    const instructions = join(folder, "for-bank.csv");
    const options = [
      "--fund",
      String(FUND),
      "--bank",
      "晴川商业银行",
      "--purpose",
      "programme",
      "--as",
      "charity.recorder",
    ];
    const said = await act("propose", list, ...options, "--instructions", instructions);
    payment = /payments\/(\d+-\d+)/.exec(said)![1]!;
    expect(said).toContain(
      "3 rows, 3,150.00 yuan in all; smallest 50.00, largest 3,000.00; 1 organisations, 2 persons",
    );

    const { evidence } = await paymentNow();
    const published = await readFile(join(settings().documents, evidence.slice(2)), "utf8");
    expect(published).toContain("冬衣");
    expect(published).not.toMatch(/张三|补助|示例账号/);
    expect(await readFile(instructions, "utf8")).toContain("张三,'示例账号2,100.00");
    expect((await stat(instructions)).mode & 0o777).toBe(0o600);

    expect(await act("propose", list, ...options)).toContain("Already recorded, nothing to do");
  });

  it("is not approved by who recorded it, and paid once its approver says so", async () => {
    expect(await refusal("approve", payment, "--as", "charity.recorder")).toContain("may not do this");
    await act("approve", payment, "--as", "charity.approver");
    expect((await paymentNow()).status).toBe("PAID");
  });

  it("is settled by the bank's result file, which has to name every row", async () => {
    const short = await given("short.csv", "序号,结果\n1,成功\n2,成功\n");
    expect(await refusal("settle", payment, short, "--as", "bank.recorder")).toContain(
      "the result of 1 rows is missing",
    );
    const whole = await given("whole.csv", "序号,结果,原因\n1,成功,\n2,失败,户名与账号不符\n3,成功,\n");
    expect(await act("settle", payment, whole, "--as", "bank.recorder")).toContain(
      "paid out 3,050.00 yuan; 1 rows come back with 100.00 yuan",
    );
    expect(await paymentNow()).toMatchObject({ status: "SETTLED", returned: "10000" });
  });

  it("takes back what a payee hands back later, once", async () => {
    const back = await given("back.csv", "row,amount\n3,20.00\n");
    await act("give-back", payment, back, "--as", "bank.recorder");
    expect(await act("give-back", payment, back, "--as", "bank.recorder")).toContain("Already recorded");
    expect((await paymentNow()).returned).toBe("12000");
    const more = await given("more.csv", "row,amount\n3,40.00\n");
    expect(await refusal("give-back", payment, more, "--as", "bank.recorder")).toContain(
      "Row 3 has 30.00 yuan that can still come back, and 40.00 are named",
    );
  });

  it("is acknowledged by who was paid, and commented on by others", async () => {
    expect(await refusal("acknowledge", payment, "--as", "charity.recorder")).toContain("names this organisation");
    await act("comment", payment, "--words", "冬衣已发放", "--as", "charity.recorder");
    await act("acknowledge", payment, "--as", "hospital.recorder");
    const { status, steps } = await paymentNow();
    expect(status).toBe("ACKNOWLEDGED");
    expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["COMMENTED", "ACKNOWLEDGED"]));
  });

  it("gets documents: few one by one, many under one root with a public list", async () => {
    const few = await given("note.txt", "说明");
    await act("attach", `payment/${payment}`, few, "--as", "charity.recorder");
    expect(await act("attach", `payment/${payment}`, few, "--as", "charity.recorder")).toContain("nothing to do");
    const many = await Promise.all(Array.from({ length: 9 }, (_, at) => given(`photo${at}.txt`, `照片说明 ${at}`)));
    await act("attach", `http://localhost/zh/payments/${payment}`, ...many, "--as", "charity.recorder");
    const again = await act("attach", `payment/${payment}`, ...many.toReversed(), "--as", "charity.recorder");
    expect(again).toContain("nothing to do");
    const { evidences } = await index.query<{ evidences: { digest: Hex; count: number; manifest: Hex }[] }>(
      `{ evidences(where: { kind: ROOT }, orderBy: count) { digest count manifest } }`,
    );
    // The demonstration's delivery notes are 12.
    expect(evidences).toMatchObject([{ count: 9 }, { count: 12 }]);
    const { digest: root, manifest } = evidences[0]!;
    const listed = decodeManifest(await readFile(join(settings().documents, manifest.slice(2))));
    // printf '照片说明 0' | sha256sum, which is 14 bytes.
    const photo = "0xd325c86d9813c1226c8e0875880742cd683784776d9fdb6ce944dc1577a38873";
    expect(listed).toContainEqual({ digest: photo, bytes: 14 });
    expect(listed).toHaveLength(9);
    // Whoever has the list and the chain's root proves that the photo belongs to it, as the contract does.
    const proof = proveListed(root, listed, photo)!;
    const deployment = parseDeployment(await readFile(join(settings().home, "deployment.json"), "utf8"));
    const { evidence } = connect(deployment, settings().rpc).contracts;
    expect(await evidence.read.verify([root, photo, proof])).toBe(true);
    expect(proveListed(root, listed, `0x${"00".repeat(32)}`)).toBeNull();
  });

  it("never publishes an identity number unawares", async () => {
    // The example of GB 11643-1999 itself.
    const form = await given("form.txt", "申请人身份证 11010519491231002X");
    const said = await refusal("attach", `payment/${payment}`, form, "--as", "charity.recorder");
    expect(said).toContain("an identity number (110…2X)");
    expect(said).not.toContain("11010519491231002X");
    await act("attach", `payment/${payment}`, form, "--as", "charity.recorder", "--i-checked");
  });

  it("a dry run is refused as the act would be, and nothing is recorded", async () => {
    const list = await given("huge.csv", "收款人,金额\n甲,9999999999.00\n");
    const options = ["--fund", "3", "--bank", "晴川商业银行", "--purpose", "programme", "--as", "charity.recorder"];
    const rich = await refusal("propose", list, ...options, "--dry-run");
    // 121,854.00 yuan came in, 888.00 of them by permit; 96,000.00 were paid out.
    expect(rich).toContain("Fund 3 (山区学生冬衣计划) has 25,854.00 yuan left and 9,999,999,999.00 are asked for");
    const sums = ["--from", "3", "--to", "1", "--amount", "25,854.01", "--as", "charity.recorder"];
    expect(await refusal("transfer", ...sums, "--dry-run")).toContain("25,854.01 are asked for");
    const reason = ["--reason", "核查中", "--dry-run"];
    expect(await refusal("freeze", "99", ...reason, "--as", "regulator.approver")).toContain("There is no fund 99");
    expect(await refusal("freeze", "3", ...reason, "--as", "charity.recorder")).toContain("may not do this");
    expect(await refusal("campaign", "open", "1", "--dry-run", "--as", "charity.approver")).toContain("“open”");
    const statement = await given("one.csv", "捐赠人,金额\n甲,1.00\n");
    expect(await refusal("import", "donations", statement, "--fund", "99", "--dry-run")).toContain("no fund 99");
    const other = ["--fund", "3", "--as", "charity.recorder", "--dry-run"];
    expect(await refusal("import", "donations", statement, ...other)).toContain("no recorder of an active bank");
    const { payments } = await index.query<{ payments: unknown[] }>(
      `{ payments(where: { fund: "0x00000003", amount_gt: "2000000" }) { id } }`,
    );
    expect(payments).toHaveLength(1);
  });

  it("is corrected by a record of its own, once, and its fund frozen and thawed", async () => {
    const correction = [
      "correct",
      `payment/${payment}`,
      "--reason",
      "用途应为“冬衣及运费”",
      "--as",
      "charity.recorder",
    ];
    await act(...correction);
    expect(await act(...correction)).toContain("Already recorded");
    await act("freeze", String(FUND), "--reason", "核查中", "--as", "regulator.approver");
    const said = await refusal(
      "transfer",
      "--from",
      "1",
      "--to",
      "3",
      "--amount",
      "5",
      "--as",
      "charity.recorder",
      "--lang",
      "zh",
    );
    expect(said).toContain("资金专户 1 的状态为“已冻结”");
    await act("thaw", String(FUND), "--reason", "核查完毕", "--as", "regulator.approver");
  });

  it("a campaign is filed from its particulars and goes its legal way", async () => {
    await given("plan.txt", "募捐方案");
    const particulars = {
      ...{ filingNumber: "示例慈备字〔示〕第100号", name: "春苗计划", purpose: "助学", region: "990100" },
      ...{ opens: "2026-01-01", closes: "2099-12-31", ceiling: "10000", costCap: 2, responsible: "秘书处" },
      ...{ surplus: "用于同类项目", document: "plan.txt" },
    };
    const filing = await given("filing.json", JSON.stringify(particulars));
    const revised = await given("revised.json", JSON.stringify({ ...particulars, target: "500000", costCap: 1.5 }));
    const said = await act("campaign", "file", filing, "--as", "charity.recorder");
    const campaign = /campaigns\/(\d+)/.exec(said)![1]!;
    await act("campaign", "send-back", campaign, "--reason", "请补充预算", "--as", "civil.approver");
    await act("campaign", "revise", campaign, revised, "--as", "charity.recorder");
    await act("campaign", "approve", campaign, "--as", "civil.approver");
    await act("campaign", "open", campaign, "--as", "charity.approver");
    expect(await refusal("campaign", "open", campaign, "--as", "charity.approver")).toContain("has the status “open”");
    await act("campaign", "report", campaign, "--summary", "已资助 20 人", "--as", "charity.recorder");
    const final = await given("final.txt", "总结报告");
    await act("campaign", "complete", campaign, "--summary", "结项", "--document", final, "--as", "charity.approver");

    const query = `query ($number: Int!) { campaigns(where: { number: $number }) {
      status name purpose responsible surplus filingNumber region opensAt closesAt target ceiling costCap evidence
      charity { name } supervisor { name } fund { name campaign { number } }
      steps(orderBy: block) { kind by { name } text evidence } } }`;
    const indexed = () => index.query(query, { number: Number(campaign) });
    const [charity, supervisor] = [{ name: "晴川阳光慈善会" }, { name: "晴川市民政局" }];
    // printf '募捐方案' | sha256sum, printf '总结报告' | sha256sum
    const plan = "0xd015f8bb8a5d258055b20a26ce7b69e1d94667173e76dec8ca69fa502797595c";
    const report = "0x53bb6c5efd01778d3b8e0eaf265e37641a6bd8361e326dea2a12079fbfc83377";
    await expect.poll(indexed).toEqual({
      campaigns: [
        {
          ...{ status: "COMPLETED", name: "春苗计划", purpose: "助学", responsible: "秘书处", surplus: "用于同类项目" },
          ...{ filingNumber: "示例慈备字〔示〕第100号", region: "990100000000", evidence: plan },
          // 2025-12-31T16:00:00Z and 2099-12-31T15:59:59Z: China's days.
          ...{ opensAt: "1767196800", closesAt: "4102415999", target: "50000000", ceiling: "1000000", costCap: 150 },
          ...{ charity, supervisor, fund: { name: "春苗计划", campaign: { number: Number(campaign) } } },
          steps: [
            { kind: "FILED", by: charity, text: null, evidence: plan },
            { kind: "SENT_BACK", by: supervisor, text: "请补充预算", evidence: null },
            { kind: "REVISED", by: charity, text: null, evidence: plan },
            { kind: "APPROVED", by: supervisor, text: null, evidence: null },
            { kind: "OPENED", by: charity, text: null, evidence: null },
            { kind: "REPORTED", by: charity, text: "已资助 20 人", evidence: null },
            { kind: "COMPLETED", by: charity, text: "结项", evidence: report },
          ],
        },
      ],
    });
  });

  it("an organisation is registered and its member appointed", async () => {
    process.env["SUNLEDGER_PASSWORD"] = "a long password";
    await command(["account", "create", "new.administrator"]);
    const particulars = [
      "--kind",
      "charity",
      "--region",
      "990100",
      "--code",
      "91350100M000100Y43",
      "--name",
      "晴川新生慈善会",
    ];
    await act("register", ...particulars, "--administrator", "new.administrator", "--as", "registrar");
    expect(
      await act("register", ...particulars, "--administrator", "new.administrator", "--as", "registrar"),
    ).toContain("Already recorded");
    await command(["account", "create", "new.recorder"]);
    const until = ["--roles", "recorder", "--until", "2099-12-31"];
    // The new accounts have nothing but what was given to them: they can act all the same.
    await act("appoint", "new.recorder", ...until, "--as", "new.administrator");
    await act("attach", "campaign/1", await given("greeting.txt", "新成员"), "--as", "new.recorder");
    expect(await command(["account", "list"])).toContain("new.recorder");
  });
});
