import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  type Abi,
  type Hex,
} from "viem";
import { describe, expect, it } from "vitest";
import { SunledgerError } from "../errors.ts";
import * as generated from "../generated/abi.ts";
import { ContractError, decodeError } from "./index.ts";
import { refusalText } from "./refusals.ts";

const ledgerAbi: Abi = generated.ledgerAbi;

/** What viem throws where the ledger refused with this. */
function refusal(data: Hex): ContractFunctionExecutionError {
  const reverted = new ContractFunctionRevertedError({ abi: ledgerAbi, data, functionName: "approve" });
  return new ContractFunctionExecutionError(reverted, { abi: ledgerAbi, functionName: "approve", args: [1n, "0x"] });
}

describe("what a contract refuses", () => {
  it("is told by module, name and values, in a sentence that says what to do", () => {
    const thrown = refusal(
      encodeErrorResult({
        abi: generated.ledgerAbi,
        errorName: "Funds_Insufficient",
        args: [3, 123_450n, 5n],
      }),
    );
    const error = decodeError(thrown);
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({
      code: "contract/Funds_Insufficient",
      module: "Funds",
      errorName: "Funds_Insufficient",
      args: { fund: 3, asked: 123_450n, available: 5n },
      values: { fund: 3, asked: 123_450n, available: 5n },
      cause: thrown,
    });
    expect(error.message).toBe("Fund 3 has 0.05 yuan, and 1,234.50 are asked for. Wait for deposits, or ask for less.");
    expect(error).toMatchObject({
      text: { zh: "资金专户 3 结余 0.05 元，申请 1,234.50 元。请等待入账，或减少金额。" },
    });
  });

  it("is known whichever contract's error it is", () => {
    const data = encodeErrorResult({
      abi: generated.directoryAbi,
      errorName: "Directory_AlreadyOver",
      args: [1_580_000_000],
    });
    expect(decodeError(refusal(data)).message).toBe("The time 2020-01-26 00:53 UTC is past. Give a later one.");
  });

  it("tells of a notice until when it runs, and of an enrolment where the first one is", () => {
    const runs = encodeErrorResult({
      abi: generated.reliefAbi,
      errorName: "Rosters_NoticeRuns",
      args: [3, 1_580_000_040],
    });
    expect(decodeError(refusal(runs)).message).toBe(
      "The public notice of roster 3 runs until 2020-01-26 00:54 UTC, and no notice is cut short. Take this step after that.",
    );
    const twice = encodeErrorResult({
      abi: generated.reliefAbi,
      errorName: "Rosters_AlreadyEnrolled",
      args: [41, 3, 0],
    });
    expect(decodeError(refusal(twice)).message).toBe(
      "The household of row 42 is enrolled already, in row 1 of roster 3. Strike the row, or let the county record the household's exit there first.",
    );
    const outside = encodeErrorResult({
      abi: generated.reliefAbi,
      errorName: "Rosters_OutsideRegion",
      args: [420_102_004_005n],
    });
    expect(decodeError(refusal(outside)).message).toContain("The region 420102004005 is outside");
    const unwritten = encodeErrorResult({
      abi: generated.campaignsAbi,
      errorName: "Campaigns_TextMissing",
      args: ["responsible"],
    });
    expect(decodeError(refusal(unwritten)).message).toBe("The text “responsible post” is missing. Write it.");
    const expired = encodeErrorResult({ abi: generated.dossiersAbi, errorName: "Dossiers_Expired", args: [7, 60] });
    expect(decodeError(refusal(expired)).message).toBe("Access 7 ended at 1970-01-01 00:01 UTC. Ask for it anew.");
  });

  it("names a status by its word, and a library's error by its name", () => {
    expect(refusalText("Rosters_WrongRow", { roster: 3, row: 6, status: 5 })).toEqual({
      en: "Row 7 of roster 3 has the status “struck”, which does not allow this. Leave it out.",
      zh: "名册 3 第 7 行的状态为“已剔除”，不能办理此步骤。请去除该行。",
    });
    expect(refusalText("Rosters_ObjectionNotOpen", { objection: 12_884_901_905n, status: 0 }).en).toBe(
      "Objection 3-17 has the status “none” and waits for no ruling. Check the number.",
    );
    expect(refusalText("ReentrancyGuardReentrantCall", {})).toEqual({
      en: "The contract refused: ReentrancyGuardReentrantCall(). Nothing was changed.",
      zh: "合约已拒绝：ReentrancyGuardReentrantCall()。未做任何更改。",
    });
  });

  it("without a custom error is told as viem tells it", () => {
    const error = decodeError(refusal("0x"));
    expect(error).not.toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ code: "chain/failed" });
    expect(decodeError(new Error("no route")).message).toBe("The chain did not take it: Error: no route");
  });

  it("stays what it is when it is decoded twice", () => {
    const error = new SunledgerError("money/empty", "No amount.");
    expect(decodeError(error)).toBe(error);
  });

  const errors = Object.values(generated).flatMap((abi: Abi) => abi.filter((entry) => entry.type === "error"));
  it.each(errors.map((error) => [error.name, error] as const))("has its values in its sentence: %s", (name, error) => {
    const args: Record<string, unknown> = Object.fromEntries(
      error.inputs.map((input) => [input.name ?? "", input.type === "string" ? "x" : 86_400n]),
    );
    const { en, zh } = refusalText(name, args);
    expect(en).toMatch(/^[^{}]+\.$/);
    expect(zh).toMatch(/^[^{}]+。$/);
    expect(en + zh).not.toContain("undefined");
  });
});
