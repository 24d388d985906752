import { Name } from "@/ui/name";
import { Link } from "./link";
import { type PagedKind, recordPath } from "./records";

/** A record, as far as a link needs it. */
export type Named = { readonly number: number; readonly name: string };

/** A record by its name, linked to its page. */
export function NamedLink({ kind, of }: { kind: PagedKind; of: Named }) {
  return (
    <Link href={recordPath(kind, of.number)}>
      <Name>{of.name}</Name>
    </Link>
  );
}
