import { SIMPLE, pdfFonts, type Codec } from "./pdf-fonts.ts";
import { STRING, decoded, pdfObjects, stringBytes, type PdfObject } from "./pdf-objects.ts";
import type { Contents, Unread } from "./contents.ts";
import { latin1 } from "./unpack.ts";

/** A picture of fewer points shows a mark or a line, and nothing to read. */
const LEAST_PICTURE = 200 * 200;

/** From so many characters without a meaning, one in so many, a page counts as unread. */
const LOST_SHARE = 10;

/**
 * The texts of a PDF (ISO 32000-1): of its pages, by its fonts' own maps, of its forms, notes and particulars; and what of it no
 * program reads: pictures, fonts that tell nothing of their characters, what is locked or packed in an unknown way.
 */
export function readPdf(bytes: Uint8Array): Contents {
  const head = latin1(bytes);
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(head)) return { texts: [], unread: ["locked"], files: [] };
  const objects = pdfObjects(bytes);
  const fonts = pdfFonts(objects);
  const unread = new Set<Unread>();
  const [texts, files]: [string[], Uint8Array[]] = [[], []];
  const called = fontsByName(objects, fonts);
  for (const object of objects.values()) {
    if (!object.stream) {
      texts.push(...[...object.head.matchAll(STRING)].map(([written]) => particular(stringBytes(written))));
      continue;
    }
    const { head } = object;
    if (/\/Subtype\s*\/Image\b/.test(head)) {
      if (pointsOf(head) >= LEAST_PICTURE) unread.add("pictures");
    } else if (!isOwn(head)) {
      const content = decoded(object);
      if (!content) unread.add("format");
      else if (/\/Type\s*\/EmbeddedFile\b/.test(head)) files.push(content);
      else if (/\/(Subtype|Type)\s*\/(XML|Metadata)\b/.test(head)) texts.push(new TextDecoder().decode(content));
      else texts.push(...pageTexts(latin1(content), called, unread));
    }
  }
  return { texts, unread: [...unread], files };
}

/** Streams that hold nothing for people: fonts, tables, colours, maps. */
const isOwn = (head: string): boolean =>
  /\/Type\s*\/(XRef|ObjStm|CMap)\b|\/Length[123]\s|\/Subtype\s*\/(Type1C|CIDFontType0C|OpenType)\b|\/(FunctionType|Alternate|ShadingType)\b/.test(
    head,
  );

function pointsOf(head: string): number {
  const [width, height] = ["Width", "Height"].map((key) => Number(new RegExp(`/${key}\\s+(\\d+)`).exec(head)?.[1]));
  return width! * height!;
}

/** A string outside of pages: text in UTF-16 or UTF-8 where it says so by a mark. */
function particular(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return new TextDecoder().decode(bytes);
  return latin1(bytes);
}

/** Which fonts a name stands for on some page: `/F1 5 0 R`. Pages may call different fonts by one name. */
function fontsByName(
  objects: ReadonlyMap<number, PdfObject>,
  fonts: ReadonlyMap<number, Codec | null>,
): Map<string, (Codec | null)[]> {
  const called = new Map<string, (Codec | null)[]>();
  for (const { head } of objects.values()) {
    for (const [, name = "", number] of head.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g)) {
      const font = fonts.get(Number(number));
      if (font === undefined) continue;
      const known = called.get(name) ?? [];
      if (!known.includes(font)) called.set(name, [...known, font]);
    }
  }
  return called;
}

/** What a page's content is made of, as far as texts go: strings, names, numbers, operators. */
const TOKENS = new RegExp(`${STRING.source}|/[^\\s/<>[\\]()]+|[-+]?\\d*\\.?\\d+|[A-Za-z'"*]+|[[\\]]`, "g");

/**
 * The texts of one stream of content. What stands on one line is joined twice: without gaps, for numbers that are set character by
 * character, and with them, for figures beside each other.
 */
function pageTexts(
  content: string,
  called: ReadonlyMap<string, readonly (Codec | null)[]>,
  unread: Set<Unread>,
): string[] {
  const texts: string[] = [];
  for (const [, block = ""] of content.matchAll(/(?<![\w])BT\b([^]*?)\bET(?![\w])/g)) {
    let fonts: readonly (Codec | null)[] = [SIMPLE];
    let operands: string[] = [];
    let [close, apart] = ["", ""];
    let line = NaN;
    const show = (strings: readonly string[]): void => {
      for (const font of fonts) {
        if (!font) unread.add("fonts");
        const read = strings.map((written) => /^[(<]/.test(written) && (font ?? SIMPLE)(stringBytes(written)));
        const known = read.filter((part) => part !== false);
        const lost = known.reduce((sum, part) => sum + part.lost, 0);
        const length = known.reduce((sum, part) => sum + part.text.length, 0);
        if (lost * LOST_SHARE > length) unread.add("fonts");
        close += known.map(({ text }) => text).join("");
        // Within a line, a thousandth of the font's size is the unit; a fifth of it is a gap.
        apart += read.map((part, at) => (part ? part.text : Number(strings[at]) < -200 ? " " : "")).join("");
        if (fonts.length > 1) [close, apart] = [`${close}\n`, `${apart}\n`];
      }
    };
    const move = (sameLine: boolean): void => {
      close += sameLine ? "" : "\n";
      apart += sameLine ? " " : "\n";
    };
    for (const [token] of block.matchAll(TOKENS)) {
      if (!/^[A-Za-z'"*]/.test(token)) {
        operands.push(token);
        continue;
      }
      if (token === "Tf") fonts = called.get((operands.at(-2) ?? "").slice(1)) ?? [SIMPLE];
      else if (token === "Td" || token === "TD") move(Number(operands.at(-1)) === 0);
      else if (token === "Tm") {
        move(Number(operands.at(-1)) === line);
        line = Number(operands.at(-1));
      } else if (token === "T*" || token === "'" || token === '"') move(false);
      if (token === "Tj" || token === "TJ" || token === "'" || token === '"') show(operands);
      operands = [];
    }
    texts.push(close, apart);
  }
  return texts;
}
