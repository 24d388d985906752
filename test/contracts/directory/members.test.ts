import { expect } from "chai";
import { account } from "../../helpers/accounts.ts";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { Area, FOREVER, Kind, Role } from "../../helpers/organisations.ts";
import { deploySystem } from "../../helpers/system.ts";

/** A second in the far future, in which no test runs. */
const THEN = 4_000_000_000n;

const NOBODY = [0n, 0n, 0n, 0n];

const setUp = () => networkHelpers.loadFixture(deploySystem);

describe("Directory: members", () => {
  it("lets an administrator appoint an account in several roles until a date", async () => {
    const { directory, charity, stranger } = await setUp();
    await expect(directory.connect(charity.administrator).appoint(stranger, Role.recorder | Role.approver, THEN))
      .to.emit(directory, "MemberAppointed")
      .withArgs(charity.id, stranger, 6n, THEN, charity.administrator);
    expect(await directory.member(stranger)).to.deep.equal([charity.id, 6n, THEN]);
    expect(await directory.actorOf(stranger)).to.deep.equal([charity.id, Kind.charity, Area.city, 6n]);
  });

  it("lets a member act up to the last second of its term, and not a second longer", async () => {
    const { directory, charity, stranger } = await setUp();
    const last = (await networkHelpers.time.latest()) + 1000;
    await directory.connect(charity.administrator).appoint(stranger, Role.recorder, last);
    await networkHelpers.time.increaseTo(last);
    expect((await directory.actorOf(stranger)).roles).to.equal(Role.recorder);
    await networkHelpers.time.increaseTo(last + 1);
    expect(await directory.actorOf(stranger)).to.deep.equal(NOBODY);
  });

  it("changes the roles and the term of a member that it has", async () => {
    const { directory, charity } = await setUp();
    await directory.connect(charity.administrator).appoint(charity.recorder, Role.approver, THEN);
    expect(await directory.member(charity.recorder)).to.deep.equal([charity.id, Role.approver, THEN]);
  });

  it("refuses roles that do not exist, no roles at all, and a term that is over", async () => {
    const { directory, charity, stranger } = await setUp();
    const as = directory.connect(charity.administrator);
    for (const roles of [0n, 8n, 9n, 65_535n])
      await expect(as.appoint(stranger, roles, FOREVER))
        .to.be.revertedWithCustomError(directory, "Directory_UnknownRoles")
        .withArgs(roles);
    const next = (await networkHelpers.time.latest()) + 10;
    await networkHelpers.time.setNextBlockTimestamp(next);
    await expect(as.appoint(stranger, Role.recorder, next))
      .to.be.revertedWithCustomError(directory, "Directory_AlreadyOver")
      .withArgs(next);
  });

  it("lets nobody appoint or dismiss but an administrator", async () => {
    const { directory, charity, stranger } = await setUp();
    for (const caller of [charity.recorder, charity.approver, stranger]) {
      const as = directory.connect(caller);
      for (const act of [
        () => as.appoint(stranger, Role.recorder, FOREVER),
        () => as.dismiss(charity.approver, "left"),
      ])
        await expect(act()).to.be.revertedWithCustomError(directory, "Directory_NotAdministrator").withArgs(caller);
    }
  });

  it("lets an account act for one organisation at a time", async () => {
    const { directory, charity, otherCharity } = await setUp();
    const other = directory.connect(otherCharity.administrator);
    const appoint = () => other.appoint(charity.recorder, Role.recorder, FOREVER);
    await expect(appoint())
      .to.be.revertedWithCustomError(directory, "Directory_AlreadyMember")
      .withArgs(charity.recorder, charity.id);
    await directory.suspend(charity.id, "under investigation");
    await expect(appoint())
      .to.be.revertedWithCustomError(directory, "Directory_AlreadyMember")
      .withArgs(charity.recorder, charity.id);

    await directory.connect(charity.recorder).resign();
    await appoint();
    expect((await directory.actorOf(charity.recorder)).org).to.equal(otherCharity.id);
  });

  it("lets another organisation appoint a member that was dismissed, or whose term is over", async () => {
    const { directory, charity, otherCharity, stranger } = await setUp();
    const last = (await networkHelpers.time.latest()) + 1000;
    await directory.connect(charity.administrator).appoint(stranger, Role.recorder, last);
    await directory.connect(charity.administrator).dismiss(charity.recorder, "left");
    await networkHelpers.time.increaseTo(last + 1);
    for (const member of [charity.recorder, stranger]) {
      await directory.connect(otherCharity.administrator).appoint(member, Role.approver, FOREVER);
      expect((await directory.actorOf(member)).org).to.equal(otherCharity.id);
    }
  });

  it("dismisses a member with the reason, and still tells for whom it acted", async () => {
    const { directory, charity } = await setUp();
    await expect(directory.connect(charity.administrator).dismiss(charity.recorder, "left"))
      .to.emit(directory, "MemberDismissed")
      .withArgs(charity.id, charity.recorder, charity.administrator, "left");
    expect(await directory.actorOf(charity.recorder)).to.deep.equal(NOBODY);
    expect(await directory.member(charity.recorder)).to.deep.equal([charity.id, Role.recorder, 0n]);
  });

  it("refuses to dismiss who is no member, a member twice, another's member, or anyone without a reason", async () => {
    const { directory, charity, otherCharity, stranger } = await setUp();
    const as = directory.connect(charity.administrator);
    for (const account of [stranger, otherCharity.recorder])
      await expect(as.dismiss(account, "left"))
        .to.be.revertedWithCustomError(directory, "Directory_NotMember")
        .withArgs(account, charity.id);
    await expect(as.dismiss(charity.recorder, "")).to.be.revertedWithCustomError(directory, "Directory_ReasonMissing");
    await as.dismiss(charity.recorder, "left");
    await expect(as.dismiss(charity.recorder, "left"))
      .to.be.revertedWithCustomError(directory, "Directory_NotMember")
      .withArgs(charity.recorder, charity.id);
  });

  it("lets no administrator change or dismiss itself by a slip", async () => {
    const { directory, charity } = await setUp();
    const as = directory.connect(charity.administrator);
    for (const act of [
      () => as.appoint(charity.administrator, Role.recorder, FOREVER),
      () => as.dismiss(charity.administrator, "left"),
    ])
      await expect(act())
        .to.be.revertedWithCustomError(directory, "Directory_OwnMembership")
        .withArgs(charity.administrator);
  });

  it("lets everyone resign once, from a suspended organisation too", async () => {
    const { directory, charity, stranger } = await setUp();
    await expect(directory.connect(charity.recorder).resign())
      .to.emit(directory, "MemberDismissed")
      .withArgs(charity.id, charity.recorder, charity.recorder, "");
    await expect(directory.connect(charity.recorder).resign())
      .to.be.revertedWithCustomError(directory, "Directory_NotMember")
      .withArgs(charity.recorder, charity.id);
    await expect(directory.connect(stranger).resign())
      .to.be.revertedWithCustomError(directory, "Directory_NotMember")
      .withArgs(stranger, 0n);
    await directory.suspend(charity.id, "under investigation");
    await directory.connect(charity.approver).resign();
    expect((await directory.member(charity.approver)).until).to.equal(0n);
  });

  it("rescues an organisation that lost its administrators", async () => {
    const { directory, charity, governor, stranger } = await setUp();
    await directory.connect(charity.administrator).resign();
    await expect(directory.install(charity.id, stranger))
      .to.emit(directory, "MemberAppointed")
      .withArgs(charity.id, stranger, Role.administrator, FOREVER, governor);
    await directory.connect(stranger).appoint(await account("newcomer"), Role.recorder, FOREVER);
  });

  it("lets an installed member keep its roles, unless it acts for somebody else or is nobody", async () => {
    const { directory, charity, otherCharity } = await setUp();
    await directory.install(charity.id, charity.recorder);
    expect(await directory.member(charity.recorder)).to.deep.equal([charity.id, 3n, FOREVER]);
    await directory.connect(charity.approver).resign();
    await directory.install(charity.id, charity.approver);
    expect(await directory.member(charity.approver)).to.deep.equal([charity.id, Role.administrator, FOREVER]);

    await expect(directory.install(charity.id, otherCharity.recorder))
      .to.be.revertedWithCustomError(directory, "Directory_AlreadyMember")
      .withArgs(otherCharity.recorder, otherCharity.id);
    await expect(directory.install(charity.id, ethers.ZeroAddress))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("administrator");
  });
});

