import { commitment, encodeGroups, encodeHouseholds, encodeRows, sha256, toHex } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { DepositKind, ledgerAbi, OrganisationKind, Purpose, reliefAbi } from "@sunledger/sdk/chain";
import { encodeFunctionData as encode, toHex as numberToHex, zeroHash } from "viem";
import { rpc } from "../../scripts/stack/rpc.ts";
import { enlist, fillTreasury } from "./enlist.ts";
import { senderOf } from "./sender.ts";
import type { Call, Sender } from "./sender.ts";
import type { BenchStack } from "./stack.ts";

/**
 * A county whose programme helps the households of one township. Its money is the province's appropriation, which comes by way
 * of the city and the county: three transfers.
 */
export type County = {
  /** The township's fund, which pays. */
  readonly fund: number;
  /** Put rosters forward, let both notices run, and enrol everybody. */
  readonly enrol: (rosters: number) => Promise<void>;
  /** Pay all households of the first rosters, two rosters a payment, each its own amount. */
  readonly pay: (rosters: number) => Promise<void>;
};

/** Rows of a roster. */
export const HOUSEHOLDS = 500;
/** Rosters of a payment. */
export const ROSTERS_PAID = 2;

const PROVINCE = 990_000_000_000n;
const CITY = 990_100_000_000n;
const COUNTY = 990_101_000_000n;
const TOWNSHIP = 990_101_001_000n;
const NO_CEILING = 2n ** 63n;
const APPROPRIATION = 10n ** 13n;
const MOST = 100_000;
const NOTICE_SECONDS = 7 * 86_400;
const VILLAGES = 20;
const FIRST_VILLAGER = 20;

/** Organisations, funds and the programme, by the numbers that they get. */
const BANK = 2;
const [CITY_OFFICE, COUNTY_OFFICE, TOWNSHIP_OFFICE] = [3, 4, 5];
const PROGRAMME = 1;
const [TREASURY_FUND, CITY_FUND, COUNTY_FUND, TOWNSHIP_FUND] = [1, 2, 3, 4];

