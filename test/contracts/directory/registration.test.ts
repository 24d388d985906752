import { expect } from "chai";
import { account } from "../../helpers/accounts.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { Area, FOREVER, Kind, Role, creditCode } from "../../helpers/organisations.ts";
import { deploySystem } from "../../helpers/system.ts";

const Standing = { none: 0n, active: 1n, suspended: 2n } as const;

/** The fixture registers 19 organisations. */
const NEXT = 20n;

const setUp = async () => {
  const system = await networkHelpers.loadFixture(deploySystem);
  const administrator = await account("newcomer.administrator");
  const treasury = await account("newcomer.treasury");
  const registration = {
    kind: Kind.charity,
    region: Area.county,
    creditCode: creditCode(99n),
    treasury: treasury.address,
    administrator: administrator.address,
    name: "newcomer",
  };
  return { ...system, administrator, treasury, registration };
};

describe("Directory: registering organisations", () => {
  it("registers an organisation whose administrator may act at once", async () => {
    const { directory, registration, administrator, treasury, governor } = await setUp();
    const registered = await directory.register(registration);
    await expect(registered)
      .to.emit(directory, "OrganisationRegistered")
      .withArgs(NEXT, Kind.charity, Area.county, creditCode(99n), treasury, administrator, "newcomer");
    await expect(registered)
      .to.emit(directory, "MemberAppointed")
      .withArgs(NEXT, administrator, Role.administrator, FOREVER, governor);

    expect(await directory.count()).to.equal(20n);
    expect(await directory.organisation(NEXT)).to.deep.equal([
      Kind.charity,
      Standing.active,
      Area.county,
      treasury.address,
    ]);
    expect(await directory.withCreditCode(creditCode(99n))).to.equal(NEXT);
    expect(await directory.treasurerOf(treasury)).to.equal(NEXT);
    expect(await directory.actorOf(administrator)).to.deep.equal([NEXT, Kind.charity, Area.county, Role.administrator]);
  });

  it("knows nothing of an organisation that was never registered", async () => {
    const { directory, stranger } = await setUp();
    expect(await directory.organisation(NEXT)).to.deep.equal([0n, Standing.none, 0n, ethers.ZeroAddress]);
    expect(await directory.withCreditCode(creditCode(98n))).to.equal(0n);
    expect(await directory.treasurerOf(stranger)).to.equal(0n);
    expect(await directory.actorOf(stranger)).to.deep.equal([0n, 0n, 0n, 0n]);
  });

  it("registers organisations without a treasury, any number of them, but no bank", async () => {
    const { directory, registration, stranger } = await setUp();
    const without = { ...registration, treasury: ethers.ZeroAddress };
    await directory.register(without);
    await directory.register({ ...without, creditCode: creditCode(98n), administrator: stranger });
    expect(await directory.treasurerOf(ethers.ZeroAddress)).to.equal(0n);
    await expect(directory.register({ ...without, kind: Kind.bank, creditCode: creditCode(97n) }))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("treasury");
  });

  const ascii = (text: string) => ethers.hexlify(ethers.toUtf8Bytes(text));
  for (const [what, field, fault] of [
    ["without a kind", "kind", { kind: Kind.none }],
    ["without an administrator", "administrator", { administrator: ethers.ZeroAddress }],
    ["without a name", "name", { name: "" }],
    ["in a region that cannot be", "region", { region: 990001000000n }],
    ["with a letter that registration numbers leave out", "creditCode", { creditCode: ascii("91990100MA000009I5") }],
    ["with small letters in its number", "creditCode", { creditCode: ascii("91990100ma000009X5") }],
    ["without a number", "creditCode", { creditCode: `0x${"00".repeat(18)}` }],
  ] as const)
    it(`refuses an organisation ${what}`, async () => {
      const { directory, registration } = await setUp();
      await expect(directory.register({ ...registration, ...fault }))
        .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
        .withArgs(field);
    });

  it("takes every character of the registration number's alphabet, and no other", async () => {
    const { directory, registration } = await setUp();
    const taken: string[] = [];
    for (let character = 0; character < 256; character++) {
      const candidate = `${creditCode(99n).slice(0, -2)}${character.toString(16).padStart(2, "0")}`;
      const good = await directory.register.staticCall({ ...registration, creditCode: candidate }).then(
        () => true,
        () => false,
      );
      if (good) taken.push(String.fromCharCode(character));
    }
    expect(taken.join("")).to.equal("0123456789ABCDEFGHJKLMNPQRTUWXY");
  });

  it("refuses a registration number, a treasury or an administrator that another organisation has", async () => {
    const { directory, registration, charity } = await setUp();
    await expect(directory.register({ ...registration, creditCode: creditCode(charity.id) }))
      .to.be.revertedWithCustomError(directory, "Directory_CreditCodeTaken")
      .withArgs(creditCode(charity.id), charity.id);
    await expect(directory.register({ ...registration, treasury: charity.treasury }))
      .to.be.revertedWithCustomError(directory, "Directory_TreasuryTaken")
      .withArgs(charity.treasury, charity.id);
    await expect(directory.register({ ...registration, administrator: charity.recorder }))
      .to.be.revertedWithCustomError(directory, "Directory_AlreadyMember")
      .withArgs(charity.recorder, charity.id);
  });
});

