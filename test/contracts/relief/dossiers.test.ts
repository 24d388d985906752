import { expect } from "chai";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { FOREVER, Role } from "../../helpers/organisations.ts";
import {
  AccessBasis,
  AccessPurpose,
  AccessStatus,
  DAY,
  ExitCause,
  ROSTER,
  deployEnrolled,
  leaving,
} from "../../helpers/relief.ts";

const { time } = networkHelpers;

const ORDER = named("order of the audit office");
const CONSENT = named("the household's consent");
const SEALED_KEY = "0x5ea1ed";
const ROW = 2;

/** The regulator has asked for the dossier of roster 1, row 2; `until` is in 30 days. */
async function deployRequested() {
  const books = await deployEnrolled();
  await books.dossiers.connect(books.regulator.recorder).request(ROSTER, ROW, AccessPurpose.audit, ORDER);
  return { ...books, until: (await time.latest()) + 30 * DAY };
}

type World = Awaited<ReturnType<typeof deployRequested>>;

/** The same, granted by the village on the household's consent. */
async function deployGranted() {
  const world = await deployRequested();
  await grant(world, world.village.approver);
  return world;
}

const grant = (
  { dossiers, until }: World,
  by: HardhatEthersSigner,
  changed: Partial<{ until: number; basis: bigint; law: string; evidence: string; key: string; id: bigint }> = {},
) => {
  const given = {
    ...{ id: 1n, until, basis: AccessBasis.consent, law: "", evidence: CONSENT, key: SEALED_KEY },
    ...changed,
  };
  return dossiers.connect(by).grant(given.id, given.until, given.basis, given.law, given.evidence, given.key);
};

const requested = () => networkHelpers.loadFixture(deployRequested);
const granted = () => networkHelpers.loadFixture(deployGranted);

describe("Dossiers: asking for one", () => {
  it("puts on record who asks for which row, and for what", async () => {
    const { dossiers, finance } = await requested();
    await expect(dossiers.connect(finance.recorder).request(ROSTER, 0, AccessPurpose.complaint, ORDER))
      .to.emit(dossiers, "AccessRequested")
      .withArgs(2n, ROSTER, finance.id, 0n, finance.recorder, AccessPurpose.complaint, ORDER);
    expect(await dossiers.access(2n)).to.deep.equal([
      ROSTER,
      0n,
      finance.id,
      AccessStatus.requested,
      0n,
      0n,
      finance.recorder.address,
    ]);
    expect(await dossiers.count()).to.equal(2n);
  });

  it("is for recorders of any organisation alone", async () => {
    const { dossiers, charity, township, stranger } = await requested();
    for (const { recorder } of [charity, township])
      await dossiers.connect(recorder).request(ROSTER, ROW, AccessPurpose.assistance, ORDER);
    for (const caller of [charity.approver, charity.administrator, stranger]) {
      const sent = dossiers.connect(caller).request(ROSTER, ROW, AccessPurpose.assistance, ORDER);
      await refuses(dossiers, sent, "Dossiers_NotAllowed", caller.address);
    }
  });

  it("refuses a row that no roster has", async () => {
    const { dossiers, regulator } = await requested();
    for (const [roster, row] of [
      [ROSTER, 4],
      [ROSTER, 65_535],
      [0n, 0],
      [2n, 0],
    ] as const) {
      const sent = dossiers.connect(regulator.recorder).request(roster, row, AccessPurpose.audit, ORDER);
      await refuses(dossiers, sent, "Dossiers_NoSuchRow", roster, row);
    }
  });

  it("can be asked for a household that has left", async () => {
    const { dossiers, relief, county, regulator } = await requested();
    await relief.connect(county.approver).exit(ROSTER, ExitCause.moved, ORDER, leaving([ROW, "Chen"]));
    await dossiers.connect(regulator.recorder).request(ROSTER, ROW, AccessPurpose.audit, ORDER);
  });

  it("refuses a request without a purpose or without its document", async () => {
    const { dossiers, regulator } = await requested();
    const recorder = dossiers.connect(regulator.recorder);
    await refuses(dossiers, recorder.request(ROSTER, ROW, AccessPurpose.none, ORDER), "Dossiers_PurposeMissing");
    await refuses(dossiers, recorder.request(ROSTER, ROW, AccessPurpose.audit, NOTHING), "Dossiers_EvidenceMissing");
  });
});

