import { commitment, receiptSecret, sha256 } from "@sunledger/sdk";
import { callOf, sent } from "@sunledger/sdk/acts";
import { parseSignature } from "viem";
import { HOLDER } from "./cast.ts";
import type { Stage } from "./stage.ts";

const DAY = 86_400n;

/**
 * A citizen gives tokens of his own, with a permit (EIP-2612) instead of an allowance: the bank issues them to him against
 * money on his account, and he signs once.
 * @param amount In fen
 */
export async function donateAsHolder(stage: Stage, fund: number, amount: bigint): Promise<void> {
  const bank = await stage.office("bank.recorder");
  const holder = await stage.office(HOLDER);
  const { token, ledger } = holder.contracts;
  const owner = holder.account.address;
  const issue = sha256(new TextEncoder().encode(`sunledger demonstration: tokens for ${owner}`));
  if (!(await token.read.isUsed([bank.actor.org, issue])))
    await sent(bank, callOf(bank.contracts.token, "issue", [owner, amount, issue]));
  // What he still holds he has not given yet: a run that was killed in between goes on here.
  if ((await token.read.balanceOf([owner])) < amount) return;

  const [, name, version] = await token.read.eip712Domain();
  const chainId = holder.client.chain.id;
  const { timestamp } = await holder.client.getBlock();
  const deadline = timestamp + DAY;
  const signature = await holder.wallet.signTypedData({
    domain: { name, version, chainId, verifyingContract: token.address },
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message: { owner, spender: ledger.address, value: amount, nonce: await token.read.nonces([owner]), deadline },
  });
  const { r, s, yParity } = parseSignature(signature);
  const reference = commitment(receiptSecret(await holder.secrets.rowKey("receipts"), issue, 0));
  const args = [fund, amount, reference, deadline, 27 + yParity, r, s] as const;
  await sent(holder, callOf(ledger, "donateWithPermit", args));
  stage.log("donation by a token holder, by permit");
}
