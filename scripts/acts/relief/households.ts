import { concat, numberToHex } from "viem";
import type { Hex } from "@sunledger/sdk";
import { Refusal } from "../../lib/language.ts";
import type { Text } from "../../lib/language.ts";
import { sideBySide } from "../../lib/side-by-side.ts";
import type { Act } from "../act.ts";
import { describeDocuments, store } from "../documents.ts";
import type { Document } from "../documents.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";
import { packedHouseholds, rostersOf, setWords, tagAt } from "./lookup.ts";
import type { KnownRoster } from "./lookup.ts";
import { describeCaseDocument, storeCaseDocument } from "./private-documents.ts";
import type { CaseDocument } from "./private-documents.ts";
import { formatRowList } from "./row-list.ts";
import { CAUSES, GROUNDS } from "./words.ts";
import type { CauseName, GroundName } from "./words.ts";

/** Households by roster: rows from 0, ascending. */
export type Selection = ReadonlyMap<number, readonly number[]>;

/** What is done to the households of one roster: its transaction, and what to say of it. */
type Treatment = { verb: Text; why?: Text; send: () => Promise<Hex>; attempt: () => Promise<unknown> };

/** Strike rows that are not enrolled, on a ground. Each roster is one act; all are tried before any is sent. */
export function strike(
  office: Office,
  selection: Selection,
  ground: GroundName,
  document: CaseDocument,
): Promise<Act[]> {
  const { relief } = office.contracts;
  return treat(office, selection, caseOf(office, document), ({ number }, rows) => {
    const args = [number, setWords(rows), GROUNDS[ground].number, document.digest] as const;
    return {
      verb: { en: "Strike from", zh: "剔除：" },
      why: GROUNDS[ground].name,
      attempt: () => relief.simulate.strike(args, office.attempt),
      send: () => relief.write.strike(args),
    };
  });
}

/** Households leave, which frees their tags. */
export async function exit(
  office: Office,
  selection: Selection,
  cause: CauseName,
  document: CaseDocument,
): Promise<Act[]> {
  const { relief } = office.contracts;
  const packed = await packedHouseholds(office, [...selection.keys()]);
  return treat(office, selection, caseOf(office, document), ({ number, count }, rows) => {
    const beyond = rows.find((row) => row >= count);
    if (beyond !== undefined)
      throw new Refusal({
        en: `Roster ${number} has no row ${beyond + 1}. See its page.`,
        zh: `名册 ${number} 没有第 ${beyond + 1} 行。请查看其页面。`,
      });
    const leaving = concat(rows.flatMap((row) => [numberToHex(row, { size: 2 }), tagAt(packed.get(number)!, row)]));
    const args = [number, CAUSES[cause].number, document.digest, leaving] as const;
    return {
      verb: { en: "Record the exit of households of", zh: "登记农户退出：" },
      why: CAUSES[cause].name,
      attempt: () => relief.simulate.exit(args, office.attempt),
      send: () => relief.write.exit(args),
    };
  });
}

/** Record that enrolled households were checked again and stay. The report is public. */
export function reverify(office: Office, selection: Selection, report: Document): Promise<Act[]> {
  const { relief } = office.contracts;
  const stored = { describe: describeDocuments([report]), store: () => store(office, report) };
  return treat(office, selection, stored, ({ number }, rows) => {
    const args = [number, setWords(rows), report.digest] as const;
    return {
      verb: { en: "Confirm after re-verification the households of", zh: "复核确认农户：" },
      attempt: () => relief.simulate.reverify(args, office.attempt),
      send: () => relief.write.reverify(args),
    };
  });
}

type Stored = { describe: Text[]; store: () => Promise<void> };

const caseOf = (office: Office, document: CaseDocument): Stored => ({
  describe: [describeCaseDocument(document)],
  store: () => storeCaseDocument(office, document),
});

async function treat(
  office: Office,
  selection: Selection,
  document: Stored,
  treatment: (roster: KnownRoster, rows: readonly number[]) => Treatment,
): Promise<Act[]> {
  const rosters = await rostersOf(office, [...selection.keys()]);
  return sideBySide(rosters, async (roster): Promise<Act> => {
    const rows = selection.get(roster.number)!;
    const { verb, why, send, attempt } = treatment(roster, rows);
    await tried(attempt());
    const list = formatRowList(rows);
    return {
      preview: [
        {
          en: `${verb.en} roster ${roster.number} (${roster.village.name}), ${rows.length} of ${roster.count} rows${why ? `: ${why.en}` : ""}`,
          zh: `${verb.zh}名册 ${roster.number}（${roster.village.name}），${roster.count} 行中的 ${rows.length} 行${why ? `：${why.zh}` : ""}`,
        },
        { en: `  rows ${list}`, zh: `  行：${list}` },
        ...document.describe,
      ],
      perform: async () => {
        await document.store();
        await sent(office, send());
        return { kind: "roster", number: BigInt(roster.number) };
      },
    };
  });
}
