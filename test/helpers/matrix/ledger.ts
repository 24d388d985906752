import { ALICE, DepositKind, NOTHING, Purpose, named, rowsOf } from "../ledger.ts";
import { Area } from "../organisations.ts";
import { ADMINISTRATORS, NOBODY, every, of, type Case } from "./case.ts";
import { HOUSEHOLDS_PAID } from "./relief-world.ts";
import { takeOver } from "./succession.ts";
import { ONE_FEN_BACK, SETTLED_ROWS, holdersPermit } from "./world.ts";

const ROWS = rowsOf([ALICE, 5n]);
const TERMS = { supervisor: 0n, region: Area.city, ceiling: 0n, name: "tents", purpose: "tents for the winter" };

export const tokenCases: readonly Case[] = [
  {
    act: "SettlementToken.issue",
    may: of("recorder", "bank", "otherBank"),
    call: ({ token, holder }, as) => token.connect(as).issue.staticCall(holder, 1n, named("matrix")),
  },
  {
    act: "SettlementToken.burn",
    may: of("treasury", "bank", "otherBank"),
    call: ({ token }, as) => token.connect(as).burn.staticCall(1n),
  },
  {
    act: "SettlementToken.burnFrom",
    may: ["ledger"],
    call: ({ token, bank }, as) => token.connect(as).burnFrom.staticCall(bank.treasury, 1n),
  },
  {
    act: "SettlementToken.transferFrom",
    may: ["ledger"],
    call: ({ token, bank, stranger }, as) => token.connect(as).transferFrom.staticCall(bank.treasury, stranger, 1n),
  },
  {
    act: "SettlementToken.transfer",
    may: "anyone",
    call: ({ token, stranger }, as) => token.connect(as).transfer.staticCall(stranger, 0n),
  },
  {
    act: "SettlementToken.approve",
    may: "anyone",
    call: ({ token, stranger }, as) => token.connect(as).approve.staticCall(stranger, 1n),
  },
  {
    act: "SettlementToken.permit",
    may: "anyone",
    call: async (world, as) =>
      world.token.connect(as).permit.staticCall(world.holder, world.ledger, 5n, ...(await holdersPermit(world))),
  },
];

