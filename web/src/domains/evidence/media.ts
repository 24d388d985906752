/** How a document may be shown: its type, its file name's ending, and whether a browser may show it in place. */
export type Media = {
  readonly type: string;
  readonly ending: string;
  readonly shows: "image" | "text" | "pdf" | "nothing";
};

const STARTS: readonly (readonly [start: readonly number[], media: Media])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { type: "application/pdf", ending: "pdf", shows: "pdf" }],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], { type: "image/png", ending: "png", shows: "image" }],
  [[0xff, 0xd8, 0xff], { type: "image/jpeg", ending: "jpg", shows: "image" }],
];
const WEBP: Media = { type: "image/webp", ending: "webp", shows: "image" };
const TEXT: Media = { type: "text/plain; charset=utf-8", ending: "txt", shows: "text" };
const OTHER: Media = { type: "application/octet-stream", ending: "bin", shows: "nothing" };

/**
 * The type of a document, by its bytes alone: its name is not on the chain. Types that can hold scripts (HTML, SVG) are served as
 * plain text.
 */
export function mediaOf(bytes: Uint8Array): Media {
  const known = STARTS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return known[1];
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return WEBP;
  return isText(bytes) ? TEXT : OTHER;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
