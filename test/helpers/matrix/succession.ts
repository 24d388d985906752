import type { Succession } from "../../../types/ethers-contracts/index.ts";
import { openFund } from "../ledger.ts";
import { retire } from "../system.ts";
import { ADMINISTRATORS, GUARDIANS, type Case } from "./case.ts";
import type { World } from "./world.ts";

/** The modules that can be stopped and replaced. */
const MODULES: Record<string, (world: World) => Succession> = {
  FundLedger: ({ ledger }) => ledger,
  Campaigns: ({ campaigns }) => campaigns,
  Evidence: ({ evidence }) => evidence,
  Relief: ({ relief }) => relief,
  Dossiers: ({ dossiers }) => dossiers,
};

export const successionCases: readonly Case[] = Object.entries(MODULES).flatMap(([name, of]): Case[] => [
  {
    act: `${name}.stop`,
    may: GUARDIANS,
    call: (world, as) => of(world).connect(as).stop.staticCall("a fault"),
  },
  {
    act: `${name}.restart`,
    may: GUARDIANS,
    before: (world) => of(world).stop("a fault"),
    call: (world, as) => of(world).connect(as).restart.staticCall("no fault"),
  },
  {
    act: `${name}.retire`,
    may: ADMINISTRATORS,
    before: (world) => of(world).stop("it is replaced"),
    call: (world, as) => of(world).connect(as).retire.staticCall(world.successors[name]!),
  },
  {
    act: `${name}.setAuthority`,
    may: ["accessManager"],
    call: (world, as) => of(world).connect(as).setAuthority.staticCall(world.accessManager),
  },
]);

/** The next ledger takes over, and opens its first fund. */
export async function takeOver({ ledger, next, charity, civilAffairs }: World): Promise<void> {
  await retire(ledger, next);
  await openFund({ ledger: next }, charity, civilAffairs, "masks");
}
