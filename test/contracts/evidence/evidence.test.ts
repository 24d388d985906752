import { merkleProof, merkleRoot, sha256 } from "@sunledger/sdk";
import { expect } from "chai";
import { openCampaign } from "../../helpers/campaigns.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { recordOf } from "../../helpers/records.ts";
import { deploySystem } from "../../helpers/system.ts";

const NOTHING = ethers.ZeroHash;
const INVOICE = ethers.sha256(ethers.toUtf8Bytes("an invoice"));
const LIST = ethers.sha256(ethers.toUtf8Bytes("a list of digests"));

const setUp = () => networkHelpers.loadFixture(deploySystem);

/** An entry's number: the organisation's above its own count. */
const entry = (org: bigint, count: bigint) => (org << 32n) | count;

describe("Evidence: anchoring", () => {
  it("anchors a document alone, numbered by the organisation that anchors it", async () => {
    const { evidence, bank, charity } = await setUp();
    const as = evidence.connect(charity.recorder);
    await expect(as.anchor(INVOICE, NOTHING))
      .to.emit(evidence, "Anchored")
      .withArgs(entry(charity.id, 1n), INVOICE, NOTHING, charity.recorder);
    await expect(as.anchor(INVOICE, NOTHING))
      .to.emit(evidence, "Anchored")
      .withArgs(entry(charity.id, 2n), INVOICE, NOTHING, charity.recorder);
    expect(await evidence.countOf(charity.id)).to.equal(2n);
    expect(await evidence.countOf(bank.id)).to.equal(0n);
  });

  it("anchors a document to any record, of whatever module", async () => {
    const { evidence, ledger, bank } = await setUp();
    const record = await recordOf(ledger, "payment", entry(3n, 17n));
    expect(record.slice(42)).to.equal("040000000000000300000011");
    await expect(evidence.connect(bank.recorder).anchor(INVOICE, record))
      .to.emit(evidence, "Anchored")
      .withArgs(entry(bank.id, 1n), INVOICE, record, bank.recorder);
  });

  it("anchors many documents by one root", async () => {
    const { evidence, charity } = await setUp();
    const root = ethers.id("a root");
    await expect(evidence.connect(charity.recorder).anchorRoot(root, 1000n, LIST, NOTHING))
      .to.emit(evidence, "RootAnchored")
      .withArgs(entry(charity.id, 1n), root, NOTHING, 1000n, LIST, charity.recorder);
  });

  it("anchors no empty digest, no empty root and no root of nothing", async () => {
    const { evidence, charity } = await setUp();
    const as = evidence.connect(charity.recorder);
    for (const act of [() => as.anchor(NOTHING, NOTHING), () => as.anchorRoot(NOTHING, 1n, LIST, NOTHING)])
      await expect(act()).to.be.revertedWithCustomError(evidence, "Evidence_ZeroDigest");
    await expect(as.anchorRoot(INVOICE, 0n, LIST, NOTHING)).to.be.revertedWithCustomError(
      evidence,
      "Evidence_ZeroCount",
    );
  });

  it("lets nobody anchor or correct but recorders in good standing", async () => {
    const { evidence, directory, charity, otherCharity, stranger } = await setUp();
    await directory.suspend(otherCharity.id, "under investigation");
    for (const caller of [charity.approver, charity.administrator, otherCharity.recorder, stranger]) {
      const as = evidence.connect(caller);
      for (const act of [
        () => as.anchor(INVOICE, NOTHING),
        () => as.anchorRoot(INVOICE, 1n, NOTHING, NOTHING),
        () => as.correct(INVOICE, INVOICE, "wrong amount"),
      ])
        await expect(act()).to.be.revertedWithCustomError(evidence, "Evidence_NotRecorder").withArgs(caller);
    }
  });

  it("costs at most 50,000 gas a document, once an organisation has begun", async () => {
    const { evidence, ledger, charity } = await setUp();
    const record = await recordOf(ledger, "payment", entry(3n, 17n));
    const as = evidence.connect(charity.recorder);
    await as.anchor(INVOICE, record);
    const receipt = await (await as.anchor(INVOICE, record)).wait();
    expect(receipt?.gasUsed).to.be.at.most(50_000n);
  });
});

describe("Evidence: roots", () => {
  const documents = ["receipt", "photo", "minutes", "certificate", "contract"].map((name) =>
    sha256(ethers.toUtf8Bytes(name)),
  );

  it("tells that each document belongs to the root that the SDK makes, and no other does", async () => {
    const { evidence } = await setUp();
    const root = merkleRoot(documents);
    for (const document of documents) {
      const proof = merkleProof(documents, document);
      expect(await evidence.verify(root, document, [...proof])).to.equal(true);
      expect(await evidence.verify(root, INVOICE, [...proof])).to.equal(false);
    }
  });

  it("knows the root of one document: its digest, hashed twice", async () => {
    const { evidence } = await setUp();
    const root = ethers.keccak256(ethers.keccak256(INVOICE));
    expect(await evidence.verify(root, INVOICE, [])).to.equal(true);
    expect(await evidence.verify(INVOICE, INVOICE, [])).to.equal(false);
  });
});

