import { expect } from "chai";
import { CampaignStatus, approveCampaign, fileCampaign, openCampaign } from "../../helpers/campaigns.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { Area, FOREVER, Role } from "../../helpers/organisations.ts";

const NONE = ethers.ZeroHash;
const DOCUMENT = ethers.id("a document");

const filed = () => networkHelpers.loadFixture(fileCampaign);
const approved = () => networkHelpers.loadFixture(approveCampaign);
const opened = () => networkHelpers.loadFixture(openCampaign);

describe("Campaigns: open appeals", () => {
  it("opens with a fund that its charity spends from and its department watches", async () => {
    const { campaigns, ledger, charity, civilAffairs } = await approved();
    const opening = await campaigns.connect(charity.approver).open(1n);
    await expect(opening).to.emit(campaigns, "CampaignOpened").withArgs(1n, 1n, charity.approver);
    await expect(opening)
      .to.emit(ledger, "FundOpened")
      .withArgs(
        1n,
        charity.id,
        civilAffairs.id,
        Area.city,
        1_000_000n,
        "Masks for hospitals",
        "To buy masks for the city's hospitals",
        await campaigns.getAddress(),
      );
    const { status, fund } = await campaigns.campaign(1n);
    expect([status, fund]).to.deep.equal([CampaignStatus.open, 1n]);
  });

  it("gives the fund the words of the last filing", async () => {
    const { campaigns, ledger, charity, civilAffairs, filing } = await filed();
    await campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "name too long", NONE);
    await campaigns.connect(charity.recorder).revise(1n, { ...filing, name: "Masks", purpose: "Masks" });
    await campaigns.connect(civilAffairs.approver).approve(1n, 2n, NONE);
    await campaigns.connect(charity.approver).open(1n);
    const [event] = await ledger.queryFilter(ledger.filters.FundOpened(1n));
    expect([event?.args.name, event?.args.purpose]).to.deep.equal(["Masks", "Masks"]);
  });

  it("is not opened by whoever wrote any version of its filing", async () => {
    const { campaigns, directory, charity, civilAffairs, stranger, filing } = await filed();
    await directory.connect(charity.administrator).appoint(stranger, Role.recorder, FOREVER);
    await campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "name too long", NONE);
    await campaigns.connect(stranger).revise(1n, filing);
    await campaigns.connect(civilAffairs.approver).approve(1n, 2n, NONE);
    await directory.connect(charity.administrator).appoint(charity.recorder, Role.approver, FOREVER);
    await expect(campaigns.connect(charity.recorder).open(1n))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_SameAccount")
      .withArgs(charity.recorder);
    await campaigns.connect(charity.approver).open(1n);
  });

  it("opens up to the last second of its period", async () => {
    const { campaigns, charity, filing } = await approved();
    await networkHelpers.time.setNextBlockTimestamp(filing.closesAt);
    await campaigns.connect(charity.approver).open(1n);
  });

  it("does not open once its period is over", async () => {
    const { campaigns, charity, filing } = await approved();
    await networkHelpers.time.setNextBlockTimestamp(filing.closesAt + 1);
    await expect(campaigns.connect(charity.approver).open(1n))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_OutsidePeriod")
      .withArgs(filing.opensAt, filing.closesAt);
  });

  it("is opened by an approver of its charity alone, and not by who filed it", async () => {
    const { campaigns, directory, charity, otherCharity, civilAffairs, stranger } = await approved();
    for (const caller of [charity.recorder, otherCharity.approver, civilAffairs.approver, stranger])
      await expect(campaigns.connect(caller).open(1n))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed")
        .withArgs(caller);
    await directory.connect(charity.administrator).appoint(charity.recorder, Role.recorder | Role.approver, FOREVER);
    await expect(campaigns.connect(charity.recorder).open(1n))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_SameAccount")
      .withArgs(charity.recorder);
  });

  it("reports progress while it is open and after it is completed", async () => {
    const { campaigns, charity } = await opened();
    const report = () => campaigns.connect(charity.recorder).report(1n, "half of it bought", DOCUMENT);
    await expect(report())
      .to.emit(campaigns, "ProgressReported")
      .withArgs(1n, charity.recorder, "half of it bought", DOCUMENT);
    await campaigns.connect(charity.approver).complete(1n, "all bought", DOCUMENT);
    await report();
  });

  it("lets only its charity's recorder report, and not with nothing", async () => {
    const { campaigns, charity, otherCharity, stranger } = await opened();
    for (const caller of [charity.approver, otherCharity.recorder, stranger])
      await expect(campaigns.connect(caller).report(1n, "half of it bought", NONE))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed")
        .withArgs(caller);
    await expect(campaigns.connect(charity.recorder).report(1n, "", DOCUMENT))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_TextMissing")
      .withArgs("summary");
  });

  it("is completed with the final report, and its fund still takes money", async () => {
    const { campaigns, ledger, token, charity, bank, holder } = await opened();
    await expect(campaigns.connect(charity.approver).complete(1n, "all bought", DOCUMENT))
      .to.emit(campaigns, "CampaignCompleted")
      .withArgs(1n, charity.approver, "all bought", DOCUMENT);
    expect((await campaigns.campaign(1n)).status).to.equal(CampaignStatus.completed);

    await token.connect(bank.recorder).issue(holder, 100n, ethers.id("withdrawal"));
    await token.connect(holder).approve(ledger, 100n);
    await ledger.connect(holder).donate(1n, 100n, `0x01${"11".repeat(15)}`);
    expect((await ledger.fund(1n)).inflow).to.equal(100n);
  });

  it("is not completed without a final report, without words, or by others than an approver of its charity", async () => {
    const { campaigns, directory, charity, otherCharity, civilAffairs, stranger } = await opened();
    const as = campaigns.connect(charity.approver);
    await expect(as.complete(1n, "all bought", NONE)).to.be.revertedWithCustomError(
      campaigns,
      "Campaigns_EvidenceMissing",
    );
    await expect(as.complete(1n, "", DOCUMENT))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_TextMissing")
      .withArgs("summary");
    for (const caller of [charity.recorder, otherCharity.approver, civilAffairs.approver, stranger])
      await expect(campaigns.connect(caller).complete(1n, "all bought", DOCUMENT))
        .to.be.revertedWithCustomError(campaigns, "Campaigns_NotAllowed")
        .withArgs(caller);
    await directory.connect(charity.administrator).appoint(charity.recorder, Role.approver, FOREVER);
    await expect(campaigns.connect(charity.recorder).complete(1n, "all bought", DOCUMENT))
      .to.be.revertedWithCustomError(campaigns, "Campaigns_SameAccount")
      .withArgs(charity.recorder);
  });
});

