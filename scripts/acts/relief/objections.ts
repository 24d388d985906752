import { formatRecordNumber } from "@sunledger/sdk";
import { Refusal } from "../../lib/language.ts";
import type { Act } from "../act.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";
import { rosterOf, statusOfRow } from "./lookup.ts";
import { describeCaseDocument, storeCaseDocument } from "./private-documents.ts";
import type { CaseDocument } from "./private-documents.ts";
import { GROUNDS, objectionStatus } from "./words.ts";
import type { GroundName } from "./words.ts";

/** Object to a row under notice, with evidence. */
export async function object(
  office: Office,
  number: number,
  row: number,
  ground: GroundName,
  document: CaseDocument,
): Promise<Act> {
  const { relief } = office.contracts;
  const { village } = await rosterOf(office, number);
  const { name } = await statusOfRow(office, number, row);
  const args = [number, row, GROUNDS[ground].number, document.digest] as const;
  await tried(relief.simulate.object(args, office.attempt));
  const why = GROUNDS[ground].name;
  return {
    preview: [
      {
        en: `Object to row ${row + 1} of roster ${number} (${village.name}), now ${name.en}: ${why.en}`,
        zh: `对名册 ${number}（${village.name}）第 ${row + 1} 行（${name.zh}）提出异议：${why.zh}`,
      },
      describeCaseDocument(document),
    ],
    perform: async () => {
      await storeCaseDocument(office, document);
      await sent(office, relief.write.object(args));
      return { kind: "roster", number: BigInt(number) };
    },
  };
}

/** Rule on an objection: the row is struck, or goes on. */
export async function rule(office: Office, id: bigint, upheld: boolean, document: CaseDocument): Promise<Act> {
  const { relief } = office.contracts;
  const { status, row } = await relief.read.objection([id]);
  const number = formatRecordNumber(id);
  if (status === 0)
    throw new Refusal({
      en: `There is no objection ${number}. See the roster's page.`,
      zh: `没有异议 ${number}。请查看名册页面。`,
    });
  const args = [id, upheld, document.digest] as const;
  await tried(relief.simulate.rule(args, office.attempt));
  const now = objectionStatus(status);
  const roster = Number(id >> 32n);
  return {
    preview: [
      upheld
        ? {
            en: `Uphold objection ${number}, now ${now.en}: row ${row + 1} of roster ${roster} is struck`,
            zh: `裁定异议 ${number}（${now.zh}）成立：剔除名册 ${roster} 第 ${row + 1} 行`,
          }
        : {
            en: `Dismiss objection ${number}, now ${now.en}: row ${row + 1} of roster ${roster} goes on`,
            zh: `裁定异议 ${number}（${now.zh}）不成立：名册 ${roster} 第 ${row + 1} 行继续办理`,
          },
      describeCaseDocument(document),
    ],
    perform: async () => {
      await storeCaseDocument(office, document);
      await sent(office, relief.write.rule(args));
      return { kind: "roster", number: BigInt(roster) };
    },
  };
}
