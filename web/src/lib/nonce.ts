/** A page's nonce: only what names it may run there (CSP level 3). Nobody can guess the next one. */
export const createNonce = (): string => Buffer.from(crypto.randomUUID()).toString("base64");

/** The nonce that a Content-Security-Policy names. */
export const nonceOf = (policy: unknown): string | undefined => /'nonce-([^']+)'/.exec(String(policy))?.[1];
