import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { routing } from "@/i18n/routing";
import { PATH_HEADER } from "@/lib/address";
import { createNonce } from "@/lib/nonce";

const localise = createMiddleware(routing);

/** A page loads from this host only, and runs only scripts that bear this answer's nonce. */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sends `/` to a language, and gives each page its address and its own nonce. */
export function proxy(request: NextRequest) {
  if (!isReadable(request.nextUrl.pathname))
    return new NextResponse("This address is not well formed.\n", { status: 400 });
  const policy = contentSecurityPolicy(createNonce());
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = localise(request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Whether what is escaped in an address is UTF-8. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  // Everything but files: build output, documents (checked and served by their own route) and what stands in `public`.
  matcher: ["/((?!_next/|files/|favicon\\.ico|icon\\.svg|opengraph-|robots\\.txt|sitemap\\.xml).*)"],
};
