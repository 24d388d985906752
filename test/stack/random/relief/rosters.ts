import { encodeSet, toHex, wordsOfSet } from "@sunledger/sdk";
import { ExitCause, Ground, RowStatus } from "@sunledger/sdk/chain";
import type { Hex } from "viem";
import { ZERO, batchRef, evidence, word } from "../choices.ts";
import type { Act, World } from "../choices.ts";
import {
  anyProgramme,
  anyRoster,
  anyVillage,
  closedOf,
  countyFor,
  noticeOver,
  noticeRuns,
  rowsAt,
  rowsWhere,
  townshipFor,
  villageFor,
} from "./choices.ts";
import type { Roster, RosterRow } from "./memory.ts";

const { UnderFirstNotice, UnderSecondNotice, Approved, Enrolled } = RowStatus;

/** How often a step is tried although its notice runs, or a household of the roster is enrolled already. */
const TOO_EARLY = 0.1;

/** The acts that move households on, from the village to the enrolment and out again. */
export const ROSTER_ACTS: Readonly<Record<string, Act>> = {
  submit: {
    weight: 12,
    choose: (world) => {
      const programme = anyProgramme(world);
      if (programme === undefined) return undefined;
      const { rows, wrong } = householdsOf(world);
      const minutes = world.draw.happens(0.03) ? ZERO : word(world);
      const args = [programme, batchRef(world), minutes, evidence(world), rows] as const;
      return {
        by: anyVillage(world, programme).recorder,
        wrong: wrong ?? (minutes === ZERO ? "without the minutes" : closedOf(world, programme)),
        send: ({ relief }, options) => relief.write.submit(args, options),
      };
    },
  },
  review: {
    weight: 14,
    choose: (world) => {
      const found = anyRosterDue(world, UnderFirstNotice, (roster) => roster.reviewed || noticeOver(world, roster));
      if (!found) return undefined;
      const { id, roster } = found;
      const early = !roster.reviewed && noticeRuns(world, roster) ? "while the first notice runs" : undefined;
      const args = [id, evidence(world)] as const;
      return {
        by: townshipFor(world, roster).approver,
        wrong: early ?? closedOf(world, roster.programme),
        send: ({ relief }, options) => relief.write.review(args, options),
      };
    },
  },
  approveRoster: {
    weight: 14,
    choose: (world) => {
      const found = anyRosterDue(world, UnderSecondNotice, (roster) => noticeOver(world, roster));
      if (!found) return undefined;
      const { id, roster } = found;
      const early = noticeRuns(world, roster) ? "while the second notice runs" : undefined;
      const args = [id, evidence(world)] as const;
      return {
        by: countyFor(world, roster).approver,
        wrong: early ?? closedOf(world, roster.programme),
        send: ({ relief }, options) => relief.write.approve(args, options),
      };
    },
  },
  enrol: {
    weight: 14,
    choose: (world) => {
      const found = anyRosterDue(world, Approved, (roster) => duplicatesIn(world, roster).length === 0);
      if (!found) return undefined;
      const { id, roster } = found;
      const twice = duplicatesIn(world, roster).length > 0 ? "with a household that is enrolled already" : undefined;
      const other = world.draw.happens(0.03) ? anyRoster(world, (another) => another !== roster) : undefined;
      const args = [id, (other?.roster ?? roster).packed] as const;
      return {
        by: countyFor(world, roster).recorder,
        wrong: other ? "with another roster's households" : (twice ?? closedOf(world, roster.programme)),
        send: ({ relief }, options) => relief.write.enrol(args, options),
      };
    },
  },
  exit: {
    weight: 4,
    choose: (world) => {
      const found = anyRoster(world, (roster) => rowsAt(roster, Enrolled).length > 0);
      if (!found) return undefined;
      const { draw } = world;
      const { id, roster } = found;
      const { rows, wrong } = leaving(world, roster);
      const cause = draw.happens(0.03)
        ? ExitCause.None
        : draw.between(ExitCause.OutOfPoverty, ExitCause.RecordedInError);
      const args = [id, cause, word(world), rows] as const;
      return {
        by: countyFor(world, roster).approver,
        wrong: cause === ExitCause.None ? "without a cause" : wrong,
        send: ({ relief }, options) => relief.write.exit(args, options),
      };
    },
  },
  reverify: {
    weight: 3,
    choose: (world) => {
      const found = anyRoster(world, (roster) => rowsAt(roster, Enrolled).length > 0);
      if (!found) return undefined;
      const { draw } = world;
      const { id, roster } = found;
      const stray = draw.happens(0.1) ? draw.oneOf(rowsWhere(roster, ({ status }) => status !== Enrolled)) : undefined;
      const rows = [
        ...rowsAt(roster, Enrolled).filter(() => draw.happens(0.7)),
        ...(stray === undefined ? [] : [stray]),
      ];
      const args = [id, wordsOfSet(encodeSet(rows)), word(world)] as const;
      return {
        by: draw.oneOf([countyFor, townshipFor])!(world, roster).approver,
        wrong: stray === undefined ? undefined : "of a household that is not enrolled",
        send: ({ relief }, options) => relief.write.reverify(args, options),
      };
    },
  },
  strike: {
    weight: 8,
    choose: (world) => {
      const doubled = anyRoster(world, (roster) => duplicatesIn(world, roster).length > 0);
      const found = (world.draw.happens(0.7) ? doubled : undefined) ?? anyRoster(world, hasStrikable(world));
      if (!found) return undefined;
      const { id, roster } = found;
      const { row, ...rest } = struckOf(world, roster);
      const ground = world.draw.between(Ground.Income, Ground.Other);
      const args = [id, wordsOfSet(encodeSet([row])), ground, word(world)] as const;
      return { ...rest, send: ({ relief }, options) => relief.write.strike(args, options) };
    },
  },
};

