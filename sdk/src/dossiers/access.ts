import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { exactBytes, fromHex, toHex, uintBytes, type Hex } from "../bytes.ts";
import { SunledgerError } from "../errors.ts";
import { openRow, requireRow, takeApart, type OpenBundle } from "./bundle.ts";
import type { Dossier } from "./dossier.ts";
import { openKey, sealKey, type EncryptionKeys } from "./hpke.ts";

/**
 * Seal one dossier's key to the organisation that asked for it, for `Dossiers.grant`. It opens that row of that bundle, under
 * that request, and nothing else.
 * @param bundle Opened by an owner
 * @param row From 0
 * @param access The request's number
 * @param publicKey Of the organisation that asked, as it published it: 32 bytes
 * @returns 80 bytes
 * @throws SunledgerError `dossiers/row`, `dossiers/key`, `bytes/range`, `bytes/length`, `bytes/hex`
 */
export async function grantKey(bundle: OpenBundle, row: number, access: number, publicKey: Hex): Promise<Hex> {
  const info = infoOf(fromHex(bundle.headerDigest), row, access);
  return toHex(await sealKey(publicKey, info, bundle.keyOf(row)));
}

/**
 * Open one dossier that was granted. Put the use on record first (`Dossiers.use`): it refuses after the grant's time, or when
 * the grant was taken back.
 * @param bundle The file
 * @param row From 0
 * @param access The request's number
 * @param sealed The key from the grant: `AccessGranted.key`
 * @param keys Of the organisation that asked
 * @throws SunledgerError `dossiers/grant` where the key is for another organisation, request, row or bundle; `dossiers/format`,
 * `dossiers/tampered`, `dossiers/row`, `dossiers/insecure`, `bytes/range`, `bytes/hex`
 */
export async function openDossier(
  bundle: Uint8Array,
  row: number,
  access: number,
  sealed: Hex,
  keys: EncryptionKeys,
): Promise<Dossier> {
  const { count, headerDigest, rows } = takeApart(bundle);
  requireRow(count, row);
  const digest = fromHex(headerDigest);
  const key = await openKey(keys, infoOf(digest, row, access), fromHex(sealed));
  if (!key) {
    throw new SunledgerError(
      "dossiers/grant",
      `The key of access ${access} does not open row ${row} of this bundle with the key ${keys.publicKey}: see for whom, which row and which roster it was granted.`,
      { access, row, key: keys.publicKey },
    );
  }
  return openRow(key, digest, row, rows[row] as Uint8Array);
}

function infoOf(headerDigest: Uint8Array, row: number, access: number): Uint8Array {
  return concatBytes(
    utf8ToBytes("sunledger/access/1"),
    exactBytes(headerDigest, 32, "header digest"),
    uintBytes(access, 4, "access number"),
    uintBytes(row, 2, "row number"),
  );
}
