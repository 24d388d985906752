import { expect } from "chai";
import hardhat from "hardhat";
import ceilings from "../fixtures/gas-ceilings.json" with { type: "json" };
import { measureGas } from "../helpers/gas.ts";

describe("What acts cost", () => {
  let figures: ReadonlyMap<string, number>;

  before(async function () {
    // Counting what is covered costs gas itself.
    if (hardhat.globalOptions.coverage) this.skip();
    figures = await measureGas();
  });

  for (const [name, { atMost, what }] of Object.entries(ceilings)) {
    it(`keeps to ${atMost} gas: ${what}`, () => {
      expect(figures.get(name)).to.be.at.most(atMost);
    });
  }
});
