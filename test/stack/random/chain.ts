import { blockAt, rpc } from "../../../scripts/stack/rpc.ts";
import type { World } from "./choices.ts";

/** What the driver has to do with the chain besides acts: its clock, and what a view of it means. */

/**
 * Let time pass until a moment, unless it is over. The clock runs on from there.
 * @param until By the chain's clock, UTC seconds
 */
export async function passTime({ memory, rpc: url }: World, until: number): Promise<void> {
  const { timestamp } = (await blockAt(url, "latest"))!;
  if (timestamp < until) {
    await rpc(url, "evm_setTime", [until]);
    await rpc(url, "evm_mine");
  }
  memory.now = Math.max(timestamp, until);
}

/** How much of a payment's row came back by the chain's account, in fen. */
export async function cameBack({ actors, memory }: World, payment: bigint, row: number): Promise<bigint> {
  const [whole, part] = await actors.governor.contracts.ledger.read.returnedOf([payment, row]);
  return whole ? memory.payment(payment).rows[row]!.amount : part;
}
