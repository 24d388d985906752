/**
 * A one-page PDF of plain lines, enough for the demonstration's made-up invoices and reports. Chinese is set in a font that
 * every reader brings (STSong-Light with Adobe's UniGB-UTF16-H map, ISO 32000-1, 9.7.5.2), so nothing is embedded and
 * the same lines always give the same bytes, hence the same digest.
 */

const MARK = "示例文件，内容均为虚构 · DEMONSTRATION, ALL MADE UP";

type Line = { text: string; size: number };

/** @param title The first line, larger */
export function demonstrationPdf(title: string, lines: readonly string[]): Uint8Array {
  const set: Line[] = [
    { text: MARK, size: 9 },
    { text: title, size: 16 },
    ...lines.map((text) => ({ text, size: 11 })),
    { text: MARK, size: 9 },
  ];
  const shown = set.map(({ text, size }) => `/F ${size} Tf <${utf16(text)}> Tj T*`).join("\n");
  const content = `BT 22 TL 60 780 Td\n${shown}\nET`;
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ]);
}

const utf16 = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

function assemble(objects: readonly string[]): Uint8Array {
  let pdf = "%PDF-1.5\n";
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = pdf.length;
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
