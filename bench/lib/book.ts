import { commitment, encodeRows, sha256, toHex } from "@sunledger/sdk";
import type { Hex, Row } from "@sunledger/sdk";
import { DepositKind, directoryAbi, ledgerAbi, OrganisationKind, Purpose, Role, tokenAbi } from "@sunledger/sdk/chain";
import {
  encodeFunctionData as encode,
  maxUint256,
  stringToHex,
  toHex as numberToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Address } from "viem";
import { rpc } from "../../scripts/stack/rpc.ts";
import { senderOf } from "./sender.ts";
import type { Sender } from "./sender.ts";
import type { BenchStack } from "./stack.ts";

/** A charity's fund with a bank that deposits and pays. Organisations: 1 civil affairs, 2 the charity, 3 the bank. */
export type Book = {
  readonly fund: number;
  /** Deposit batches of donations, one transaction each. */
  readonly deposit: (batches: Iterable<readonly Row[]>) => Promise<void>;
  /** Have a batch wait for the next block. */
  readonly submitDeposit: (rows: readonly Row[]) => Promise<void>;
  /** Propose payments and approve them, two transactions each. */
  readonly pay: (payments: Iterable<readonly Row[]>) => Promise<void>;
};

const REGION = 990_100_000_000n;
const FOREVER = 2 ** 40 - 1;
const [CHARITY, BANK, FUND] = [2, 3, 1];

/** Register the organisations and open the fund. From now on the chain makes no blocks by itself. */
export async function openBook(stack: BenchStack): Promise<Book> {
  const { contracts } = stack.deployment;
  await rpc(stack.rpc, "evm_setAutomine", [false]);
  const sender = (number: number): Promise<Sender> => senderOf(stack, stack.account(number));
  const treasury = await sender(1);
  const { supervisor, recorder, approver, bank } = await enlist(stack, treasury.address);

  const terms = { steward: CHARITY, supervisor: 0, region: REGION, ceiling: 2n ** 63n };
  const fund = { ...terms, name: "春暖行动", purpose: "助医助学" };
  await supervisor.send([toLedger(encode({ abi: ledgerAbi, functionName: "open", args: [fund] }))]);
  const issue = encode({ abi: tokenAbi, functionName: "issue", args: [treasury.address, 2n ** 62n, toRef(1)] });
  await bank.send([{ to: contracts.token, data: issue }]);
  const allow = encode({ abi: tokenAbi, functionName: "approve", args: [contracts.ledger, maxUint256] });
  await treasury.send([{ to: contracts.token, data: allow }]);

  let batches = 0;
  let payments = 0;

  function toLedger(data: Hex) {
    return { to: contracts.ledger, data };
  }

  function deposit(rows: readonly Row[]) {
    const packed = encodeRows(rows);
    const args = [FUND, DepositKind.Donation, toRef(++batches), sha256(packed), toHex(packed)] as const;
    return toLedger(encode({ abi: ledgerAbi, functionName: "deposit", args }));
  }

  function propose(rows: readonly Row[]) {
    const packed = encodeRows(rows);
    const args = [FUND, BANK, Purpose.Programme, toRef(++payments), sha256(packed), toHex(packed)] as const;
    return toLedger(encode({ abi: ledgerAbi, functionName: "propose", args }));
  }

  function approve(payment: number) {
    const args = [(BigInt(FUND) << 32n) + BigInt(payment), zeroHash] as const;
    return toLedger(encode({ abi: ledgerAbi, functionName: "approve", args }));
  }

  return {
    fund: FUND,
    deposit: (all) => bank.send(map(all, deposit)),
    async submitDeposit(rows) {
      await bank.submit([deposit(rows)]);
    },
    async pay(all) {
      const before = payments;
      await recorder.send(map(all, propose));
      const proposed = Array.from({ length: payments - before }, (_, i) => before + i + 1);
      await approver.send(map(proposed, approve));
    },
  };
}

/** The organisations and the accounts that act for them. An administrator appoints others, never itself. */
async function enlist(stack: BenchStack, treasury: Address) {
  const to = stack.deployment.contracts.directory;
  const sender = (number: number): Promise<Sender> => senderOf(stack, stack.account(number));
  const [governor, civilAffairs, charity, banking] = [
    await sender(0),
    await sender(2),
    await sender(3),
    await sender(4),
  ];
  const [supervisor, recorder, approver, bank] = [await sender(5), await sender(6), await sender(7), await sender(8)];

  const register = (kind: number, { address: administrator }: Sender, name: string, treasury: Address) => {
    const creditCode = stringToHex(`51990100000000${1000 + kind}`, { size: 18 });
    const args = [{ kind, region: REGION, creditCode, treasury, administrator, name }] as const;
    return { to, data: encode({ abi: directoryAbi, functionName: "register", args }) };
  };
  await governor.send([
    register(OrganisationKind.CivilAffairs, civilAffairs, "晴川市民政局", zeroAddress),
    register(OrganisationKind.Charity, charity, "晴川阳光慈善会", zeroAddress),
    register(OrganisationKind.Bank, banking, "晴川商业银行", treasury),
  ]);

  const appoint = ({ address }: Sender, role: number) => {
    const args = [address, role, FOREVER] as const;
    return { to, data: encode({ abi: directoryAbi, functionName: "appoint", args }) };
  };
  await civilAffairs.send([appoint(supervisor, Role.Approver)]);
  await charity.send([appoint(recorder, Role.Recorder), appoint(approver, Role.Approver)]);
  await banking.send([appoint(bank, Role.Recorder)]);
  return { supervisor, recorder, approver, bank };
}

/** Made-up rows, the same for the same numbers, of 0.01 to 1,000 yuan. */
export function* batchesOf(count: number, size: number): Generator<Row[]> {
  for (let batch = 0; batch < count; batch++) {
    yield Array.from({ length: size }, (_, row) => rowOf(batch * size + row));
  }
}

function rowOf(number: number): Row {
  const secret = new Uint8Array(16);
  new DataView(secret.buffer).setUint32(12, number);
  // A multiplication that spreads consecutive numbers (Knuth, TAOCP 3, 6.4).
  return { reference: commitment(secret), amount: BigInt(((number * 2_654_435_761) % 100_000) + 1) };
}

function toRef(number: number): Hex {
  return numberToHex(number, { size: 32 });
}

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
