import { readFile } from "node:fs/promises";
import { organisationReference } from "@sunledger/sdk";
import { expect } from "chai";
import hardhat from "hardhat";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  BERTA,
  COMPANY,
  DepositKind,
  FundStatus,
  NOTHING,
  Step,
  deployLedger,
  donateRows,
  giveTokens,
  named,
  numberIn,
  openFund,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";
import { retire } from "../../helpers/system.ts";

/** The test seller's public reference. */
const SELLER = organisationReference("91990100MA0000017X");

/** Fund 1 holds 900 of 1,000 fen, fund 2 nothing, and a ledger stands ready to take over. */
async function deployBoth() {
  const books = await deployLedger();
  const { ledger, directory, token, accessManager, bank, fund } = books;
  await donateRows(books, fund, rowsOf([ALICE, 1_000n]));
  const paid = await payRows(books, fund, rowsOf([SELLER, 100n]));
  const waiting = await proposeRows(books, fund, rowsOf([BERTA, 40n]));
  const factory = await ethers.getContractFactory("FundLedger");
  const next = await factory.deploy(directory, token, accessManager, ledger);
  await token.connect(bank.treasury).approve(next, ethers.MaxUint256);
  return { ...books, next, paid, waiting };
}

/** The same after the first ledger was retired, and the next one has a fund that holds 30 fen. */
async function deployRetired() {
  const books = await deployBoth();
  const { ledger, next, charity, civilAffairs } = books;
  await retire(ledger, next);
  const nextFund = await openFund({ ledger: next }, charity, civilAffairs, "masks");
  await donateRows({ ...books, ledger: next }, nextFund, rowsOf([ALICE, 30n]));
  return { ...books, nextFund };
}

const load = () => networkHelpers.loadFixture(deployBoth);
const loadRetired = () => networkHelpers.loadFixture(deployRetired);

describe("FundLedger: stopping", () => {
  it("is the guardian's, who says why and can start it again", async () => {
    const { ledger, accessManager, holder } = await load();
    await accessManager.grantRole(2, holder, 0);
    const guardian = ledger.connect(holder);
    await refuses(ledger, guardian.stop(""), "Succession_ReasonMissing");
    await expect(guardian.stop("a fault")).to.emit(ledger, "Stopped").withArgs(holder.address, "a fault");
    await refuses(ledger, guardian.stop("again"), "Succession_Stopped");
    await refuses(ledger, guardian.restart(""), "Succession_ReasonMissing");
    await expect(guardian.restart("no fault")).to.emit(ledger, "Restarted").withArgs(holder.address, "no fault");
    await refuses(ledger, guardian.restart("again"), "Succession_NotStopped");
    expect(await ledger.isStopped()).to.equal(false);
  });

  it("is nobody else's", async () => {
    const { ledger, civilAffairs, stranger } = await load();
    for (const account of [civilAffairs.approver, stranger]) {
      await refuses(ledger, ledger.connect(account).stop("a fault"), "AccessManagedUnauthorized", account.address);
      await refuses(ledger, ledger.connect(account).restart("none"), "AccessManagedUnauthorized", account.address);
    }
  });

  it("lets no money in or out, until it starts again", async () => {
    const books = await load();
    const { ledger, charity, fund, waiting } = books;
    await ledger.stop("a fault");
    const rows = rowsOf([ALICE, 5n]);
    await refuses(ledger, donateRows(books, fund, rows), "Succession_Stopped");
    await refuses(ledger, ledger.connect(charity.approver).approve(waiting, NOTHING), "Succession_Stopped");
    await ledger.restart("no fault");
    await donateRows(books, fund, rows);
    await ledger.connect(charity.approver).approve(waiting, NOTHING);
    expect((await ledger.fund(fund)).outflow).to.equal(140n);
  });
});

