import { recordId, toHex } from "@sunledger/sdk";
import { OrganisationKind } from "@sunledger/sdk/chain";
import { creditCode } from "./actors.ts";
import {
  ZERO,
  anyFund,
  anyNewcomer,
  anyRecord,
  bodies,
  bodyOf,
  evidence,
  reference,
  steward,
  word,
} from "./choices.ts";
import type { Act } from "./choices.ts";

/** The acts of the directory and of the evidence. */
export const OFFICE_ACTS: Readonly<Record<string, Act>> = {
  anchor: {
    weight: 3,
    choose: (world) => {
      const args = [world.draw.happens(0.05) ? ZERO : word(world), anyRecord(world)] as const;
      return {
        by: world.draw.oneOf(bodies(world))!.recorder,
        send: ({ evidence: module }, options) => module.write.anchor(args, options),
      };
    },
  },
  anchorRoot: {
    weight: 2,
    choose: (world) => {
      const args = [word(world), world.draw.between(0, 1_000), evidence(world), anyRecord(world)] as const;
      return {
        by: world.draw.oneOf(bodies(world))!.recorder,
        send: ({ evidence: module }, options) => module.write.anchorRoot(args, options),
      };
    },
  },
  correct: {
    weight: 3,
    choose: (world) => {
      const fund = anyFund(world);
      const by = steward(world, fund)?.recorder ?? world.draw.oneOf(bodies(world))!.recorder;
      const record = recordId(world.deployment.contracts.ledger, "fund", BigInt(fund));
      const args = [record, evidence(world), world.draw.happens(0.1) ? "" : "a wrong purpose was written"] as const;
      return { by, send: ({ evidence: module }, options) => module.write.correct(args, options) };
    },
  },
  register: {
    weight: 1,
    choose: (world) => {
      const { draw, memory, actors } = world;
      const number = draw.happens(0.2) ? 1 : 1_000 + memory.organisations;
      const registration = {
        ...{
          kind: OrganisationKind.Seller,
          region: 990_100_000_000n,
          creditCode: creditCode(number),
          name: `seller ${number}`,
        },
        ...{ treasury: `0x${"00".repeat(20)}` as const, administrator: toHex(draw.bytes(20)) },
      };
      return {
        by: actors.governor,
        send: ({ directory }, options) => directory.write.register([registration], options),
      };
    },
  },
  amend: {
    weight: 1,
    choose: (world) => {
      const body = world.draw.oneOf(bodies(world))!;
      const args = [body.id, body.region, body.treasury.address, `body ${body.id}`, "renamed"] as const;
      return { by: world.actors.governor, send: ({ directory }, options) => directory.write.amend(args, options) };
    },
  },
  suspend: {
    weight: 0.5,
    choose: (world) => {
      const org = world.draw.oneOf(bodies(world))!.id;
      return {
        by: world.actors.governor,
        send: ({ directory }, options) => directory.write.suspend([org, "an inquiry"], options),
      };
    },
  },
  reinstate: {
    weight: 4,
    choose: (world) => {
      const org = world.draw.oneOf([...world.memory.suspended]) ?? (world.draw.happens(0.1) ? 1 : undefined);
      if (org === undefined) return undefined;
      return {
        by: world.actors.governor,
        send: ({ directory }, options) => directory.write.reinstate([org, "cleared"], options),
      };
    },
  },
  appoint: {
    weight: 2,
    choose: (world) => {
      const args = [world.draw.oneOf(world.actors.newcomers)!.address, world.draw.between(0, 9), 2 ** 40 - 1] as const;
      return {
        by: world.draw.oneOf(bodies(world))!.administrator,
        send: ({ directory }, options) => directory.write.appoint(args, options),
      };
    },
  },
  dismiss: {
    weight: 1,
    choose: (world) => {
      const { newcomer, org } = anyNewcomer(world);
      const args = [newcomer.address, "has left"] as const;
      return {
        by: (bodyOf(world, org ?? 0) ?? world.draw.oneOf(bodies(world))!).administrator,
        send: ({ directory }, options) => directory.write.dismiss(args, options),
      };
    },
  },
  resign: {
    weight: 1,
    // Everybody could, for good: an organisation would be without a recorder.
    own: true,
    choose: (world) => ({
      by: anyNewcomer(world).newcomer,
      send: ({ directory }, options) => directory.write.resign(options),
    }),
  },
  publishKey: {
    weight: 0.5,
    choose: (world) => {
      const key = word(world);
      return {
        by: world.draw.oneOf(bodies(world))!.administrator,
        send: ({ directory }, options) => directory.write.publishKey([key], options),
      };
    },
  },
  nameParty: {
    weight: 1,
    choose: (world) => {
      const args = [reference(world), "a supplier"] as const;
      return {
        by: world.draw.oneOf(bodies(world))!.recorder,
        send: ({ directory }, options) => directory.write.nameParty(args, options),
      };
    },
  },
  install: {
    weight: 0.5,
    choose: (world) => {
      const args = [world.draw.oneOf(bodies(world))!.id, world.draw.oneOf(world.actors.newcomers)!.address] as const;
      return { by: world.actors.governor, send: ({ directory }, options) => directory.write.install(args, options) };
    },
  },
};
