import { describe, expect, it } from "vitest";
import type { Hex } from "../bytes.ts";
import { numberInFund } from "../records.ts";
import { readPackedRows } from "./packed.ts";
import { indexWith } from "./server.testing.ts";

const KEEPER: Hex = "0x000000000000000000000000000000000000cafe";
const ROWS = [{ reference: `0x01${"0".repeat(29)}7`, amount: 300n }] as const;
const MODULES = [{ kind: "relief", address: KEEPER }];
const payment = numberInFund(3, 17);

describe("a payment's rows, to be given again", () => {
  const index = (keeper: Hex | null) =>
    indexWith(({ query, variables }) => {
      expect(variables).toEqual({ payment: "0x0000000300000011" });
      return query.includes("keeper")
        ? { payment: { fund: { keeper } } }
        : { payment: { rosters: [{ rows: "0x0000000701" }, { rows: "0x0000000802" }] } };
    });

  it("are packed by the ledger's own rule where nobody keeps the fund", async () => {
    expect(await readPackedRows(await index(null), MODULES, payment, ROWS)).toBe(
      "0x0100000000000000000000000000000700000000012c",
    );
  });

  it("are those of its rosters, one behind the other, where a programme keeps it", async () => {
    expect(await readPackedRows(await index(KEEPER), MODULES, payment, ROWS)).toBe("0x00000007010000000802");
  });

  it("are refused where the keeper is no contract of the deployment", async () => {
    await expect(readPackedRows(await index(KEEPER), [], payment, ROWS)).rejects.toMatchObject({
      code: "payees/keeper",
    });
  });
});
