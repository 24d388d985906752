import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { settings } from "@/lib/settings";

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection(); // The site's origin is known when it runs, not when it is built.
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/*/search", "/*/download"] },
    sitemap: `${settings.site}/sitemap.xml`,
  };
}
