/** A page's nonce: only scripts that bear it run there (CSP level 3). It cannot be guessed. */
export const createNonce = (): string => Buffer.from(crypto.randomUUID()).toString("base64");

/** The nonce that a Content-Security-Policy names. */
export const nonceOf = (policy: unknown): string | undefined => /'nonce-([^']+)'/.exec(String(policy))?.[1];
