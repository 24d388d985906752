/**
 * Makes the pictures that are committed in `public`: the picture that link previews show, in each language, and the icon.
 * Run by hand when they change (`node web/pictures.ts`), on a machine with Noto Sans CJK: nothing is drawn at build or
 * request time, so no server needs a font.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const PUBLIC = join(import.meta.dirname, "public");

const MARK = `
  <rect width="32" height="32" rx="6" fill="#1d1a15"/>
  <path d="M7 19a9 9 0 0 1 18 0z" fill="#ffc21a"/>
  <path d="M5 22.5h22M8.5 26.5h15M16 4.5v2.8M7.6 8l1.9 2M24.4 8l-1.9 2" stroke="#ffc21a" stroke-width="2" stroke-linecap="round"/>`;

const WORDS = {
  zh: { name: "阳光账本", lines: ["公共资金", "每一分都看得见"] },
  en: { name: "Sunledger", lines: ["Every fen of public", "money, in the open"] },
};

function preview({ name, lines }: (typeof WORDS)["zh"]): string {
  const font = `font-family="Noto Sans CJK SC" fill="#fffdf8"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
    <rect width="1200" height="630" fill="#1d1a15"/>
    <rect width="1200" height="20" fill="#ffc21a"/>
    <circle cx="1000" cy="630" r="200" fill="#ffc21a"/>
    <path d="M1000 362v-66M831 421l-44-50M1169 421l44-50" stroke="#ffc21a" stroke-width="20" stroke-linecap="round"/>
    <g transform="translate(80 86) scale(2.5)">${MARK}</g>
    <text x="184" y="146" font-size="52" font-weight="700" ${font}>${name}</text>
    ${lines.map((line, index) => `<text x="80" y="${310 + index * 108}" font-size="84" font-weight="700" ${font}>${line}</text>`).join("")}
  </svg>`;
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${MARK}\n</svg>\n`;

/** An icon file with one PNG in it, as every browser since 2007 reads them. */
async function ico(size: number): Promise<Buffer> {
  const png = await sharp(Buffer.from(icon), { density: 72 * (size / 32) })
    .resize(size)
    .png()
    .toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // with one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

writeFileSync(join(PUBLIC, "icon.svg"), icon);
writeFileSync(join(PUBLIC, "favicon.ico"), await ico(48));
for (const [language, words] of Object.entries(WORDS)) {
  const picture = sharp(Buffer.from(preview(words))).png({ palette: true });
  await picture.toFile(join(PUBLIC, `opengraph-${language}.png`));
}