describe("FundLedger: retiring", () => {
  it("takes two: the guardian stops the ledger, the administrator names its successor", async () => {
    const { ledger, next, governor, accessManager, holder } = await load();
    await accessManager.grantRole(2, holder, 0);
    const guardian = ledger.connect(holder);
    await refuses(ledger, ledger.retire(next), "Succession_NotStopped");
    await guardian.stop("it is replaced");
    await refuses(ledger, guardian.retire(next), "AccessManagedUnauthorized", holder.address);
    await expect(ledger.retire(next))
      .to.emit(ledger, "Retired")
      .withArgs(await next.getAddress(), governor.address);
    expect(await ledger.successor()).to.equal(await next.getAddress());
    await refuses(ledger, guardian.restart("a mistake"), "Succession_Retired", await next.getAddress());
  });

  it("names a successor anew, until a balance was carried there", async () => {
    const { ledger, next, directory, token, accessManager, charity, civilAffairs, fund } = await load();
    const factory = await ethers.getContractFactory("FundLedger");
    const mistaken = await factory.deploy(directory, token, accessManager, ledger);
    await retire(ledger, mistaken);
    await ledger.retire(next);
    const nextFund = await openFund({ ledger: next }, charity, civilAffairs, "masks");
    await refuses(
      mistaken,
      openFund({ ledger: mistaken }, charity, civilAffairs, "masks"),
      "Succession_NotNamed",
      await ledger.getAddress(),
    );
    await ledger.carry(fund, nextFund);
    await refuses(ledger, ledger.retire(mistaken), "Succession_Retired", await next.getAddress());
  });

  it("refuses a successor that does not say so, or has another token", async () => {
    const { ledger, next, directory, accessManager, stranger, evidence } = await load();
    const factory = await ethers.getContractFactory("FundLedger");
    const otherToken = await ethers.deployContract("SettlementToken", [directory]);
    const otherLedger = await factory.deploy(directory, otherToken, accessManager, ledger);
    await ledger.stop("it is replaced");
    for (const wrong of [stranger, ledger, evidence, otherLedger])
      await refuses(ledger, ledger.retire(wrong), "Succession_WrongSuccessor", await ethers.resolveAddress(wrong));
    await refuses(
      next,
      next.stop("not needed").then(() => next.retire(ledger)),
      "Succession_NotNamed",
      await ledger.getAddress(),
    );
  });

  it("keeps a successor out of service until it is named", async () => {
    const { ledger, next, charity, civilAffairs } = await load();
    const opened = openFund({ ledger: next }, charity, civilAffairs, "masks");
    await refuses(next, opened, "Succession_NotNamed", await ledger.getAddress());
  });

  it("goes on with the numbers of the funds, over any number of ledgers", async () => {
    const { ledger, next, directory, token, accessManager, charity, civilAffairs } = await load();
    const factory = await ethers.getContractFactory("FundLedger");
    const last = await factory.deploy(directory, token, accessManager, next);
    expect(await next.predecessor()).to.equal(await ledger.getAddress());
    expect(await last.count()).to.equal(2n);
    await retire(ledger, next);
    await retire(next, last);
    expect(await openFund({ ledger: last }, charity, civilAffairs, "masks")).to.equal(3n);
    expect(await openFund({ ledger: last }, charity, civilAffairs, "meals")).to.equal(4n);
    expect((await last.fund(1)).status).to.equal(FundStatus.none);
  });

  it("closes every way in, and every payment that was not approved", async () => {
    const books = await loadRetired();
    const { ledger, next, accessManager, charity, civilAffairs, bank, holder, fund, waiting } = books;
    await accessManager.grantRole(3, holder, 0);
    const terms = { steward: charity.id, supervisor: 0n, region: 0n, ceiling: 0n, name: "a", purpose: "b" };
    const [recorder, approver] = [ledger.connect(charity.recorder), ledger.connect(charity.approver)];
    for (const refused of [
      ledger.connect(civilAffairs.approver).open(terms),
      ledger.connect(holder).openFor(terms),
      ledger.connect(bank.recorder).deposit(fund, 1, named("a"), NOTHING, rowsOf([ALICE, 1n])),
      ledger.connect(holder).donate(fund, 1, ALICE),
      ledger.connect(holder).donateWithPermit(fund, 1, ALICE, 0, 27, NOTHING, NOTHING),
      recorder.propose(fund, bank.id, 0, named("a"), NOTHING, rowsOf([COMPANY, 1n])),
      recorder.proposeTransfer(fund, 2, 1, named("a"), NOTHING),
      approver.approve(waiting, NOTHING),
      ledger.connect(civilAffairs.approver).close(fund, 2, "completed", NOTHING),
    ])
      await refuses(ledger, refused, "Succession_Retired", await next.getAddress());
  });

  it("leaves what is under way: settling, giving back, acknowledging, rejecting, cancelling, freezing", async () => {
    const { ledger, bank, charity, seller, civilAffairs, fund, paid, waiting } = await loadRetired();
    await ledger.connect(bank.recorder).settle(paid, NOTHING, "0x", "0x");
    const rows = rowsOf([SELLER, 100n]);
    await ledger.connect(bank.recorder).giveBack(paid, named("back"), NOTHING, rows, "0x0000000000000064");
    await ledger.connect(seller.recorder).acknowledge(paid, 0, NOTHING, rows);
    await ledger.connect(charity.recorder).cancel(waiting, "the ledger is retired");
    await ledger.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    expect((await ledger.fund(fund)).inflow).to.equal(1_100n);
  });
});

