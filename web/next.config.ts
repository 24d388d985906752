import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      // Only where the reader came by HTTPS. A local address has no HTTPS, so it must not promise it.
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }],
    },
  ],
  transpilePackages: ["@sunledger/sdk"],
  turbopack: {
    root: join(import.meta.dirname, ".."),
    // The document store's folder is known only when the site runs. Nothing is deployed by what the build traces.
    ignoreIssue: [{ path: "**/sdk/src/node/**", title: /filesystem access/ }],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles belong in the head for every reader, and a page that is not found answers 404: no metadata is streamed later.
  htmlLimitedBots: /.*/,
  // The site is checked with `tsc` by `npm run typecheck`; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
};

const withMessages = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages are parsed when the site is built: parsing them with every request took a tenth of its time.
  experimental: { messages: { path: "./src", format: "json", locales: "infer", precompile: true } },
});

export default withMessages(config);