describe("Evidence: corrections", () => {
  const WRONG = "The amount is 300.00, not 3,000.00";

  it("corrects an entry of the same organisation, and a correction too", async () => {
    const { evidence, charity } = await setUp();
    const as = evidence.connect(charity.recorder);
    await as.anchor(INVOICE, NOTHING);
    const first = await recordOf(evidence, "evidence", entry(charity.id, 1n));
    await expect(as.correct(first, LIST, WRONG))
      .to.emit(evidence, "Corrected")
      .withArgs(entry(charity.id, 2n), LIST, first, WRONG, charity.recorder);
    const second = await recordOf(evidence, "evidence", entry(charity.id, 2n));
    await expect(as.correct(second, NOTHING, WRONG))
      .to.emit(evidence, "Corrected")
      .withArgs(entry(charity.id, 3n), NOTHING, second, WRONG, charity.recorder);
  });

  it("asks for a reason", async () => {
    const { evidence, directory, charity } = await setUp();
    const record = await recordOf(directory, "organisation", charity.id);
    await expect(evidence.connect(charity.recorder).correct(record, INVOICE, "")).to.be.revertedWithCustomError(
      evidence,
      "Evidence_ReasonMissing",
    );
  });

  it("lets nobody correct what somebody else answers for, or what does not exist", async () => {
    const { evidence, directory, campaigns, charity, otherCharity } = await networkHelpers.loadFixture(openCampaign);
    await evidence.connect(otherCharity.recorder).anchor(INVOICE, NOTHING);
    for (const record of [
      await recordOf(evidence, "evidence", entry(otherCharity.id, 1n)),
      await recordOf(evidence, "evidence", entry(charity.id, 1n)),
      await recordOf(evidence, "evidence", entry(charity.id, 0n)),
      await recordOf(evidence, "evidence", (1n << 64n) | entry(otherCharity.id, 1n)),
      await recordOf(evidence, "payment", entry(otherCharity.id, 1n)),
      await recordOf(directory, "organisation", otherCharity.id),
      await recordOf(directory, "organisation", 99n),
      await recordOf(directory, "fund", charity.id),
      await recordOf(campaigns, "campaign", 0n),
      await recordOf(campaigns, "campaign", 2n),
      await recordOf(campaigns, "campaign", (1n << 32n) | 1n),
      await recordOf(campaigns, "fund", 1n),
    ])
      await expect(evidence.connect(charity.recorder).correct(record, INVOICE, WRONG), record)
        .to.be.revertedWithCustomError(evidence, "Evidence_NotAnswerable")
        .withArgs(record, charity.id);
  });

  it("knows no record of an account, of nothing, or of a contract that keeps no records", async () => {
    const { evidence, accessManager, token, charity, stranger } = await setUp();
    for (const record of [
      NOTHING,
      await recordOf(stranger, "payment", 1n),
      await recordOf(accessManager, "payment", 1n),
      await recordOf(token, "payment", 1n),
    ])
      await expect(evidence.connect(charity.recorder).correct(record, INVOICE, WRONG))
        .to.be.revertedWithCustomError(evidence, "Evidence_UnknownRecord")
        .withArgs(record);
  });

  it("is not deceived by an address that answers everything with 32 bytes", async () => {
    const { evidence, charity } = await setUp();
    // The SHA-256 precompile.
    const record = await recordOf({ getAddress: () => Promise.resolve(`0x${"2".padStart(40, "0")}`) }, "payment", 1n);
    await expect(evidence.connect(charity.recorder).correct(record, INVOICE, WRONG))
      .to.be.revertedWithCustomError(evidence, "Evidence_NotAnswerable")
      .withArgs(record, charity.id);
  });

  it("lets an organisation correct its own registration", async () => {
    const { evidence, directory, charity } = await setUp();
    const record = await recordOf(directory, "organisation", charity.id);
    await expect(evidence.connect(charity.recorder).correct(record, INVOICE, WRONG))
      .to.emit(evidence, "Corrected")
      .withArgs(entry(charity.id, 1n), INVOICE, record, WRONG, charity.recorder);
  });

  it("lets a campaign's charity and its supervisor correct it", async () => {
    const { evidence, campaigns, charity, civilAffairs, bank } = await networkHelpers.loadFixture(openCampaign);
    const record = await recordOf(campaigns, "campaign", 1n);
    for (const { id, recorder } of [charity, civilAffairs])
      await expect(evidence.connect(recorder).correct(record, INVOICE, WRONG))
        .to.emit(evidence, "Corrected")
        .withArgs(entry(id, 1n), INVOICE, record, WRONG, recorder);
    await expect(evidence.connect(bank.recorder).correct(record, INVOICE, WRONG))
      .to.be.revertedWithCustomError(evidence, "Evidence_NotAnswerable")
      .withArgs(record, bank.id);
  });

  it("lets nobody speak for a campaign in nobody's name", async () => {
    const { campaigns } = await networkHelpers.loadFixture(openCampaign);
    expect(await campaigns.answersFor(await recordOf(campaigns, "campaign", 1n), 0n)).to.equal(false);
  });

  it("answers for no record of another module", async () => {
    const { evidence, directory, campaigns, charity } = await networkHelpers.loadFixture(openCampaign);
    expect(await campaigns.answersFor(await recordOf(directory, "campaign", 1n), charity.id)).to.equal(false);
    expect(await directory.answersFor(await recordOf(evidence, "organisation", charity.id), charity.id)).to.equal(
      false,
    );
    expect(await evidence.answersFor(await recordOf(directory, "evidence", entry(1n, 1n)), 1n)).to.equal(false);
  });
});