describe("Dossiers: granting", () => {
  it("on the household's consent, puts the sealed key and the time on record", async () => {
    const world = await requested();
    const { dossiers, village, until } = world;
    await expect(grant(world, village.approver))
      .to.emit(dossiers, "AccessGranted")
      .withArgs(1n, village.id, village.approver, until, AccessBasis.consent, "", CONSENT, SEALED_KEY);
    const { status, until: stored, uses } = await dossiers.access(1n);
    expect([status, stored, uses]).to.deep.equal([AccessStatus.granted, BigInt(until), 0n]);
  });

  it("on a provision of law, names it", async () => {
    const world = await requested();
    const { dossiers, county, until } = world;
    const law = "Audit Law, art. 36";
    await expect(grant(world, county.approver, { basis: AccessBasis.law, law, evidence: ORDER }))
      .to.emit(dossiers, "AccessGranted")
      .withArgs(1n, county.id, county.approver, until, AccessBasis.law, law, ORDER, SEALED_KEY);
  });

  it("is for approvers of the roster's own village and county alone", async () => {
    const world = await requested();
    const { dossiers, village, otherVillage, township, county, otherCounty, regulator, finance, stranger } = world;
    for (const caller of [
      ...[otherVillage.approver, township.approver, otherCounty.approver, finance.approver],
      ...[regulator.approver, regulator.recorder, village.recorder, county.recorder, county.administrator, stranger],
    ])
      await refuses(dossiers, grant(world, caller), "Dossiers_NotAllowed", caller.address);
  });

  it("refuses an organisation of the county's region that is no local government", async () => {
    const world = await requested();
    const { dossiers, directory, producer, county } = world;
    await directory.amend(producer.id, county.region, producer.treasury, "producer", "moved");
    await refuses(dossiers, grant(world, producer.approver), "Dossiers_NotAllowed", producer.approver.address);
  });

  it("refuses the account that asked, though it approves for an owner now", async () => {
    const world = await requested();
    const { dossiers, directory, county } = world;
    await directory.connect(county.administrator).appoint(county.recorder, Role.recorder | Role.approver, FOREVER);
    await dossiers.connect(county.recorder).request(ROSTER, ROW, AccessPurpose.reverification, ORDER);
    await refuses(dossiers, grant(world, county.recorder, { id: 2n }), "Dossiers_NotAllowed", county.recorder.address);
    await grant(world, county.approver, { id: 2n });
  });

  it("refuses a time that is over or longer than 366 days", async () => {
    const world = await requested();
    const { dossiers, village } = world;
    const now = (await time.latest()) + 100;
    const longest = now + 366 * DAY;
    for (const until of [0, now - 1, now, longest + 1, 2 ** 40 - 1]) {
      await time.setNextBlockTimestamp(now);
      await refuses(dossiers, grant(world, village.approver, { until }), "Dossiers_WrongTime", until);
    }
    await time.setNextBlockTimestamp(now);
    await grant(world, village.approver, { until: longest });
  });

  it("refuses a grant without a basis, its document or the key, and a law that is not named or not needed", async () => {
    const world = await requested();
    const { dossiers, village } = world;
    const refusesGrant = (changed: Parameters<typeof grant>[2], error: string) =>
      refuses(dossiers, grant(world, village.approver, changed), error);
    await refusesGrant({ basis: AccessBasis.none }, "Dossiers_BasisMissing");
    await refusesGrant({ basis: AccessBasis.none, law: "Audit Law" }, "Dossiers_BasisMissing");
    await refusesGrant({ basis: AccessBasis.law }, "Dossiers_BasisMissing");
    await refusesGrant({ law: "Audit Law" }, "Dossiers_BasisMissing");
    await refusesGrant({ evidence: NOTHING }, "Dossiers_EvidenceMissing");
    await refusesGrant({ key: "0x" }, "Dossiers_KeyMissing");
  });

  it("is refused instead with the reason, once and by an owner alone", async () => {
    const { dossiers, village, township, regulator } = await requested();
    const refuse = (by: HardhatEthersSigner, reason = "not needed for an audit") =>
      dossiers.connect(by).refuse(1n, reason);
    for (const caller of [township.approver, regulator.approver, village.recorder])
      await refuses(dossiers, refuse(caller), "Dossiers_NotAllowed", caller.address);
    await refuses(dossiers, refuse(village.approver, ""), "Dossiers_ReasonMissing");
    await expect(refuse(village.approver))
      .to.emit(dossiers, "AccessRefused")
      .withArgs(1n, village.id, village.approver, "not needed for an audit");
    expect((await dossiers.access(1n)).status).to.equal(AccessStatus.refused);
  });
});

