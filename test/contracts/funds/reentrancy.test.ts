import { encodePieces } from "@sunledger/sdk";
import { ethers, networkHelpers } from "../../helpers/chain.ts";
import {
  ALICE,
  COMPANY,
  DepositKind,
  NOTHING,
  deployLedger,
  donateRows,
  named,
  numberIn,
  openFund,
  payRows,
  proposeRows,
  refuses,
  rowsOf,
} from "../../helpers/ledger.ts";

const ROWS = rowsOf([COMPANY, 300n]);
const FAILED = ethers.hexlify(encodePieces([{ row: 0, amount: 10n }]));

/** A ledger whose token calls back, with a fund that has paid, settled and waiting payments. */
async function deployHostile() {
  const system = await deployLedger();
  const token = await ethers.deployContract("ReentrantToken");
  const harness = await ethers.deployContract("PredecessorHarness", [0]);
  const ledger = await ethers.deployContract("FundLedger", [system.directory, token, system.accessManager, harness]);
  await harness.retire(ledger);
  await token.mint(harness, 10_000n);
  for (const account of [system.bank.treasury, system.holder]) {
    await token.mint(account, 10_000n);
    await token.connect(account).approve(ledger, ethers.MaxUint256);
  }
  const fund = await openFund({ ledger }, system.charity, system.civilAffairs, "masks");
  const books = { ...system, ledger, fund };
  await donateRows(books, fund, rowsOf([ALICE, 5_000n]));
  const settled = await payRows(books, fund, ROWS, named("settled"));
  await ledger.connect(system.bank.recorder).settle(settled, NOTHING, "0x", "0x");
  const paid = await payRows(books, fund, ROWS, named("paid"));
  const waiting = await proposeRows(books, fund, ROWS, named("waiting"));
  return { ...books, token, harness, settled, paid, waiting };
}

const load = () => networkHelpers.loadFixture(deployHostile);
type Hostile = Awaited<ReturnType<typeof load>>;

const permit = [2n ** 40n, 27, NOTHING, NOTHING] as const;

/** Every act that moves tokens, sent by whoever may. */
const ACTS: Record<string, (books: Hostile) => Promise<unknown>> = {
  deposit: ({ ledger, bank, fund }) =>
    ledger.connect(bank.recorder).deposit(fund, DepositKind.donation, named("again"), NOTHING, ROWS),
  donate: ({ ledger, holder, fund }) => ledger.connect(holder).donate(fund, 5n, ALICE),
  donateWithPermit: ({ ledger, holder, fund }) => ledger.connect(holder).donateWithPermit(fund, 5n, ALICE, ...permit),
  settle: ({ ledger, bank, paid }) => ledger.connect(bank.recorder).settle(paid, NOTHING, ROWS, FAILED),
  giveBack: ({ ledger, bank, settled }) =>
    ledger.connect(bank.recorder).giveBack(settled, named("back"), NOTHING, ROWS, FAILED),
  receiveCarried: ({ harness, token, fund }) => harness.carry(token, fund, 5n, numberIn(1n, 1n)),
};

/** These acts and the approval, which takes a stretch, as the token would call them in the middle of another. */
const calls = ({ ledger, fund, waiting, paid, settled }: Hostile): Record<string, string> => ({
  deposit: ledger.interface.encodeFunctionData("deposit", [fund, 1, named("inner"), NOTHING, ROWS]),
  donate: ledger.interface.encodeFunctionData("donate", [fund, 1, ALICE]),
  donateWithPermit: ledger.interface.encodeFunctionData("donateWithPermit", [fund, 1, ALICE, ...permit]),
  approve: ledger.interface.encodeFunctionData("approve", [waiting, NOTHING]),
  settle: ledger.interface.encodeFunctionData("settle", [paid, NOTHING, ROWS, FAILED]),
  giveBack: ledger.interface.encodeFunctionData("giveBack", [settled, named("inner"), NOTHING, ROWS, FAILED]),
  receiveCarried: ledger.interface.encodeFunctionData("receiveCarried", [fund, 1, 1, []]),
});

describe("FundLedger: a token that calls back", () => {
  for (const [outer, act] of Object.entries(ACTS)) {
    it(`cannot enter any act that moves tokens from within ${outer}`, async () => {
      const books = await load();
      for (const back of Object.values(calls(books))) {
        await books.token.arm(back);
        await refuses(books.ledger, act(books), "ReentrancyGuardReentrantCall");
      }
      await books.token.arm("0x");
      await act(books);
    });
  }
});
