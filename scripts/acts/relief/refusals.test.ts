import { dossiersAbi, reliefAbi } from "@sunledger/sdk/chain";
import { describe, expect, it } from "vitest";
import { explain } from "../refusals.ts";
import { RELIEF_SENTENCES } from "./refusals.ts";

/** What only a fault of ours can cause, for the commands check it before: told by its name. */
const OURS = [
  "Rosters_WrongLength",
  "Rosters_NotACommitment",
  "Rosters_NoTag",
  "Rosters_EmptyBatchRef",
  "Rosters_NotTheLedger",
  "Rosters_OutOfOrder",
  "Dossiers_PurposeMissing",
  "Dossiers_KeyMissing",
  "RosterRows_WrongLength",
  "RosterRows_WrongForm",
  "RosterRows_NoRows",
];

describe("what the relief contracts refuse", () => {
  it("is told in a sentence, in both languages", () => {
    const errors = [...reliefAbi, ...dossiersAbi].filter(({ type }) => type === "error");
    const names = errors
      .map((error) => (error as { name: string }).name)
      .filter((name) => /^(Programmes|Rosters|Dossiers|RosterRows)_/.test(name));
    expect([...new Set(names)].filter((name) => !(name in RELIEF_SENTENCES)).sort()).toEqual([...OURS].sort());
    expect(Object.keys(RELIEF_SENTENCES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each([
    [
      "Rosters_NoticeRuns",
      { roster: 3, until: 1_796_211_188 },
      "Refused: the public notice of roster 3 runs until 2026-12-02 11:33 UTC, and no notice is cut short. Take the step after that.",
      "已拒绝：名册 3 的公示至 2026-12-02 11:33 UTC，公示期不得缩短。请在期满后办理。",
    ],
    [
      "Rosters_WrongRow",
      { roster: 3, row: 6, status: 5 },
      "Refused: row 7 of roster 3 is struck and cannot take this step. Leave it out.",
      "已拒绝：名册 3 第 7 行已剔除，不能办理此步骤。请去除该行。",
    ],
    [
      "Rosters_AboveBenefit",
      { roster: 3, index: 0n, amount: 60_100, most: 60_000 },
      "Refused: 601.00 yuan for a household of roster 3 is outside the programme's benefit, which is up to 600.00 a payment. Correct the amount.",
      "已拒绝：名册 3 每户 601.00 元，超出项目补助标准（每次至多 600.00 元）。请更正金额。",
    ],
  ])("%s", (errorName, args, en, zh) => {
    expect(explain({ errorName, args })).toEqual({ en, zh });
  });
});
