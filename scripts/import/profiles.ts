import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { SHIPPED_PROFILES, readProfile, writeProfile } from "@sunledger/sdk/intake";
import type { Profile } from "@sunledger/sdk/intake";
import { writePrivately } from "../lib/files.ts";
import { Refusal } from "../lib/language.ts";

/** Where profiles are kept: `$SUNLEDGER_HOME/profiles/NAME.json`. */
const folderOf = (home: string): string => join(home, "profiles");

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,62}$/u;

/** All profiles, a person's own before those that are shipped. */
export async function allProfiles(home: string): Promise<Profile[]> {
  const files = await readdir(folderOf(home)).catch(() => []);
  const names = files.filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -".json".length));
  const own = await Promise.all(
    names.sort().map(async (name) => readProfile(await readFile(join(folderOf(home), `${name}.json`), "utf8"), name)),
  );
  return [...own, ...SHIPPED_PROFILES.filter(({ name }) => !names.includes(name))];
}

/**
 * A profile by its name, or the file of one.
 * @throws Refusal with the names that there are
 */
export async function profileOf(home: string, wanted: string): Promise<Profile> {
  if (/[/\\]|\.json$/.test(wanted)) {
    const text = await readFile(wanted, "utf8").catch((cause: unknown) => {
      throw new Refusal({ en: `There is no profile ${wanted}.`, zh: `找不到配置文件 ${wanted}。` }, { cause });
    });
    return readProfile(text, wanted);
  }
  const profiles = await allProfiles(home);
  const found = profiles.find(({ name }) => name === wanted);
  if (found) return found;
  const names = profiles.map(({ name }) => name).join(", ");
  throw new Refusal({
    en: `There is no profile ${wanted}. There are: ${names}.`,
    zh: `没有名为 ${wanted} 的配置。现有：${names}。`,
  });
}

/**
 * Keep a profile under its name, in place of one of that name.
 * @returns The file, which can be handed on
 */
export async function saveProfile(home: string, profile: Profile): Promise<string> {
  if (!NAME.test(profile.name))
    throw new Refusal({
      en: `"${profile.name}" cannot name a profile: use letters, digits, dots and dashes.`,
      zh: `“${profile.name}”不能用作配置名：请用字母、数字、点和短横线。`,
    });
  await mkdir(folderOf(home), { recursive: true });
  const path = join(folderOf(home), `${profile.name}.json`);
  await writePrivately(path, writeProfile(profile), { overwrite: true });
  return path;
}
