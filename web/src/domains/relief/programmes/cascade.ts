import type { Hex } from "@sunledger/sdk";
import type { ProgrammeFund, ProgrammeTransfer } from "../generated/queries";

/** What the ledger counts of a programme's fund, in fen. */
export type CountedFund = Omit<ProgrammeFund, "region" | "status">;

/**
 * Money that came into one of the programme's funds from another fund. Its origin is null where the ledger before this one
 * had it.
 */
export type TransferIn = Omit<ProgrammeTransfer, "id">;

/** How money adds up: always `cameIn = passedOn + paid + left`. */
export type Sums = {
  readonly cameIn: bigint;
  readonly passedOn: bigint;
  /** To payees, less what came back. */
  readonly paid: bigint;
  readonly left: bigint;
};

/** One fund's money, and how much of it came from, and went to, other funds of the programme. */
export type FundSums<Fund extends CountedFund = CountedFund> = Sums & {
  readonly fund: Fund;
  readonly fromWithin: bigint;
  readonly toWithin: bigint;
};

/** A programme's money: each fund by itself, and the whole, in which what went from fund to fund counts once. */
export type Cascade<Fund extends CountedFund = CountedFund> = {
  readonly funds: readonly FundSums<Fund>[];
  /** What went from one of its funds to another: the funds' sums have it twice. */
  readonly within: bigint;
  readonly whole: Sums;
};

/** @param transfers All that came into these funds from other funds */
export function cascadeOf<Fund extends CountedFund>(
  programme: Hex,
  funds: readonly Fund[],
  transfers: readonly TransferIn[],
): Cascade<Fund> {
  const inside = transfers.filter((transfer) => isWithin(programme, transfer));
  const lines = funds.map((fund) => ({
    fund,
    ...sumsOf(fund),
    fromWithin: amountOf(inside.filter((transfer) => transfer.fund.number === fund.number)),
    toWithin: amountOf(inside.filter(({ origin }) => origin?.fund.number === fund.number)),
  }));
  const within = amountOf(inside);
  const total = (part: keyof Sums) => lines.reduce((sum, line) => sum + line[part], 0n);
  return {
    funds: lines,
    within,
    whole: {
      cameIn: total("cameIn") - within,
      passedOn: total("passedOn") - within,
      paid: total("paid"),
      left: total("left"),
    },
  };
}

function amountOf(transfers: readonly TransferIn[]): bigint {
  return transfers.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}

/** Whether a transfer came from a fund of the same programme. */
export function isWithin(programme: Hex, { origin }: TransferIn): boolean {
  return origin?.fund.programme?.id === programme;
}

function sumsOf(fund: CountedFund): Sums {
  const paid = BigInt(fund.paidProgramme) + BigInt(fund.paidFundraising) + BigInt(fund.paidManagement);
  return {
    cameIn: BigInt(fund.donated) + BigInt(fund.appropriated) + BigInt(fund.transferredIn),
    passedOn: BigInt(fund.transferredOut),
    paid: paid - BigInt(fund.returned),
    left: BigInt(fund.balance),
  };
}
