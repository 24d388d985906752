import { randomInt } from "node:crypto";
import { networkInterfaces } from "node:os";
import { warn } from "../lib/terminal.ts";
import type { StackFile } from "./settings.ts";

/** What of the stack others can reach: web pages that are open in a browser on this machine, and other machines. */

const LOOPBACK = "127.0.0.1";

/**
 * Where the embedded chain listens. anvil obeys whoever reaches it, and a page that is open in a browser on this machine reaches
 * every address by WebSocket, whatever its origin. So on Linux, which answers for all of 127.0.0.0/8, the chain listens at one of
 * sixteen million addresses, chosen once and kept: together with the port no page can find it by trying.
 * @param before The address that it had
 */
export function chainAddress(before: string | undefined, port: number): string {
  const had = before === undefined ? LOOPBACK : new URL(before).hostname;
  return `http://${had === LOOPBACK ? secludedHost() : had}:${port}`;
}

function secludedHost(): string {
  if (process.platform !== "linux") return LOOPBACK;
  // Not the first and not the last, which some programs take for a network's own addresses.
  return `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`;
}

/** Tell what cannot be closed here. */
export function warnOfOpenPorts({ rpc, ports }: StackFile): void {
  if (new URL(rpc).hostname === LOOPBACK)
    warn({
      en: `The chain listens at ${rpc}, where a web page that is open in a browser on this machine can find it and write to it. Open no other pages meanwhile.`,
      zh: `链的监听地址为 ${rpc}；本机浏览器中打开的网页可能找到该地址并写入。运行期间请勿打开其他网页。`,
    });
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  if (others.every(({ internal }) => internal)) return;
  const open = [ports.index, ports.status, ports.admin, ports.metrics].join(", ");
  warn({
    en: `Graph Node answers on every address of this machine (ports ${open}) and has no setting against it. What it is deployed to show cannot be changed there, but anyone who reaches these ports can ask it questions. Where other machines reach this one, close them: docs/operating.md, "The public face".`,
    zh: `Graph Node 在本机的所有地址上应答（端口 ${open}），且无法通过设置关闭。经这些端口无法更改其部署内容，但能访问者均可向其查询。若其他机器可访问本机，请关闭这些端口：见 docs/operating.md 的 “The public face”。`,
  });
}
