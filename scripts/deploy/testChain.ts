import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anvil } from "../stack/chain.ts";

/** A chain of its own for a test. */
export type TestChain = { readonly rpc: string; stop(): Promise<void> };

export async function startTestChain(chainId: number): Promise<TestChain> {
  const child = spawn(anvil()!, ["--port", "0", "--chain-id", String(chainId)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined)
      return {
        rpc: `http://127.0.0.1:${port}`,
        stop: async () => {
          child.kill();
          await once(child, "exit");
        },
      };
  }
  throw new Error(`The chain ended:\n${said}`);
}

/**
 * A door before a chain that falls shut at a transaction: it is let through or not, the sender never hears of it, and
 * `shut` is called.
 */
export type Gate = { readonly rpc: string; stop(): Promise<void> };

export async function startGate(rpc: string, options: { letThrough: boolean; shut: () => void }): Promise<Gate> {
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const sends = body.includes("eth_sendRawTransaction");
    if (sends && !options.letThrough) return options.shut();
    const answer = await fetch(rpc, { method: "POST", body, headers: { "content-type": "application/json" } });
    const answered = await answer.text();
    if (sends) return options.shut();
    response.setHeader("content-type", "application/json").end(answered);
  };
  const server = createServer((request, response) => void pass(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    rpc: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
