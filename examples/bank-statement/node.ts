import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatRecordNumber, type Hex } from "@sunledger/sdk";
import { folderJournal, folderStore } from "@sunledger/sdk/node";
import { prepare, type Booking } from "./record.ts";

/** The bank's nightly job: `node node.ts FUND BOOKINGS.json`. docs/integrate.md explains the settings. */
const [fund, bookings] = process.argv.slice(2);
const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: see docs/integrate.md.`);
  return value;
};
if (fund === undefined || bookings === undefined)
  throw new Error("Call it with a fund's number and a file of bookings.");

const act = await prepare(
  {
    deployment: await readFile(setting("BOOK_DEPLOYMENT"), "utf8"),
    rpc: setting("BOOK_RPC"),
    index: setting("BOOK_INDEX"),
    privateKey: (await readFile(setting("BANK_KEY_FILE"), "utf8")).trim() as Hex,
    documents: folderStore(setting("BOOK_DOCUMENTS")),
    journal: folderJournal(join(setting("BANK_STATE"), "journal")),
  },
  Number(fund),
  JSON.parse(await readFile(bookings, "utf8")) as Booking[],
);
for (const line of act.preview) console.log(line.en);
const { deposits, sent } = await act.perform();
console.log(`${sent} rows sent; deposits ${deposits.map(formatRecordNumber).join(", ")}`);
