import { createServer, request as requestOf, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Draw } from "./drawing.ts";
import { createPages } from "./pages.ts";

const NONCE = "ZHJhd24=";
const POLICY = `default-src 'none'; script-src 'self' 'nonce-${NONCE}'`;

let server: Server | undefined;
afterEach(() => void server?.close());

/** A site that renders this one page. Its clock stands still unless the test moves it. */
async function siteOf(draw: Draw) {
  const clock = { now: 0 };
  const pages = createPages(draw, () => clock.now);
  server = createServer((request, response) => {
    if (pages.has(request)) void pages.send(request, response);
    else response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, clock };
}

/** Renders a page that says how many were rendered, and what it was told about the reader. */
function counting() {
  const drawn: IncomingMessage[] = [];
  const draw: Draw = async (request, response) => {
    drawn.push(request);
    const count = drawn.length;
    // Long enough that others ask in the meantime.
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Link", `</a.css>; rel=preload; as="style"; nonce="${NONCE}"`);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<script nonce="${NONCE}">第 ${count} 页</script>`);
  };
  return { drawn, draw };
}

describe("a page", () => {
  test("is drawn once for a crowd, with a nonce of its own for each", async () => {
    const { drawn, draw } = counting();
    const { origin } = await siteOf(draw);
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${origin}/zh/campaigns/1`)));
    const nonces = new Set<string>();
    for (const answer of answers) {
      const nonce = /'nonce-(.+)'/.exec(answer.headers.get("content-security-policy")!)![1]!;
      nonces.add(nonce);
      expect(answer.headers.get("link")).toContain(`nonce="${nonce}"`);
      expect(await answer.text()).toBe(`<script nonce="${nonce}">第 1 页</script>`);
    }
    expect(nonces.size).toBe(3);
    expect(nonces).not.toContain(NONCE);
    expect(drawn).toHaveLength(1);
  });

  test("is drawn anew once a second has passed", async () => {
    const { draw } = counting();
    const { origin, clock } = await siteOf(draw);
    const words = async () => /第 \d 页/.exec(await (await fetch(`${origin}/zh`)).text())![0];
    expect(await words()).toBe("第 1 页");
    clock.now = 999;
    expect(await words()).toBe("第 1 页");
    clock.now = 1_000;
    expect(await words()).toBe("第 2 页");
  });

  test("is another for another question, host or scheme, and for nothing else that a reader brings", async () => {
    const { drawn, draw } = counting();
    const { origin } = await siteOf(draw);
    const ask = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers });
    await ask("/en/activity");
    await ask("/en/activity", { cookie: "who=me", authorization: "Bearer me", "accept-language": "fr" });
    expect(drawn).toHaveLength(1);
    await ask("/en/activity?before=1");
    await ask("/en/activity", { "x-forwarded-proto": "https" });
    await ask("/en/activity", { "x-forwarded-host": "book.example.org" });
    expect(drawn).toHaveLength(4);
    for (const { headers } of drawn) {
      expect(Object.keys(headers).sort()).toEqual(["host", "x-forwarded-host", "x-forwarded-proto"]);
    }
  });

  test("is sent compressed to who takes it so, and as it is to others", async () => {
    const { draw } = counting();
    const { origin } = await siteOf(draw);
    const compressed = await fetch(`${origin}/en`, { headers: { "accept-encoding": "br, gzip" } });
    expect(compressed.headers.get("content-encoding")).toBe("gzip");
    expect(await compressed.text()).toContain("第 1 页");
    const plain = await fetch(`${origin}/en`, { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toContain("第 1 页");
  });

  test("keeps its status and where it sends the reader", async () => {
    const { origin } = await siteOf(async (_request, response) => {
      response.writeHead(308, { location: "/zh" }).end("moved");
    });
    const answer = await fetch(`${origin}/zh/`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([308, "/zh", "moved"]);
  });

  test("is whole, however long it is and however its drawer uses its memory again", async () => {
    const { origin } = await siteOf(async (_request, response) => {
      const chunk = Buffer.alloc(65_536);
      for (const letter of "abcdefgh")
        if (!response.write(chunk.fill(letter))) throw new Error("It waits for a reader");
      response.end();
    });
    const text = await (await fetch(`${origin}/en`)).text();
    expect(text).toHaveLength(524_288);
    expect(text.replace(/(.)\1*/g, "$1")).toBe("abcdefgh");
  });

  test("is drawn to its end for the others where the first who asked goes away", async () => {
    let go: (() => void) | undefined;
    const { origin } = await siteOf(async (_request, response) => {
      await new Promise<void>((resolve) => (go = resolve));
      response.end("drawn");
    });
    const first = requestOf(`${origin}/en`).on("error", () => undefined);
    first.end();
    while (!go) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = fetch(`${origin}/en`);
    first.destroy();
    go();
    expect(await (await second).text()).toBe("drawn");
  });
});

test.each([
  ["POST", "/en", {}],
  ["HEAD", "/en", {}],
  ["GET", "/", {}],
  ["GET", "/english", {}],
  ["GET", "/_next/static/chunks/a.js", {}],
  ["GET", `/files/${"0".repeat(64)}`, {}],
  ["GET", "/zh/funds/1/deposits/download?format=csv", {}],
  ["GET", "/zh/funds/1", { rsc: "1" }],
])("%s %s is no page to be kept", async (method, path, headers) => {
  const { drawn, draw } = counting();
  const { origin } = await siteOf(draw);
  expect((await fetch(origin + path, { method, headers })).status).toBe(418);
  expect(drawn).toHaveLength(0);
});
