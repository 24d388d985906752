/**
 * Households' dossiers: sealed in a village's office, opened by their owners and by whom an owner grants it. Only pages that seal or open dossiers load it; public pages do not. Runs in browsers and in Node, with the platform's own AES.
 * @module
 */
export type { Dossier, DossierMember } from "./dossier.ts";
export { encryptionKeys, type EncryptionKeys, type HeldKey } from "./hpke.ts";
export { openBundle, readBundle, sealBundle, type BundleHeader, type OpenBundle } from "./bundle.ts";
export { grantKey, openDossier } from "./access.ts";
