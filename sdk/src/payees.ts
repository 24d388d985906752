import type { Hex } from "./bytes.ts";
import { SunledgerError } from "./errors.ts";
import type { KEEPERS } from "./generated/contracts.ts";
import { unpackGroups } from "./relief/rosterRows.ts";
import type { Row } from "./rows.ts";

/** A contract that keeps funds: it says who may be paid from them, and how their payments are packed. */
export type Keeper = (typeof KEEPERS)[number];

/** What is known of a contract of a book: `Module` of a deployment has it. */
export type KnownModule = { readonly kind: string; readonly address: Hex };

/** How a keeper packs the rows of a payment. */
type Packing = {
  /** The same rows as the ledger packs them. */
  readonly unpack: (packed: Hex) => Row[];
};

/** One entry per keeper. A keeper that is declared but missing here does not compile. */
const PACKINGS: Readonly<Record<Keeper, Packing>> = {
  relief: { unpack: unpackGroups },
};

/**
 * Which contract keeps a fund.
 * @param modules Those of the deployment, replaced ones too
 * @param keeper The address that the ledger's `FundKept` names
 * @throws SunledgerError `payees/keeper` where that is no contract of this book that keeps funds
 */
export function keeperAt(modules: readonly KnownModule[], keeper: Hex): Keeper {
  const kind = modules.find(({ address }) => address.toLowerCase() === keeper.toLowerCase())?.kind;
  if (kind !== undefined && kind in PACKINGS) return kind as Keeper;
  throw new SunledgerError(
    "payees/keeper",
    `A fund is kept by ${keeper}, which is no contract of this deployment that keeps funds: give the whole deployment, or use a version that knows it.`,
    { keeper },
  );
}

/**
 * The rows of a kept fund's payment, as the ledger packs those of other funds: what its events and returns name.
 * @param packed As the keeper packs them
 */
export const unpackPayment = (keeper: Keeper, packed: Hex): Row[] => PACKINGS[keeper].unpack(packed);
