import { readFileSync } from "node:fs";
import { recordId, RECORDS, type Hex, type RecordKind } from "@sunledger/sdk";
import { parseDeployment, type Deployment } from "@sunledger/sdk/chain";
import { settings } from "./settings";

let deployment: Deployment | undefined;

/** Where the contracts are, as the deployment wrote it down. */
export function readDeployment(): Deployment {
  return (deployment ??= parseDeployment(readFileSync(settings.deployment, "utf8")));
}

/** The name by which documents and acts speak of a record. */
export function recordIdOf(kind: RecordKind, number: bigint | number): Hex {
  return recordId(readDeployment().contracts[RECORDS[kind].contract], kind, number);
}
