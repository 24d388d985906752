import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { end, identify, until } from "../lib/processes.ts";
import { databaseFolder, startDatabase, withIndex } from "./database.ts";
import { anyFree } from "./ports.ts";

describe("the embedded Postgres", () => {
  let home: string;
  let folder: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "sunledger-database-"));
    // Postgres may have to run as another user, who must reach its folder.
    await chmod(home, 0o755);
    folder = databaseFolder(home).path;
  });
  afterAll(async () => {
    const { moved } = databaseFolder(home);
    for (const each of [home, ...(moved ? [dirname(folder)] : [])]) await rm(each, { recursive: true, force: true });
  });

  const answers = async (): Promise<void> => {
    const database = await startDatabase(home, await anyFree());
    try {
      const { rows } = await withIndex(database, (client) => client.query("select 1 as one"));
      expect(rows).toEqual([{ one: 1 }]);
    } finally {
      await end(database.identity);
    }
  };

  it("starts again after it was killed", async () => {
    const { identity } = await startDatabase(home, await anyFree());
    process.kill(identity.pid, "SIGKILL");
    await answers();
  });

  it("starts although another program has the number that it left behind", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    try {
      await writeFile(join(folder, "postmaster.pid"), `${other.pid}\n${folder}\n`);
      await answers();
    } finally {
      other.kill("SIGKILL");
    }
  });

  it("starts although its own dead process still has that number", async () => {
    // A shell that becomes a program which never asks how its child ended: the child stays, dead.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 300"], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const [said] = (await once(parent.stdout, "data")) as [Buffer];
      const dead = Number(String(said));
      await until(async () => (identify(dead) === undefined ? true : undefined), { within: 60_000 });
      expect(process.kill(dead, 0), "the system still has it").toBe(true);
      await writeFile(join(folder, "postmaster.pid"), `${dead}\n${folder}\n`);
      await answers();
      expect(await readFile(join(folder, "PG_VERSION"), "utf8")).toMatch(/^\d+/);
    } finally {
      parent.kill("SIGKILL");
    }
  });
});
