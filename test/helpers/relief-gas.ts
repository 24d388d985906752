import { createHash } from "node:crypto";
import { encodePieces, type Piece } from "@sunledger/sdk";
import { ethers } from "./chain.ts";
import { cost } from "./cost.ts";
import { Purpose, named, numberIn } from "./ledger.ts";
import {
  ExitCause,
  MINUTES,
  deployRelief,
  groupOf,
  households,
  leaving,
  namesOf,
  noticeEnds,
  type ReliefBooks,
} from "./relief.ts";

/** As many households as a roster has, and as many rosters as the measured payment names. */
const ROWS = 500;
const ROSTERS = [1n, 2n];
const HOUSEHOLDS = 1_000;
/** How many rosters a payment may name. */
const MOST_ROSTERS = 7;

/** Measure what helping households costs on a fresh chain, in gas a household; in steady state, as `measureGas`. */
export async function measureReliefGas(): Promise<ReadonlyMap<string, number>> {
  const books = await deployRelief();
  const figures = new Map<string, number>();
  await enrolment(books, "first");
  figures.set("gas.relief.enrolment", (await enrolment(books, "second")) / ROWS);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const own = ethers.concat(
    ROSTERS.map((roster) =>
      groupOf(
        roster,
        rows,
        rows.map((row) => amountOf(`${roster} ${row}`)),
      ),
    ),
  );
  const uniform = (amount: bigint): string => ethers.concat(ROSTERS.map((roster) => groupOf(roster, rows, amount)));
  await pay(books, uniform(100n));
  for (const [name, packed] of [
    ["own", own],
    ["uniform", uniform(20_000n)],
  ] as const) {
    const { paying, settling } = await pay(books, packed);
    figures.set(`gas.relief.payment.${name}`, paying / HOUSEHOLDS);
    figures.set(`gas.relief.payment.${name}.settling`, settling / HOUSEHOLDS);
  }
  // One row in ten did not arrive.
  const failed = Array.from({ length: HOUSEHOLDS / 10 }, (_, i) => ({ row: i * 10, amount: 1n }));
  const { settling } = await pay(books, uniform(200n), failed);
  figures.set("gas.relief.payment.failed.settling", settling / HOUSEHOLDS);
  figures.set("gas.relief.settlement.largest", await settleLargest(books));
  figures.set("gas.relief.exit", (await exit(books, "second")) / ROWS);
  return figures;
}

/** From 100 to 1,000 yuan. */
function amountOf(seed: string): bigint {
  return 10_000n + BigInt(createHash("sha256").update(seed).digest().readUInt32BE(0) % 90_001);
}

/** All steps together, from the village's submission to the enrolment. */
async function enrolment({ relief, programme, village, township, county }: ReliefBooks, salt: string): Promise<number> {
  const rows = households(...namesOf(salt, ROWS));
  const dossiers = named(`dossiers ${salt}`);
  let total = await cost(relief.connect(village.recorder).submit(programme, named(rows), MINUTES, dossiers, rows));
  const roster = await relief.rosters();
  await noticeEnds();
  total += await cost(relief.connect(township.approver).review(roster, named("minutes of the township")));
  await noticeEnds();
  total += await cost(relief.connect(county.approver).approve(roster, named("announcement")));
  return total + (await cost(relief.connect(county.recorder).enrol(roster, rows)));
}

/** Proposing and approving together, and settling; `failed` are pieces that did not arrive. */
async function pay({ ledger, county, bank, budget }: ReliefBooks, rows: string, failed: readonly Piece[] = []) {
  const recorder = ledger.connect(county.recorder);
  const list = named(`list ${rows}`);
  let paying = await cost(recorder.propose(budget, bank.id, Purpose.programme, named(rows), list, rows));
  const id = numberIn(budget, (await ledger.fund(budget)).payments);
  paying += await cost(ledger.connect(county.approver).approve(id, named("minutes")));
  const again = failed.length === 0 ? "0x" : rows;
  const pieces = ethers.hexlify(encodePieces(failed));
  const settling = await cost(ledger.connect(bank.recorder).settle(id, named("statement"), again, pieces));
  return { paying, settling };
}

/** Settle the largest payment that there can be, of which nobody got anything. */
async function settleLargest(books: ReliefBooks): Promise<number> {
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const groups: string[] = [];
  for (let times = 0; times < MOST_ROSTERS; times++) {
    await enrolment(books, `largest ${times}`);
    groups.push(groupOf(await books.relief.rosters(), rows, 300n));
  }
  const failed = Array.from({ length: MOST_ROSTERS * ROWS }, (_, row) => ({ row, amount: 300n }));
  return (await pay(books, ethers.concat(groups), failed)).settling;
}

/** All households of roster 2 leave at once, as after a recheck. */
function exit({ relief, county }: ReliefBooks, salt: string): Promise<number> {
  const rows = leaving(...namesOf(salt, ROWS).map((name, row) => [row, name] as const));
  return cost(relief.connect(county.approver).exit(2n, ExitCause.outOfPoverty, named("decision"), rows));
}