describe("Directory: changing organisations", () => {
  it("amends region, treasury and name with the reason, and frees the old treasury", async () => {
    const { directory, registration, charity, treasury } = await setUp();
    await expect(directory.amend(charity.id, Area.county, treasury, "renamed", "moved"))
      .to.emit(directory, "OrganisationAmended")
      .withArgs(charity.id, Area.county, treasury, "renamed", "moved");
    expect(await directory.organisation(charity.id)).to.deep.equal([
      Kind.charity,
      Standing.active,
      Area.county,
      treasury.address,
    ]);
    expect(await directory.treasurerOf(treasury)).to.equal(charity.id);
    expect(await directory.treasurerOf(charity.treasury)).to.equal(0n);
    expect((await directory.actorOf(charity.recorder)).region).to.equal(Area.county);
    await directory.register({ ...registration, treasury: charity.treasury });
    expect(await directory.treasurerOf(charity.treasury)).to.equal(NEXT);
  });

  it("lets an organisation keep its treasury when something else is amended, or give it up", async () => {
    const { directory, charity, bank } = await setUp();
    await directory.amend(charity.id, Area.city, charity.treasury, "renamed", "typing error");
    expect(await directory.treasurerOf(charity.treasury)).to.equal(charity.id);
    await directory.amend(charity.id, Area.city, ethers.ZeroAddress, "renamed", "account closed");
    expect(await directory.treasurerOf(charity.treasury)).to.equal(0n);
    await expect(directory.amend(bank.id, Area.city, ethers.ZeroAddress, "bank", "account closed"))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("treasury");
  });

  it("refuses an amendment that a registration would be refused for, or that has no reason", async () => {
    const { directory, charity, bank } = await setUp();
    const amend = (region: bigint, treasury: { address: string }, name: string, reason: string) =>
      directory.amend(charity.id, region, treasury.address, name, reason);
    await expect(amend(1n, charity.treasury, "charity", "moved"))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("region");
    await expect(amend(Area.city, charity.treasury, "", "moved"))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("name");
    await expect(amend(Area.city, bank.treasury, "charity", "moved"))
      .to.be.revertedWithCustomError(directory, "Directory_TreasuryTaken")
      .withArgs(bank.treasury, bank.id);
    await expect(amend(Area.city, charity.treasury, "charity", "")).to.be.revertedWithCustomError(
      directory,
      "Directory_ReasonMissing",
    );
  });

  it("lets no member of a suspended organisation act, until it is reinstated", async () => {
    const { directory, charity, stranger } = await setUp();
    await expect(directory.suspend(charity.id, "under investigation"))
      .to.emit(directory, "OrganisationSuspended")
      .withArgs(charity.id, "under investigation");
    for (const member of [charity.administrator, charity.recorder, charity.approver])
      expect(await directory.actorOf(member)).to.deep.equal([0n, 0n, 0n, 0n]);
    await expect(directory.connect(charity.administrator).appoint(stranger, Role.recorder, FOREVER))
      .to.be.revertedWithCustomError(directory, "Directory_NotAdministrator")
      .withArgs(charity.administrator);

    await expect(directory.reinstate(charity.id, "cleared"))
      .to.emit(directory, "OrganisationReinstated")
      .withArgs(charity.id, "cleared");
    expect((await directory.actorOf(charity.recorder)).roles).to.equal(Role.recorder);
  });

  it("refuses to suspend twice, to reinstate what is not suspended, and both without a reason", async () => {
    const { directory, charity } = await setUp();
    await expect(directory.reinstate(charity.id, "cleared"))
      .to.be.revertedWithCustomError(directory, "Directory_WrongStanding")
      .withArgs(charity.id, Standing.active);
    await expect(directory.suspend(charity.id, "")).to.be.revertedWithCustomError(directory, "Directory_ReasonMissing");
    await directory.suspend(charity.id, "under investigation");
    await expect(directory.suspend(charity.id, "again"))
      .to.be.revertedWithCustomError(directory, "Directory_WrongStanding")
      .withArgs(charity.id, Standing.suspended);
    await expect(directory.reinstate(charity.id, "")).to.be.revertedWithCustomError(
      directory,
      "Directory_ReasonMissing",
    );
  });

  it("refuses to change what is not registered", async () => {
    const { directory, stranger, treasury } = await setUp();
    for (const act of [
      () => directory.amend(NEXT, Area.city, treasury, "nobody", "moved"),
      () => directory.suspend(NEXT, "under investigation"),
      () => directory.reinstate(NEXT, "cleared"),
      () => directory.install(NEXT, stranger),
    ])
      await expect(act()).to.be.revertedWithCustomError(directory, "Directory_UnknownOrganisation").withArgs(NEXT);
  });

  it("lets only its governors register, amend, suspend, reinstate and install", async () => {
    const { directory, registration, charity, regulator, stranger, treasury } = await setUp();
    for (const caller of [stranger, regulator.approver, charity.administrator]) {
      const as = directory.connect(caller);
      for (const act of [
        () => as.register(registration),
        () => as.amend(charity.id, Area.city, treasury, "charity", "moved"),
        () => as.suspend(charity.id, "under investigation"),
        () => as.reinstate(charity.id, "cleared"),
        () => as.install(charity.id, stranger),
      ])
        await expect(act()).to.be.revertedWithCustomError(directory, "AccessManagedUnauthorized").withArgs(caller);
    }
  });
});
