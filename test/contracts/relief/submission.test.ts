import { expect } from "chai";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import { NOTHING, named, refuses } from "../../helpers/ledger.ts";
import { Area, type TestOrganisation } from "../../helpers/organisations.ts";
import {
  MINUTES,
  ROWS,
  RowStatus,
  deployRelief,
  households,
  namesOf,
  planOf,
  rulesOf,
  submitRows,
  type ReliefBooks,
} from "../../helpers/relief.ts";

const load = () => networkHelpers.loadFixture(deployRelief);
const SEVEN_DAYS = 604_800;

/** Submit in words of its own what nothing else is wrong with. */
const submitting = ({ relief, programme, village }: ReliefBooks, rows: string, by: TestOrganisation = village) =>
  relief.connect(by.recorder).submit(programme, named("batch"), MINUTES, NOTHING, rows);

describe("Relief: submitting a roster", () => {
  it("puts the households of a village under notice for 7 days", async () => {
    const { relief, village, programme } = await load();
    const [batch, dossiers] = [named("batch"), named("sealed dossiers")];
    const now = (await networkHelpers.time.latest()) + 10;
    await networkHelpers.time.setNextBlockTimestamp(now);
    await expect(relief.connect(village.recorder).submit(programme, batch, MINUTES, dossiers, ROWS))
      .to.emit(relief, "RosterSubmitted")
      .withArgs(
        1n,
        programme,
        village.id,
        village.recorder,
        Area.village,
        4n,
        7n,
        now + SEVEN_DAYS,
        batch,
        MINUTES,
        dossiers,
        ROWS,
      );
    expect(await relief.roster(1n)).to.deep.equal([
      programme,
      village.id,
      Area.village,
      4n,
      7n,
      BigInt(now + SEVEN_DAYS),
      0n,
      false,
    ]);
    expect(await relief.rosterFor(village.id, batch)).to.equal(1n);
    expect(await relief.rosters()).to.equal(1n);
    for (const row of [0, 3]) expect(await relief.rowStatus(1n, row)).to.equal(RowStatus.underFirstNotice);
    expect(await relief.rowStatus(1n, 4)).to.equal(RowStatus.none);
  });

  it("knows nothing of a roster that was never submitted", async () => {
    const { relief, village } = await load();
    expect(await relief.roster(1n)).to.deep.equal([0n, 0n, 0n, 0n, 0n, 0n, 0n, false]);
    expect(await relief.rowStatus(1n, 0)).to.equal(RowStatus.none);
    expect(await relief.rosterFor(village.id, named("batch"))).to.equal(0n);
    expect(await relief.enrolled(1n)).to.deep.equal([0n, 0n]);
  });

  it("takes one household, and 500", async () => {
    const books = await load();
    await submitRows(books, households("Ai"));
    await submitRows(books, households(...namesOf("many", 500)));
    expect((await books.relief.roster(1n)).count).to.equal(1n);
    expect((await books.relief.roster(2n)).count).to.equal(500n);
    expect(await books.relief.rowStatus(2n, 499)).to.equal(RowStatus.underFirstNotice);
    expect(await books.relief.rowStatus(2n, 500)).to.equal(RowStatus.none);
    expect(await books.relief.rowStatus(2n, 65_535)).to.equal(RowStatus.none);
  });

  it("refuses none, 501, a thousand times too many, and rows that are cut short", async () => {
    const books = await load();
    const refusesLength = (rows: string, length: number) =>
      refuses(books.relief, submitting(books, rows), "Rosters_WrongLength", length);
    await refusesLength("0x", 0);
    await refusesLength(ethers.dataSlice(ROWS, 0, 127), 127);
    await refusesLength(ethers.concat([ROWS, "0x00"]), 129);
    await refusesLength(households(...namesOf("many", 501)), 16_032);
    await refusesLength(`0x${"01".repeat(384_000)}`, 384_000); // 12,000 rows: as many as one transaction can pay for
  });

  it("refuses a household without a commitment or without a tag, and says which", async () => {
    const books = await load();
    const [ai, bo] = [households("Ai"), households("Bo")];
    const companyFor = ethers.concat(["0x02", ethers.dataSlice(bo, 1)]);
    const sent = submitting(books, ethers.concat([ai, companyFor]));
    await refuses(books.relief, sent, "Rosters_NotACommitment", 1n);
    const untagged = ethers.concat([ethers.dataSlice(bo, 0, 16), ethers.dataSlice(NOTHING, 0, 16)]);
    await refuses(books.relief, submitting(books, ethers.concat([ai, ai, untagged])), "Rosters_NoTag", 2n);
  });

  it("refuses a roster without the minutes of the meeting or without a batch reference", async () => {
    const { relief, village, programme } = await load();
    const recorder = relief.connect(village.recorder);
    await refuses(
      relief,
      recorder.submit(programme, named("batch"), NOTHING, NOTHING, ROWS),
      "Rosters_EvidenceMissing",
    );
    await refuses(relief, recorder.submit(programme, NOTHING, MINUTES, NOTHING, ROWS), "Rosters_EmptyBatchRef");
  });

  it("refuses a roster that is sent twice, and names the first", async () => {
    const books = await load();
    await submitRows(books, households("somebody else"));
    await submitting(books, ROWS);
    const again = submitting(books, ROWS);
    await refuses(books.relief, again, "Rosters_BatchUsed", books.village.id, named("batch"), 2n);
    expect(await books.relief.rosters()).to.equal(2n);
  });

  it("lets two villages use the same batch reference: neither can spoil the other's", async () => {
    const books = await load();
    await submitting(books, households("Ai"));
    await submitting(books, households("Bo"), books.otherVillage);
    expect(await books.relief.rosterFor(books.village.id, named("batch"))).to.equal(1n);
    expect(await books.relief.rosterFor(books.otherVillage.id, named("batch"))).to.equal(2n);
  });

  it("is for recorders of villages alone", async () => {
    const { relief, village, township, county, charity, civilAffairs, stranger, programme } = await load();
    for (const caller of [
      ...[village.approver, village.administrator, township.recorder, county.recorder],
      ...[charity.recorder, civilAffairs.recorder, stranger],
    ]) {
      const sent = relief.connect(caller).submit(programme, named("batch"), MINUTES, NOTHING, ROWS);
      await refuses(relief, sent, "Rosters_NotAllowed", caller.address);
    }
  });

  it("refuses another organisation of the village's region that is no local government", async () => {
    const { relief, directory, producer, programme } = await load();
    await directory.amend(producer.id, Area.village, producer.treasury, "producer", "moved to the village");
    const sent = relief.connect(producer.recorder).submit(programme, named("batch"), MINUTES, NOTHING, ROWS);
    await refuses(relief, sent, "Rosters_NotAllowed", producer.recorder.address);
  });

  it("refuses a village outside the programme's region", async () => {
    const { relief, finance, township, village, farVillage } = await load();
    await relief.connect(finance.approver).open(planOf(township, { region: Area.township }), rulesOf());
    const submit = (by: TestOrganisation) =>
      relief.connect(by.recorder).submit(2n, named("batch"), MINUTES, NOTHING, ROWS);
    await refuses(relief, submit(farVillage), "Rosters_OutsideRegion", Area.farVillage);
    await submit(village);
    expect((await relief.roster(1n)).programme).to.equal(2n);
  });

  it("refuses a programme that is closed or unknown", async () => {
    const books = await load();
    const { relief, finance, village, programme } = books;
    const unknown = relief.connect(village.recorder).submit(2n, named("batch"), MINUTES, NOTHING, ROWS);
    await refuses(relief, unknown, "Programmes_Unknown", 2n);
    await relief.connect(finance.approver).close(programme, "done", named("report"));
    await refuses(relief, submitting(books, ROWS), "Programmes_Closed", programme);
  });

  it("keeps the notice days that its programme had when it was submitted", async () => {
    const books = await load();
    const { relief, finance, programme } = books;
    await submitRows(books, households("Ai"));
    await relief.connect(finance.approver).amend(programme, rulesOf({ noticeDays: 1n }), "in a hurry", NOTHING);
    await submitRows(books, households("Bo"));
    expect((await relief.roster(1n)).noticeDays).to.equal(7n);
    expect((await relief.roster(2n)).noticeDays).to.equal(1n);
  });
});
