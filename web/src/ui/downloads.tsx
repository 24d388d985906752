import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";

/** The whole list as a file. `path` is the list's address without its language, `query` what narrows it. */
export function Downloads({ path, list, query = "" }: { path: string; list: string; query?: string }) {
  const t = useTranslations("ui");
  return (
    <p className="flex gap-4 text-sm print:hidden">
      {(["csv", "json"] as const).map((format) => (
        <Link
          key={format}
          href={`${path}/download?format=${format}${query && `&${query}`}`}
          aria-label={t("downloadList", { list, format: format.toUpperCase() })}
        >
          {t("download", { format: format.toUpperCase() })}
        </Link>
      ))}
    </p>
  );
}
