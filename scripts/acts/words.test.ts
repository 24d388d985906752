import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CampaignStatus, FundStatus, PaymentStatus } from "@sunledger/sdk/chain";
import { describe, expect, it } from "vitest";
import { ROOT } from "../lib/paths.ts";
import { KINDS, KIND_WORDS, PURPOSE_WORDS, RECORD_WORDS, campaignStatus, fundStatus, paymentStatus } from "./words.ts";

type Words = Record<string, string>;
type Messages = {
  record: Words;
  payments: { status: Words; purpose: Words };
  funds: { status: Words };
  campaigns: { status: Words };
  organisations: { kind: Words };
};

const glossary = readFileSync(join(ROOT, "docs", "glossary.md"), "utf8");
const site = JSON.parse(readFileSync(join(ROOT, "web", "src", "messages", "zh.json"), "utf8")) as Messages;

/** SentBack as the site's messages name it: SENT_BACK. */
const messageName = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])|-/g, "_").toUpperCase();

describe("the commands' Chinese", () => {
  it.each([
    ["payments", PaymentStatus, paymentStatus, site.payments.status],
    ["funds", FundStatus, fundStatus, site.funds.status],
    ["campaigns", CampaignStatus, campaignStatus, site.campaigns.status],
  ] as const)("calls what becomes of %s as the site does", (_what, numbers, wordOf, messages) => {
    const steps = Object.entries(numbers).filter(([name]) => name !== "None");
    expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const [name, number] of steps) expect(wordOf(number).zh, name).toBe(messages[messageName(name)]);
  });

  it("calls kinds of organisations as the site and the glossary do", () => {
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      const { en, zh } = KIND_WORDS[kind];
      expect(zh).toBe(site.organisations.kind[messageName(kind)]);
      expect(glossary).toContain(`${en} ${zh}`);
    }
  });

  it("calls records and purposes as the site does", () => {
    for (const [kind, { zh }] of Object.entries(RECORD_WORDS)) expect(`${zh} {number}`).toBe(site.record[kind]);
    expect(PURPOSE_WORDS.programme.zh).toBe(site.payments.purpose["PROGRAMME"]);
    expect(PURPOSE_WORDS.fundraising.zh).toBe(site.payments.purpose["FUNDRAISING_COST"]);
    expect(PURPOSE_WORDS.management.zh).toBe(site.payments.purpose["MANAGEMENT_COST"]);
  });
});
