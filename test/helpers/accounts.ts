import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ethers, networkHelpers } from "./chain.ts";

/** Enough for gas, in wei. */
const FUNDS = 10n ** 21n;

/** An account that is always the same for the same name, with gas to spend. It signs transactions, not messages. */
export async function account(name: string): Promise<HardhatEthersSigner> {
  const address = ethers.getAddress(ethers.dataSlice(ethers.id(`sunledger/test/${name}`), 12));
  await networkHelpers.setBalance(address, FUNDS);
  return ethers.getImpersonatedSigner(address);
}
