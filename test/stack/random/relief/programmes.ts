import { covers, toHex } from "@sunledger/sdk";
import { DepositKind, OrganisationKind, ProgrammeStatus } from "@sunledger/sdk/chain";
import {
  ZERO,
  amount,
  available,
  banks,
  batchRef,
  bodies,
  bodyOf,
  evidence,
  isOpen,
  packed,
  steward,
  word,
} from "../choices.ts";
import type { Act, World } from "../choices.ts";
import { transfer } from "../money.ts";
import { anyProgramme, closedOf, isProgrammeOpen } from "./choices.ts";

/** More programmes side by side would each have too few households. */
const MOST_OPEN = 4;
const COUNTRY = 0n;

/** The acts of programmes' lives, and of the money on its way down to their funds. */
export const PROGRAMME_ACTS: Readonly<Record<string, Act>> = {
  openProgramme: {
    weight: 2,
    choose: (world) => {
      const { draw, actors } = world;
      if (openProgrammes(world).length >= MOST_OPEN) return undefined;
      const { civilAffairs, finance } = actors.organisations;
      const { rules, wrong } = rulesOf(world);
      const args = [planOf(world), rules] as const;
      const by = draw.oneOf([civilAffairs, finance])!.approver;
      return { by, wrong, send: ({ relief }, options) => relief.write.open(args, options) };
    },
  },
  openProgrammeFund: {
    weight: 1.5,
    choose: (world) => {
      const programme = anyProgramme(world);
      if (programme === undefined) return undefined;
      const args = [programme, planOf(world, world.memory.relief.programmes.get(programme)?.region)] as const;
      const wrong = closedOf(world, programme);
      return {
        by: sponsorOf(world, programme).approver,
        wrong,
        send: ({ relief }, options) => relief.write.openFund(args, options),
      };
    },
  },
  amendProgramme: {
    weight: 1.5,
    choose: (world) => {
      const programme = anyProgramme(world);
      if (programme === undefined) return undefined;
      const { rules, wrong } = rulesOf(world);
      const args = [programme, rules, "prices rose", evidence(world)] as const;
      return {
        by: sponsorOf(world, programme).approver,
        wrong: wrong ?? closedOf(world, programme),
        send: ({ relief }, options) => relief.write.amend(args, options),
      };
    },
  },
  closeProgramme: {
    weight: 0.4,
    choose: (world) => {
      const programme = anyProgramme(world);
      // The last ones stay open, or little else would be tried.
      if (programme === undefined || openProgrammes(world).length <= MOST_OPEN / 2) return undefined;
      const report = world.draw.happens(0.1) ? ZERO : word(world);
      const args = [programme, "all were helped", report] as const;
      return {
        by: sponsorOf(world, programme).approver,
        wrong: report === ZERO ? "without its report" : closedOf(world, programme),
        send: ({ relief }, options) => relief.write.close(args, options),
      };
    },
  },
  appropriate: {
    weight: 6,
    choose: (world) => {
      const { draw, memory } = world;
      const fund = draw.oneOf(draw.happens(0.7) ? treasuries(world) : [...memory.relief.homes.keys()]);
      const bank = draw.oneOf(banks(world))!;
      const held = memory.tokens.get(bank.treasury.address) ?? 0n;
      if (fund === undefined || held < 4n) return undefined;
      const rows = packed([{ reference: toHex(organisation(world)), amount: held / 4n }]);
      const args = [fund, DepositKind.Appropriation, batchRef(world), evidence(world), rows] as const;
      return { by: bank.recorder, send: ({ ledger }, options) => ledger.write.deposit(args, options) };
    },
  },
  passOn: {
    weight: 8,
    choose: (world) => {
      const { draw, memory } = world;
      const kept = [...memory.relief.homes].filter(([, { programme }]) => isProgrammeOpen(world, programme));
      const to = draw.oneOf(kept)?.[0];
      const from = draw.oneOf(
        [...treasuries(world), ...kept.map(([id]) => id)].filter(
          (id) => id !== to && available(world, id) > amount(world),
        ),
      );
      return from === undefined || to === undefined ? undefined : transfer(world, from, to);
    },
  },
};

const openProgrammes = ({ memory }: World) =>
  [...memory.relief.programmes.values()].filter(({ status }) => status === ProgrammeStatus.Open);

/** Ordinary funds of public bodies. */
const treasuries = (world: World): number[] =>
  [...world.memory.funds].flatMap(([id, fund]) =>
    isOpen(fund) && !fund.kept && steward(world, id)?.kind === OrganisationKind.LocalGovernment ? [id] : [],
  );

const sponsorOf = (world: World, programme: number) =>
  bodyOf(world, world.memory.relief.programmes.get(programme)?.sponsor ?? 0) ?? bodies(world)[0]!;

/** An organisation's reference. */
function organisation({ draw }: World): Uint8Array {
  const bytes = draw.bytes(16);
  bytes[0] = 2;
  return bytes;
}

/** For the county, or for one of its townships: mostly within a region. */
function planOf({ draw, actors }: World, within = COUNTRY) {
  const { county, township, otherTownship } = actors.organisations;
  const fitting = [county, county, township, otherTownship].filter(
    ({ region }) => covers(within, region) || draw.happens(0.05),
  );
  const at = draw.oneOf(fitting) ?? county;
  return {
    ...{ region: at.region, steward: draw.oneOf([at, county])!.id, ceiling: BigInt(draw.between(0, 300_000)) },
    ...{ name: "allowance", purpose: "for households below the line" },
  };
}

/** Notices of 7 days (0) or up to 3; sometimes rules that no programme has. */
function rulesOf(world: World) {
  const { draw } = world;
  const rules = {
    ...{ noticeDays: draw.between(0, 3), most: draw.between(1, 100_000), standard: word(world) },
    ...{ eligibility: "income below 4,000 yuan", benefit: "up to 1,000 yuan a payment" },
  };
  const mistakes = [
    { rules: { ...rules, most: 0 }, wrong: "without a benefit" },
    { rules: { ...rules, noticeDays: 91 }, wrong: "with notices of 91 days" },
    { rules: { ...rules, standard: ZERO }, wrong: "without its standard" },
  ];
  return (draw.happens(0.1) ? draw.oneOf(mistakes) : undefined) ?? { rules, wrong: undefined };
}
