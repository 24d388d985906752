import { createHash } from "node:crypto";
import { ethers } from "./chain.ts";
import { cost } from "./cost.ts";
import {
  DepositKind,
  NOTHING,
  Purpose,
  deployLedger,
  giveTokens,
  named,
  numberIn,
  rowsOf,
  type Books,
} from "./ledger.ts";
import { measureReliefGas } from "./relief-gas.ts";

const ROWS = 1_000;
/** Above what any payment here comes to, so that the steward's approval pays it. */
const NO_CEILING = 2n ** 64n - 1n;

/**
 * Measure what each act costs on a fresh chain, in gas a row or an act.
 * Steady state: counters, balances and allowances that the act changes are not zero before it, as they are for all
 * but the first act of their sort. `gas.payment.single.first` is the one exception worth knowing: a bank whose
 * treasury is empty.
 */
export async function measureGas(): Promise<ReadonlyMap<string, number>> {
  const books = await deployLedger();
  const { ledger, civilAffairs, bank, fund } = books;
  await ledger.connect(civilAffairs.approver).setCeiling(fund, NO_CEILING, "to measure");
  await deposit(books, "first", randomRows("first", ROWS));
  const figures = new Map<string, number>();
  figures.set("gas.deposit.row", (await deposit(books, "second", randomRows("second", ROWS))) / ROWS);
  await pay(books, randomRows("payment before", 1));
  figures.set("gas.payment.row", (await pay(books, randomRows("payment", ROWS))) / ROWS);
  figures.set("gas.payment.single", await pay(books, randomRows("single", 1)));
  figures.set("gas.donation.direct", await donation(books));
  const treasury = await books.token.balanceOf(bank.treasury);
  await books.token.connect(bank.treasury).burn(treasury);
  figures.set("gas.payment.single.first", await pay(books, randomRows("empty", 1)));
  for (const [name, value] of await evidence(books)) figures.set(name, value);
  for (const [name, value] of await measureReliefGas()) figures.set(name, value);
  return figures;
}

/** Random references, and amounts of 1 to 50,000 yuan: mostly three bytes long. The same for the same seed. */
function randomRows(seed: string, count: number): string {
  return rowsOf(
    ...Array.from({ length: count }, (_, row) => {
      const bytes = createHash("sha256").update(`${seed} ${row}`).digest();
      const amount = 100n + BigInt(bytes.readUInt32BE(16) % 4_999_901);
      return [`0x01${bytes.toString("hex", 0, 15)}`, amount] as const;
    }),
  );
}

function deposit({ ledger, bank, fund }: Books, name: string, rows: string): Promise<number> {
  const evidence = named(`statement ${name}`);
  return cost(ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named(name), evidence, rows));
}

async function pay({ ledger, charity, bank, fund }: Books, rows: string): Promise<number> {
  const [invoice, minutes] = [named(`invoice ${rows}`), named(`minutes ${rows}`)];
  const proposed = await cost(
    ledger.connect(charity.recorder).propose(fund, bank.id, Purpose.programme, named(rows), invoice, rows),
  );
  const id = numberIn(fund, (await ledger.fund(fund)).payments);
  return proposed + (await cost(ledger.connect(charity.approver).approve(id, minutes)));
}

async function donation(books: Books): Promise<number> {
  const { ledger, holder, fund } = books;
  await giveTokens(books, holder, 100_000n);
  const row = randomRows("direct", 1);
  return cost(ledger.connect(holder).donate(fund, 30_000n, ethers.dataSlice(row, 0, 16)));
}

async function evidence({ evidence, charity, fund, ledger }: Books): Promise<[string, number][]> {
  const record = ethers.concat([
    await ledger.getAddress(),
    "0x04",
    ethers.zeroPadValue(ethers.toBeHex(numberIn(fund, 1n)), 11),
  ]);
  const recorder = evidence.connect(charity.recorder);
  await recorder.anchor(named("first"), NOTHING);
  const single = await cost(recorder.anchor(named("invoice"), record));
  const root = await cost(recorder.anchorRoot(named("root"), ROWS, named("manifest"), record));
  return [
    ["gas.evidence.single", single],
    ["gas.evidence.root", root / ROWS],
  ];
}
