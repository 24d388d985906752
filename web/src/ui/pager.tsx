import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";

/** The way through a long list: to its beginning and to what comes next. */
export function Pager({ list, first, next }: { list: string; first: string | null; next: string | null }) {
  const t = useTranslations("ui");
  if (!first && !next) return null;
  return (
    <nav aria-label={t("pagesOf", { list })} className="flex flex-wrap justify-between gap-4 pt-2 print:hidden">
      {first ? <Link href={first}>{t("toFirst")}</Link> : <span />}
      {next && (
        <Link href={next} rel="next">
          {t("toNext")}
        </Link>
      )}
    </nav>
  );
}
