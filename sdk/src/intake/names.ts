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

/** The bytes of two-byte characters in GB 18030, made when they are asked for. */
let bytesOf: ReadonlyMap<string, readonly [number, number]> | undefined;

function gbBytes(): ReadonlyMap<string, readonly [number, number]> {
  if (bytesOf) return bytesOf;
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    // A line end behind each, so that none is taken for the next one's first byte.
    const row = new Uint8Array(3 * 0xbf).fill(0x0a);
    for (let at = 0; at < 0xbf; at++) row.set([lead, 0x40 + at], 3 * at);
    for (const [at, character] of decoder.decode(row).split("\n").entries())
      if (character.length === 1) table.set(character, [lead, 0x40 + at]);
  }
  return (bytesOf = table);
}

/** Whether Chinese in UTF-8 was read as GB 18030 (鏅村窛甯 for 晴川市): its bytes, put back, are UTF-8 again. */
function isUtf8AsGb(name: string): boolean {
  const wide = [...name].filter((character) => character > "\u007f").join("");
  // The bytes of Chinese characters in UTF-8 begin with E4 to E9, so that of three characters one is rare.
  if (wide.length < 3 || !/[\u9500-\u9fff\u5a00-\u5aff\u6d00-\u6fff\u7400-\u75ff\ue000-\uf8ff]/.test(wide))
    return false;
  const bytes = [...wide].flatMap((character) => gbBytes().get(character) ?? [0xff]);
  // The last character may have lost its end.
  for (let cut = 0; cut < 3; cut++) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(
        Uint8Array.from(bytes.slice(0, bytes.length - cut)),
      );
      if (/[\u4e00-\u9fff]{2}/.test(text)) return true;
    } catch {
      // Not these bytes.
    }
  }
  return false;
}

/** Latin letters beside Cyrillic or Greek ones that look like them, in one word. */
const LOOKALIKE = /[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]/u;

/**
 * What speaks against publishing a name.
 * @returns Undefined where nothing does
 */
export function nameFault(name: string): Fault | undefined {
  // The most frequent names have Chinese characters, letters, digits and brackets alone.
  const usual = /^[\u4e00-\u9fff（）()·\w -]{1,60}$/.test(name) && /\S/.test(name);
  if (usual && !MOJIBAKE.test(name) && !isUtf8AsGb(name)) return undefined;
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
  if (MOJIBAKE.test(name) || isUtf8AsGb(name))
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
