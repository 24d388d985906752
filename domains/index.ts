import { charity } from "./charity.ts";
import type { Domain } from "./define.ts";
import { directory } from "./directory.ts";
import { dossiers } from "./dossiers.ts";
import { evidence } from "./evidence.ts";
import { funds } from "./funds.ts";
import { governance } from "./governance.ts";
import { money } from "./money.ts";
import { relief } from "./relief.ts";

/** All domains. Their contracts are put on the chain in this order: a constructor takes contracts that stand before it. */
export const DOMAINS = {
  governance,
  directory,
  money,
  funds,
  charity,
  evidence,
  relief,
  dossiers,
} as const satisfies Record<string, Domain>;

type Declared = (typeof DOMAINS)[keyof typeof DOMAINS];
type KeysOf<T> = T extends unknown ? keyof T & string : never;

/** A contract's name in `deployment.json`. */
export type ContractName = KeysOf<Declared["contracts"]>;
