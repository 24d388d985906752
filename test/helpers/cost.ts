import type { ContractTransactionResponse } from "ethers";

/** What a transaction used, in gas. */
export async function cost(sent: Promise<ContractTransactionResponse>): Promise<number> {
  const receipt = await (await sent).wait();
  if (!receipt) throw new Error("The transaction has no receipt.");
  return Number(receipt.gasUsed);
}
