import { ethers, networkHelpers } from "./chain.ts";
import { Area } from "./organisations.ts";
import { deploySystem } from "./system.ts";

export { CampaignStatus } from "./enums.ts";

const DAY = 24 * 60 * 60;

/** A filing that nothing is wrong with, its period from yesterday for 90 days. */
export async function goodFiling() {
  const yesterday = (await networkHelpers.time.latest()) - DAY;
  return {
    region: Area.city,
    opensAt: yesterday,
    closesAt: yesterday + 90 * DAY,
    target: 100_000_000n,
    ceiling: 1_000_000n,
    costCap: 500n,
    filingNumber: "5399010000000000A26001",
    name: "Masks for hospitals",
    purpose: "To buy masks for the city's hospitals",
    responsible: "Office of projects",
    surplus: "Goes to the charity's medical programme",
    evidence: ethers.id("fundraising plan"),
  };
}

export type Filing = Awaited<ReturnType<typeof goodFiling>>;

/** The charity's campaign 1, filed. For `loadFixture`, as those below. */
export async function fileCampaign() {
  const system = await deploySystem();
  const filing = await goodFiling();
  await system.campaigns.connect(system.charity.recorder).file(filing);
  return { ...system, filing };
}

/** The same, approved by the city's civil affairs department. */
export async function approveCampaign() {
  const filed = await fileCampaign();
  await filed.campaigns.connect(filed.civilAffairs.approver).approve(1n, 1n, ethers.ZeroHash);
  return filed;
}

/** The same, open: its fund is number 1. */
export async function openCampaign() {
  const approved = await approveCampaign();
  await approved.campaigns.connect(approved.charity.approver).open(1n);
  return approved;
}
