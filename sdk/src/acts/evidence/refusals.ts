import { PERSONAL_NUMBERS, masked } from "../../personal.ts";
import { Refusal } from "../../refusal.ts";
import type { Text } from "../../text.ts";
import type { Find } from "./screening/screening.ts";

/** Refusals of acts on documents. */

/** @param finds What was found, and where; values are told masked */
export const personalData = (finds: readonly Find[]) => {
  const lines = finds.map(({ where, kind, value }) => ({
    en: `${where.en}: ${PERSONAL_NUMBERS[kind].en} (${masked(value)})`,
    zh: `${where.zh}：${PERSONAL_NUMBERS[kind].zh}（${masked(value)}）`,
  }));
  return new Refusal(
    "evidence/personal",
    {
      en: `What is published is public for good, and this must not be:\n  ${lines.map(({ en }) => en).join("\n  ")}\nBlacken it; or, where it is something else, say that you have checked.`,
      zh: `公开的内容将永久公开，而以下内容不得公开：\n  ${lines.map(({ zh }) => zh).join("\n  ")}\n请遮盖后再试；如确认并非个人信息，请声明已核对。`,
    },
    { finds: finds.length, first: finds[0]?.where.en ?? "" },
  );
};

/** @param where What the words are called */
export const unfitWords = (where: Text, what: Text) =>
  new Refusal(
    "evidence/words",
    {
      en: `The text for “${where.en}” cannot be read rightly: ${what.en}. Type it anew.`,
      zh: `“${where.zh}”无法正确显示：${what.zh}。请重新输入。`,
    },
    { where: where.en, what: what.en },
  );

export type EvidenceRefusal = ReturnType<typeof personalData> | ReturnType<typeof unfitWords>;
