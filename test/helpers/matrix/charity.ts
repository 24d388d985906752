import { NOTHING, named } from "../ledger.ts";
import { every, of, type Case } from "./case.ts";
import { fundRecord } from "./world.ts";

export const campaignCases: readonly Case[] = [
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
    call: ({ campaigns }, as) => campaigns.connect(as).approve.staticCall(1, 1, NOTHING),
  },
  {
    act: "Campaigns.sendBack",
    may: of("approver", "civilAffairs"),
    call: ({ campaigns }, as) => campaigns.connect(as).sendBack.staticCall(1, 1, "why", NOTHING),
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

export const evidenceCases: readonly Case[] = [
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
