import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { ROLES } from "../../../scripts/deploy/plan.ts";
import { FundStatus, deployLedger, refuses } from "../../helpers/ledger.ts";
import { Area } from "../../helpers/organisations.ts";
import { groupOf } from "../../helpers/relief.ts";

/** `holder` may do what modules may. */
async function deployModule() {
  const books = await deployLedger();
  await books.accessManager.grantRole(ROLES.module, books.holder, 0);
  const terms = {
    steward: books.localGovernment.id,
    supervisor: books.finance.id,
    region: Area.county as bigint,
    ceiling: 500n,
    name: "allowances",
    purpose: "allowances of the county",
  };
  return { ...books, terms, keeper: books.relief };
}

const load = () => networkHelpers.loadFixture(deployModule);

describe("FundLedger: funds that a module keeps", () => {
  it("opens one, and says which module says who may be paid", async () => {
    const { ledger, localGovernment, finance, holder, keeper, terms } = await load();
    const opening = await ledger.connect(holder).openKept(terms, keeper);
    await expect(opening)
      .to.emit(ledger, "FundOpened")
      .withArgs(
        3n,
        localGovernment.id,
        finance.id,
        Area.county,
        500n,
        "allowances",
        "allowances of the county",
        holder.address,
      );
    await expect(opening).to.emit(ledger, "FundKept").withArgs(3n, keeper);
    const { status, kept, supervisor } = await ledger.fund(3n);
    expect([status, kept, supervisor]).to.deep.equal([FundStatus.open, true, finance.id]);
    expect(await ledger.keeperOf(3n)).to.equal(await keeper.getAddress());
  });

  it("keeps no other fund: none that civil affairs opened, none for a campaign, none unknown", async () => {
    const { ledger, holder, fund, terms } = await load();
    await ledger.connect(holder).openFor(terms);
    for (const unkept of [fund, 3n]) {
      expect((await ledger.fund(unkept)).kept).to.equal(false);
      expect(await ledger.keeperOf(unkept)).to.equal(ethers.ZeroAddress);
    }
    expect(await ledger.keeperOf(99n)).to.equal(ethers.ZeroAddress);
  });

  it("refuses a keeper that is no contract", async () => {
    const { ledger, holder, stranger, terms } = await load();
    for (const keeper of [stranger.address, ethers.ZeroAddress])
      await refuses(ledger, ledger.connect(holder).openKept(terms, keeper), "Funds_InvalidTerms", "keeper");
  });

  it("refuses what opening any fund refuses", async () => {
    const { ledger, holder, keeper, terms } = await load();
    const open = (changed: Partial<typeof terms>) => ledger.connect(holder).openKept({ ...terms, ...changed }, keeper);
    await refuses(ledger, open({ steward: 99n }), "Funds_InvalidTerms", "steward");
    await refuses(ledger, open({ supervisor: terms.steward }), "Funds_InvalidTerms", "supervisor");
    await refuses(ledger, open({ region: 99n }), "Funds_InvalidTerms", "region");
    await refuses(ledger, open({ name: "" }), "Funds_InvalidTerms", "name");
    await refuses(ledger, open({ purpose: "" }), "Funds_InvalidTerms", "purpose");
  });

  it("is for modules alone", async () => {
    const { ledger, governor, finance, stranger, keeper, terms } = await load();
    for (const caller of [governor, finance.approver, stranger]) {
      const sent = ledger.connect(caller).openKept(terms, keeper);
      await refuses(ledger, sent, "AccessManagedUnauthorized", caller.address);
    }
  });

  it("is not opened by a ledger that was stopped", async () => {
    const { ledger, holder, keeper, terms } = await load();
    await ledger.stop("a fault");
    await refuses(ledger, ledger.connect(holder).openKept(terms, keeper), "Succession_Stopped");
  });

  it("pays nobody where its keeper knows nothing of it", async () => {
    const { ledger, relief, localGovernment, bank, holder, keeper, terms } = await load();
    await ledger.connect(holder).openKept(terms, keeper);
    const sent = ledger
      .connect(localGovernment.recorder)
      .propose(3n, bank.id, 0n, ethers.id("batch"), ethers.ZeroHash, groupOf(1n, [0], 5n));
    await refuses(relief, sent, "Programmes_Unknown", 0n);
  });
});
