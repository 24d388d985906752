import { readFileSync } from "node:fs";
import { parseDeployment, type Deployment } from "@sunledger/sdk/chain";
import { settings } from "./settings";

let deployment: Deployment | undefined;

/** Where the contracts are, as the deployment wrote it down. */
export function readDeployment(): Deployment {
  return (deployment ??= parseDeployment(readFileSync(settings.deployment, "utf8")));
}
