import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "../lib/language.ts";
import { ROOT } from "../lib/paths.ts";

/** The packages of the repository; they carry one version. */
const PACKAGES = ["package.json", "sdk/package.json", "subgraph/package.json", "web/package.json"];

type Manifest = { version?: string; dependencies?: Record<string, string> };

/** What the check compares. */
export type Release = {
  /** The changelog's text. */
  changelog: string;
  /** Versions by the file that carries them. */
  versions: ReadonlyMap<string, string | undefined>;
};

export function readRelease(): Release {
  const manifests = PACKAGES.map(
    (file) => [file, JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Manifest] as const,
  );
  const versions = new Map(manifests.map(([file, { version }]) => [file, version]));
  for (const [file, { dependencies = {} }] of manifests)
    for (const [name, version] of Object.entries(dependencies))
      if (name.startsWith("@sunledger/")) versions.set(`${file}, ${name}`, version);
  return { changelog: readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"), versions };
}

const HEADING = /^## (.*)$/gm;
const RELEASED = /^(\d+)\.(\d+)\.(\d+) \((\d{4}-\d{2}-\d{2})\)$/;

/**
 * What is wrong with the changelog: its newest release is the packages' version, releases stand newest first, each has a date and says
 * something, and what is not released yet stands under "Unreleased" at the top.
 * @returns A sentence for each fault
 */
export function changelogFaults({ changelog, versions }: Release): Text[] {
  const faults: Text[] = [];
  const headings = [...changelog.matchAll(HEADING)].map((match) => ({
    title: match[1]!,
    at: match.index,
    end: match.index + match[0].length,
  }));
  const releases: { version: string; order: number; date: string }[] = [];
  for (const [place, { title, end }] of headings.entries()) {
    const text = changelog.slice(end, headings[place + 1]?.at).trim();
    if (text === "")
      faults.push({
        en: `CHANGELOG.md says nothing under "${title}": remove the heading or say what changed.`,
        zh: `CHANGELOG.md 的“${title}”下没有内容：请删除标题或写明变更。`,
      });
    if (title === "Unreleased" && place === 0) continue;
    const [, major, minor, patch, date] = RELEASED.exec(title) ?? [];
    if (date === undefined) {
      faults.push({
        en: `CHANGELOG.md has the heading "${title}": write "Unreleased" (first) or a version with its date, like "0.2.0 (2026-11-27)".`,
        zh: `CHANGELOG.md 的标题“${title}”有误：应为“Unreleased”（置于最前）或版本与日期，如“0.2.0 (2026-11-27)”。`,
      });
      continue;
    }
    const order = Number(major) * 1e6 + Number(minor) * 1e3 + Number(patch);
    const newer = releases.at(-1);
    if (newer && (order >= newer.order || date > newer.date))
      faults.push({
        en: `CHANGELOG.md has ${title} below ${newer.version}: releases stand newest first.`,
        zh: `CHANGELOG.md 中 ${title} 位于 ${newer.version} 之下：版本应由新到旧排列。`,
      });
    releases.push({ version: `${major}.${minor}.${patch}`, order, date });
  }
  const newest = releases[0]?.version;
  for (const [file, version] of versions)
    if (version !== newest)
      faults.push({
        en: `${file} has version ${version ?? "none"}, and the newest release in CHANGELOG.md is ${newest ?? "none"}: make them one.`,
        zh: `${file} 的版本为 ${version ?? "无"}，而 CHANGELOG.md 中最新版本为 ${newest ?? "无"}：请统一。`,
      });
  return faults;
}