describe("FundLedger: carrying balances over", () => {
  it("takes the rest of a fund's line here and lays it on a line there, with its tokens", async () => {
    const { ledger, next, token, governor, fund, nextFund } = await loadRetired();
    const id = numberIn(1n, 3n);
    const into = numberIn(3n, 2n);
    const carried = ledger.carry(fund, nextFund);
    await expect(carried)
      .to.emit(ledger, "PaymentProposed")
      .withArgs(id, 0n, 0n, governor.address, nextFund, 0n, 900n, 0n, NOTHING, NOTHING, "0x");
    await expect(carried).to.emit(ledger, "PaymentPaid").withArgs(id, 100n, 900n, into, 0n);
    await expect(carried)
      .to.emit(ledger, "CarriedOut")
      .withArgs(id, await next.getAddress(), into);
    await expect(carried)
      .to.emit(next, "Deposited")
      .withArgs(
        into,
        nextFund,
        0n,
        DepositKind.transfer,
        await ledger.getAddress(),
        30n,
        900n,
        0n,
        id,
        NOTHING,
        NOTHING,
        "0x",
      );
    await expect(carried)
      .to.emit(next, "CarriedIn")
      .withArgs(into, await ledger.getAddress(), id);
    expect((await ledger.payment(id)).status).to.equal(Step.paid);
    expect((await ledger.fund(fund)).outflow).to.equal(1_000n);
    expect((await next.fund(nextFund)).inflow).to.equal(930n);
    // The 100 that the bank has not settled stay.
    expect(await token.balanceOf(ledger)).to.equal(100n);
    expect(await token.balanceOf(next)).to.equal(930n);
    expect(await token.allowance(ledger, next)).to.equal(0n);
  });

  it("carries a frozen fund with its freezes, and late returns after that", async () => {
    const { ledger, next, bank, civilAffairs, regulator, fund, nextFund, paid } = await loadRetired();
    await ledger.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    await ledger.connect(regulator.approver).freeze(fund, "an inquiry", NOTHING);
    await expect(ledger.carry(fund, nextFund))
      .to.emit(next, "FundFrozen")
      .withArgs(nextFund, regulator.id, await ledger.getAddress(), "carried with the money", NOTHING);
    expect(await next.freezersOf(nextFund)).to.deep.equal([civilAffairs.id, regulator.id]);
    expect((await next.fund(nextFund)).status).to.equal(FundStatus.frozen);
    expect((await ledger.fund(fund)).status).to.equal(FundStatus.frozen);
    await ledger.connect(bank.recorder).settle(paid, NOTHING, rowsOf([SELLER, 100n]), "0x0000000000000032");
    await ledger.carry(fund, nextFund);
    expect((await next.fund(nextFund)).inflow).to.equal(980n);
  });

  it("is refused before the ledger is retired, where nothing is left, and where there is no fund", async () => {
    const before = await load();
    await refuses(before.ledger, before.ledger.carry(before.fund, 3), "Succession_NotRetired");
    const { ledger, fund, nextFund } = await loadRetired();
    await ledger.carry(fund, nextFund);
    await refuses(ledger, ledger.carry(fund, nextFund), "Funds_ZeroAmount");
    await refuses(ledger, ledger.carry(9, nextFund), "Funds_UnknownFund", 9);
    await refuses(ledger, ledger.carry(2, 9), "Funds_ZeroAmount");
  });

  it("is the administrator's alone", async () => {
    const { ledger, nextFund, fund, stranger } = await loadRetired();
    const sent = ledger.connect(stranger).carry(fund, nextFund);
    await refuses(ledger, sent, "AccessManagedUnauthorized", stranger.address);
  });

  it("is taken from the predecessor alone, and changes nothing where the new ledger has no such fund", async () => {
    const books = await loadRetired();
    const { ledger, next, token, holder, fund, nextFund } = books;
    await giveTokens(books, holder, 5n);
    await refuses(
      next,
      next.connect(holder).receiveCarried(nextFund, 5n, 1n, []),
      "Funds_NotPredecessor",
      holder.address,
    );
    await refuses(next, ledger.carry(fund, 9), "Funds_UnknownFund", 9);
    expect((await ledger.fund(fund)).outflow).to.equal(100n);
    expect(await token.balanceOf(ledger)).to.equal(1_000n);
  });

  it("takes no balance of nothing", async () => {
    const { directory, token, accessManager, charity, civilAffairs } = await load();
    const harness = await ethers.deployContract("PredecessorHarness", [7]);
    const ledger = await ethers.deployContract("FundLedger", [directory, token, accessManager, harness]);
    await harness.retire(ledger);
    const fund = await openFund({ ledger }, charity, civilAffairs, "masks");
    expect(fund).to.equal(8n);
    await refuses(ledger, harness.carry(token, fund, 0n, 1n), "Funds_ZeroAmount");
  });

  it("goes on to the last ledger where the next one was retired too", async () => {
    const { ledger, next, directory, token, accessManager, charity, civilAffairs, fund, nextFund } =
      await loadRetired();
    const last = await ethers.deployContract("FundLedger", [directory, token, accessManager, next]);
    await retire(next, last);
    const lastFund = await openFund({ ledger: last }, charity, civilAffairs, "masks");
    await ledger.carry(fund, nextFund);
    await next.carry(nextFund, lastFund);
    expect((await last.fund(lastFund)).inflow).to.equal(930n);
  });
});

