import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { Zone } from "@/ui/zone";

/** What this site is and where its times are. */
export function Footer() {
  const t = useTranslations("site");
  const about = useTranslations("about");
  const locale = useLocale();
  return (
    <footer className="mt-20 border-t border-rule bg-sunken print:mt-8">
      <div className="sheet space-y-3 py-8 text-muted">
        <p className="max-w-prose">{t("promise")}</p>
        <p className="print:hidden">
          <Link href="/about">{about("title")}</Link>
        </p>
        <p>
          <Zone locale={locale} home={t("zoneHome")} own={t("zoneOwn", { zone: "{zone}" })} />
        </p>
      </div>
    </footer>
  );
}
