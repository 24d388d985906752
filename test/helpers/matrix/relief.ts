import { NOTHING, named } from "../ledger.ts";
import { Area } from "../organisations.ts";
import {
  AccessBasis,
  AccessPurpose,
  ExitCause,
  Ground,
  MINUTES,
  households,
  leaving,
  planOf,
  rulesOf,
  setOf,
} from "../relief.ts";
import { every, except, of, type Case } from "./case.ts";
import { Access, HOUSEHOLD, HOUSEHOLDS_PAID, ROWS_TO_ENROL, Objection, Roster } from "./relief-world.ts";

const EVIDENCE = named("document");

export const reliefCases: readonly Case[] = [
  {
    act: "Relief.open",
    may: of("approver", "finance", "civilAffairs", "localGovernment"),
    call: ({ relief, township }, as) => relief.connect(as).open.staticCall(planOf(township), rulesOf()),
  },
  {
    act: "Relief.openFund",
    may: of("approver", "finance"),
    call: ({ relief, township }, as) =>
      relief.connect(as).openFund.staticCall(1, planOf(township, { region: Area.township })),
  },
  {
    act: "Relief.amend",
    may: of("approver", "finance"),
    call: ({ relief }, as) => relief.connect(as).amend.staticCall(1, rulesOf(), "why", NOTHING),
  },
  {
    act: "Relief.close",
    may: of("approver", "finance"),
    call: ({ relief }, as) => relief.connect(as).close.staticCall(1, "done", EVIDENCE),
  },
  {
    act: "Relief.submit",
    may: of("recorder", "village", "otherVillage", "farVillage"),
    call: ({ relief }, as) =>
      relief.connect(as).submit.staticCall(1, named("matrix"), MINUTES, NOTHING, households("new")),
  },
  {
    act: "Relief.object",
    state: "in the first notice",
    may: except(every("administrator", "recorder", "approver"), "township"),
    call: ({ relief }, as) => relief.connect(as).object.staticCall(Roster.inFirstNotice, 0, Ground.income, EVIDENCE),
  },
  {
    act: "Relief.object",
    state: "in the second notice",
    may: except(every("administrator", "recorder", "approver"), "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).object.staticCall(Roster.inSecondNotice, 0, Ground.income, EVIDENCE),
  },
  {
    act: "Relief.rule",
    state: "on an objection of the first notice",
    may: of("approver", "township"),
    call: ({ relief }, as) => relief.connect(as).rule.staticCall([Objection.ofFirstNotice], true, EVIDENCE),
  },
  {
    act: "Relief.rule",
    state: "on an objection of the second notice",
    may: of("approver", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).rule.staticCall([Objection.ofSecondNotice], true, EVIDENCE),
  },
  {
    act: "Relief.strike",
    state: "before the review",
    may: of("approver", "village", "township"),
    call: ({ relief }, as) => relief.connect(as).strike.staticCall(Roster.toReview, setOf(0), Ground.income, EVIDENCE),
  },
  {
    act: "Relief.strike",
    state: "after the review",
    may: of("approver", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).strike.staticCall(Roster.toApprove, setOf(0), Ground.income, EVIDENCE),
  },
  {
    act: "Relief.strike",
    state: "after the approval",
    may: of("approver", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).strike.staticCall(Roster.toEnrol, setOf(0), Ground.income, EVIDENCE),
  },
  {
    act: "Relief.review",
    may: of("approver", "township"),
    call: ({ relief }, as) => relief.connect(as).review.staticCall(Roster.toReview, NOTHING),
  },
  {
    act: "Relief.approve",
    may: of("approver", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).approve.staticCall(Roster.toApprove, NOTHING),
  },
  {
    act: "Relief.enrol",
    may: of("recorder", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).enrol.staticCall(Roster.toEnrol, ROWS_TO_ENROL),
  },
  {
    act: "Relief.exit",
    may: of("approver", "localGovernment"),
    call: ({ relief }, as) =>
      relief.connect(as).exit.staticCall(Roster.enrolled, ExitCause.moved, EVIDENCE, leaving([0, HOUSEHOLD])),
  },
  {
    act: "Relief.reverify",
    may: of("approver", "township", "localGovernment"),
    call: ({ relief }, as) => relief.connect(as).reverify.staticCall(Roster.enrolled, setOf(0), EVIDENCE),
  },
  {
    act: "Relief.examine",
    may: ["ledger"],
    call: ({ relief, toHouseholds }, as) => relief.connect(as).examine.staticCall(toHouseholds + 1n, HOUSEHOLDS_PAID),
  },
];

export const dossierCases: readonly Case[] = [
  {
    act: "Dossiers.request",
    may: every("recorder"),
    call: ({ dossiers }, as) =>
      dossiers.connect(as).request.staticCall(Roster.enrolled, 0, AccessPurpose.audit, EVIDENCE),
  },
  {
    act: "Dossiers.grant",
    may: of("approver", "village", "localGovernment"),
    call: ({ dossiers, until }, as) =>
      dossiers.connect(as).grant.staticCall(Access.requested, until, AccessBasis.consent, "", EVIDENCE, "0x5ea1ed"),
  },
  {
    act: "Dossiers.refuse",
    may: of("approver", "village", "localGovernment"),
    call: ({ dossiers }, as) => dossiers.connect(as).refuse.staticCall(Access.requested, "why"),
  },
  {
    act: "Dossiers.use",
    may: of("recorder", "regulator"),
    call: ({ dossiers }, as) => dossiers.connect(as).use.staticCall(Access.granted),
  },
  {
    act: "Dossiers.revoke",
    may: of("approver", "village", "localGovernment"),
    call: ({ dossiers }, as) => dossiers.connect(as).revoke.staticCall(Access.granted, "why"),
  },
];
