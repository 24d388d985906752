import { join, resolve } from "node:path";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the site is started by "./sunledger start", which sets it.`);
  return value;
}

/**
 * The addresses and folders that the site uses. Whoever starts the site sets them. They are read when used, so that a build needs
 * none of them.
 */
export const settings = {
  /** The index's GraphQL address. */
  get index() {
    return required("SUNLEDGER_INDEX");
  },
  /** The index node's status address, which tells the chain's head. Optional. */
  get status() {
    return process.env.SUNLEDGER_STATUS;
  },
  /** The site's public origin. */
  get site() {
    return new URL(process.env.SUNLEDGER_SITE ?? "http://localhost:3000").origin;
  },
  /** The file that says where the contracts are. */
  get deployment() {
    return join(process.env.SUNLEDGER_HOME ?? resolve(process.cwd(), "..", ".sunledger"), "deployment.json");
  },
  /** The folder of published documents. */
  get documents() {
    return required("SUNLEDGER_DOCUMENTS");
  },
};
