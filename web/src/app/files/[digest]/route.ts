import { mediaOf } from "@/domains/evidence/media";
import { readDigest } from "@/domains/evidence/queries";
import { readDocument } from "@/domains/evidence/public";
import { Unreadable } from "@/lib/memory";

/** Nothing in a document may run, load or be framed. Browsers show PDF by a viewer of their own, which a sandbox would stop. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A public document by its digest: served only while the chain cites it or a set that it belongs to, and only if its bytes still have that digest. */
export async function GET(_request: Request, { params }: { params: Promise<{ digest: string }> }) {
  const digest = readDigest((await params).digest);
  if (!digest) return refuse(404, "A document's address ends in its SHA-256: 64 hexadecimal digits.");
  let bytes: Uint8Array<ArrayBuffer> | null;
  try {
    bytes = await readDocument(digest);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(503, "The index cannot be read now: try again in a minute.");
    throw error;
  }
  if (!bytes) return refuse(404, "No public document has this digest.");
  const { type, ending, shows } = mediaOf(bytes);
  const name = `${digest.slice(2, 14)}.${ending}`;
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "content-disposition": `${shows === "nothing" ? "attachment" : "inline"}; filename="${name}"`,
      "content-security-policy": shows === "pdf" ? POLICY : `${POLICY}; sandbox`,
      // A digest always names the same bytes. Whether they are public is checked again after a day.
      "cache-control": "public, max-age=86400",
    },
  });
}

function refuse(status: number, text: string) {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
