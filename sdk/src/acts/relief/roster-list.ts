import { DueRostersOfQuery, DueRostersQuery, type DueRoster } from "../../generated/queries.ts";
import { readAll } from "../../query/all.ts";
import type { Index } from "../../query/client.ts";
import { indexId } from "../../records.ts";
import { sameText, type Text } from "../../text.ts";
import { STAGES, type StageName } from "./words.ts";

const NEXT: Record<StageName, Text | undefined> = {
  FIRST_NOTICE: { en: "township reviews", zh: "待乡镇审核" },
  SECOND_NOTICE: { en: "county approves", zh: "待县审批" },
  APPROVED: { en: "county enrols", zh: "待县纳入" },
  ENROLLED: undefined,
};

/**
 * Rosters a line each: where they stand, until when their notice runs, what is due. By the index alone: no account needed.
 * @param options.programme Those of one programme alone
 * @param options.due Those alone that can take a step now
 * @param options.now UTC seconds
 */
export async function listRosters(
  index: Index,
  options: { readonly programme?: number; readonly due: boolean; readonly now: number },
): Promise<Text[]> {
  const { programme, due, now } = options;
  const lines: Text[] = [];
  const pages =
    programme === undefined
      ? readAll(index, DueRostersQuery, {})
      : readAll(index, DueRostersOfQuery, { programme: indexId(programme) });
  for await (const page of pages) {
    for (const roster of page) {
      const next = nextOf(roster, now);
      if (!due || next) lines.push(describe(roster, next));
    }
  }
  return lines;
}

function nextOf({ stage, noticeEnds, count, struckCount, contestedCount }: DueRoster, now: number): Text | undefined {
  const onNotice = stage === "FIRST_NOTICE" || stage === "SECOND_NOTICE";
  if (onNotice && Number(noticeEnds) > now) return undefined;
  return count > struckCount + contestedCount ? NEXT[stage] : undefined;
}

function describe(roster: DueRoster, next: Text | undefined): Text {
  const { number, village, programme, count, stage, noticeEnds } = roster;
  const { enrolledCount, struckCount, exitedCount, contestedCount } = roster;
  const onNotice = stage === "FIRST_NOTICE" || stage === "SECOND_NOTICE";
  const until = new Date(Number(noticeEnds) * 1000).toISOString().slice(0, 16).replace("T", " ");
  const parts: Text[] = [
    { en: `roster ${number}`, zh: `名册 ${number}` },
    sameText(village.name),
    { en: `programme ${programme.number}`, zh: `项目 ${programme.number}` },
    { en: `${count} households`, zh: `${count} 户` },
    STAGES[stage],
    ...(onNotice ? [{ en: `until ${until} UTC`, zh: `至 ${until}（UTC）` }] : []),
    ...counted(enrolledCount, { en: "enrolled", zh: "已纳入" }),
    ...counted(struckCount, { en: "struck", zh: "已剔除" }),
    ...counted(exitedCount, { en: "exited", zh: "已退出" }),
    ...counted(contestedCount, { en: "wait for a ruling", zh: "待裁定" }),
    ...(next ? [{ en: `→ ${next.en}`, zh: `→ ${next.zh}` }] : []),
  ];
  return { en: parts.map(({ en }) => en).join(", "), zh: parts.map(({ zh }) => zh).join("，") };
}

const counted = (count: number, what: Text): Text[] =>
  count === 0 ? [] : [{ en: `${count} ${what.en}`, zh: `${what.zh} ${count} 户` }];
