import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import type { Language } from "./pages.ts";

type Tree = { [key: string]: string | Tree };

/** A message by its whole key: `home.title`. */
export type Message = { readonly key: string; readonly text: string };

/** All messages of the site and its domains in a language. */
export function messagesIn(language: Language): Message[] {
  const files = globSync(`{messages,domains/*}/${language}.json`, { cwd: join(ROOT, "web", "src") });
  return files.flatMap((file) => entries(JSON.parse(readFileSync(join(ROOT, "web", "src", file), "utf8")) as Tree, ""));
}

function entries(tree: Tree, prefix: string): Message[] {
  return Object.entries(tree).flatMap(([key, value]): Message[] =>
    typeof value === "string" ? [{ key: prefix + key, text: value }] : entries(value, `${prefix}${key}.`),
  );
}
