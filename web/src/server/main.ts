/** The site's own server: Next, and before it a cache of rendered pages. `node src/server/main.ts [--port N]`, or PORT. */
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { answering } from "../lib/answer.ts";
import type { Draw } from "./drawing.ts";
import { createPages } from "./pages.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: process.env["PORT"] ?? "3000" } } });
const port = Number(values.port);
const app = next({ dir: join(import.meta.dirname, "..", ".."), port });
await app.prepare();
const handle = app.getRequestHandler();
const draw: Draw = (request, response) => answering(response, () => handle(request, response));
const pages = createPages(draw);

const server = createServer((request, response) => {
  const sent = pages.has(request) ? pages.send(request, response) : draw(request, response);
  sent.catch((error: unknown) => {
    console.error(`${request.url ?? ""} could not be answered:`, error);
    if (response.headersSent) return void response.end();
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
    response.end("This page could not be made. Please try again in a minute.\n此页面暂时无法生成，请一分钟后再试。\n");
  });
});
server.listen(port, () => console.log(`Listening on port ${port}`));
