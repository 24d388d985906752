import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { createIndex, type Index } from "./client.ts";

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** What the index is asked. */
export type Question = { query: string; variables: Record<string, unknown> };

/**
 * An index that answers over HTTP, as the real one does, with what the test says.
 * @param timeout Milliseconds after which an answer is given up; by default more than any test takes
 */
export async function indexThat(answer: RequestListener, timeout = 600_000): Promise<Index> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const { port } = server.address() as AddressInfo;
  return createIndex({ url: `http://127.0.0.1:${port}`, timeout });
}

/** The same that answers every question with data. */
export async function indexWith(data: (question: Question) => unknown): Promise<Index> {
  return indexThat((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const question = JSON.parse(Buffer.concat(chunks).toString()) as Question;
      response.setHeader("content-type", "application/json").end(JSON.stringify({ data: data(question) }));
    });
  });
}
