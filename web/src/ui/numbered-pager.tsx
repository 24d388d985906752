import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";

/** The way through a list whose pages are numbered, from 1. */
export function NumberedPager({
  list,
  page,
  pages,
  href,
}: {
  list: string;
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  const t = useTranslations("ui");
  if (pages < 2) return null;
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages);
  return (
    <nav aria-label={t("pagesOf", { list })} className="pt-2 print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {shown.map((number, index) => (
          <li key={number} className="flex items-center gap-2">
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
            {number === page ? (
              <span
                aria-current="page"
                className="min-w-11 rounded-sm bg-sun px-2 py-2 text-center font-bold text-night"
              >
                {number}
              </span>
            ) : (
              <Link
                href={href(number)}
                aria-label={t("page", { number })}
                className="link min-w-11 px-2 py-2 text-center"
              >
                {number}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
