import { useLocale } from "next-intl";
import type { AnchorHTMLAttributes, ReactNode } from "react";

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children: ReactNode };

/**
 * A link to a page of this site, in the reader's language. A plain anchor on purpose: each page is a document of its own
 * with its own block, its own nonce and no script that it needs.
 */
export function Link({ href, className = "link", ...rest }: Props) {
  const locale = useLocale();
  return <a href={`/${locale}${href === "/" ? "" : href}`} className={className} {...rest} />;
}