describe("FundLedger: its two halves", () => {
  it("store the same variables in the same slots", async () => {
    const [ledger, office] = await Promise.all([layoutOf("FundLedger"), layoutOf("FundOffice")]);
    expect(ledger.length).to.be.greaterThan(10);
    expect(office).to.deep.equal(ledger);
  });

  it("are one ledger: the office by itself knows no fund", async () => {
    const { ledger, civilAffairs, fund } = await load();
    const office = await ethers.getContractAt("FundOffice", await ledger.office());
    const refused = office.connect(civilAffairs.approver).freeze(fund, "an audit", NOTHING);
    await refuses(office, refused, "Funds_UnknownFund", fund);
  });
});

/** The variables of a contract, with their slots. */
async function layoutOf(name: string): Promise<string[]> {
  const artifact = await hardhat.artifacts.readArtifact(name);
  const path = await hardhat.artifacts.getBuildInfoOutputPath(artifact.buildInfoId!);
  const { output } = JSON.parse(await readFile(path!, "utf8")) as {
    output: { contracts: Record<string, Record<string, { storageLayout: { storage: Variable[] } }>> };
  };
  const { storage } = output.contracts[artifact.inputSourceName!]![name]!.storageLayout;
  return storage.map(({ label, slot, offset }) => `${label} ${slot} ${offset}`);
}

type Variable = { readonly label: string; readonly slot: string; readonly offset: number };
