import { useTranslations } from "next-intl";
import { Link } from "@/lib/link";
import { Name } from "./name";

/** The way from the whole down to this page, the page itself last. */
export function Breadcrumbs({
  way,
  here,
}: {
  way: readonly { readonly href: string; readonly name: string }[];
  here: string;
}) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("way")} className="mb-4 print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm">
        {way.map(({ href, name }) => (
          <li key={href} className="flex gap-x-2">
            <Link href={href} className="link inline-block py-1">
              <Name>{name}</Name>
            </Link>
            <span aria-hidden="true" className="py-1 text-muted">
              ›
            </span>
          </li>
        ))}
        <li aria-current="page" className="py-1 text-muted">
          <Name>{here}</Name>
        </li>
      </ol>
    </nav>
  );
}