describe("Campaigns: steps", () => {
  it("takes each step only after the one before it", async () => {
    const { campaigns, charity, civilAffairs, filing } = await filed();
    const steps = {
      revise: () => campaigns.connect(charity.recorder).revise(1n, filing),
      approve: () => campaigns.connect(civilAffairs.approver).approve(1n, 2n, NONE),
      sendBack: () => campaigns.connect(civilAffairs.approver).sendBack(1n, 1n, "no period given", NONE),
      open: () => campaigns.connect(charity.approver).open(1n),
      report: () => campaigns.connect(charity.recorder).report(1n, "half of it bought", NONE),
      complete: () => campaigns.connect(charity.approver).complete(1n, "all bought", DOCUMENT),
    };
    const refusedNow = async (status: bigint, ...names: (keyof typeof steps)[]) => {
      for (const name of names)
        await expect(steps[name](), `${name} at ${status}`)
          .to.be.revertedWithCustomError(campaigns, "Campaigns_WrongStatus")
          .withArgs(1n, status);
    };
    await refusedNow(CampaignStatus.filed, "revise", "open", "report", "complete");
    await steps.sendBack();
    await refusedNow(CampaignStatus.sentBack, "approve", "sendBack", "open", "report", "complete");
    await steps.revise();
    await steps.approve();
    await refusedNow(CampaignStatus.approved, "revise", "approve", "sendBack", "report", "complete");
    await steps.open();
    await refusedNow(CampaignStatus.open, "revise", "approve", "sendBack", "open");
    await steps.complete();
    await refusedNow(CampaignStatus.completed, "revise", "approve", "sendBack", "open", "complete");
  });

  it("knows no campaign that was never filed", async () => {
    const { campaigns, charity, civilAffairs, filing } = await filed();
    for (const act of [
      () => campaigns.connect(charity.recorder).revise(2n, filing),
      () => campaigns.connect(civilAffairs.approver).approve(2n, 1n, NONE),
      () => campaigns.connect(civilAffairs.approver).sendBack(2n, 1n, "no period given", NONE),
      () => campaigns.connect(charity.approver).open(2n),
      () => campaigns.connect(charity.recorder).report(2n, "half of it bought", NONE),
      () => campaigns.connect(charity.approver).complete(2n, "all bought", DOCUMENT),
    ])
      await expect(act()).to.be.revertedWithCustomError(campaigns, "Campaigns_Unknown").withArgs(2n);
  });

  it("names the directory and the ledger that it stands on", async () => {
    const { campaigns, directory, ledger } = await filed();
    expect(await campaigns.directory()).to.equal(await directory.getAddress());
    expect(await campaigns.ledger()).to.equal(await ledger.getAddress());
  });
});
