import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { screen } from "./screening.ts";
import { fromLatin1 } from "./unpack.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const kindsIn = (bytes: Uint8Array): string[] => screen(bytes).found.map(({ kind }) => kind);

// The example of GB 11643-1999 itself, and a telephone number that is assigned to nobody.
const IDENTITY = "11010519491231002X";
const PHONE = "13800000000";

/** UTF-16, big end first, as hexadecimal digits and as characters of a byte each. */
const utf16 = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("");
const utf16Bytes = (text: string): string =>
  [...text]
    .flatMap((character) => [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 0xff])
    .map((byte) => String.fromCharCode(byte))
    .join("");

function stream(head: string, content: string): string {
  return `<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** The same, deflated: zlib's header, the stream, and a checksum that is not verified here. */
function packed(head: string, content: string): string {
  const bytes = [0x78, 0x9c, ...deflateSync(fromLatin1(content)), 0, 0, 0, 0];
  return stream(`${head} /Filter /FlateDecode`, String.fromCharCode(...bytes));
}

/** A PDF of one page: objects 1 to 3 are its frame, 4 its content, 5 its font; further ones from 6 on. */
function pdf(content: string, font: string, ...further: readonly string[]): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream("", content),
    font,
    ...further,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  // Positions of objects, ten digits each. A careless search would find a telephone number among them.
  return fromLatin1(`%PDF-1.7\n${body}xref\n0 2\n0000000000 65535 f \n${PHONE} 00000 n \ntrailer\n<< >>\n%%EOF\n`);
}

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

describe("screening text", () => {
  it.each([
    ["UTF-8", utf8(`身份证 ${IDENTITY}，电话 ${PHONE}。`)],
    ["UTF-16", fromLatin1(`\xfe\xff${utf16Bytes(`证 ${IDENTITY}，${PHONE}`)}`)],
    ["HTML", utf8(`<!doctype html><p>ID<b>110105</b>19491231002X</p><p>138<i>0000</i>0000</p>`)],
    ["RTF", utf8(`{\\rtf1\\ansi 110105\\b 19491231\\b0 002X\\par 138{\\i 0000}0000}`)],
  ])("%s", (_kind, bytes) => {
    expect(kindsIn(bytes)).toEqual(["identity", "phone"]);
    expect(screen(bytes).unread).toEqual([]);
  });
});

describe("screening a PDF", () => {
  it("reads plain strings, kerned, cut and moved", () => {
    expect(kindsIn(pdf(`BT /F1 12 Tf [(110105194) -20 (91231002X)] TJ ET`, HELVETICA))).toEqual(["identity"]);
    expect(kindsIn(pdf(`BT /F1 12 Tf (138) Tj 9 0 Td (0000) Tj 9 0 Td (0000) Tj ET`, HELVETICA))).toEqual(["phone"]);
    const beside = `BT /F1 12 Tf 1 0 0 1 9 700 Tm (17) Tj 1 0 0 1 40 700 Tm (${PHONE}) Tj ET`;
    expect(kindsIn(pdf(beside, HELVETICA))).toEqual(["phone"]);
    expect(kindsIn(pdf(`BT /F1 12 Tf (\\061\\063800000000) Tj ET`, HELVETICA))).toEqual(["phone"]);
  });

  it("reads what is packed, and objects within a stream of objects", () => {
    expect(kindsIn(pdf("", HELVETICA, packed("", `BT /F1 12 Tf (${PHONE}) Tj ET`)))).toEqual(["phone"]);
    const within = `7 0 8 16 <</V(nothing)>> <</T(x)/V(${PHONE})>>`;
    expect(kindsIn(pdf("", HELVETICA, packed("/Type /ObjStm /N 2 /First 9", within)))).toEqual(["phone"]);
  });

  it("reads by the font's own map, and by the maps that readers bring along", () => {
    const font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R >>";
    const map =
      "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0003> <000C> <0030> endbfrange";
    // Glyph 3 is the digit 0.
    const glyphs = [...PHONE].map((digit) => (Number(digit) + 3).toString(16).padStart(4, "0")).join("");
    const mapped = pdf(`BT /F1 12 Tf <${glyphs}> Tj ET`, font, stream("", map));
    expect(screen(mapped)).toMatchObject({ found: [{ kind: "phone" }], unread: [] });
    const song =
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>";
    const known = pdf(`BT /F1 12 Tf <${utf16(`电话 ${PHONE}`)}> Tj ET`, song);
    expect(screen(known)).toMatchObject({ found: [{ kind: "phone" }], unread: [] });
    const gbk = song.replace("UniGB-UTF16-H", "GBK-EUC-H");
    expect(kindsIn(pdf(`BT /F1 12 Tf (\\265\\347\\273\\260${PHONE}) Tj ET`, gbk))).toEqual(["phone"]);
  });

  it("says what it cannot read: a font without a map, pictures, locks, unknown packing", () => {
    const font = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H >>";
    expect(screen(pdf(`BT /F1 12 Tf <0011002200330044> Tj ET`, font)).unread).toEqual(["fonts"]);
    const scan = stream("/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /Filter /DCTDecode", "\xff\xd8\xff");
    expect(screen(pdf("", HELVETICA, scan)).unread).toEqual(["pictures"]);
    const logo = scan.replace("1240", "64").replace("1754", "64");
    expect(screen(pdf("", HELVETICA, logo)).unread).toEqual([]);
    expect(screen(pdf("", HELVETICA, "<< /Encrypt 9 0 R >>")).unread).toEqual(["locked"]);
    expect(screen(pdf("", HELVETICA, stream("/Filter /LZWDecode", "\x80\x0b"))).unread).toEqual(["format"]);
  });

  it("reads notes, forms and particulars, and a file within", () => {
    expect(kindsIn(pdf("", HELVETICA, `<< /Type /Annot /Contents (call ${PHONE}) >>`))).toEqual(["phone"]);
    expect(kindsIn(pdf("", HELVETICA, `<< /Title <FEFF${utf16(`证 ${IDENTITY}`)}> >>`))).toEqual(["identity"]);
    expect(kindsIn(pdf("", HELVETICA, packed("/Type /EmbeddedFile", `id: ${IDENTITY}`)))).toEqual(["identity"]);
  });

  it("takes widths, places and drawings for nobody's numbers", () => {
    const widths = `<< /Widths [${"138 0000 0000 ".repeat(30)}] /ID [<13800000000013800000000013800000>] >>`;
    const drawing = `q 138 0000 0000 13800 m 13800000000 l S Q BT /F1 12 Tf (plain) Tj ET`;
    expect(screen(pdf(drawing, HELVETICA, widths))).toEqual({ found: [], unread: [] });
  });

  it("reads the beginning of one that is cut off", () => {
    const whole = pdf(`BT /F1 12 Tf (${PHONE}) Tj ET`, HELVETICA);
    const end = String.fromCharCode(...whole).indexOf("ET\nendstream");
    expect(kindsIn(whole.slice(0, end + 3))).toEqual(["phone"]);
  });
});

describe("screening office files and archives", () => {
  const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(body), ...more });
  const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

  it("joins a number that is cut in two runs, and keeps paragraphs and cells apart", () => {
    expect(kindsIn(docx(`<w:p>${run("110105")}${run("19491231002X")}</w:p>`))).toEqual(["identity"]);
    expect(kindsIn(docx(`<w:p>${run("138")}</w:p><w:p>${run("00000000")}</w:p>`))).toEqual([]);
    const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    expect(kindsIn(docx(cell("17") + cell(PHONE)))).toEqual(["phone"]);
    expect(kindsIn(docx(`<w:p>${run("&#49;3800000000")}</w:p>`))).toEqual(["phone"]);
  });

  it("says that there are pictures in it", () => {
    expect(screen(docx("<w:p/>", { "word/media/image1.png": Uint8Array.of(0x89) })).unread).toEqual(["pictures"]);
  });

  it("reads sheets' shared strings, and files within an archive", () => {
    const sheet = { "xl/sharedStrings.xml": strToU8(`<sst><si><r><t>1380000</t></r><r><t>0000</t></r></si></sst>`) };
    expect(kindsIn(zipSync(sheet))).toEqual(["phone"]);
    const page = pdf(`BT /F1 12 Tf (${IDENTITY}) Tj ET`, HELVETICA);
    expect(kindsIn(zipSync({ "a/note.txt": utf8(`电话 ${PHONE}`), "b.pdf": page }))).toEqual(["phone", "identity"]);
  });

  it("unpacks no more than a machine has", () => {
    const bomb = zipSync({ "zeros.xml": new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(screen(bomb).found).toEqual([]);
  });
});

describe("screening pictures and the unknown", () => {
  it.each([
    ["a JPEG", [0xff, 0xd8, 0xff, 0xe0, 0, 0x10], "pictures"],
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "pictures"],
    ["an old office file", [0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0], "format"],
  ])("says that nobody has read %s", (_kind, bytes, unread) => {
    expect(screen(Uint8Array.from(bytes))).toEqual({ found: [], unread: [unread] });
  });
});