describe("Directory: keys and names", () => {
  const KEY = `0x${"5a".repeat(32)}`;
  const COMPANY = "0x02000102030405060708090a0b0c0d0e";

  it("publishes an organisation's encryption key, by its administrator alone", async () => {
    const { directory, charity } = await setUp();
    const as = directory.connect(charity.administrator);
    await expect(as.publishKey(KEY))
      .to.emit(directory, "EncryptionKeyPublished")
      .withArgs(charity.id, KEY, charity.administrator);
    await expect(as.publishKey(ethers.ZeroHash))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("key");
    await expect(directory.connect(charity.recorder).publishKey(KEY))
      .to.be.revertedWithCustomError(directory, "Directory_NotAdministrator")
      .withArgs(charity.recorder);
  });

  it("lets a recorder name a company that is not registered", async () => {
    const { directory, bank } = await setUp();
    await expect(directory.connect(bank.recorder).nameParty(COMPANY, "示例口罩厂"))
      .to.emit(directory, "PartyNamed")
      .withArgs(COMPANY, bank.id, "示例口罩厂");
  });

  it("refuses to name a person, to name with nothing, and names from others than recorders", async () => {
    const { directory, bank, stranger } = await setUp();
    for (const person of [`0x01${"00".repeat(15)}`, `0x00${"00".repeat(15)}`, `0x03${"00".repeat(15)}`])
      await expect(directory.connect(bank.recorder).nameParty(person, "somebody"))
        .to.be.revertedWithCustomError(directory, "Directory_NotPublic")
        .withArgs(person);
    await expect(directory.connect(bank.recorder).nameParty(COMPANY, ""))
      .to.be.revertedWithCustomError(directory, "Directory_InvalidRegistration")
      .withArgs("name");
    for (const caller of [bank.approver, bank.administrator, stranger])
      await expect(directory.connect(caller).nameParty(COMPANY, "示例口罩厂"))
        .to.be.revertedWithCustomError(directory, "Directory_NotRecorder")
        .withArgs(caller);
  });
});
