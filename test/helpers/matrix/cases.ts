import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ALICE, COMPANY, DepositKind, NOTHING, Purpose, named, rowsOf } from "../ledger.ts";
import { Area, FOREVER, Kind, Role, creditCode, type OrganisationName } from "../organisations.ts";
import {
  MEMBER_ROLES,
  ONE_FEN_BACK,
  ORGANISATIONS,
  SETTLED_ROWS,
  SUSPENDED,
  fundRecord,
  holdersPermit,
  newMember,
  type MemberRole,
  type World,
} from "./world.ts";

/** Who may do something: callers by name, or anyone at all. */
export type Who = readonly string[] | "anyone";

/**
 * One act in one state.
 * @property act Contract and function, as the ABI has it
 * @property state Where one function has several: the state that it meets
 * @property before Brings that state about
 * @property call Tries it without leaving a trace
 * @property evenSuspended Where a suspended organisation's members may too
 */
export type Case = {
  readonly act: string;
  readonly state?: string;
  readonly may: Who;
  readonly before?: (world: World) => Promise<unknown>;
  readonly call: (world: World, as: HardhatEthersSigner) => Promise<unknown>;
  readonly evenSuspended?: true;
};

const active = ORGANISATIONS.filter((name) => name !== SUSPENDED);
const every = (...roles: readonly MemberRole[]): string[] =>
  active.flatMap((name) => roles.map((role) => `${name}.${role}`));
const of = (role: MemberRole | "treasury", ...names: readonly OrganisationName[]): string[] =>
  names.map((name) => `${name}.${role}`);

const NOBODY: Who = [];
const REGISTRARS = ["governor", "registrar"];
const ADMINISTRATORS = ["governor"];
const GUARDIANS = ["governor", "guardian"];
const ROWS = rowsOf([ALICE, 5n]);
const TERMS = { supervisor: 0n, region: Area.city, ceiling: 0n, name: "tents", purpose: "tents for the winter" };

const directoryCases: readonly Case[] = [
  {
    act: "Directory.register",
    may: REGISTRARS,
    call: ({ directory }, as) => {
      const code = creditCode(99n);
      const registration = {
        kind: Kind.Charity,
        region: Area.city,
        creditCode: code,
        treasury: newMember,
        name: "new",
      };
      return directory.connect(as).register.staticCall({ ...registration, administrator: newMember });
    },
  },
  {
    act: "Directory.amend",
    may: REGISTRARS,
    call: ({ directory, producer }, as) =>
      directory.connect(as).amend.staticCall(producer.id, Area.city, newMember, "producer", "moved"),
  },
  {
    act: "Directory.suspend",
    may: GUARDIANS,
    call: ({ directory, producer }, as) => directory.connect(as).suspend.staticCall(producer.id, "why"),
  },
  {
    act: "Directory.reinstate",
    may: REGISTRARS,
    call: ({ directory, inspector }, as) => directory.connect(as).reinstate.staticCall(inspector.id, "why"),
  },
  {
    act: "Directory.install",
    may: REGISTRARS,
    call: ({ directory, producer }, as) => directory.connect(as).install.staticCall(producer.id, newMember),
  },
  {
    act: "Directory.appoint",
    may: every("administrator"),
    call: ({ directory }, as) => directory.connect(as).appoint.staticCall(newMember, Role.recorder, FOREVER),
  },
  {
    act: "Directory.dismiss",
    may: of("administrator", "charity"),
    call: ({ directory, charity }, as) => directory.connect(as).dismiss.staticCall(charity.recorder, "why"),
  },
  {
    act: "Directory.resign",
    may: ORGANISATIONS.flatMap((name) => MEMBER_ROLES.map((role) => `${name}.${role}`)),
    evenSuspended: true,
    call: ({ directory }, as) => directory.connect(as).resign.staticCall(),
  },
  {
    act: "Directory.publishKey",
    may: every("administrator"),
    call: ({ directory }, as) => directory.connect(as).publishKey.staticCall(named("key")),
  },
  {
    act: "Directory.nameParty",
    may: every("recorder"),
    call: ({ directory }, as) => directory.connect(as).nameParty.staticCall(COMPANY, "A company"),
  },
  {
    act: "Directory.setAuthority",
    may: ["accessManager"],
    call: ({ directory, accessManager }, as) => directory.connect(as).setAuthority.staticCall(accessManager),
  },
];

