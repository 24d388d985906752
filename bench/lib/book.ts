import { commitment, encodeRows, sha256, toHex } from "@sunledger/sdk";
import type { Hex, Row } from "@sunledger/sdk";
import { DepositKind, ledgerAbi, OrganisationKind, Purpose } from "@sunledger/sdk/chain";
import { encodeFunctionData as encode, toHex as numberToHex, zeroHash } from "viem";
import { rpc } from "../../scripts/stack/rpc.ts";
import { enlist, fillTreasury, toLedger } from "./enlist.ts";
import { senderOf } from "./sender.ts";
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
const [CHARITY, BANK, FUND] = [2, 3, 1];

/** Register the organisations and open the fund. From now on the chain makes no blocks by itself. */
export async function openBook(stack: BenchStack): Promise<Book> {
  await rpc(stack.rpc, "evm_setAutomine", [false]);
  await enlist(stack, [
    { kind: OrganisationKind.CivilAffairs, region: REGION, name: "晴川市民政局", administrator: 2, approver: 5 },
    {
      kind: OrganisationKind.Charity,
      region: REGION,
      name: "晴川阳光慈善会",
      administrator: 3,
      recorder: 6,
      approver: 7,
    },
    { kind: OrganisationKind.Bank, region: REGION, name: "晴川商业银行", administrator: 4, recorder: 8, treasury: 1 },
  ]);
  const [treasury, supervisor, recorder, approver, bank] = [
    await senderOf(stack, stack.account(1)),
    await senderOf(stack, stack.account(5)),
    await senderOf(stack, stack.account(6)),
    await senderOf(stack, stack.account(7)),
    await senderOf(stack, stack.account(8)),
  ];
  await fillTreasury(stack, bank, treasury);
  const terms = { steward: CHARITY, supervisor: 0, region: REGION, ceiling: 2n ** 63n };
  const fund = { ...terms, name: "春暖行动", purpose: "助医助学" };
  await supervisor.send([call(encode({ abi: ledgerAbi, functionName: "open", args: [fund] }))]);

  let batches = 0;
  let payments = 0;

  function call(data: Hex) {
    return toLedger(stack, data);
  }

  function deposit(rows: readonly Row[]) {
    const packed = encodeRows(rows);
    const args = [FUND, DepositKind.Donation, toRef(++batches), sha256(packed), toHex(packed)] as const;
    return call(encode({ abi: ledgerAbi, functionName: "deposit", args }));
  }

  function propose(rows: readonly Row[]) {
    const packed = encodeRows(rows);
    const args = [FUND, BANK, Purpose.Programme, toRef(++payments), sha256(packed), toHex(packed)] as const;
    return call(encode({ abi: ledgerAbi, functionName: "propose", args }));
  }

  function approve(payment: number) {
    const args = [(BigInt(FUND) << 32n) + BigInt(payment), zeroHash] as const;
    return call(encode({ abi: ledgerAbi, functionName: "approve", args }));
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
