import { useLocale } from "next-intl";
import type { AnchorHTMLAttributes, ReactNode } from "react";

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children: ReactNode };

/**
 * A link to a page of this site, in the reader's language. It is a plain anchor on purpose: each page is a document of its own,
 * with its own block and its own nonce, and works without JavaScript.
 */
export function Link({ href, className = "link", ...rest }: Props) {
  const locale = useLocale();
  return <a href={`/${locale}${href === "/" ? "" : href}`} className={className} {...rest} />;
}
