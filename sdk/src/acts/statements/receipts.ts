import { formatYuan } from "../../money.ts";
import { receiptLink } from "../../receipts.ts";
import { marker } from "./marked.ts";
import type { Language, Text } from "../../text.ts";
import type { StatementPlan } from "./plan.ts";
import type { StatementRow } from "./row.ts";

/** What a list of receipts says of each row. */
export const RECEIPT_HEADER: readonly Text[] = [
  { en: "line", zh: "行" },
  { en: "donor", zh: "捐赠人" },
  { en: "amount (yuan)", zh: "金额（元）" },
  { en: "receipt link", zh: "回执链接" },
];

/**
 * One line a row for the charity to send on: the donor as the statement names him, the amount, the link. Whoever holds a link can
 * show that the row is his, so the list is its owner's alone to read. An organisation's row is public and has a link without a
 * secret.
 * @param key The account's key for receipts: `Secrets.rowKey`
 * @param deposits The deposits that the plan's batches became, in order
 * @param where The site's origin, and the language of its pages
 * @returns Cells in the order of `RECEIPT_HEADER`
 */
export function receiptRows(
  { batches }: StatementPlan,
  given: readonly StatementRow[],
  deposits: readonly bigint[],
  key: Uint8Array,
  where: { readonly site: string; readonly language: Language },
): string[][] {
  const mark = marker(key);
  return batches.flatMap(({ index, first, rows }) =>
    rows.map((_, at) => {
      const { row, secret } = mark(given[first + at]!);
      return receiptRow(row, { deposit: deposits[index]!, row: at, secret }, where);
    }),
  );
}

/** One row's cells, in the order of `RECEIPT_HEADER`. */
export function receiptRow(
  { line, donor, amount, creditCode }: StatementRow,
  { deposit, row, secret }: { readonly deposit: bigint; readonly row: number; readonly secret: Uint8Array },
  where: { readonly site: string; readonly language: Language },
): string[] {
  const link = receiptLink(where.site, where.language, deposit, row, secret);
  return [String(line), donor, formatYuan(BigInt(amount)), creditCode === undefined ? link : link.split("#")[0]!];
}
