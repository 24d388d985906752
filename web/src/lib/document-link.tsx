import { Link } from "./link";
import { Hash } from "@/ui/hash";

/** A document by its digest, linked to where it can be read and checked. */
export function DocumentLink({ digest }: { digest: string }) {
  const hex = digest.replace(/^0x/, "");
  return (
    <Link href={`/documents/${hex}`}>
      <Hash value={hex} />
    </Link>
  );
}
