import type { Text } from "../../../text.ts";

/** The parts of a document that no program could read. */
export type Unread = keyof typeof UNREAD;

/** The words for each. */
export const UNREAD = {
  pictures: { en: "pictures", zh: "图片" },
  fonts: { en: "text whose font does not tell its characters", zh: "无法识别字符的文字" },
  locked: { en: "text that is locked", zh: "加密的内容" },
  format: { en: "a format that no program here reads", zh: "程序无法读取的格式" },
} as const satisfies Record<string, Text>;

/** A document in its parts. */
export type Contents = {
  readonly texts: readonly string[];
  readonly unread: readonly Unread[];
  /** Files within it. */
  readonly files: readonly Uint8Array[];
};