/** A roster of which some row may take its next step: mostly one that may take it now. */
function anyRosterDue(world: World, step: number, isDue: (roster: Roster) => boolean) {
  const early = world.draw.happens(TOO_EARLY);
  return anyRoster(world, (roster) => rowsAt(roster, step).length > 0 && (early || isDue(roster)));
}

/** Rows that were approved and cannot be enrolled, for their households are: here or in another row before them. */
function duplicatesIn({ memory }: World, roster: Roster): number[] {
  const seen = new Set<Hex>();
  return rowsAt(roster, Approved).filter((number) => {
    const { tag } = roster.rows[number]!;
    const isDouble = seen.has(tag) || memory.relief.places.has(tag);
    seen.add(tag);
    return isDouble;
  });
}

/** A row that is not enrolled yet, and neither struck nor gone. */
const isStrikable = ({ status }: RosterRow): boolean =>
  status === UnderFirstNotice || status === UnderSecondNotice || status === Approved;

const hasStrikable =
  ({ draw }: World) =>
  ({ rows }: Roster): boolean =>
    rows.some(isStrikable) || draw.happens(0.03);

/** Who strikes which row: a duplicate if there is one, else one that waits for a ruling, else any. */
function struckOf(world: World, roster: Roster) {
  const { draw } = world;
  const strikable = rowsWhere(roster, isStrikable);
  const contested = strikable.filter((row) => roster.rows[row]!.waiting > 0);
  const [duplicate] = duplicatesIn(world, roster);
  const row = duplicate ?? draw.oneOf(contested) ?? draw.oneOf(strikable) ?? draw.between(0, roster.rows.length - 1);
  const struck = roster.rows[row]!;
  const level = struck.status === UnderFirstNotice ? draw.oneOf([townshipFor, villageFor])! : countyFor;
  const late = isStrikable(struck) ? undefined : "of a household that is enrolled or gone";
  return { row, by: level(world, roster).approver, wrong: late };
}

/** 3 to 12 packed households, some of whom were put forward before; now and then broken. */
function householdsOf(world: World): { rows: Hex; wrong: string | undefined } {
  const { draw, memory } = world;
  const tags = [...memory.relief.rosters.values()].flatMap(({ rows }) => rows.map(({ tag }) => tag));
  const rows = Array.from({ length: draw.between(3, 12) }, () => {
    const commitment = draw.bytes(16);
    commitment[0] = 1;
    const tag = (draw.happens(0.03) ? draw.oneOf(tags) : undefined) ?? toHex(draw.bytes(16));
    tags.push(tag);
    return toHex(commitment) + tag.slice(2);
  });
  const whole: Hex = `0x${rows.map((row) => row.slice(2)).join("")}`;
  const mistakes: { rows: Hex; wrong: string }[] = [
    { rows: `${whole}00`, wrong: "with half a household" },
    { rows: `${whole.slice(0, -32)}${"0".repeat(32)}` as Hex, wrong: "with a household that has no tag" },
    { rows: `0x02${whole.slice(4)}`, wrong: "with an organisation for a household" },
  ];
  return (draw.happens(0.05) ? draw.oneOf(mistakes) : undefined) ?? { rows: whole, wrong: undefined };
}

/** One or two enrolled rows with their tags, as the contract takes them; now and then wrong ones. */
function leaving(world: World, roster: Roster): { rows: Hex; wrong: string | undefined } {
  const { draw } = world;
  const enrolled = rowsAt(roster, Enrolled);
  const others = rowsWhere(roster, ({ status }) => status !== Enrolled);
  const [row, other, stray] = [draw.oneOf(enrolled)!, draw.oneOf(enrolled)!, draw.oneOf(others)];
  const named = (number: number, tag = roster.rows[number]!.tag): string =>
    number.toString(16).padStart(4, "0") + tag.slice(2);
  const mistakes = [
    { rows: named(row, toHex(draw.bytes(16))), wrong: "with another household's tag" },
    { rows: named(row) + named(row), wrong: "of a household twice" },
    ...(stray === undefined ? [] : [{ rows: named(stray), wrong: "of a household that is not enrolled" }]),
  ];
  const rows = [...new Set(draw.happens(0.3) ? [row, other] : [row])].map((number) => named(number)).join("");
  const left = (draw.happens(0.15) ? draw.oneOf(mistakes) : undefined) ?? { rows, wrong: undefined };
  return { ...left, rows: `0x${left.rows}` };
}
