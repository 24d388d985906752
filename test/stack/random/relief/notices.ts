import { Ground, ObjectionStatus, RowStatus } from "@sunledger/sdk/chain";
import { bodies, word } from "../choices.ts";
import type { Act, World } from "../choices.ts";
import { anyRoster, countyFor, dayAfter, noticeOver, rowsWhere, stands, townshipFor } from "./choices.ts";
import type { Roster } from "./memory.ts";

/** The acts of public notices: they run, and anyone objects meanwhile. */
export const NOTICE_ACTS: Readonly<Record<string, Act>> = {
  passDays: {
    weight: 9,
    own: true,
    choose: (world) => {
      const running = [...world.memory.relief.rosters.values()].filter(
        (roster) => roster.rows.some((row) => stands(roster, row)) && !noticeOver(world, roster),
      );
      // The first to end, so that few notices end at once.
      return running.length === 0 ? undefined : { until: Math.min(...running.map(dayAfter)) };
    },
  },
  object: {
    weight: 12,
    choose: (world) => {
      const { draw } = world;
      const late = draw.happens(0.1);
      const found = anyRoster(
        world,
        (roster) => roster.rows.some((row) => stands(roster, row)) && noticeOver(world, roster) === late,
      );
      if (!found) return undefined;
      const { id, roster } = found;
      const row = objectionableRow(world, roster);
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
    weight: 6,
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
      const args = [[id], draw.happens(0.3), word(world)] as const;
      return {
        by: ruler(world, memory.relief.roster(roster)).approver,
        wrong: late ? "a second time" : undefined,
        send: ({ relief }, options) => relief.write.rule(args, options),
      };
    },
  },
};

/** A row under notice: often one that somebody has objected to already. */
function objectionableRow({ draw }: World, roster: Roster): number {
  const remaining = rowsWhere(roster, (row) => stands(roster, row));
  const contested = remaining.filter((row) => roster.rows[row]!.waiting > 0);
  return (draw.happens(0.6) ? draw.oneOf(contested) : undefined) ?? draw.oneOf(remaining)!;
}
