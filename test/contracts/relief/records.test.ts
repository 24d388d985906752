import { expect } from "chai";
import { networkHelpers } from "../../helpers/chain.ts";
import { named } from "../../helpers/ledger.ts";
import { recordOf } from "../../helpers/records.ts";
import { AccessPurpose, ROSTER, deployEnrolled } from "../../helpers/relief.ts";

async function deployRecords() {
  const books = await deployEnrolled();
  await books.dossiers.connect(books.regulator.recorder).request(ROSTER, 0, AccessPurpose.audit, named("order"));
  return books;
}

/** Asks which of these answer for a record. */
async function load() {
  const books = await networkHelpers.loadFixture(deployRecords);
  const { relief, dossiers, ledger, finance, county, township, village, regulator } = books;
  const orgs = {
    sponsor: finance.id,
    steward: county.id,
    township: township.id,
    village: village.id,
    asker: regulator.id,
    nobody: 0n,
  };
  const answering = async (contract: typeof relief | typeof dossiers, record: string) => {
    const answers: string[] = [];
    for (const [name, org] of Object.entries(orgs)) if (await contract.answersFor(record, org)) answers.push(name);
    return answers;
  };
  return { relief, dossiers, ledger, answering };
}

describe("Relief and Dossiers: who answers for a record", () => {
  it("for a programme, its sponsor", async () => {
    const { relief, answering } = await load();
    expect(await answering(relief, await recordOf(relief, "programme", 1n))).to.deep.equal(["sponsor"]);
  });

  it("for a roster, its village and the programme's sponsor", async () => {
    const { relief, answering } = await load();
    expect(await answering(relief, await recordOf(relief, "roster", 1n))).to.deep.equal(["sponsor", "village"]);
  });

  it("for a request for access, who asked and the village", async () => {
    const { dossiers, answering } = await load();
    expect(await answering(dossiers, await recordOf(dossiers, "access", 1n))).to.deep.equal(["village", "asker"]);
  });

  it("nobody for a record that is not there, is another module's or of another kind", async () => {
    const { relief, dossiers, ledger, answering } = await load();
    // 2^32 + 1 would be number 1 if it were cut to 32 bits.
    for (const number of [0n, 2n, 2n ** 32n + 1n]) {
      for (const kind of ["programme", "roster"] as const)
        expect(await answering(relief, await recordOf(relief, kind, number))).to.deep.equal([]);
      expect(await answering(dossiers, await recordOf(dossiers, "access", number))).to.deep.equal([]);
    }
    expect(await answering(relief, await recordOf(ledger, "programme", 1n))).to.deep.equal([]);
    expect(await answering(relief, await recordOf(relief, "access", 1n))).to.deep.equal([]);
    expect(await answering(relief, await recordOf(relief, "fund", 1n))).to.deep.equal([]);
    expect(await answering(dossiers, await recordOf(ledger, "access", 1n))).to.deep.equal([]);
    expect(await answering(dossiers, await recordOf(dossiers, "roster", 1n))).to.deep.equal([]);
  });
});
