import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { routing } from "@/i18n/routing";
import { PATH_HEADER } from "@/lib/address";
import { leadsToPage } from "@/lib/existence";

const localise = createMiddleware(routing);

/** Everything a page may load comes from this host, and only scripts that this answer names by its nonce may run. */
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
export async function proxy(request: NextRequest) {
  if (!isReadable(request.nextUrl.pathname))
    return new NextResponse("This address is not well formed.\n", { status: 400 });
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"));
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = (await isMissing(request.nextUrl.pathname)) ? showMissing(request) : localise(request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

const IN_LANGUAGE = new RegExp(`^/(${routing.locales.join("|")})(/.*|)$`);

/** Whether a language's page is asked for that there is not; without a language, the reader is first sent to one. */
async function isMissing(path: string): Promise<boolean> {
  const [, , page] = IN_LANGUAGE.exec(path) ?? [];
  return page !== undefined && !(await leadsToPage(page));
}

/** The page for what is missing, at the address that was asked for, with the status that says so. */
function showMissing(request: NextRequest) {
  const [, locale] = IN_LANGUAGE.exec(request.nextUrl.pathname) ?? [];
  return NextResponse.rewrite(new URL(`/${locale}/missing`, request.url), {
    status: 404,
    request: { headers: request.headers },
  });
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
