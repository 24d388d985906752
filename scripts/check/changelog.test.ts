import { describe, expect, it } from "vitest";
import { changelogFaults, readRelease } from "./changelog.ts";

const faultsOf = (changelog: string, ...versions: string[]): string[] =>
  changelogFaults({ changelog, versions: new Map(versions.map((version, at) => [`package ${at}`, version])) }).map(
    ({ en }) => en,
  );

const SOUND =
  "# Changelog\n\n## Unreleased\n\n- Soon.\n\n## 0.2.0 (2026-11-27)\n\n- New.\n\n## 0.1.0 (2026-11-20)\n\n- First.\n";

describe("the changelog", () => {
  it("is sound in this repository", () => expect(changelogFaults(readRelease())).toEqual([]));

  it("may have something unreleased above the packages' version", () =>
    expect(faultsOf(SOUND, "0.2.0", "0.2.0")).toEqual([]));

  it("is refused where a package has another version", () =>
    expect(faultsOf(SOUND, "0.2.0", "0.1.0")).toEqual([
      "package 1 has version 0.1.0, and the newest release in CHANGELOG.md is 0.2.0: make them one.",
    ]));

  it("is refused where a release has no date, or an odd name", () => {
    expect(faultsOf("## 0.2.0\n\n- New.\n\n## 0.1.0 (2026-11-20)\n\n- First.\n", "0.1.0")).toHaveLength(1);
    expect(faultsOf("## Next\n\n- New.\n\n## 0.1.0 (2026-11-20)\n\n- First.\n", "0.1.0")).toHaveLength(1);
  });

  it("is refused where the newest release does not stand first", () =>
    expect(faultsOf("## 0.1.0 (2026-11-20)\n\n- First.\n\n## 0.2.0 (2026-11-27)\n\n- New.\n", "0.1.0")).toEqual([
      "CHANGELOG.md has 0.2.0 (2026-11-27) below 0.1.0: releases stand newest first.",
    ]));

  it("is refused where a heading says nothing", () =>
    expect(faultsOf("## Unreleased\n\n## 0.1.0 (2026-11-20)\n\n- First.\n", "0.1.0")).toEqual([
      'CHANGELOG.md says nothing under "Unreleased": remove the heading or say what changed.',
    ]));
});
