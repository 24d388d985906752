import { Link } from "@/lib/link";

/** A document by its digest, cut short, linked to where it can be read and checked. */
export function DocumentLink({ digest }: { digest: string }) {
  const hex = digest.replace(/^0x/, "");
  return (
    <Link href={`/documents/${hex}`} title={hex} className="link font-mono text-[0.9em]">
      {hex.slice(0, 12)}…
    </Link>
  );
}
