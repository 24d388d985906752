import { indexId } from "@sunledger/sdk";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ask } from "@/lib/book";
import { FoundRecord, MOST_FOUND, NO_RECORD, withFirst } from "@/lib/found";
import { Link } from "@/lib/link";
import type { Finding, Question } from "@/lib/question";
import { recordPath } from "@/lib/records";
import { vocabulary } from "@/lib/words";
import { Money } from "@/ui/money";
import { FindBatchesQuery, FindFundsQuery } from "./generated/queries";

/** Funds by name or number, deposits and payments by their number. */
export async function searchFunds({ text, number, parts, digest }: Question): Promise<Finding> {
  if (digest) return {};
  if (number !== null && parts) return { records: await findBatches(number) };
  const [t, { data }] = await Promise.all([
    getTranslations("funds"),
    ask(FindFundsQuery, {
      text,
      id: number === null ? NO_RECORD : indexId(number),
      size: MOST_FOUND,
    }),
  ]);
  return {
    groups: [
      {
        key: "funds",
        title: t("found"),
        items: withFirst(data.fund, data.funds).map((fund) => <FoundRecord key={fund.number} kind="fund" of={fund} />),
      },
    ],
  };
}

async function findBatches(number: bigint): Promise<ReactNode[]> {
  const [locale, { data }] = await Promise.all([getLocale(), ask(FindBatchesQuery, { id: indexId(number) })]);
  return (["deposit", "payment"] as const).flatMap((kind) => {
    const batch = data[kind];
    if (!batch) return [];
    return [
      <span key={kind}>
        <Link href={recordPath(kind, batch.number)}>{vocabulary(locale).record(kind, batch.number)}</Link> ·{" "}
        <Money fen={batch.amount} />
      </span>,
    ];
  });
}
