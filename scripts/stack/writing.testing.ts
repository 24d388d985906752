import { rpc } from "./rpc.ts";

/** The mnemonic's first accounts, as every development chain has them. */
export const ACCOUNTS = [
  "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266",
  "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
  "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc",
  "0x90f79bf6eb2c4f870365e785982e1f101e93b906",
  "0x15d34aaf54267db7d7c367839aaf71a00a2c6a65",
] as const;

/** Have the chain take a transaction of one of them, as its owner could. */
export async function transact(url: string, from: string = ACCOUNTS[0]): Promise<void> {
  await rpc(url, "anvil_impersonateAccount", [from]);
  await rpc(url, "eth_sendTransaction", [{ from, to: from }]);
}
