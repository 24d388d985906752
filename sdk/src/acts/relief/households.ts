import { concat, numberToHex } from "viem";
import type { Text } from "../../text.ts";
import { singleAct, type Act } from "../act.ts";
import { callOf, type Call } from "../calls.ts";
import { describeDocuments, type Document } from "../evidence/documents.ts";
import type { Office } from "../office.ts";
import { sideBySide } from "../../sideBySide.ts";
import { describeCaseDocument, type CaseDocument } from "./case-documents.ts";
import { packedHouseholds, rostersOf, setWords, tagAt, type KnownRoster } from "./lookup.ts";
import { unknownRow } from "./refusals.ts";
import { formatRowList } from "./row-list.ts";
import { CAUSES, GROUNDS, type CauseName, type GroundName } from "./words.ts";

/** Households by roster: rows from 0, ascending. */
export type Selection = ReadonlyMap<number, readonly number[]>;

/** What is done to the households of one roster: its call, and what to say of it. */
type Treatment = { readonly verb: Text; readonly why?: Text; readonly call: Call };

/** Strike rows that are not enrolled, on a ground. Each roster is one act. */
export function strike(
  office: Office,
  selection: Selection,
  ground: GroundName,
  document: CaseDocument,
): Promise<Act[]> {
  const { number, name } = GROUNDS[ground];
  return treat(office, selection, caseOf(document), (roster, rows) => ({
    verb: { en: "Strike from", zh: "剔除：" },
    why: name,
    call: callOf(office.contracts.relief, "strike", [roster.number, setWords(rows), number, document.digest]),
  }));
}

/** Households leave, which frees their tags. Each roster is one act. */
export async function exit(
  office: Office,
  selection: Selection,
  cause: CauseName,
  document: CaseDocument,
): Promise<Act[]> {
  const packed = await packedHouseholds(office, [...selection.keys()]);
  return treat(office, selection, caseOf(document), ({ number, count }, rows) => {
    const beyond = rows.find((row) => row >= count);
    if (beyond !== undefined) throw unknownRow(number, beyond);
    const leaving = concat(rows.flatMap((row) => [numberToHex(row, { size: 2 }), tagAt(packed.get(number)!, row)]));
    return {
      verb: { en: "Record the exit of households of", zh: "登记农户退出：" },
      why: CAUSES[cause].name,
      call: callOf(office.contracts.relief, "exit", [number, CAUSES[cause].number, document.digest, leaving]),
    };
  });
}

/**
 * Record that enrolled households were checked again and stay. Each roster is one act.
 * @param report Public
 */
export function reverify(office: Office, selection: Selection, report: Document): Promise<Act[]> {
  const given = { describe: describeDocuments([report]), documents: [report] };
  return treat(office, selection, given, ({ number }, rows) => ({
    verb: { en: "Confirm after re-verification the households of", zh: "复核确认农户：" },
    call: callOf(office.contracts.relief, "reverify", [number, setWords(rows), report.digest]),
  }));
}

type Shown = { readonly describe: Text[]; readonly documents: readonly (Document | undefined)[] };

const caseOf = (document: CaseDocument): Shown => ({
  describe: [describeCaseDocument(document)],
  documents: [document.published],
});

async function treat(
  office: Office,
  selection: Selection,
  { describe, documents }: Shown,
  treatment: (roster: KnownRoster, rows: readonly number[]) => Treatment,
): Promise<Act[]> {
  const rosters = await rostersOf(office, [...selection.keys()]);
  return sideBySide(rosters, (roster): Promise<Act> => {
    const rows = selection.get(roster.number)!;
    const { verb, why, call } = treatment(roster, rows);
    const list = formatRowList(rows);
    return singleAct(office, {
      preview: [
        {
          en: `${verb.en} roster ${roster.number} (${roster.village.name}), ${rows.length} of ${roster.count} rows${why ? `: ${why.en}` : ""}`,
          zh: `${verb.zh}名册 ${roster.number}（${roster.village.name}），${roster.count} 行中的 ${rows.length} 行${why ? `：${why.zh}` : ""}`,
        },
        { en: `  rows ${list}`, zh: `  行：${list}` },
        ...describe,
      ],
      call,
      documents,
      record: { kind: "roster", number: BigInt(roster.number) },
    });
  });
}
