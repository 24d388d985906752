import { expect } from "chai";
import { CampaignStatus, fileCampaign, goodFiling } from "../../helpers/campaigns.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { Area, FOREVER, Role } from "../../helpers/organisations.ts";
import { deploySystem } from "../../helpers/system.ts";

const NONE = ethers.ZeroHash;
const DOCUMENT = ethers.id("a document");

const nothingFiled = async () => ({ ...(await networkHelpers.loadFixture(deploySystem)), filing: await goodFiling() });
const filed = () => networkHelpers.loadFixture(fileCampaign);

describe("Campaigns: filing", () => {
  it("files an appeal with its particulars, and numbers it", async () => {
    const { campaigns, charity, filing } = await nothingFiled();
    await expect(campaigns.connect(charity.recorder).file(filing))
      .to.emit(campaigns, "CampaignFiled")
      .withArgs(1n, charity.id, charity.recorder, 1n, Object.values(filing));
    expect(await campaigns.count()).to.equal(1n);
    expect(await campaigns.campaign(1n)).to.deep.equal([
      charity.id,
      CampaignStatus.filed,
      990100000000n,
      BigInt(filing.opensAt),
      BigInt(filing.closesAt),
      1_000_000n,
      500n,
      0n,
      0n,
      1n,
    ]);
  });

  it("lets nobody file but a charity's recorder", async () => {
    const { campaigns, charity, bank, civilAffairs, stranger, filing } = await nothingFiled();
    for (const caller of [charity.approver, charity.administrator, bank.recorder, civilAffairs.recorder, stranger])
      await expect(campaigns.connect(caller).file(filing))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed")
        .withArgs(caller);
  });

  it("refuses an appeal outside the charity's region, or in none that there is", async () => {
    const { campaigns, charity, filing } = await nothingFiled();
    for (const region of [Area.otherCity, Area.province, Area.country, 990100000001n])
      await expect(campaigns.connect(charity.recorder).file({ ...filing, region }))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_InvalidFiling")
        .withArgs("region");
    await campaigns.connect(charity.recorder).file({ ...filing, region: Area.village });
  });

  it("takes a period that has begun, as in an emergency, but none that is over or ends before it begins", async () => {
    const { campaigns, charity, filing } = await nothingFiled();
    const as = campaigns.connect(charity.recorder);
    const now = await networkHelpers.time.latest();
    for (const [opensAt, closesAt] of [
      [filing.opensAt, now],
      [now + 1000, now + 1000],
      [now + 1000, now + 999],
    ] as const)
      await expect(as.file({ ...filing, opensAt, closesAt }))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_InvalidFiling")
        .withArgs("closesAt");
    await as.file({ ...filing, opensAt: 0, closesAt: now + 1000 });
  });

  it("caps the cost of fundraising at all that comes in", async () => {
    const { campaigns, charity, filing } = await nothingFiled();
    await expect(campaigns.connect(charity.recorder).file({ ...filing, costCap: 10_001n }))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_InvalidFiling")
      .withArgs("costCap");
    await campaigns.connect(charity.recorder).file({ ...filing, costCap: 10_000n });
  });

  for (const field of ["filingNumber", "name", "purpose", "responsible", "surplus"] as const)
    it(`asks for ${field}`, async () => {
      const { campaigns, charity, filing } = await nothingFiled();
      await expect(campaigns.connect(charity.recorder).file({ ...filing, [field]: "" }))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_TextMissing")
        .withArgs(field);
    });

  it("asks for the fundraising plan", async () => {
    const { campaigns, charity, filing } = await nothingFiled();
    await expect(campaigns.connect(charity.recorder).file({ ...filing, evidence: NONE })).to.be.revertedWithCustomError(
      campaigns,
      "Campaigns_EvidenceMissing",
    );
  });
});

