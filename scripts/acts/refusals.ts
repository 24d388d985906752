import { Refusal } from "@sunledger/sdk";
import { decodeError } from "@sunledger/sdk/chain";

/** Whatever an act failed by, as a refusal with its remedy where a contract or the SDK said why. */
export const refusalOf = (thrown: unknown): Error => (thrown instanceof Refusal ? thrown : decodeError(thrown));
