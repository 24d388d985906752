import { refusal, text } from "./define.ts";

/** What several domains refuse in the same words. */

export const REASON_MISSING = refusal(text("a reason is missing", "缺少理由"), text("say why", "请说明理由"));

export const DOCUMENT_MISSING = refusal(
  text("the document's digest is missing", "缺少文件的数字指纹"),
  text("attach the document", "请附上文件"),
);

export const NOT_A_RECORDER = refusal(
  text("{account} is no recorder of an active organisation", "{account} 不是有效机构的经办人"),
  text("let a recorder do it", "请由经办人办理"),
);

export const ZERO_AMOUNT = refusal(
  text("the amount is zero", "金额为零"),
  text("give one of at least a fen", "请填写至少一分的金额"),
);

export const BATCH_REFERENCE_EMPTY = refusal(
  text("the batch reference is empty", "批次编号为空"),
  text("give one that was not used before", "请填写未使用过的编号"),
);

export const FIELD_WRONG = refusal(
  text("the particular “{field:particular}” is missing or cannot be so", "“{field:particular}”一项缺失或无效"),
  text("correct it", "请更正"),
);

export const NOTHING_TO_DO = text("nothing needs to be done", "无需再做任何操作");
