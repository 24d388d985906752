import type { CharityRefusal } from "./charity/refusals.ts";
import type { DirectoryRefusal } from "./directory/refusals.ts";
import type { EvidenceRefusal } from "./evidence/refusals.ts";
import type { FundsRefusal } from "./funds/refusals.ts";
import type { CommonRefusal } from "./refusals.ts";
import type { ReliefRefusal } from "./relief/refusals.ts";
import type { StatementsRefusal } from "./statements/refusals.ts";

/**
 * What acts refuse by themselves, told apart by `code`, each with its `values`. What the contracts refuse is a `ContractError`.
 *
 * ```ts
 * const refused = error as ActRefusal;
 * if (refused.code === "funds/insufficient") console.log(refused.values.asked - refused.values.available);
 * ```
 */
export type ActRefusal =
  | CharityRefusal
  | CommonRefusal
  | DirectoryRefusal
  | EvidenceRefusal
  | FundsRefusal
  | ReliefRefusal
  | StatementsRefusal;
