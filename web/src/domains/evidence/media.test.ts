import { expect, test } from "vitest";
import { mediaOf } from "./media";

const text = (content: string) => new TextEncoder().encode(content);

test("knows what browsers may show by its first bytes", () => {
  expect(mediaOf(text("%PDF-1.7\n")).type).toBe("application/pdf");
  expect(mediaOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)).type).toBe("image/png");
  expect(mediaOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)).type).toBe("image/jpeg");
  expect(mediaOf(text("RIFF\u0001\u0001\u0001\u0001WEBPVP8 ")).type).toBe("image/webp");
});

test("takes what could run as plain text", () => {
  for (const source of [
    "<html><script>alert(1)</script>",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "序号,金额\n1,0.01",
  ]) {
    expect(mediaOf(text(source))).toEqual({ type: "text/plain; charset=utf-8", ending: "txt", shows: "text" });
  }
});

test("hands out anything else to be saved", () => {
  expect(mediaOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)).shows).toBe("nothing");
  expect(mediaOf(Uint8Array.of(0xc4, 0xe3)).shows).toBe("nothing"); // GB18030, not UTF-8
});
