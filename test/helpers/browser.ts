import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { inflate } from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { ROOT } from "../../scripts/lib/paths.ts";
import { PATIENCE } from "./patience.ts";

/** The browser that npm brings, unpacked once into node_modules: it needs no package of the system. */

/**
 * Start the browser, without a window.
 * @param args More of its own command line
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    timeout: PATIENCE,
    executablePath: join(folder, "chromium"),
    // Its sandbox wants rights that containers do not give; it only ever sees our own pages.
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", ...args],
    env: {
      ...process.env,
      // The few libraries that a bare machine lacks.
      LD_LIBRARY_PATH: [process.env["LD_LIBRARY_PATH"], join(folder, "al2023", "lib")].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  });
}

/** The folder of the unpacked browser. It appears whole or not at all, so any number of processes may want it at once. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = join(dirname(entry), "..", "bin");
  const { version } = createRequire(entry)("../package.json") as { version: string };
  const folder = join(ROOT, "node_modules", ".cache", `sunledger-browser-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await pipeline(
    createReadStream(join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(join(draft, "chromium"), { mode: 0o755 }),
  );
  for (const archive of ["fonts", "al2023"]) await inflateInto(draft, join(packed, `${archive}.tar.br`));
  await writeFile(join(draft, "fonts.conf"), fontConfiguration(folder));
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    // Another process was first.
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The package unpacks into the folder for temporary files, which on a machine of many users is not ours alone. */
function inflateInto(folder: string, archive: string): Promise<string> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return inflate(archive);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** The system's fonts, for Chinese, and the one that comes along: without any font the browser does not start. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
