import { formatYuan, receiptKey, receiptLink, receiptSecrets } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { writePrivately } from "../lib/files.ts";
import { language, say } from "../lib/language.ts";
import type { Donation } from "./donations.ts";
import type { Plan } from "./plan.ts";
import { toCsv } from "./problems.ts";

/**
 * One line a row for the charity to send on: the donor as the statement names him, the amount, the link. Whoever holds a
 * link can show that the row is his, so the file is its owner's alone to read. An organisation's row is public and has a
 * link without a secret.
 * @param deposits The deposits that the plan's batches became, in order
 */
export async function writeReceipts(
  path: string,
  site: string,
  privateKey: Hex,
  { batches }: Plan,
  donations: readonly Donation[],
  deposits: readonly bigint[],
): Promise<void> {
  const key = receiptKey(privateKey);
  const header = [
    { en: "line", zh: "行" },
    { en: "donor", zh: "捐赠人" },
    { en: "amount (yuan)", zh: "金额（元）" },
    { en: "receipt link", zh: "回执链接" },
  ].map(say);
  const rows = batches.flatMap(({ index, first, rows, batchRef }) => {
    const secretOf = receiptSecrets(key, batchRef);
    return rows.map(({ amount }, row) => {
      const { line, donor, creditCode } = donations[first + row]!;
      const link = receiptLink(site, language(), deposits[index]!, row, secretOf(row));
      return [String(line), donor, formatYuan(amount), creditCode === undefined ? link : link.split("#")[0]!];
    });
  });
  await writePrivately(path, toCsv(header, rows), { overwrite: true });
}
