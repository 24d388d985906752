import { Ground, ObjectionStatus, RowStatus } from "@sunledger/sdk/chain";
import { bodies, word } from "../choices.ts";
import type { Act } from "../choices.ts";
import { anyRoster, countyFor, noticeOver, noticeRuns, rowsWhere, stands, townshipFor } from "./choices.ts";

/** The acts of public notices: they run, and anyone objects meanwhile. */
export const NOTICE_ACTS: Readonly<Record<string, Act>> = {
  passDays: {
    weight: 9,
    own: true,
    choose: (world) => {
      const ends = [...world.memory.relief.rosters.values()].flatMap((roster) =>
        roster.rows.some((row) => stands(roster, row)) && noticeRuns(world, roster) ? [roster.noticeEnds] : [],
      );
      // The first to end, so that few notices end at once.
      return ends.length === 0 ? undefined : { until: Math.min(...ends) };
    },
  },
  object: {
    weight: 8,
    choose: (world) => {
      const { draw } = world;
      const late = draw.happens(0.1);
      const found = anyRoster(
        world,
        (roster) => roster.rows.some((row) => stands(roster, row)) && noticeOver(world, roster) === late,
      );
      if (!found) return undefined;
      const { id, roster } = found;
      const row = draw.oneOf(rowsWhere(roster, (each) => stands(roster, each)))!;
      const ruler = roster.rows[row]!.status === RowStatus.UnderSecondNotice ? countyFor : townshipFor;
      const others = bodies(world).filter((body) => body !== ruler(world, roster));
      const body = draw.oneOf(others)!;
      const args = [id, row, draw.between(Ground.Income, Ground.Other), word(world)] as const;
      return {
        by: draw.oneOf([body.recorder, body.approver, body.administrator])!,
        wrong: late ? "after the notice" : undefined,
        send: ({ relief }, options) => relief.write.object(args, options),
      };
    },
  },
  rule: {
    weight: 8,
    choose: (world) => {
      const { draw, memory } = world;
      const late = draw.happens(0.05);
      const fitting = [...memory.relief.objections].filter(
        ([, { status }]) => (status !== ObjectionStatus.Open) === late,
      );
      const found = draw.oneOf(fitting);
      if (!found) return undefined;
      const [id, { roster, second }] = found;
      const ruler = second ? countyFor : townshipFor;
      const args = [id, draw.happens(0.3), word(world)] as const;
      return {
        by: ruler(world, memory.relief.roster(roster)).approver,
        wrong: late ? "a second time" : undefined,
        send: ({ relief }, options) => relief.write.rule(args, options),
      };
    },
  },
};
