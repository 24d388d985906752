import { describe, expect, it } from "vitest";
import type { Layout } from "../options.ts";
import { IntakeError } from "../refusal.ts";
import { maskedIdentity } from "./roster-cells.ts";
import type { RosterField } from "./roster-fields.ts";
import { readRosterFile } from "./roster-file.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

// 上桥村 of the made-up county; numbers of the province 99 are nobody's. 11010519491231002X is the example of GB 11643-1999.
const VILLAGE = { village: 990_121_101_001n, madeUp: true };
const [FIRST, SECOND, THIRD] = ["990121194001010003", "99012119470202001X", "990121195403030028"];

const read = (text: string, ...rest: [Layout<RosterField>?, number?]) => readRosterFile(utf8(text), VILLAGE, ...rest);

async function problemsOf(text: string): Promise<[number, string, string, string][]> {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof IntakeError)
      return error.problems.map(({ line, column, value, what }) => [line, column, value, what.en]);
    throw error;
  }
  return [];
}

describe("a village's registration forms", () => {
  it("are read with the columns of the form, further ones as they are", async () => {
    const text =
      "上桥村登记表\n序号,户主姓名,身份证号码,家庭人口,村代码,家庭住址/村,人均纯收入（元）,致贫原因,帮扶措施,联系电话,开户银行,银行账号,住房等级\n" +
      `1,甲,${FIRST},4,990121101001,上桥村1组,"3,200.50",因病,医疗救助,示例电话1,示例银行,示例账号1,C 级\n合计,1 户,,4\n`;
    const { applicants, others, passedOver, table } = await read(text);
    expect(table.encoding).toBe("UTF-8");
    expect(others).toEqual(["住房等级"]);
    expect(passedOver).toEqual([1, 4]);
    expect(applicants).toEqual([
      {
        line: 3,
        identity: FIRST,
        dossier: {
          name: "甲",
          identity: FIRST,
          address: "上桥村1组",
          members: [{ name: "甲", identity: FIRST, relation: "户主" }],
          income: 320_050,
          cause: "因病",
          measures: "医疗救助",
          phone: "示例电话1",
          account: { bank: "示例银行", number: "示例账号1" },
          more: { 家庭人口: "4", 村代码: "990121101001", 住房等级: "C 级" },
        },
      },
    ]);
  });

  it("are read from what Chinese spreadsheets write, and by English names", async () => {
    // 户主姓名,身份证号码 in GB18030.
    const header = Uint8Array.from([
      ...[0xbb, 0xa7, 0xd6, 0xf7, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c],
      ...[0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb, 0x0d, 0x0a],
    ]);
    const rows = utf8(`A,${FIRST}\r\n`);
    expect((await readRosterFile(Uint8Array.from([...header, ...rows]), VILLAGE)).applicants).toHaveLength(1);
    expect(
      (await read(`Head of household;Identity number;Household size\nA;${FIRST};2\n`)).applicants[0]!.dossier.more,
    ).toEqual({
      "Household size": "2",
    });
    expect(
      (await read(`甲列\t乙列\nA\t${FIRST}\n`, { columns: { name: "甲列", identity: "乙列" } })).applicants,
    ).toHaveLength(1);
  });

  it("may list a household's members below its head", async () => {
    const text = `姓名,身份证号,与户主关系,健康状况\n甲,${FIRST},户主,\n乙,${SECOND},配偶,患病\n丙,${THIRD},户主,健康\n`;
    expect((await read(text)).applicants.map(({ line, dossier }) => [line, dossier.members])).toEqual([
      [
        2,
        [
          { name: "甲", identity: FIRST, relation: "户主" },
          { name: "乙", identity: SECOND, relation: "配偶", health: "患病" },
        ],
      ],
      [4, [{ name: "丙", identity: THIRD, relation: "户主", health: "健康" }]],
    ]);
    expect(await problemsOf(`姓名,身份证号,与户主关系\n乙,${SECOND},配偶\n`)).toEqual([
      [2, "与户主关系", "配偶", "a member of a household whose head does not stand above"],
    ]);
  });

  it("are refused with all that is wrong in them, identity numbers masked", async () => {
    const text =
      "户主姓名,身份证号码,家庭人口,村代码,人均纯收入\n" +
      `,${FIRST},4,990121101001,100\n` +
      "乙,990121194702020014,五口,990121101001,很少\n" +
      "丙,9.90121E+17,3,990121101001,\n" +
      "丁,110105491231002,3,990121101001,\n" +
      `戊,${THIRD},3,990121101002,0\n` +
      "己,99012120400101000X,3,990121101001,-20\n" +
      `庚,${FIRST},3,990121101001,5\n`;
    expect(await problemsOf(text)).toEqual([
      [2, "户主姓名", "", "there is no name"],
      [3, "身份证号码", "990121…14", "its check character does not fit the other 17"],
      [3, "家庭人口", "五口", "not a number of persons"],
      [3, "人均纯收入", "很少", "not an amount"],
      [4, "身份证号码", "9.…", "an identity number that a spreadsheet shortened"],
      [5, "身份证号码", "110105…02", "an identity number of 15 digits, which ended in 2013"],
      [6, "村代码", "990121101002", "a household of another region"],
      [7, "身份证号码", "990121…0X", "its date of birth is not yet past"],
      [8, "身份证号码", "990121…03", "the same person as in line 2"],
    ]);
    await expect(read(text)).rejects.toThrow("This roster is of 990121101001");
  });

  it("never print a line that is too wide: it is a household's", async () => {
    const problems = await problemsOf(`姓名,身份证号\n张三,${FIRST},山里,一百元\n`);
    expect(problems).toEqual([[2, "身份证号", "4 > 2", "more cells than the header has"]]);
  });

  it("of a real village take no numbers of the made-up province", async () => {
    const real = { village: 420_102_001_001n, madeUp: false };
    await expect(readRosterFile(utf8(`姓名,身份证号\n甲,${FIRST}\n`), real)).rejects.toThrow("no county's");
    const { applicants } = await readRosterFile(utf8("姓名,身份证号\n甲,11010519491231002x\n"), real);
    expect(applicants[0]!.identity).toBe("11010519491231002X");
  });

  it("stop where there are more or fewer households than somebody says", async () => {
    await expect(read(`姓名,身份证号\n甲,${FIRST}\n合计 2 户,\n`)).rejects.toThrow(
      "2 households are claimed, the file has 1",
    );
    await expect(read(`姓名,身份证号\n甲,${FIRST}\n`, {}, 3)).rejects.toThrow(
      "3 households are claimed, the file has 1",
    );
    expect((await read(`姓名,身份证号\n甲,${FIRST}\n`, {}, 1)).applicants).toHaveLength(1);
  });

  it("in tens of thousands of yuan are refused", async () => {
    expect(await problemsOf(`姓名,身份证号,人均纯收入(万元)\n甲,${FIRST},1\n`)).toEqual([
      [1, "人均纯收入(万元)", "人均纯收入(万元)", "amounts in another unit than yuan"],
    ]);
  });

  it("without a household are refused", async () => {
    expect(await problemsOf("姓名,身份证号\n")).toEqual([[1, "身份证号", "", "no household below the header"]]);
  });
});

describe("a masked identity number", () => {
  it.each([
    ["11010519491231002X", "110105…2X"],
    ["110105 19491231 002x", "110105…2x"],
    ["110105491231002", "110105…02"],
    ["1.1E+17", "1.…"],
    ["无", "无"],
  ])("%s is shown as %s", (text, shown) => {
    expect(maskedIdentity(text)).toBe(shown);
  });
});