describe("Dossiers: opening", () => {
  it("is put on record each time, by recorders of the organisation that asked", async () => {
    const { dossiers, directory, regulator, stranger } = await granted();
    await expect(dossiers.connect(regulator.recorder).use(1n))
      .to.emit(dossiers, "AccessUsed")
      .withArgs(1n, regulator.id, regulator.recorder);
    await directory.connect(regulator.administrator).appoint(stranger, Role.recorder, FOREVER);
    await dossiers.connect(stranger).use(1n);
    expect((await dossiers.access(1n)).uses).to.equal(2n);
  });

  it("is refused to anyone else, the owners among them", async () => {
    const { dossiers, village, county, regulator, finance, stranger } = await granted();
    for (const caller of [village.recorder, county.recorder, regulator.approver, finance.recorder, stranger])
      await refuses(dossiers, dossiers.connect(caller).use(1n), "Dossiers_NotAllowed", caller.address);
  });

  it("is possible up to the last second of the grant, and not a second longer", async () => {
    const { dossiers, regulator, until } = await granted();
    await time.setNextBlockTimestamp(until);
    await dossiers.connect(regulator.recorder).use(1n);
    await time.setNextBlockTimestamp(until + 1);
    await refuses(dossiers, dossiers.connect(regulator.recorder).use(1n), "Dossiers_Expired", 1n, until);
    expect((await dossiers.access(1n)).uses).to.equal(1n);
  });

  it("is refused once the grant is revoked", async () => {
    const { dossiers, regulator, county, village } = await granted();
    await expect(dossiers.connect(county.approver).revoke(1n, "the audit is over"))
      .to.emit(dossiers, "AccessRevoked")
      .withArgs(1n, county.id, county.approver, "the audit is over");
    const sent = dossiers.connect(regulator.recorder).use(1n);
    await refuses(dossiers, sent, "Dossiers_WrongStatus", 1n, AccessStatus.revoked);
    const again = dossiers.connect(village.approver).revoke(1n, "again");
    await refuses(dossiers, again, "Dossiers_WrongStatus", 1n, AccessStatus.revoked);
  });

  it("revoking is for the owners, with the reason", async () => {
    const { dossiers, village, township, regulator, county, stranger } = await granted();
    for (const caller of [township.approver, regulator.recorder, county.recorder, stranger])
      await refuses(dossiers, dossiers.connect(caller).revoke(1n, "why"), "Dossiers_NotAllowed", caller.address);
    await refuses(dossiers, dossiers.connect(village.approver).revoke(1n, ""), "Dossiers_ReasonMissing");
  });

  it("refuses every step out of its order, and on a request that was never made", async () => {
    const world = await requested();
    const { dossiers, regulator, village } = world;
    const [recorder, approver] = [dossiers.connect(regulator.recorder), dossiers.connect(village.approver)];
    const { requested: asked, granted: given, refused } = AccessStatus;
    await refuses(dossiers, recorder.use(1n), "Dossiers_WrongStatus", 1n, asked);
    await refuses(dossiers, approver.revoke(1n, "why"), "Dossiers_WrongStatus", 1n, asked);
    await grant(world, village.approver);
    await refuses(dossiers, grant(world, village.approver), "Dossiers_WrongStatus", 1n, given);
    await refuses(dossiers, approver.refuse(1n, "why"), "Dossiers_WrongStatus", 1n, given);
    await recorder.request(ROSTER, ROW, AccessPurpose.audit, ORDER);
    await approver.refuse(2n, "why");
    await refuses(dossiers, grant(world, village.approver, { id: 2n }), "Dossiers_WrongStatus", 2n, refused);
    await refuses(dossiers, recorder.use(2n), "Dossiers_WrongStatus", 2n, refused);
    for (const sent of [
      recorder.use(3n),
      approver.revoke(0n, "why"),
      approver.refuse(3n, "why"),
      grant(world, village.approver, { id: 3n }),
    ])
      await expect(sent).to.be.revertedWithCustomError(dossiers, "Dossiers_Unknown");
    expect(await dossiers.access(3n)).to.deep.equal([0n, 0n, 0n, AccessStatus.none, 0n, 0n, `0x${"0".repeat(40)}`]);
  });

  it("knows its directory and where the rosters are", async () => {
    const { dossiers, directory, relief } = await requested();
    expect(await dossiers.directory()).to.equal(await directory.getAddress());
    expect(await dossiers.rosters()).to.equal(await relief.getAddress());
  });
});