const tokenCases: readonly Case[] = [
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

const ledgerCases: readonly Case[] = [
  {
    act: "FundLedger.open",
    may: of("approver", "regulator", "civilAffairs", "finance"),
    call: ({ ledger, charity }, as) => ledger.connect(as).open.staticCall({ ...TERMS, steward: charity.id }),
  },
  {
    act: "FundLedger.openFor",
    may: ["campaigns"],
    call: ({ ledger, charity, finance }, as) =>
      ledger.connect(as).openFor.staticCall({ ...TERMS, steward: charity.id, supervisor: finance.id }),
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
    may: every("recorder", "approver").filter((name) => !name.startsWith("charity.")),
    call: ({ ledger, settled }, as) => ledger.connect(as).acknowledge.staticCall(settled, NOTHING),
  },
  {
    act: "FundLedger.freeze",
    may: of("approver", "civilAffairs", "regulator"),
    call: ({ ledger, fund }, as) => ledger.connect(as).freeze.staticCall(fund, "why", NOTHING),
  },
  {
    act: "FundLedger.thaw",
    may: of("approver", "finance", "regulator"),
    call: ({ ledger, frozen }, as) => ledger.connect(as).thaw.staticCall(frozen, "why", NOTHING),
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
    call: ({ ledger, fund }, as) => ledger.connect(as).close.staticCall(fund, "why", NOTHING),
  },
  {
    act: "FundLedger.retire",
    may: GUARDIANS,
    call: ({ ledger, next }, as) => ledger.connect(as).retire.staticCall(next),
  },
  {
    act: "FundLedger.carry",
    state: "after retiring",
    may: ADMINISTRATORS,
    before: ({ ledger, next }) => ledger.retire(next),
    call: ({ ledger, fund }, as) => ledger.connect(as).carry.staticCall(fund, 1n),
  },
  {
    act: "FundLedger.receiveCarried",
    state: "by a ledger that replaces none",
    may: NOBODY,
    call: ({ ledger, fund }, as) => ledger.connect(as).receiveCarried.staticCall(fund, 1n, 1n),
  },
  {
    act: "FundLedger.receiveCarried",
    state: "by the next ledger",
    may: ["ledger"],
    before: async ({ token, next, callers }) => token.connect(callers.get("ledger") ?? null).approve(next, 1n),
    call: ({ next }, as) => next.connect(as).receiveCarried.staticCall(1n, 1n, 1n),
  },
  {
    act: "FundLedger.setAuthority",
    may: ["accessManager"],
    call: ({ ledger, accessManager }, as) => ledger.connect(as).setAuthority.staticCall(accessManager),
  },
];

const campaignCases: readonly Case[] = [
  {
    act: "Campaigns.file",
    may: of("recorder", "charity", "otherCharity"),
    call: ({ campaigns, filing }, as) => campaigns.connect(as).file.staticCall(filing),
  },
  {
    act: "Campaigns.revise",
    may: of("recorder", "charity"),
    call: ({ campaigns, filing }, as) => campaigns.connect(as).revise.staticCall(2, filing),
  },
  {
    act: "Campaigns.approve",
    may: of("approver", "civilAffairs"),
    call: ({ campaigns }, as) => campaigns.connect(as).approve.staticCall(1, NOTHING),
  },
  {
    act: "Campaigns.sendBack",
    may: of("approver", "civilAffairs"),
    call: ({ campaigns }, as) => campaigns.connect(as).sendBack.staticCall(1, "why", NOTHING),
  },
  {
    act: "Campaigns.open",
    may: of("approver", "charity"),
    call: ({ campaigns }, as) => campaigns.connect(as).open.staticCall(3),
  },
  {
    act: "Campaigns.report",
    may: of("recorder", "charity"),
    call: ({ campaigns }, as) => campaigns.connect(as).report.staticCall(4, "half way", NOTHING),
  },
  {
    act: "Campaigns.complete",
    may: of("approver", "charity"),
    call: ({ campaigns }, as) => campaigns.connect(as).complete.staticCall(4, "done", named("report")),
  },
];

const evidenceCases: readonly Case[] = [
  {
    act: "Evidence.anchor",
    may: every("recorder"),
    call: ({ evidence }, as) => evidence.connect(as).anchor.staticCall(named("invoice"), NOTHING),
  },
  {
    act: "Evidence.anchorRoot",
    may: every("recorder"),
    call: ({ evidence }, as) => evidence.connect(as).anchorRoot.staticCall(named("root"), 2, NOTHING, NOTHING),
  },
  {
    act: "Evidence.correct",
    may: of("recorder", "charity", "civilAffairs"),
    call: async (world, as) =>
      world.evidence.connect(as).correct.staticCall(await fundRecord(world), named("letter"), "why"),
  },
];

export const CASES: readonly Case[] = [
  ...directoryCases,
  ...tokenCases,
  ...ledgerCases,
  ...campaignCases,
  ...evidenceCases,
];
