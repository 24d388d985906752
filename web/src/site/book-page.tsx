import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { routing, type Locale } from "@/i18n/routing";
import { answerWith } from "@/lib/answer";
import { Unreadable } from "@/lib/memory";
import { Heading } from "@/ui/layout";
import { Notice } from "@/ui/notice";
import { NotFound } from "./not-found";
import { Page } from "./page";

type Question<Name extends string> = {
  readonly locale: Locale;
  readonly params: Record<Name, string>;
  readonly query: Record<string, string | undefined>;
};

type Given<Name extends string> = {
  params: Promise<Record<Name | "locale", string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * A page that shows records. Where the index fails and no earlier answer is remembered, the page says so in plain HTML. Next
 * shows a thrown error only with JavaScript.
 */
export function bookPage<Name extends string = never>(render: (question: Question<Name>) => Promise<ReactNode>) {
  return async function BookPage({ params, searchParams }: Given<Name>) {
    const [names, asked] = await Promise.all([params, searchParams]);
    const { locale } = names;
    if (!hasLocale(routing.locales, locale)) notFound();
    const query = Object.fromEntries(
      Object.entries(asked).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
    );
    try {
      return await render({ locale, params: names, query });
    } catch (error) {
      if (error instanceof Unreadable) {
        answerWith(503);
        return <Down />;
      }
      if (isNotFound(error)) {
        answerWith(404);
        return <NotFound />;
      }
      throw error;
    }
  };
}

/** Whether an error is the one that `notFound()` throws. */
function isNotFound(error: unknown): boolean {
  return (error as { digest?: unknown } | null)?.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
}

async function Down() {
  const t = await getTranslations("asOf");
  return (
    <Page title={t("broken")} unlisted>
      <Heading>{t("broken")}</Heading>
      <div className="mt-6 max-w-prose">
        <Notice tone="bad">
          <p>{t("nothingRemembered")}</p>
        </Notice>
      </div>
    </Page>
  );
}
