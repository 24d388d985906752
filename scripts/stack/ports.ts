import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { Refusal } from "../lib/language.ts";
import { PARTS } from "./settings.ts";
import type { Part, Ports } from "./settings.ts";

const DEFAULT_SITE = 3000;

/** Whether nobody listens on this port, on any of this machine's addresses. */
export async function isFree(port: number): Promise<boolean> {
  // Loopback and every address are asked one by one: some systems let one be taken while the other is not.
  for (const host of ["127.0.0.1", "::"]) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL"),
    );
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/**
 * Below those that systems give to connections that go out: one of these, chosen now, is not taken by such a connection
 * before its part listens.
 */
const [LOWEST, HIGHEST] = [20_000, 32_767];

/** A port that nobody listens on. */
export async function anyFree(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
}

/**
 * A port for each part: the one it had before where that is still free, else any; the site's is the one that was asked
 * for, the one it had, or 3000, and is refused when taken, since people know it.
 */
export async function choosePorts(before: Partial<Ports> | undefined, site: number | undefined): Promise<Ports> {
  const port = site ?? before?.site ?? DEFAULT_SITE;
  if (!(await isFree(port)))
    throw new Refusal({
      en: `Port ${port}, the site's, is taken by another program. End that program, or choose another port: ./sunledger start --port ${port + 1}`,
      zh: `网站端口 ${port} 已被其他程序占用。请结束该程序，或改用其他端口：./sunledger start --port ${port + 1}`,
    });
  const chosen = new Map<Part, number>([["site", port]]);
  for (const part of PARTS) {
    if (part === "site") continue;
    const had = before?.[part];
    const taken = new Set(chosen.values());
    let next = had !== undefined && !taken.has(had) && (await isFree(had)) ? had : await anyFree();
    while (taken.has(next)) next = await anyFree();
    chosen.set(part, next);
  }
  return Object.fromEntries(chosen) as Ports;
}