/** Register everybody, open programme and funds, and bring the appropriation down to the township. */
export async function openCounty(stack: BenchStack): Promise<County> {
  await rpc(stack.rpc, "evm_setAutomine", [false]);
  const office = { kind: OrganisationKind.LocalGovernment };
  const villages = Array.from({ length: VILLAGES }, (_, i) => ({
    ...office,
    region: TOWNSHIP + BigInt(i + 1),
    name: `第${i + 1}村`,
    administrator: FIRST_VILLAGER + 2 * i,
    recorder: FIRST_VILLAGER + 2 * i + 1,
  }));
  await enlist(stack, [
    { kind: OrganisationKind.Finance, region: PROVINCE, name: "省财政厅", administrator: 2, recorder: 15, approver: 3 },
    { kind: OrganisationKind.Bank, region: PROVINCE, name: "省农商银行", administrator: 4, recorder: 5, treasury: 1 },
    { ...office, region: CITY, name: "晴川市人民政府", administrator: 6, recorder: 7, approver: 8 },
    { ...office, region: COUNTY, name: "云溪县人民政府", administrator: 9, recorder: 10, approver: 11 },
    { ...office, region: TOWNSHIP, name: "松坪镇人民政府", administrator: 12, recorder: 13, approver: 14 },
    ...villages,
  ]);
  const sender = (number: number): Promise<Sender> => senderOf(stack, stack.account(number));
  const [treasury, finance, bank] = [await sender(1), await sender(3), await sender(5)];
  const county = { recorder: await sender(10), approver: await sender(11) };
  const township = { recorder: await sender(13), approver: await sender(14) };
  const villagers = await Promise.all(villages.map(({ recorder }) => sender(recorder)));
  await fillTreasury(stack, bank, treasury);

  const { ledger, relief } = stack.deployment.contracts;
  const toLedger = (data: Hex): Call => ({ to: ledger, data });
  const toRelief = (data: Hex): Call => ({ to: relief, data });
  let references = 0;
  const nextRef = (): Hex => numberToHex(++references, { size: 32 });

  async function openFunds(): Promise<void> {
    const words = { name: "农村低收入人口帮扶", purpose: "发放补助" };
    for (const [steward, region] of [
      [CITY_OFFICE, PROVINCE],
      [COUNTY_OFFICE, CITY],
    ] as const) {
      const terms = { steward, supervisor: 0, region, ceiling: NO_CEILING, ...words };
      await finance.send([toLedger(encode({ abi: ledgerAbi, functionName: "open", args: [terms] }))]);
    }
    const rules = {
      noticeDays: 0,
      most: MOST,
      standard: sha256(new Uint8Array(1)),
      eligibility: "低收入",
      benefit: "补助",
    };
    const plan = (steward: number, region: bigint) => ({ region, steward, ceiling: NO_CEILING, ...words });
    await finance.send([
      toRelief(encode({ abi: reliefAbi, functionName: "open", args: [plan(COUNTY_OFFICE, COUNTY), rules] })),
      toRelief(
        encode({ abi: reliefAbi, functionName: "openFund", args: [PROGRAMME, plan(TOWNSHIP_OFFICE, TOWNSHIP)] }),
      ),
    ]);
  }

  async function bringDown(): Promise<void> {
    const rows = toHex(encodeRows([{ reference: commitment(new Uint8Array(16)), amount: APPROPRIATION }]));
    const appropriation = [TREASURY_FUND, DepositKind.Appropriation, nextRef(), zeroHash, rows] as const;
    await bank.send([toLedger(encode({ abi: ledgerAbi, functionName: "deposit", args: appropriation }))]);
    const steps = [
      [TREASURY_FUND, CITY_FUND, await sender(7), await sender(8)],
      [CITY_FUND, COUNTY_FUND, county.recorder, county.approver],
      [COUNTY_FUND, TOWNSHIP_FUND, county.recorder, county.approver],
    ] as const;
    for (const [from, to, recorder, approver] of steps) {
      const args = [from, to, APPROPRIATION, nextRef(), zeroHash] as const;
      await recorder.send([toLedger(encode({ abi: ledgerAbi, functionName: "proposeTransfer", args }))]);
      await approver.send([toLedger(approve(from, 1))]);
    }
  }

  await openFunds();
  await bringDown();

  let payments = 0;
  return {
    fund: TOWNSHIP_FUND,
    async enrol(count) {
      const packed = Array.from({ length: count }, (_, i) => toHex(encodeHouseholds(householdsOf(i))));
      for (const [v, villager] of villagers.entries()) {
        const own = packed.filter((_, i) => i % VILLAGES === v);
        await villager.send(
          own.map((rows) => {
            const args = [PROGRAMME, nextRef(), sha256(new Uint8Array(2)), zeroHash, rows] as const;
            return toRelief(encode({ abi: reliefAbi, functionName: "submit", args }));
          }),
        );
      }
      // Village after village has put its rosters forward: so the chain numbers them.
      const numbered = villagers.flatMap((_, v) => packed.filter((_, i) => i % VILLAGES === v));
      const rosters = numbered.map((_, i) => i + 1);
      await passNotice(stack);
      await township.approver.send(
        rosters.map((roster) => toRelief(encode({ abi: reliefAbi, functionName: "review", args: [roster, zeroHash] }))),
      );
      await passNotice(stack);
      await county.approver.send(
        rosters.map((roster) =>
          toRelief(encode({ abi: reliefAbi, functionName: "approve", args: [roster, zeroHash] })),
        ),
      );
      await county.recorder.send(
        numbered.map((rows, i) => toRelief(encode({ abi: reliefAbi, functionName: "enrol", args: [i + 1, rows] }))),
      );
    },
    async pay(count) {
      const before = payments;
      const calls: Call[] = [];
      for (let first = 1; first <= count; first += ROSTERS_PAID) {
        const groups = Array.from({ length: Math.min(ROSTERS_PAID, count - first + 1) }, (_, i) => groupOf(first + i));
        const packed = encodeGroups(groups);
        const args = [TOWNSHIP_FUND, BANK, Purpose.Programme, nextRef(), sha256(packed), toHex(packed)] as const;
        calls.push(toLedger(encode({ abi: ledgerAbi, functionName: "propose", args })));
        payments++;
      }
      await township.recorder.send(calls);
      const proposed = Array.from({ length: payments - before }, (_, i) => before + i + 1);
      await township.approver.send(proposed.map((payment) => toLedger(approve(TOWNSHIP_FUND, payment))));
    },
  };
}

function approve(fund: number, payment: number): Hex {
  const args = [(BigInt(fund) << 32n) + BigInt(payment), zeroHash] as const;
  return encode({ abi: ledgerAbi, functionName: "approve", args });
}

/** Let a notice run out. */
export async function passNotice({ rpc: url }: Pick<BenchStack, "rpc">): Promise<void> {
  await rpc(url, "evm_increaseTime", [NOTICE_SECONDS]);
  await rpc(url, "evm_mine");
}

/** Made-up households, the same for the same roster. */
function householdsOf(roster: number): { reference: Hex; tag: Hex }[] {
  return Array.from({ length: HOUSEHOLDS }, (_, row) => {
    const secret = new Uint8Array(16);
    new DataView(secret.buffer).setUint32(12, roster * HOUSEHOLDS + row + 1);
    const reference = commitment(secret);
    // As random as the reference, and another.
    return { reference, tag: `0x${reference.slice(4)}ff` };
  });
}

/** All rows of a roster, from 100 to 1,000 yuan. */
function groupOf(roster: number): { roster: number; rows: number[]; amounts: bigint[] } {
  const rows = Array.from({ length: HOUSEHOLDS }, (_, row) => row);
  // A multiplication that spreads consecutive numbers (Knuth, TAOCP 3, 6.4).
  const amounts = rows.map((row) => BigInt(10_000 + (((roster * HOUSEHOLDS + row) * 2_654_435_761) % 90_001)));
  return { roster, rows, amounts };
}
