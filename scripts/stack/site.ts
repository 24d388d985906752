import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, isStamped } from "../lib/digest.ts";
import { Refusal } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";
import { STARTS_WITHIN, tail, until } from "../lib/processes.ts";
import type { Launch, Service } from "../lib/processes.ts";
import { Failed, run } from "../lib/run.ts";
import { settingsEnvironment } from "./settings.ts";
import type { StackFile } from "./settings.ts";

/** The public site: a production build of web/, made again when its sources or dependencies change. */

const WEB = join(ROOT, "web");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
const SERVER = join(WEB, "src", "server", "main.ts");
/** The digest of the sources that the build in place was made from. */
const STAMP = join(WEB, ".next", "sunledger-sources");

/** What a build depends on. */
const SOURCES = ["web", "sdk/src", "sdk/package.json", "package-lock.json", "tsconfig.base.json"];
const passedOver = (name: string): boolean =>
  ["node_modules", ".next", "next-env.d.ts"].includes(name) || /\.test\.tsx?$|\.tsbuildinfo$/.test(name);

/**
 * Make the production build, unless the one in place is of these very sources.
 * @returns Whether it was made
 */
export async function buildSite(signal?: AbortSignal): Promise<boolean> {
  const digest = digestOf(SOURCES, passedOver);
  if (isStamped(STAMP, digest)) return false;
  rmSync(STAMP, { force: true });
  try {
    await run(process.execPath, [NEXT, "build"], {
      cwd: WEB,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    throw new Refusal(
      { en: `The site's build failed:\n${cause.output}`, zh: `网站构建失败：\n${cause.output}` },
      { cause },
    );
  }
  writeFileSync(STAMP, digest);
  return true;
}

/** Start the site on every address of this machine: it alone faces the public. */
export async function startSite(launch: Launch, stack: StackFile): Promise<Service> {
  const service = launch("site", process.execPath, [SERVER, "--port", String(stack.ports.site)], {
    cwd: WEB,
    env: { ...settingsEnvironment(stack), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const address = `http://127.0.0.1:${stack.ports.site}/en`;
  const answered = await until(async () => (await fetch(address)).ok || undefined, { within: STARTS_WITHIN, service });
  if (!answered)
    throw new Refusal({
      en: `The site did not answer at ${address}. Its last words (${service.log}):\n${tail(service.log)}`,
      zh: `网站未在 ${address} 响应。日志末尾（${service.log}）：\n${tail(service.log)}`,
    });
  return service;
}
