import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createMemory } from "../lib/memory.ts";
import { createNonce, nonceOf } from "../lib/nonce.ts";
import { drawFor, type Draw, type Drawn } from "./drawing.ts";

const compress = promisify(gzip);

/** How long (ms) a rendered page is sent again. */
const FRESH_FOR = 1_000;
/** How many rendered pages are kept. They take a few dozen megabytes. */
const KEPT = 200;

/** What a page may depend on besides its path: the host and protocol by which the reader reached this site. */
const KNOWN = ["host", "x-forwarded-host", "x-forwarded-proto"] as const;

/**
 * A cache of rendered pages. A page is the same for every reader, except for the nonce of its scripts. So it is rendered once a
 * moment, however many ask for it, and each answer gets a nonce of its own.
 */
export function createPages(draw: Draw, now?: () => number) {
  const memory = createMemory({ freshFor: FRESH_FOR, pause: 0, keep: KEPT, ...(now && { now }) });

  return {
    /** Whether a request is for a page: not for a download, a document or the build's files, which are sent as they are made. */
    has({ method, url = "", headers }: IncomingMessage): boolean {
      return method === "GET" && /^\/(en|zh)(?=[/?]|$)(?!.*\/download(\?|$))/.test(url) && headers["rsc"] === undefined;
    },

    async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { url = "", headers } = request;
      const known: IncomingHttpHeaders = Object.fromEntries(KNOWN.map((name) => [name, headers[name]]));
      const { data, brokenSince } = await memory.read(`${url} ${JSON.stringify(known)}`, async () => ({
        data: await drawFor(draw, url, known),
        asOf: { block: 0, time: 0 },
      }));
      // A page says when its data is old. A page that failed to render cannot say so.
      if (brokenSince !== null) throw new Error("The page could not be drawn");
      await answer(data, response, /\bgzip\b/.test(String(headers["accept-encoding"])));
    },
  };
}

async function answer(drawn: Drawn, response: ServerResponse, compressed: boolean): Promise<void> {
  const used = nonceOf(drawn.headers["content-security-policy"]);
  const nonce = createNonce();
  const renew = (text: string): string => (used ? text.replaceAll(used, nonce) : text);
  const html = renew(drawn.body);
  const body = compressed ? await compress(html) : Buffer.from(html);
  response.writeHead(drawn.status, {
    // The policy holds the nonce, and so do the links that load files early.
    ...(JSON.parse(renew(JSON.stringify(drawn.headers))) as OutgoingHttpHeaders),
    ...(compressed && { "content-encoding": "gzip" }),
    "content-length": body.length,
  });
  response.end(body);
}
