import { createIndex, parseYuan, type Hex } from "@sunledger/sdk";
import { openOffice, recordStatement, systemClock, withoutHouseholds } from "@sunledger/sdk/acts";
import type { Ports, StatementAct } from "@sunledger/sdk/acts";
import { connectAs, parseDeployment } from "@sunledger/sdk/chain";
import { privateKeyToAccount } from "viem/accounts";

/** A payment that the bank booked on a fund's account. Persons' names stay here; an organisation's is published. */
export type Booking = { id: string; day: string; yuan: string; from: string; creditCode?: string };

/** The book's deployment.json, its chain and index, the recorder's key, and where documents and progress are kept. */
export type Bank = Pick<Ports, "documents" | "journal"> & {
  deployment: string;
  rpc: string;
  index: string;
  privateKey: Hex;
};

/** Make the recording of bookings ready. The bank's system may show its `preview`, then calls `perform`. */
export async function prepare(bank: Bank, fund: number, bookings: readonly Booking[]): Promise<StatementAct> {
  const deployment = parseDeployment(bank.deployment);
  const office = await openOffice({
    deployment,
    signer: connectAs(deployment, bank.rpc, privateKeyToAccount(bank.privateKey)),
    index: createIndex({ url: bank.index }),
    documents: bank.documents,
    journal: bank.journal,
    clock: systemClock,
    ...withoutHouseholds(bank.privateKey),
  });
  const rows = bookings.map(({ id, day, yuan, from, creditCode }, at) => ({
    ...{ line: at + 1, amount: parseYuan(yuan), donor: from, day, reference: id },
    ...(creditCode !== undefined && { creditCode }),
  }));
  return recordStatement(office, { fund, kind: "donation", rows });
}
