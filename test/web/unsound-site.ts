import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end, launcher } from "../../scripts/lib/processes.ts";
import { anyFree } from "../../scripts/stack/ports.ts";
import { startSite } from "../../scripts/stack/site.ts";
import type { TestStack } from "../helpers/stack.ts";

/** How the index answers: as it is, not at all, never, with what is no JSON, with JSON of another shape. */
export type Mood = "sound" | "gone" | "silent" | "babbling" | "hollow";

/**
 * A second site on the same stack, whose index does as it is told.
 * @property lag So many blocks the chain is ahead of the index
 */
export type UnsoundSite = { readonly address: string; mood: Mood; lag: number; readonly end: () => Promise<void> };

export async function startUnsoundSite(stack: TestStack): Promise<UnsoundSite> {
  const site = { address: "", mood: "sound" as Mood, lag: 0, end: async () => {} };
  const waiting = new Set<ServerResponse>();

  const index = await listen(async (request, response) => {
    if (site.mood === "gone") return void request.socket.destroy();
    if (site.mood === "silent") return void waiting.add(response);
    if (site.mood === "babbling") return void response.end("<html>Bad gateway</html>");
    if (site.mood === "hollow")
      return void response.end(JSON.stringify({ data: { _meta: { block: { number: 1, timestamp: 1 } } } }));
    await forward(stack.index, request, response);
  });
  const status = await listen(async (_request, response) => {
    const block = await headOf(stack);
    const chains = [{ chainHeadBlock: { number: String(block + site.lag) } }];
    response.end(JSON.stringify({ data: { indexingStatuses: [{ chains }] } }));
  });

  const port = await anyFree();
  site.address = `http://localhost:${port}`;
  const logs = await mkdtemp(join(tmpdir(), "sunledger-site-"));
  const service = await startSite(launcher(logs), {
    ...stack,
    site: site.address,
    index: urlOf(index),
    status: urlOf(status),
    ports: { ...stack.ports, site: port },
  });
  site.end = async () => {
    await end(service.identity);
    for (const server of [index, status]) {
      server.closeAllConnections();
      server.close();
    }
    await rm(logs, { recursive: true });
  };
  return site;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function listen(answer: Answer): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function forward(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
}

async function headOf(stack: TestStack): Promise<number> {
  const body = JSON.stringify({ query: "{ _meta { block { number } } }" });
  const answer = await fetch(stack.index, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data } = (await answer.json()) as { data: { _meta: { block: { number: number } } } };
  return data._meta.block.number;
}
