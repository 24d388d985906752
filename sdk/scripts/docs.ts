// Writes the reference from the comments in the sources to the file that is given: one page, so that a search in it finds
// everything. ./sunledger generate keeps it as docs/api.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Application } from "typedoc";

const root = resolve(import.meta.dirname, "..");
const draft = mkdtempSync(join(tmpdir(), "sunledger-docs-"));
// By the file that typedoc gives each entry.
const entries = {
  "index.md": "@sunledger/sdk",
  "acts.md": "@sunledger/sdk/acts",
  "chain.md": "@sunledger/sdk/chain",
  "dossiers.md": "@sunledger/sdk/dossiers",
  "node.md": "@sunledger/sdk/node",
};

try {
  const app = await Application.bootstrapWithPlugins({ options: join(root, "typedoc.json"), out: draft });
  const project = await app.convert();
  if (!project) throw new Error("The sources do not compile: run npm run typecheck -w sdk.");
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) {
    throw new Error("A comment is missing or a link leads nowhere: see above.");
  }
  const parts = Object.entries(entries).map(([file, name]) => {
    const page = readFileSync(join(draft, file), "utf8");
    return page
      .replace(/^# .*$/m, `# ${name}`)
      .replaceAll(/\]\((?:index|acts|chain|dossiers|node)\.md(#[^)]*)\)/g, "]($1)");
  });
  const head = "<!-- Written by ./sunledger generate from the sources. Do not edit. -->\n";
  writeFileSync(resolve(process.argv[2] ?? join(root, "../docs/api.md")), [head, ...parts].join("\n"));
} finally {
  rmSync(draft, { recursive: true });
}
