import { ObjectionStatus } from "../../generated/enums.ts";
import { formatRecordNumber, fundOf as ownerOf } from "../../records.ts";
import { sideBySide } from "../../sideBySide.ts";
import type { Text } from "../../text.ts";
import type { Act } from "../act.ts";
import { callOf } from "../calls.ts";
import type { Office } from "../office.ts";
import { caseAct, type CaseDocument } from "./case-documents.ts";
import { rosterOf, statusOfRow } from "./lookup.ts";
import { unknownObjection } from "./refusals.ts";
import { GROUNDS, objectionStatus, type GroundName } from "./words.ts";

/**
 * Object to a row under notice, with evidence.
 * @param row From 0
 */
export async function object(
  office: Office,
  number: number,
  row: number,
  ground: GroundName,
  document: CaseDocument,
): Promise<Act> {
  const { village } = await rosterOf(office, number);
  const { name } = await statusOfRow(office, number, row);
  const why = GROUNDS[ground].name;
  return caseAct(office, document, {
    preview: [
      {
        en: `Object to row ${row + 1} of roster ${number} (${village.name}), now ${name.en}: ${why.en}`,
        zh: `对名册 ${number}（${village.name}）第 ${row + 1} 行（${name.zh}）提出异议：${why.zh}`,
      },
    ],
    call: callOf(office.contracts.relief, "object", [number, row, GROUNDS[ground].number, document.digest]),
    record: { kind: "roster", number: BigInt(number) },
  });
}

/**
 * Rule on objections alike: their rows are struck, or go on.
 * @param ids At least one
 */
export async function rule(
  office: Office,
  ids: readonly bigint[],
  upheld: boolean,
  document: CaseDocument,
): Promise<Act> {
  const rulings = await sideBySide(ids, (id) => describeRuling(office, id, upheld));
  return caseAct(office, document, {
    preview: rulings,
    call: callOf(office.contracts.relief, "rule", [ids, upheld, document.digest]),
    record: { kind: "roster", number: BigInt(ownerOf(ids[0]!)) },
  });
}

async function describeRuling({ contracts }: Office, id: bigint, upheld: boolean): Promise<Text> {
  const { status, row } = await contracts.relief.read.objection([id]);
  if (status === ObjectionStatus.None) throw unknownObjection(id);
  const number = formatRecordNumber(id);
  const now = objectionStatus(status);
  const roster = ownerOf(id);
  return upheld
    ? {
        en: `Uphold objection ${number}, now ${now.en}: row ${row + 1} of roster ${roster} is struck`,
        zh: `裁定异议 ${number}（${now.zh}）成立：剔除名册 ${roster} 第 ${row + 1} 行`,
      }
    : {
        en: `Dismiss objection ${number}, now ${now.en}: row ${row + 1} of roster ${roster} goes on`,
        zh: `裁定异议 ${number}（${now.zh}）不成立：名册 ${roster} 第 ${row + 1} 行继续办理`,
      };
}