describe("Campaigns: review", () => {
  it("is approved by the civil affairs department of its region, which will supervise it", async () => {
    const { campaigns, civilAffairs } = await filed();
    await expect(campaigns.connect(civilAffairs.approver).approve(1n, 1n, DOCUMENT))
      .to.emit(campaigns, "CampaignApproved")
      .withArgs(1n, civilAffairs.id, civilAffairs.approver, 1n, DOCUMENT);
    const { status, supervisor } = await campaigns.campaign(1n);
    expect([status, supervisor]).to.deep.equal([CampaignStatus.approved, civilAffairs.id]);
  });

  it("is sent back with the reason, filed again, and can then be approved", async () => {
    const { campaigns, charity, civilAffairs, filing } = await filed();
    await expect(campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "no period given", DOCUMENT))
      .to.emit(campaigns, "CampaignSentBack")
      .withArgs(1n, civilAffairs.id, civilAffairs.approver, 1n, "no period given", DOCUMENT);
    expect((await campaigns.campaign(1n)).status).to.equal(CampaignStatus.sentBack);

    const better = { ...filing, costCap: 300n, region: Area.county };
    await expect(campaigns.connect(charity.recorder).revise(1n, better))
      .to.emit(campaigns, "CampaignRevised")
      .withArgs(1n, charity.id, charity.recorder, 2n, Object.values(better));
    const { status, costCap, region } = await campaigns.campaign(1n);
    expect([status, costCap, region]).to.deep.equal([CampaignStatus.filed, 300n, Area.county]);
    await campaigns.connect(civilAffairs.approver).approve(1n, 2n, NONE);
  });

  it("is decided on in the version that was read", async () => {
    const { campaigns, charity, civilAffairs, filing } = await filed();
    const as = campaigns.connect(civilAffairs.approver);
    await as.sendBack(1n, 1n, "no period given", NONE);
    await campaigns.connect(charity.recorder).revise(1n, { ...filing, costCap: 10_000n });
    for (const act of [() => as.approve(1n, 1n, NONE), () => as.sendBack(1n, 1n, "no period given", NONE)])
      await expect(act()).to.be.revertedWithCustomError(campaigns, "Campaigns_OtherVersion").withArgs(1n, 2n);
    await as.approve(1n, 2n, NONE);
  });

  it("claims its filing number with the approval: whoever files a number first does not keep it from its owner", async () => {
    const { campaigns, otherCharity, civilAffairs, filing } = await filed();
    await campaigns.connect(otherCharity.recorder).file(filing);
    const as = campaigns.connect(civilAffairs.approver);
    await as.approve(2n, 1n, NONE);
    await expect(as.approve(1n, 1n, NONE))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_NumberTaken")
      .withArgs(filing.filingNumber, 2n);
  });

  it("gives a number up with a revision", async () => {
    const { campaigns, charity, otherCharity, civilAffairs, filing } = await filed();
    const as = campaigns.connect(civilAffairs.approver);
    await as.sendBack(1n, 1n, "wrong number", NONE);
    await campaigns.connect(charity.recorder).revise(1n, { ...filing, filingNumber: "another" });
    await as.approve(1n, 2n, NONE);
    await campaigns.connect(otherCharity.recorder).file(filing);
    await as.approve(2n, 1n, NONE);
  });

  it("takes a number for the same whatever its blanks, its case and its width", async () => {
    const { campaigns, otherCharity, civilAffairs, filing } = await filed();
    const as = campaigns.connect(civilAffairs.approver);
    await campaigns.connect(otherCharity.recorder).file({ ...filing, filingNumber: "AB-2026/7 第x号" });
    await as.approve(2n, 1n, NONE);
    const twins = [" AB-2026/7 第X号 ", "ab-2026/7第x号", "ＡＢ－２０２６／７　第ｘ号", "AB-2026/7\u00a0第x\u2009号\t"];
    for (const [at, filingNumber] of twins.entries()) {
      await campaigns.connect(otherCharity.recorder).file({ ...filing, filingNumber });
      await expect(as.approve(3 + at, 1n, NONE), filingNumber)
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NumberTaken")
        .withArgs(filingNumber, 2n);
    }
    await campaigns.connect(otherCharity.recorder).file({ ...filing, filingNumber: "AB-2026/7 第y号" });
    await as.approve(7n, 1n, NONE);
  });

  it("is reviewed by no other department, no other kind and no other role", async () => {
    const { campaigns, charity, civilAffairs, otherCivilAffairs, regulator, finance, stranger } = await filed();
    for (const caller of [
      ...[civilAffairs.recorder, civilAffairs.administrator, otherCivilAffairs.approver],
      ...[regulator.approver, finance.approver, charity.approver, stranger],
    ]) {
      const as = campaigns.connect(caller);
      for (const act of [() => as.approve(1n, 1n, NONE), () => as.sendBack(1n, 1n, "no period given", NONE)])
        await expect(act()).to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed").withArgs(caller);
    }
  });

  it("is not reviewed by the account that filed it, wherever that works now", async () => {
    const { campaigns, directory, charity, civilAffairs } = await filed();
    await directory.connect(charity.recorder).resign();
    await directory.connect(civilAffairs.administrator).appoint(charity.recorder, Role.approver, FOREVER);
    const as = campaigns.connect(charity.recorder);
    for (const act of [() => as.approve(1n, 1n, NONE), () => as.sendBack(1n, 1n, "no period given", NONE)])
      await expect(act()).to.be.revertedWithCustomError(campaigns, "Campaigns_SameAccount").withArgs(charity.recorder);
  });

  it("is not sent back without a reason", async () => {
    const { campaigns, civilAffairs } = await filed();
    await expect(campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "", DOCUMENT))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_TextMissing")
      .withArgs("reason");
  });

  it("is filed again by its own charity's recorder alone, as completely as the first time", async () => {
    const { campaigns, charity, otherCharity, civilAffairs, stranger, filing } = await filed();
    await campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "no period given", NONE);
    for (const caller of [otherCharity.recorder, charity.approver, civilAffairs.recorder, stranger])
      await expect(campaigns.connect(caller).revise(1n, filing))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed")
        .withArgs(caller);
    await expect(campaigns.connect(charity.recorder).revise(1n, { ...filing, name: "" }))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_TextMissing")
      .withArgs("name");
  });
});
