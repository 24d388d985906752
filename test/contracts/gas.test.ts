import { expect } from "chai";
import ceilings from "../fixtures/gas-ceilings.json" with { type: "json" };
import { measureGas } from "../helpers/gas.ts";

describe("What acts cost", () => {
  let figures: ReadonlyMap<string, number>;

  before(async () => {
    figures = await measureGas();
  });

  for (const [name, { atMost, what }] of Object.entries(ceilings)) {
    it(`keeps to ${atMost} gas: ${what}`, () => {
      expect(figures.get(name)).to.be.at.most(atMost);
    });
  }
});
