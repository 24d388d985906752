import { once } from "node:events";
import { IncomingMessage, ServerResponse, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

/** A rendered page, to be sent any number of times. */
export type Drawn = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: string };

/** How long (ms) rendering a page may take. Questions to the index give up long before. */
const LONGEST = 60_000;

/** What renders a page: Next. */
export type Draw = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Render a page for nobody in particular. The page knows nothing of the reader but these headers, so nothing else can appear in
 * it. Rendering goes on to its end, also when the reader leaves.
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
    // It never asks the writer to wait, since there is no reader.
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
