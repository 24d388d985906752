import { join } from "node:path";
import { commitment, createIndex, decodeManifest, decodeRows, receiptKey } from "@sunledger/sdk";
import type { Hex, Row } from "@sunledger/sdk";
import { marker } from "@sunledger/sdk/acts";
import { folderStore } from "@sunledger/sdk/node";
import { rowsOf, statementFile } from "../../scripts/demo/statements.ts";
import { listAccounts, openAccount } from "../../scripts/keystore/keystore.ts";
import { findReliefSamples } from "./relief-samples.ts";
import type { ReliefSamples } from "./relief-samples.ts";

/**
 * Records to look at, the ones with the most to show, found through the index. Numbers are as people write them.
 * @property campaign With money in and out
 * @property fund The campaign's
 * @property payment Of which money came back
 * @property deposit Of donations
 * @property organisation The steward of the fund
 * @property document The digest of a public document, 64 digits
 * @property listed The digest of one that is on the chain by the root of a set alone
 */
export type Samples = {
  readonly campaign: number;
  readonly fund: number;
  readonly payment: string;
  readonly deposit: string;
  readonly donation: Donation;
  readonly organisation: number;
  readonly document: string;
  readonly listed: string;
  readonly relief: ReliefSamples;
};

/**
 * A person's donation that was spent.
 * @property path Its page's address after the language
 * @property fen Its amount
 * @property secret What its receipt link ends in
 * @property otherSecret What another donation's ends in
 */
export type Donation = {
  readonly path: string;
  readonly fen: bigint;
  readonly secret: string;
  readonly otherSecret: string;
};

type Fund = { number: number; id: Hex; campaign: { number: number } | null; steward: { number: number } };
type Deposit = { number: string; batchRef: Hex; recorder: Hex; pages: { rows: Hex }[] };

const FUND = `{
  funds(where: { campaign_not: null, outflow_gt: "0" }, orderBy: paymentCount, orderDirection: desc, first: 1) {
    number id campaign { number } steward { number }
  }
}`;

const REST = `query ($fund: Bytes!) {
  deposits(where: { fund: $fund, kind: DONATION, batchRef_not: null }, orderBy: start, first: 1) {
    number batchRef recorder pages(where: { first: 0 }) { rows }
  }
  payments(where: { returned_gt: "0" }, first: 1) { number }
  citations(where: { act: "PaymentProposed" }, orderBy: at, first: 1) { digest }
  roots: evidences(where: { kind: ROOT }, orderBy: at, first: 1) { manifest }
}`;

/**
 * Find the samples.
 * @param url The index's GraphQL address
 * @param home The folder with the keystore of the accounts that recorded them
 * @throws where the book holds none of a kind
 */
export async function findSamples(url: string, home: string): Promise<Samples> {
  const index = createIndex({ url });
  const fund = one((await index.query<{ funds: Fund[] }>(FUND)).funds, "fund of a campaign with payments");
  const { deposits, payments, citations, roots } = await index.query<{
    deposits: Deposit[];
    payments: { number: string }[];
    citations: { digest: Hex }[];
    roots: { manifest: Hex }[];
  }>(REST, { fund: fund.id });
  const deposit = one(deposits, "deposit of donations");
  return {
    campaign: fund.campaign!.number,
    fund: fund.number,
    payment: one(payments, "payment of which money came back").number,
    deposit: deposit.number,
    donation: await personsDonation(deposit, home),
    organisation: fund.steward.number,
    document: one(citations, "cited document").digest.slice(2),
    listed: await listedDocument(one(roots, "set of documents").manifest, home),
    relief: await findReliefSamples(index, home),
  };
}

async function listedDocument(manifest: Hex, home: string): Promise<string> {
  const list = await folderStore(join(home, "documents")).get(manifest);
  if (!list) throw new Error(`The store in ${home} has not the list ${manifest}`);
  return one(decodeManifest(list), "document in a set").digest.slice(2);
}

/** The first person's row of a deposit: the first money in is the first out, so it is spent. Its recorder knows the secret. */
async function personsDonation({ number, recorder, pages }: Deposit, home: string): Promise<Donation> {
  const account = (await listAccounts(home)).find(({ address }) => address === recorder.toLowerCase());
  if (!account) throw new Error(`The keystore in ${home} has not the account ${recorder}, which recorded ${number}`);
  const { privateKey } = await openAccount(home, account.name, () => Promise.reject(new Error("It has a password")));
  const key = receiptKey(privateKey);
  const rows: Row[] = pages.flatMap((page) => decodeRows(page.rows));
  const statements = ["donations-qingchuan-bank.csv", "donations-jiangan-bank.csv"];
  const given = await Promise.all(statements.map(async (name) => rowsOf(await statementFile(name))));
  const secrets = new Map(
    given.flatMap((some) => some.map(marker(key))).map(({ secret }) => [commitment(secret), secret]),
  );
  const row = rows.findIndex(({ reference }) => secrets.has(reference));
  const other = rows.findIndex(({ reference }, at) => at > row && secrets.has(reference));
  if (row < 0 || other < 0) throw new Error(`No row of ${number} is a person's whose receipt this account can make`);
  const secret = (at: number) => Buffer.from(secrets.get(rows[at]!.reference)!).toString("base64url");
  return {
    path: `/donations/${number}/${row + 1}`,
    fen: rows[row]!.amount,
    secret: secret(row),
    otherSecret: secret(other),
  };
}

function one<T>([first]: readonly T[], what: string): T {
  if (first === undefined) throw new Error(`The demonstration's data holds no ${what}`);
  return first;
}
