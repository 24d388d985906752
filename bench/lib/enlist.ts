import { directoryAbi, Role, tokenAbi } from "@sunledger/sdk/chain";
import { encodeFunctionData as encode, maxUint256, stringToHex, toHex, zeroAddress } from "viem";
import { senderOf } from "./sender.ts";
import type { Call, Sender } from "./sender.ts";
import type { BenchStack } from "./stack.ts";

/** An organisation to register; the accounts are the numbers of the stack's. */
export type Enlisted = {
  readonly kind: number;
  readonly region: bigint;
  readonly name: string;
  readonly administrator: number;
  readonly recorder?: number;
  readonly approver?: number;
  readonly treasury?: number;
};

const FOREVER = 2 ** 40 - 1;

/** Register organisations, numbered from 1 in this order, and appoint their members. Account 0 governs. */
export async function enlist(stack: BenchStack, organisations: readonly Enlisted[]): Promise<void> {
  const to = stack.deployment.contracts.directory;
  const address = (number: number | undefined) => (number === undefined ? zeroAddress : stack.account(number).address);
  const governor = await senderOf(stack, stack.account(0));
  await governor.send(
    organisations.map(({ kind, region, name, administrator, treasury }, i) => {
      const creditCode = stringToHex(`51990100000000${1001 + i}`, { size: 18 });
      const registration = { kind, region, creditCode, treasury: address(treasury), name };
      const args = [{ ...registration, administrator: address(administrator) }] as const;
      return { to, data: encode({ abi: directoryAbi, functionName: "register", args }) };
    }),
  );
  for (const { administrator, recorder, approver } of organisations) {
    const appoint = (account: number | undefined, role: number): Call[] => {
      if (account === undefined) return [];
      const args = [address(account), role, FOREVER] as const;
      return [{ to, data: encode({ abi: directoryAbi, functionName: "appoint", args }) }];
    };
    const appointments = [...appoint(recorder, Role.Recorder), ...appoint(approver, Role.Approver)];
    await (await senderOf(stack, stack.account(administrator))).send(appointments);
  }
}

/** Fill a bank's treasury, and let the ledger take from it. */
export async function fillTreasury(stack: BenchStack, bank: Sender, treasury: Sender): Promise<void> {
  const { token, ledger } = stack.deployment.contracts;
  const received = toHex(1, { size: 32 });
  const issue = encode({ abi: tokenAbi, functionName: "issue", args: [treasury.address, 2n ** 62n, received] });
  await bank.send([{ to: token, data: issue }]);
  const allow = encode({ abi: tokenAbi, functionName: "approve", args: [ledger, maxUint256] });
  await treasury.send([{ to: token, data: allow }]);
}

/** A call of the ledger. */
export function toLedger({ deployment }: BenchStack, data: `0x${string}`): Call {
  return { to: deployment.contracts.ledger, data };
}
