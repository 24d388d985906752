import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../lib/paths.ts";
import { modelOf, packageSources } from "./model.ts";
import type { Model } from "./model.ts";
import { screaming } from "./names.ts";
import { problemsOf } from "./problems.ts";
import { readSolidity } from "./solidity.ts";
import type { Solidity } from "./solidity.ts";

let solidity: Solidity;
let model: Model;
beforeAll(() => {
  solidity = readSolidity(packageSources());
  model = modelOf(solidity);
});

const sourceOf = (name: string): string => model.enums.find((declared) => declared.name === name)!.solidity!;
const sentences = (changed: Solidity): string[] => problemsOf(modelOf(changed), changed).map(({ en }) => en);

describe("declarations and contracts", () => {
  it("agree", () => {
    expect(sentences(solidity)).toEqual([]);
  });

  it("have the contracts' own numbers", () => {
    const members = (name: string) =>
      model.enums
        .find((declared) => declared.name === name)
        ?.members.map(({ indexName, number }) => [indexName, number]);
    expect(members("ObjectionStatus")).toEqual([
      ["OPEN", 1],
      ["UPHELD", 2],
      ["DISMISSED", 3],
    ]);
    expect(members("Purpose")?.[0]).toEqual(["PROGRAMME", 0]);
    expect(members("Role")).toEqual([
      ["ADMINISTRATOR", 1],
      ["RECORDER", 2],
      ["APPROVER", 4],
    ]);
  });

  it("do not, where Solidity has a member that has no words", () => {
    const source = sourceOf("FundStatus");
    const enums = new Map(solidity.enums).set(source, ["None", "Open", "Frozen", "Closed", "Merged"]);
    expect(sentences({ ...solidity, enums })).toEqual([
      "domains/funds.ts: FundStatus has a member MERGED in Solidity that is not declared. Declare it, with words.",
    ]);
  });

  it("do not, where a member has words and Solidity lacks it", () => {
    const source = sourceOf("FundStatus");
    const enums = new Map(solidity.enums).set(source, ["None", "Open", "Frozen"]);
    expect(sentences({ ...solidity, enums })).toEqual([
      "domains/funds.ts: FundStatus has no member CLOSED in Solidity. Take it out, or correct its name.",
    ]);
  });

  it("do not, where a contract has an event or an error that nobody declared", () => {
    const source = "contracts/evidence/Evidence.sol";
    const abi = [
      ...solidity.abis.get(source)!,
      { type: "event", name: "Shredded", inputs: [], anonymous: false } as const,
      { type: "error", name: "Evidence_Illegible", inputs: [] } as const,
    ];
    expect(sentences({ ...solidity, abis: new Map(solidity.abis).set(source, abi) })).toEqual([
      "domains/evidence.ts: evidence has an event Shredded that nobody knows. Put it under events, with words, and give it a handler in subgraph/; or under unread.",
      "The error Evidence_Illegible is declared in no domain. Declare it under errors: what is wrong, and what to do, in both languages.",
    ]);
  });

  it("do not, where a kind of record has another number, or is unknown", () => {
    const constants = new Map([...solidity.constants].filter(([place]) => !place.endsWith("Records")));
    const kinds = {
      ORGANISATION: 1,
      FUND: 2,
      DEPOSIT: 3,
      PAYMENT: 4,
      CAMPAIGN: 5,
      EVIDENCE: 6,
      PROGRAMME: 7,
      ROSTER: 9,
    };
    constants.set("contracts/lib/Records.sol:Records", new Map(Object.entries({ ...kinds, ACCESS: 9, LOT: 10 })));
    expect(sentences({ ...solidity, constants })).toEqual([
      "domains/relief.ts: the kind of record roster has the number 8, and in Solidity 9. Make them the same.",
      "Solidity has a kind of record LOT that no domain declares. Declare it under records, with words and the path of its page.",
    ]);
  });

  it("do not, where a text has a place for a value that the error lacks, or in a form that nobody can write", () => {
    const told = (text: string): string[] => {
      const errors = model.errors.map((error) =>
        error.name === "Funds_WrongStatus" ? { ...error, why: { en: text, zh: "状态不符" } } : error,
      );
      return problemsOf({ ...model, errors }, solidity).map(({ en }) => en);
    };
    expect(told("fund {fund} is {status:FundStatus}")).toEqual([]);
    const remedy =
      "which cannot be filled: it has the values fund, status, and the forms are yuan, record, row, region, day, time, particular and an enumeration's own name.";
    expect(told("fund {found}")).toEqual([`domains/funds.ts: the text of Funds_WrongStatus has {found}, ${remedy}`]);
    expect(told("it is {status:PaymentStatus}")).toEqual([
      `domains/funds.ts: the text of Funds_WrongStatus has {status:PaymentStatus}, ${remedy}`,
    ]);
  });
});

describe("the words", () => {
  it("of organisations are the glossary's", () => {
    const glossary = readFileSync(join(ROOT, "docs", "glossary.md"), "utf8");
    const kinds = model.enums.find(({ name }) => name === "OrganisationKind")!.members;
    expect(kinds).toHaveLength(10);
    for (const { en, zh } of kinds) expect(glossary).toContain(`${en} ${zh}`);
  });

  it("begin with a small letter and end without a full stop, so that they fit anywhere", () => {
    const all = [
      ...model.enums.flatMap(({ members }) => members),
      ...model.records.map(({ title }) => title),
      ...model.contracts.flatMap(({ title, events }) => [
        title,
        ...Object.values(events).filter((word) => word !== null),
      ]),
      ...model.errors.flatMap(({ why, remedy }) => [why, remedy]),
    ];
    expect(all.length).toBeGreaterThan(300);
    for (const { en, zh } of all) {
      expect(en).not.toMatch(/^[A-Z]|[.。]$/);
      expect(zh).not.toMatch(/[.。]$/);
    }
  });
});

describe("a name", () => {
  it.each([
    ["CivilAffairs", "CIVIL_AFFAIRS"],
    ["organisation", "ORGANISATION"],
    ["recordedInError", "RECORDED_IN_ERROR"],
    ["SENT_BACK", "SENT_BACK"],
  ])("%s is written %s in the index", (name, written) => {
    expect(screaming(name)).toBe(written);
  });
});
