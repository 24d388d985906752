import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { folderStore } from "@sunledger/sdk/node";
import { build } from "esbuild";

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The bank's server for the page. It bundles the page, passes its questions on to the chain and the index, which answer no page
 * of another address, and keeps the statements that the page publishes. It listens on this machine alone. A real one asks who is
 * there first.
 */
export async function serve(book: {
  deploymentFile: string;
  rpc: string;
  index: string;
  documents: string;
}): Promise<Server> {
  const page = await readFile(join(import.meta.dirname, "page.html"));
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", write: false },
  });
  const { deploymentFile, rpc, index } = book;
  const deployment = await readFile(deploymentFile);
  const store = folderStore(book.documents);
  const answers: Record<string, (request: IncomingMessage) => Promise<[type: string, body: Uint8Array | string]>> = {
    "GET /": async () => ["text/html; charset=utf-8", page],
    "GET /page.js": async () => ["text/javascript", bundle.outputFiles[0]!.contents],
    "GET /deployment.json": async () => ["application/json", deployment],
    "POST /chain": async (request) => ["application/json", await passOn(rpc, request)],
    "POST /index": async (request) => ["application/json", await passOn(index, request)],
    "POST /documents": async (request) => ["text/plain", await store.put(await bodyOf(request))],
  };
  const server = createServer((request, response) => {
    const answer = answers[`${request.method} ${request.url}`];
    if (!answer) return void response.writeHead(404).end();
    answer(request).then(
      ([type, body]) => response.setHeader("content-type", type).end(body),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function passOn(url: string, request: IncomingMessage): Promise<Uint8Array> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: await bodyOf(request) });
  return new Uint8Array(await response.arrayBuffer());
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error("A document of more than 64 MiB was not kept.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
