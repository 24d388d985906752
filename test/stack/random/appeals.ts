import { filingArgument } from "@sunledger/sdk/acts";
import { CampaignStatus, FundStatus, OrganisationKind } from "@sunledger/sdk/chain";
import { ZERO, anyFund, bodies, bodyOf, evidence, isOpen, steward, supervisor, word } from "./choices.ts";
import type { Act, World } from "./choices.ts";

const DAY = 86_400;

/** The acts of campaigns and of funds' lives. */
export const APPEAL_ACTS: Readonly<Record<string, Act>> = {
  file: {
    weight: 3,
    choose: (world) => {
      const charity = world.draw.oneOf(bodies(world).filter((body) => body.kind === OrganisationKind.Charity))!;
      const filing = filingOf(world);
      return { by: charity.recorder, send: ({ campaigns }, options) => campaigns.write.file([filing], options) };
    },
  },
  revise: {
    weight: 2,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.SentBack);
      if (!found) return undefined;
      const args = [found.id, filingOf(world)] as const;
      return { by: found.charity.recorder, send: ({ campaigns }, options) => campaigns.write.revise(args, options) };
    },
  },
  approveCampaign: {
    weight: 3,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.Filed);
      if (!found) return undefined;
      const args = [found.id, found.version, evidence(world)] as const;
      const by = world.actors.organisations.civilAffairs.approver;
      return { by, send: ({ campaigns }, options) => campaigns.write.approve(args, options) };
    },
  },
  sendBack: {
    weight: 1.5,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.Filed);
      if (!found) return undefined;
      const args = [found.id, found.version, "the plan lacks a budget", evidence(world)] as const;
      const by = world.actors.organisations.civilAffairs.approver;
      return { by, send: ({ campaigns }, options) => campaigns.write.sendBack(args, options) };
    },
  },
  openCampaign: {
    weight: 3,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.Approved);
      if (!found) return undefined;
      const { id, charity } = found;
      return { by: charity.approver, send: ({ campaigns }, options) => campaigns.write.open([id], options) };
    },
  },
  report: {
    weight: 2,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.Open);
      if (!found) return undefined;
      const args = [found.id, "masks were handed out", evidence(world)] as const;
      return { by: found.charity.recorder, send: ({ campaigns }, options) => campaigns.write.report(args, options) };
    },
  },
  complete: {
    weight: 1,
    choose: (world) => {
      const found = anyCampaign(world, CampaignStatus.Open);
      if (!found) return undefined;
      const args = [found.id, "all was spent", evidence(world)] as const;
      return { by: found.charity.approver, send: ({ campaigns }, options) => campaigns.write.complete(args, options) };
    },
  },
  openFund: {
    weight: 3,
    choose: (world) => {
      const { civilAffairs, finance, charity, otherCharity, county } = world.actors.organisations;
      const terms = {
        ...{ steward: world.draw.oneOf([charity, otherCharity, county])!.id, supervisor: 0, region: 990_100_000_000n },
        ...{ ceiling: BigInt(world.draw.between(0, 300_000)), name: "relief fund", purpose: "relief" },
      };
      const by = world.draw.oneOf([civilAffairs, finance])!.approver;
      return { by, send: ({ ledger }, options) => ledger.write.open([terms], options) };
    },
  },
  freeze: {
    weight: 1,
    choose: (world) => {
      // Freezes stack: a second one is drawn too.
      const fund = anyFund(world, ({ status }) => status !== FundStatus.Closed);
      const watcher = world.draw.happens(0.5) ? supervisor(world, fund) : undefined;
      const by = (watcher ?? world.actors.organisations.regulator).approver;
      const args = [fund, "an inquiry", evidence(world)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.freeze(args, options) };
    },
  },
  thaw: {
    weight: 3,
    choose: (world) => {
      const fund = anyFund(world, ({ status }) => status === FundStatus.Frozen);
      const froze = world.draw.oneOf(world.memory.funds.get(fund)?.frozenBy ?? []) ?? 0;
      const by = (bodyOf(world, froze) ?? world.actors.organisations.regulator).approver;
      const args = [fund, froze, "cleared", evidence(world)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.thaw(args, options) };
    },
  },
  setCeiling: {
    weight: 1,
    choose: (world) => {
      const fund = anyFund(world);
      const by = (supervisor(world, fund) ?? world.actors.organisations.regulator).approver;
      const args = [fund, BigInt(world.draw.between(0, 1_000_000)), "prices rose"] as const;
      return { by, send: ({ ledger }, options) => ledger.write.setCeiling(args, options) };
    },
  },
  nameSuccessor: {
    weight: 1.5,
    choose: (world) => {
      const fund = anyFund(world);
      const by = (steward(world, fund) ?? world.actors.organisations.charity).approver;
      const args = [fund, anyFund(world, isOpen)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.nameSuccessor(args, options) };
    },
  },
  close: {
    weight: 0.7,
    choose: (world) => {
      const { memory, draw } = world;
      const named = [...memory.funds].filter(([, fund]) => fund.successor !== 0 && fund.status !== FundStatus.Closed);
      const fund = draw.oneOf(named)?.[0] ?? anyFund(world);
      const by = (supervisor(world, fund) ?? world.actors.organisations.civilAffairs).approver;
      // Now and then another than the one that is named.
      const into = draw.happens(0.1) ? anyFund(world) : (memory.funds.get(fund)?.successor ?? 0);
      const args = [fund, into, "its purpose is reached", evidence(world)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.close(args, options) };
    },
  },
  retire: {
    weight: 0.3,
    // The governor could: it would end the ledger.
    ...{ own: true, forbidden: true },
    choose: (world) => {
      const by = world.draw.oneOf(bodies(world))!.administrator;
      return { by, send: ({ ledger }, options) => ledger.write.retire([by.address], options) };
    },
  },
};

function filingOf(world: World) {
  const { draw, memory } = world;
  const { now } = memory;
  const filing = {
    region: draw.happens(0.05) ? 0n : 990_100_000_000n,
    opens: now,
    closes: draw.happens(0.05) ? now - DAY : now + 90 * DAY,
    target: BigInt(draw.between(0, 10_000_000)),
    ceiling: BigInt(draw.between(0, 300_000)),
    costCap: draw.between(0, 1_000),
    filingNumber: `F${draw.between(1, 1_000_000_000)}`,
    name: "winter aid",
    purpose: "blankets",
    responsible: "secretary's office",
    surplus: "to the relief fund",
  };
  return filingArgument(filing, draw.happens(0.05) ? ZERO : word(world));
}

function anyCampaign(world: World, usual: number) {
  const { draw, memory } = world;
  const fitting = [...memory.campaigns].filter(([, campaign]) => draw.happens(0.05) || campaign.status === usual);
  const found = draw.oneOf(fitting);
  const charity = found && bodyOf(world, found[1].charity);
  return found && charity ? { id: found[0], charity, version: found[1].version } : undefined;
}