export const ledgerCases: readonly Case[] = [
  {
    act: "FundLedger.open",
    may: of("approver", "regulator", "civilAffairs", "finance"),
    call: ({ ledger, charity }, as) => ledger.connect(as).open.staticCall({ ...TERMS, steward: charity.id }),
  },
  {
    act: "FundLedger.openFor",
    may: ["campaigns", "relief"],
    call: ({ ledger, charity, finance }, as) =>
      ledger.connect(as).openFor.staticCall({ ...TERMS, steward: charity.id, supervisor: finance.id }),
  },
  {
    act: "FundLedger.openKept",
    may: ["campaigns", "relief"],
    call: ({ ledger, relief, township, finance }, as) =>
      ledger.connect(as).openKept.staticCall({ ...TERMS, steward: township.id, supervisor: finance.id }, relief),
  },
  {
    act: "FundLedger.deposit",
    may: of("recorder", "bank", "otherBank"),
    call: ({ ledger, fund }, as) =>
      ledger.connect(as).deposit.staticCall(fund, DepositKind.donation, named("matrix"), NOTHING, ROWS),
  },
  {
    act: "FundLedger.donate",
    // Whoever has tokens that the ledger may take.
    may: ["holder", ...of("treasury", "bank", "otherBank")],
    call: ({ ledger, fund }, as) => ledger.connect(as).donate.staticCall(fund, 5n, ALICE),
  },
  {
    act: "FundLedger.donateWithPermit",
    state: "with the holder's permit alone",
    may: ["holder", ...of("treasury", "bank", "otherBank")],
    before: ({ token, ledger, holder }) => token.connect(holder).approve(ledger, 0n),
    call: async (world, as) =>
      world.ledger.connect(as).donateWithPermit.staticCall(world.fund, 5n, ALICE, ...(await holdersPermit(world))),
  },
  {
    act: "FundLedger.propose",
    may: of("recorder", "charity"),
    call: ({ ledger, fund, bank }, as) =>
      ledger.connect(as).propose.staticCall(fund, bank.id, Purpose.programme, named("matrix"), NOTHING, ROWS),
  },
  {
    act: "FundLedger.propose",
    state: "from a fund for households",
    may: of("recorder", "localGovernment"),
    call: ({ ledger, budget, bank }, as) =>
      ledger
        .connect(as)
        .propose.staticCall(budget, bank.id, Purpose.programme, named("matrix"), NOTHING, HOUSEHOLDS_PAID),
  },
  {
    act: "FundLedger.proposeTransfer",
    may: of("recorder", "charity"),
    call: ({ ledger, fund, otherFund }, as) =>
      ledger.connect(as).proposeTransfer.staticCall(fund, otherFund, 5n, named("matrix"), NOTHING),
  },
  {
    act: "FundLedger.approve",
    state: "first",
    may: of("approver", "charity"),
    call: ({ ledger, waiting }, as) => ledger.connect(as).approve.staticCall(waiting, NOTHING),
  },
  {
    act: "FundLedger.approve",
    state: "above the ceiling",
    may: of("approver", "civilAffairs"),
    call: ({ ledger, second }, as) => ledger.connect(as).approve.staticCall(second, NOTHING),
  },
  {
    act: "FundLedger.approve",
    state: "of a fund for households",
    may: of("approver", "localGovernment"),
    call: ({ ledger, toHouseholds }, as) => ledger.connect(as).approve.staticCall(toHouseholds, NOTHING),
  },
  {
    act: "FundLedger.reject",
    may: of("approver", "charity", "civilAffairs"),
    call: ({ ledger, waiting }, as) => ledger.connect(as).reject.staticCall(waiting, "why", NOTHING),
  },
  {
    act: "FundLedger.cancel",
    may: of("recorder", "charity"),
    call: ({ ledger, waiting }, as) => ledger.connect(as).cancel.staticCall(waiting, "why"),
  },
  {
    act: "FundLedger.settle",
    may: of("recorder", "bank"),
    call: ({ ledger, paid }, as) => ledger.connect(as).settle.staticCall(paid, NOTHING, "0x", "0x"),
  },
  {
    act: "FundLedger.giveBack",
    may: of("recorder", "bank"),
    call: ({ ledger, settled }, as) =>
      ledger.connect(as).giveBack.staticCall(settled, named("matrix"), NOTHING, SETTLED_ROWS, ONE_FEN_BACK),
  },
  {
    act: "FundLedger.acknowledge",
    may: [...of("recorder", "seller"), ...of("approver", "seller")],
    call: ({ ledger, settled }, as) => ledger.connect(as).acknowledge.staticCall(settled, 0, NOTHING, SETTLED_ROWS),
  },
  {
    act: "FundLedger.comment",
    may: every("recorder", "approver"),
    call: ({ ledger, settled }, as) => ledger.connect(as).comment.staticCall(settled, "seen", NOTHING),
  },
  {
    act: "FundLedger.freeze",
    may: of("approver", "civilAffairs", "regulator"),
    call: ({ ledger, fund }, as) => ledger.connect(as).freeze.staticCall(fund, "why", NOTHING),
  },
  {
    act: "FundLedger.thaw",
    may: of("approver", "finance", "regulator"),
    call: ({ ledger, frozen, finance }, as) => ledger.connect(as).thaw.staticCall(frozen, finance.id, "why", NOTHING),
  },
  {
    act: "FundLedger.setCeiling",
    may: of("approver", "civilAffairs"),
    call: ({ ledger, fund }, as) => ledger.connect(as).setCeiling.staticCall(fund, 1n, "why"),
  },
  {
    act: "FundLedger.nameSuccessor",
    may: of("approver", "charity"),
    call: ({ ledger, fund, otherFund }, as) => ledger.connect(as).nameSuccessor.staticCall(fund, otherFund),
  },
  {
    act: "FundLedger.nameSuccessor",
    state: "while the steward is suspended",
    may: of("recorder", "civilAffairs"),
    before: ({ directory, charity }) => directory.suspend(charity.id, "under review"),
    call: ({ ledger, fund, otherFund }, as) => ledger.connect(as).nameSuccessor.staticCall(fund, otherFund),
  },
  {
    act: "FundLedger.close",
    may: of("approver", "civilAffairs"),
    call: ({ ledger, fund, otherFund }, as) => ledger.connect(as).close.staticCall(fund, otherFund, "why", NOTHING),
  },
  {
    act: "FundLedger.reassign",
    may: ADMINISTRATORS,
    before: ({ directory, charity }) => directory.suspend(charity.id, "under review"),
    call: ({ ledger, fund, finance, civilAffairs }, as) =>
      ledger.connect(as).reassign.staticCall(fund, finance.id, civilAffairs.id, "why", NOTHING),
  },
  {
    act: "FundLedger.reassignBank",
    may: ADMINISTRATORS,
    before: ({ directory, bank }) => directory.suspend(bank.id, "insolvent"),
    call: ({ ledger, paid, otherBank }, as) =>
      ledger.connect(as).reassignBank.staticCall(paid, otherBank.id, "why", NOTHING),
  },
  {
    act: "FundLedger.carry",
    state: "after retiring",
    may: ADMINISTRATORS,
    before: takeOver,
    call: async ({ ledger, next, fund }, as) => ledger.connect(as).carry.staticCall(fund, await next.count()),
  },
  {
    act: "FundLedger.receiveCarried",
    state: "by a ledger that replaces none",
    may: NOBODY,
    call: ({ ledger, fund }, as) => ledger.connect(as).receiveCarried.staticCall(fund, 1n, 1n, []),
  },
  {
    act: "FundLedger.receiveCarried",
    state: "by the next ledger",
    may: ["ledger"],
    before: async (world) => {
      await takeOver(world);
      await world.token.connect(world.callers.get("ledger") ?? null).approve(world.next, 1n);
    },
    call: async ({ next }, as) => next.connect(as).receiveCarried.staticCall(await next.count(), 1n, 1n, []),
  },
];
