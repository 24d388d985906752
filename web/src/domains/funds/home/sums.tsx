import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatMoney } from "@/lib/format";
import type { Book } from "../generated/queries";

/** The book in three sums that add up: what came in is what went out and what is left. */
export function Sums({ book }: { book: Book }) {
  const t = useTranslations("book");
  return (
    <>
      <dl className="grid gap-6 sm:grid-cols-3">
        <Sum name={t("in")} fen={book.received} note={t("inNote", { count: formatCount(book.donationCount) })} />
        <Sum name={t("out")} fen={book.spent} note={t("outNote", { count: formatCount(book.paymentCount) })} />
        <Sum name={t("left")} fen={book.balance} note={t("leftNote")} />
      </dl>
      <Bar spent={BigInt(book.spent)} whole={BigInt(book.received)} />
    </>
  );
}

function Sum({ name, fen, note }: { name: string; fen: string; note: string }) {
  return (
    <div>
      <dt className="text-[#d9d0bf]">{name}</dt>
      <dd className="text-2xl font-bold tracking-tight wrap-anywhere tabular-nums lg:text-3xl">
        {formatMoney(fen, useLocale())}
      </dd>
      <dd className="mt-1 text-sm text-[#d9d0bf]">{note}</dd>
    </div>
  );
}

function Bar({ spent, whole }: { spent: bigint; whole: bigint }) {
  if (whole === 0n) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      className="mt-6 block h-2.5 w-full rounded-full"
    >
      <rect width="1000" height="10" fill="#ffc21a" />
      <rect width={Number((spent * 1000n) / whole)} height="10" fill="#fffdf8" />
    </svg>
  );
}
