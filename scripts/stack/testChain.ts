import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anvil } from "./chain.ts";

/** A chain of its own for a test. */
export type TestChain = { readonly rpc: string; stop(): Promise<void> };

export async function startTestChain(chainId: number): Promise<TestChain> {
  const child = spawn(anvil()!, ["--port", "0", "--chain-id", String(chainId)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let said = "";
    // Read to its end: a chain that nobody listens to stands still once it has said more than a pipe holds.
    child.stdout.on("data", (chunk: Buffer) => {
      said += String(chunk);
      const found = /Listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`The chain ended:\n${said}`)));
  });
  return {
    rpc: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

/** A door before a chain: everything that is asked goes through it. */
export type Door = { readonly rpc: string; stop(): Promise<void> };

/** A door that falls shut at a transaction: it is let through or not, the sender never hears of it, and `shut` is called. */
export function startGate(rpc: string, { letThrough, shut }: { letThrough: boolean; shut: () => void }): Promise<Door> {
  return startDoor(rpc, async (question, pass) => {
    if (!question.includes("eth_sendRawTransaction")) return pass();
    if (letThrough) await pass();
    shut();
    return undefined;
  });
}

/** A door with a listener, who hears each question once it was answered. */
export function startListening(rpc: string, heard: (question: string) => void): Promise<Door> {
  return startDoor(rpc, async (question, pass) => {
    const answer = await pass();
    heard(question);
    return answer;
  });
}

/** @param answer What is answered; nothing ever, where it gives undefined */
async function startDoor(
  rpc: string,
  answer: (question: string, pass: () => Promise<string>) => Promise<string | undefined>,
): Promise<Door> {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const headers = { "content-type": "application/json" };
    const answered = await answer(body, async () => (await fetch(rpc, { method: "POST", body, headers })).text());
    if (answered !== undefined) response.setHeader("content-type", "application/json").end(answered);
  };
  // Who asks may be killed in the middle of a question.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
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
