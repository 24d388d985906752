import { hasLocale, useTranslations } from "next-intl";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Footer } from "@/site/footer";
import { Header } from "@/site/header";
import { FailureTexts } from "@/site/failure";
import { routing } from "@/i18n/routing";
import "../globals.css";

export const viewport = { themeColor: "#ffc21a" };

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"}>
      <body className="flex min-h-dvh flex-col">
        <Header />
        <main id="main" tabIndex={-1} className="sheet grow pt-8 sm:pt-12 focus:outline-none">
          <Guarded>{children}</Guarded>
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** The error page is drawn in the browser, so its few words travel with every page. */
function Guarded({ children }: { children: ReactNode }) {
  const t = useTranslations("failure");
  return <FailureTexts value={{ title: t("title"), text: t("text"), again: t("again") }}>{children}</FailureTexts>;
}
