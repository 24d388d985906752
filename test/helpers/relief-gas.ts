import { createHash } from "node:crypto";
import type { ContractTransactionResponse } from "ethers";
import { ethers } from "./chain.ts";
import { Purpose, named, numberIn } from "./ledger.ts";
import { MINUTES, deployRelief, households, noticeEnds, groupOf, type ReliefBooks } from "./relief.ts";

const ROWS = 500;

/** Measure what helping households costs, in gas a household; in steady state, as `measureGas`. */
export async function measureReliefGas(): Promise<ReadonlyMap<string, number>> {
  const books = await deployRelief();
  const figures = new Map<string, number>();
  await enrolment(books, "first");
  figures.set("gas.relief.enrolment", (await enrolment(books, "second")) / ROWS);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const both = (amounts: (roster: bigint) => bigint | readonly bigint[]): string =>
    ethers.concat([1n, 2n].map((roster) => groupOf(roster, rows, amounts(roster))));
  const own = both((roster) => rows.map((row) => amountOf(`${roster} ${row}`)));
  const uniform = (amount: bigint): string => both(() => amount);
  await pay(books, uniform(100n));
  for (const [name, packed] of [
    ["own", own],
    ["uniform", uniform(20_000n)],
  ] as const) {
    const steps = await pay(books, packed);
    figures.set(`gas.relief.payment.${name}`, (steps.proposed + steps.approved) / (2 * ROWS));
    figures.set(`gas.relief.payment.${name}.settled`, (steps.proposed + steps.approved + steps.settled) / (2 * ROWS));
  }
  return figures;
}

/** From 100 to 1,000 yuan. */
function amountOf(seed: string): bigint {
  return 10_000n + BigInt(createHash("sha256").update(seed).digest().readUInt32BE(0) % 90_001);
}

async function cost(sent: Promise<ContractTransactionResponse>): Promise<number> {
  const receipt = await (await sent).wait();
  if (!receipt) throw new Error("The transaction has no receipt.");
  return Number(receipt.gasUsed);
}

async function enrolment({ relief, programme, village, township, county }: ReliefBooks, salt: string): Promise<number> {
  const rows = households(...Array.from({ length: ROWS }, (_, row) => `${salt} ${row}`));
  let total = await cost(
    relief.connect(village.recorder).submit(programme, named(rows), MINUTES, named(`dossiers ${salt}`), rows),
  );
  const roster = await relief.rosters();
  await noticeEnds();
  total += await cost(relief.connect(township.approver).review(roster, named("minutes of the township")));
  await noticeEnds();
  total += await cost(relief.connect(county.approver).approve(roster, named("announcement")));
  return total + (await cost(relief.connect(county.recorder).enrol(roster, rows)));
}

async function pay({ ledger, county, bank, budget }: ReliefBooks, rows: string) {
  const proposed = await cost(
    ledger
      .connect(county.recorder)
      .propose(budget, bank.id, Purpose.programme, named(rows), named(`list ${rows}`), rows),
  );
  const id = numberIn(budget, (await ledger.fund(budget)).payments);
  const approved = await cost(ledger.connect(county.approver).approve(id, named("minutes")));
  const settled = await cost(ledger.connect(bank.recorder).settle(id, named("statement"), "0x", "0x"));
  console.log({ proposed, approved, settled });
  return { proposed, approved, settled };
}
