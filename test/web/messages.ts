import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import type { Language } from "./pages.ts";

type Tree = { [key: string]: string | Tree };

/** A message by its whole key: `home.title`. */
export type Message = { readonly key: string; readonly text: string };

/** All messages of the site in a language. */
export function messagesIn(language: Language): Message[] {
  const file = join(ROOT, "web", "src", "messages", `${language}.json`);
  return entries(JSON.parse(readFileSync(file, "utf8")) as Tree, "");
}

function entries(tree: Tree, prefix: string): Message[] {
  return Object.entries(tree).flatMap(([key, value]): Message[] =>
    typeof value === "string" ? [{ key: prefix + key, text: value }] : entries(value, `${prefix}${key}.`),
  );
}
