import { householdReference } from "@sunledger/sdk";
import type { Row } from "@sunledger/sdk";
import { byRoster, groupsOfList } from "@sunledger/sdk/acts";
import { describe, expect, it } from "vitest";
import { IntakeError, readGivenBack, readHouseholdList, readResults } from "@sunledger/sdk/intake";
import type { Finder } from "@sunledger/sdk/intake";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function problemsOf(read: () => unknown): Promise<[number, string, string][]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof IntakeError) return error.problems.map(({ line, value, what }) => [line, value, what.en]);
    throw error;
  }
  return [];
}

const nobody: Finder = {
  registryKey: () => Promise.reject(new Error("asked for the registry's key")),
  enrolled: () => Promise.reject(new Error("asked the chain")),
};

describe("a list of households", () => {
  it("names them by roster and row, with their amounts", async () => {
    const list = await readHouseholdList(utf8('名册,行号,金额\n2,1,320.00\n1,10,"1,200.50"\n1,2,320\n'), nobody, {
      amounts: true,
    });
    expect(list).toEqual([
      { roster: 2, row: 0, line: 2, amount: 32_000n },
      { roster: 1, row: 9, line: 3, amount: 120_050n },
      { roster: 1, row: 1, line: 4, amount: 32_000n },
    ]);
    expect([...byRoster(list)]).toEqual([
      [1, [1, 9]],
      [2, [0]],
    ]);
    expect(groupsOfList(list)).toEqual([
      { roster: 1, rows: [1, 9], amounts: [32_000n, 120_050n] },
      { roster: 2, rows: [0], amounts: 32_000n },
    ]);
  });

  it("names them by their heads where the registry's key is at hand", async () => {
    const finder: Finder = {
      registryKey: () => Promise.resolve(new Uint8Array(32).fill(7)),
      enrolled: (tags) => {
        expect(tags).toHaveLength(2);
        return Promise.resolve([{ roster: 3, row: 4 }, undefined]);
      },
    };
    const list = utf8("户主,身份证号码\n甲,11010519491231002X\n乙,110105194912310038\n");
    expect(await problemsOf(() => readHouseholdList(list, finder, { amounts: false }))).toEqual([
      [3, "110105…38", "a household that is enrolled nowhere"],
    ]);
  });

  it("is refused with all that is wrong in it", async () => {
    const list = utf8("roster,row,amount\n1,2,5\n1,2,6\n0,3,7\n1,x,8\n1,4,\n");
    expect(await problemsOf(() => readHouseholdList(list, nobody, { amounts: true }))).toEqual([
      [3, "1, 2", "the same household as in line 2"],
      [4, "0", "not a number"],
      [5, "x", "not a number"],
      [6, "", "there is no amount"],
    ]);
    await expect(readHouseholdList(utf8("roster,row\n1,2\n"), nobody, { amounts: true })).rejects.toThrow("amount");
    await expect(readHouseholdList(utf8("roster,row\n"), nobody, { amounts: false })).rejects.toThrow("no households");
  });
});

describe("a bank's result file of a payment to households", () => {
  const ROWS: Row[] = [
    { reference: householdReference(3, 0), amount: 500n },
    { reference: householdReference(3, 7), amount: 300n },
    { reference: householdReference(5, 0), amount: 200n },
  ];

  it("may name them by roster and row", async () => {
    const text = "名册,行号,结果,原因\n5,1,失败,账户已销户\n3,8,成功,\n3,1,成功,\n";
    expect(await readResults(utf8(text), ROWS)).toEqual([
      { row: 0, paid: true, amount: 500n, reason: "" },
      { row: 1, paid: true, amount: 300n, reason: "" },
      { row: 2, paid: false, amount: 200n, reason: "账户已销户" },
    ]);
    expect(await readGivenBack(utf8("roster,row,amount\n3,8,1.00\n"), ROWS)).toEqual([
      { row: 1, paid: false, amount: 100n, reason: "" },
    ]);
  });

  it("may name them by the payment's own rows all the same", async () => {
    const results = await readResults(utf8("row,result\n1,paid\n2,paid\n3,failed\n"), ROWS);
    expect(results.map(({ paid }) => paid)).toEqual([true, true, false]);
  });

  it("is refused where it names others, or one twice", async () => {
    const text = "roster,row,result\n3,1,paid\n3,1,paid\n3,2,paid\n4,1,paid\n3,8,paid\n5,1,paid\n";
    expect(await problemsOf(() => readResults(utf8(text), ROWS))).toEqual([
      [3, "3, 1", "the row is named twice"],
      [4, "3, 2", "not a row of this payment, which has 3"],
      [5, "4, 1", "not a row of this payment, which has 3"],
    ]);
  });
});
