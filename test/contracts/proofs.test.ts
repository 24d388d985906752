import { expect } from "chai";
import hardhat from "hardhat";
import { prove } from "../proofs/prove.ts";

/** Each claim with the number of its assertions, and a fault in `Line` that must break it. */
const CLAIMS = [
  {
    claim: "BalanceProof",
    says: "what came in is what went out and the balance, and no more goes out than came in",
    assertions: 4,
    fault: { from: "amount > balance(inflow, outflow)", to: "amount > inflow" },
  },
  {
    claim: "DepositsProof",
    says: "deposits follow one another without a gap or an overlap, or do not fit at all",
    assertions: 3,
    fault: { from: "(true, inflow + amount)", to: "(true, inflow + amount / 2)" },
  },
  {
    claim: "PaymentsProof",
    says: "payments follow one another without a gap or an overlap, within what came in",
    assertions: 4,
    fault: { from: "(true, outflow + amount)", to: "(true, outflow)" },
  },
  {
    claim: "ReturnsProof",
    says: "what comes back lies in its row, and no fen comes back twice",
    assertions: 2,
    fault: { from: "(true, start + returned)", to: "(true, start)" },
  },
] as const;

describe("Line, proved for all numbers", function () {
  before(function () {
    // Proofs run nothing, so they cover nothing.
    if (hardhat.globalOptions.coverage) this.skip();
  });

  for (const { claim, says, assertions, fault } of CLAIMS) {
    it(`proves that ${says}`, () => {
      const { proved, violated, undecided } = prove(claim);
      expect(undecided, "assertions that the solver left undecided: its count of steps in test/proofs/z3.ts").to.equal(
        0,
      );
      expect({ proved, violated }).to.deep.equal({ proved: assertions, violated: 0 });
    });

    it(`finds the planted fault: ${fault.to}`, () => {
      expect(prove(claim, fault).violated).to.be.at.least(1);
    });
  }
});
