import type { Text } from "../text.ts";

/** Names are published for good: what is wrong with one is found before. */

/** The longest name that is taken, in characters. The longest registered ones have some 60. */
const LONGEST_NAME = 120;

type Fault = { what: Text; remedy: Text };

const fault = (en: string, zh: string, remedyEn: string, remedyZh: string): Fault => ({
  what: { en, zh },
  remedy: { en: remedyEn, zh: remedyZh },
});

const RETYPE = ["Type the name anew.", "请重新输入名称。"] as const;

/** A Latin word with a Chinese character in it (`M黮ler`), UTF-8 read as another encoding (`MÃ¼ller`, 锟斤拷), or a lost byte. */
const MOJIBAKE = /[a-zäöüß][\u4e00-\u9fff][a-z]|Ã[\u0080-\u00bf]|â€|锟斤拷|烫烫|屯屯|\ufffd|[\ue000-\uf8ff]/iu;

/** Latin letters beside Cyrillic or Greek ones that look like them, in one word. */
const LOOKALIKE = /[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]/u;

/**
 * What speaks against publishing a name.
 * @returns Undefined where nothing does
 */
export function nameFault(name: string): Fault | undefined {
  // The most frequent names have Chinese characters, letters, digits and brackets alone.
  if (/^[\u4e00-\u9fff（）()·\w -]{1,60}$/.test(name) && /\S/.test(name) && !MOJIBAKE.test(name)) return undefined;
  if (name.replace(/[\s\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/gu, "") === "")
    return fault(
      "a name of blanks",
      "名称为空白",
      "Write the organisation's registered name.",
      "请填写机构的登记名称。",
    );
  if (/\p{Cc}/u.test(name)) return fault("a control character in the name", "名称含控制字符", ...RETYPE);
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(name))
    return fault(
      "a mark that turns the direction of reading, so that the name looks like another",
      "名称含改变文字方向的符号，会被看成另一名称",
      ...RETYPE,
    );
  if (/\p{Cf}|[\u115f\u1160\u3164\uffa0\u2800]/u.test(name))
    return fault("an invisible character in the name", "名称含不可见字符", ...RETYPE);
  if ([...name].length > LONGEST_NAME)
    return fault(
      `a name of more than ${LONGEST_NAME} characters`,
      `名称超过 ${LONGEST_NAME} 个字符`,
      "Write the registered name alone.",
      "请只填写登记名称。",
    );
  if (MOJIBAKE.test(name))
    return fault(
      "a name that seems to be decoded wrongly",
      "名称疑似乱码",
      "Say the file's encoding (--encoding), or mend the name.",
      "请指定文件编码（--encoding），或更正名称。",
    );
  if (LOOKALIKE.test(name))
    return fault("letters of two alphabets that look alike in one word", "同一词中混有外形相似的不同文字", ...RETYPE);
  if (/\p{M}{3,}/u.test(name)) return fault("stacked marks on one character", "字符上叠加多个符号", ...RETYPE);
  return undefined;
}

/** A name as it is kept: composed, its inner blanks single, without what surrounds it. */
export const tidyName = (name: string): string =>
  /^[\u4e00-\u9fff\w]*$/.test(name) ? name : name.normalize("NFC").replace(/\s+/g, " ").trim();
