import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Hash } from "@/ui/hash";
import { DocumentLink } from "./document-link";
import { formatCount, shorten } from "@/lib/format";
import { type Named, NamedLink } from "@/lib/named";

type Props = {
  readonly by?: Named | null;
  readonly account?: string;
  readonly evidence?: string | null;
  readonly block: string;
  readonly transaction: string;
};

/** What an act rests on: who signed it, the document that it names, and where it stands on the chain. */
export function Proof({ by, account, evidence, block, transaction }: Props) {
  const t = useTranslations("proof");
  const parts: ReactNode[] = [];
  if (by) {
    parts.push(
      <>
        <NamedLink kind="organisation" of={by} />
        {account && <span title={account}> ({shorten(account)})</span>}
      </>,
    );
  } else if (account) {
    parts.push(<span title={account}>{t("account", { account: shorten(account) })}</span>);
  }
  if (evidence) parts.push(t.rich("evidence", { document: () => <DocumentLink digest={evidence} /> }));
  parts.push(t.rich("place", { block: formatCount(block), transaction: () => <Hash value={transaction} /> }));
  return (
    <ul className="space-y-0.5 text-sm text-muted">
      {parts.map((part, index) => (
        <li key={index}>{part}</li>
      ))}
    </ul>
  );
}
