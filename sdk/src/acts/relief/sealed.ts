import type { Hex } from "../../bytes.ts";
import { digestOf } from "../../digests.ts";
import type { Office } from "../office.ts";
import { noBundle } from "./refusals.ts";

/**
 * The sealed store: one bundle of sealed dossiers a roster, under its digest. It lies apart from the documents, and the site
 * never serves it.
 */

type Store = Pick<Office, "sealed" | "journal">;

/** Under which the journal notes the bundle of a roster that is about to be put forward, so that a run that was killed uses it. */
const noteOf = (batchRef: Hex): string => `sealed-${batchRef.slice(2)}`;

/**
 * The bundle of a roster that is about to be put forward: the one that an earlier run sealed for it, or one sealed now.
 * @param batchRef The roster's batch reference
 * @returns The bundle's digest; it lies in the store
 */
export async function keepBundle(
  { sealed, journal }: Store,
  batchRef: Hex,
  seal: () => Promise<Uint8Array>,
): Promise<Hex> {
  const note = noteOf(batchRef);
  const before = (await journal.read(note)) as Hex | undefined;
  if (before !== undefined && (await sealed.get(before).catch(() => null))) return before;
  const bundle = await seal();
  // Noted before sealing. If the run is killed in between, the next one finds the bundle, or finds that it has to seal again.
  await journal.write(note, await digestOf(bundle));
  return sealed.put(bundle);
}

/** The roster is on the chain now, and the chain names its bundle. */
export const forgetNote = ({ journal }: Store, batchRef: Hex): Promise<void> => journal.forget(noteOf(batchRef));

/** @throws Refusal `relief/no-bundle` where the bundle is not in this store */
export async function bundleOf({ sealed }: Store, roster: number, digest: Hex | null): Promise<Uint8Array> {
  const bundle = digest && (await sealed.get(digest));
  if (bundle) return bundle;
  throw noBundle(roster, digest);
}
