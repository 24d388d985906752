import { once } from "node:events";
import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

/** A page as it was drawn, to be sent any number of times. */
export type Drawn = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: string };

/** How long (ms) a page may take to be drawn: the index has been waited for long before. */
const LONGEST = 60_000;

/** What draws a page: Next. */
export type Draw = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Have a page drawn for nobody in particular: all that is known of who asks are these headers, so nothing else can show in the
 * page; and it is drawn to its end, whether they wait for it or not.
 * @throws Where it fails, or does not come to its end
 */
export async function drawFor(draw: Draw, url: string, headers: IncomingHttpHeaders): Promise<Drawn> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1 });
  request.push(null);
  const response = new KeptResponse(request);
  await Promise.all([once(response, "finish", { signal: AbortSignal.timeout(LONGEST) }), draw(request, response)]);
  return { status: response.statusCode, headers: response.getHeaders(), body: response.body };
}

/** A response that goes nowhere and keeps its body. */
class KeptResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super(request);
    const nowhere: unknown = new Writable({ write: (_chunk, _encoding, done) => done() });
    this.assignSocket(nowhere as Socket);
  }

  get body(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  /** Node does not remember headers that come with the status. */
  override writeHead(status: number, ...given: unknown[]): this {
    const headers = given.at(-1);
    if (typeof headers === "object") this.setHeaders(new Map(Object.entries(headers as Record<string, string>)));
    return super.writeHead(status);
  }

  override write(...given: unknown[]): boolean {
    this.#keep(given[0]);
    super.write(...(given as Parameters<ServerResponse["write"]>));
    // Never full: there is no reader to wait for.
    return true;
  }

  override end(...given: unknown[]): this {
    this.#keep(given[0]);
    return super.end(...(given as Parameters<ServerResponse["end"]>));
  }

  /** Copies it: whoever wrote a chunk may use its memory for something else afterwards. */
  #keep(chunk: unknown): void {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk as Uint8Array));
  }
}
