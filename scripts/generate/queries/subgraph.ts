import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../lib/paths.ts";

/** The subgraph's schema, as it is deployed. */
export const readSchema = (): string => readFileSync(join(ROOT, "subgraph", "schema.graphql"), "utf8");
