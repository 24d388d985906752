import { recordId, toHex } from "@sunledger/sdk";
import type { Piece, Row } from "@sunledger/sdk";
import { FundStatus, OrganisationKind, PaymentStatus } from "@sunledger/sdk/chain";
import type { Deployment } from "@sunledger/sdk/chain";
import type { Hex } from "viem";
import type { ActingOrganisation, Actor, Actors, Contracts, Options } from "./actors.ts";
import type { Draw } from "./draw.ts";
import type { Fund, Memory } from "./memory.ts";

/** What acts are about, drawn at random: mostly as it should be, sometimes with something wrong about it. */

/** @property rpc The chain's JSON-RPC address */
export type World = { draw: Draw; memory: Memory; actors: Actors; deployment: Deployment; rpc: string };

/**
 * Who does what.
 * @property wrong Why it must be refused, whoever tries it
 */
export type Attempt = {
  by: Actor;
  send: (contracts: Contracts, options: Options) => Promise<Hex>;
  wrong?: string | undefined;
};

/** What comes next: somebody does something, or time passes until a moment (UTC seconds). */
export type Step = Attempt | { until: number };

/**
 * @property weight How often it comes, compared with the others
 * @property own Never tried by somebody else, who could do it and end what the run lives on
 * @property forbidden Nobody whom `choose` names may do it
 */
export type Act = { weight: number; own?: true; forbidden?: true; choose: (world: World) => Step | undefined };

export const ZERO: Hex = `0x${"00".repeat(32)}`;
/** The most that one act is about, in fen, where it has no other measure. */
const MOST = 500_000n;
/** The steps of a payment at which something can be done with it. */
export const AT = {
  paid: (status: number) => status === PaymentStatus.Paid,
  waiting: (status: number) => status === PaymentStatus.Proposed || status === PaymentStatus.Approved,
  settled: (status: number) => status === PaymentStatus.Settled || status === PaymentStatus.Acknowledged,
};

export const word = ({ draw }: World): Hex => toHex(draw.bytes(32));
export const evidence = (world: World): Hex => (world.draw.happens(0.7) ? word(world) : ZERO);
export const amount = ({ draw }: World): bigint => BigInt(draw.happens(0.03) ? 0 : draw.between(1, Number(MOST)));
export const bodies = ({ actors }: World): ActingOrganisation[] => Object.values(actors.organisations);
export const banks = (world: World) => bodies(world).filter((body) => body.kind === OrganisationKind.Bank);
export const bodyOf = (world: World, id: number) => bodies(world).find((body) => body.id === id);

/** Somebody who may donate: mostly one who holds enough (and lets the ledger take it), none where nobody does. */
export function anyHolder({ draw, memory, actors }: World, { allowing }: { allowing: boolean }): Actor | undefined {
  const may = ({ address }: Actor): boolean =>
    (memory.tokens.get(address) ?? 0n) >= MOST && (!allowing || (memory.allowed.get(address)?.fen ?? 0n) >= MOST);
  return draw.oneOf(draw.happens(0.1) ? actors.holders : actors.holders.filter(may));
}

/** An account that comes and goes: mostly a member of this moment, with the body that it acts for. */
export function anyNewcomer({ draw, memory, actors }: World): { newcomer: Actor; org: number | undefined } {
  const members = actors.newcomers.filter(({ address }) => memory.members.has(address));
  const newcomer = (draw.happens(0.8) ? draw.oneOf(members) : undefined) ?? draw.oneOf(actors.newcomers)!;
  return { newcomer, org: memory.members.get(newcomer.address) };
}

/** A person's or an organisation's reference; now and then one that stands for nobody. */
export function reference({ draw }: World): Hex {
  const bytes = draw.bytes(16);
  bytes[0] = draw.happens(0.02) ? 7 : draw.happens(0.8) ? 1 : 2;
  return toHex(bytes);
}

export function packed(rows: readonly Row[]): Hex {
  return `0x${rows.map((row) => row.reference.slice(2) + row.amount.toString(16).padStart(12, "0")).join("")}`;
}

/** Rows of a batch; now and then of a wrong length, or none. */
export function batch(world: World, most: bigint): Hex {
  const { draw } = world;
  const count = draw.happens(0.02) ? 0 : draw.between(1, draw.happens(0.05) ? 600 : 12);
  const share = most / BigInt(Math.max(count, 1));
  const rows = Array.from({ length: count }, () => ({
    reference: reference(world),
    amount: share < 2n ? amount(world) : (share * BigInt(draw.between(1, 1_000))) / 1_000n,
  }));
  const bytes = packed(rows);
  return draw.happens(0.02) ? `${bytes}00` : bytes;
}

export const batchRef = (world: World): Hex => {
  const { draw, memory } = world;
  if (draw.happens(0.02)) return ZERO;
  return (draw.happens(0.03) ? draw.oneOf(memory.used) : undefined) ?? word(world);
};

export function anyFund(world: World, usual: (fund: Fund) => boolean = () => true): number {
  const { draw, memory } = world;
  if (draw.happens(0.01)) return memory.funds.size + 7;
  const fitting = [...memory.funds].filter(([, fund]) => draw.happens(0.1) || usual(fund)).map(([id]) => id);
  return draw.oneOf(fitting) ?? 1;
}

export function anyPayment(world: World, usual: (status: number) => boolean, rowsOnly = false): bigint | undefined {
  const { draw, memory } = world;
  const wanted = draw.happens(0.05) ? () => true : usual;
  const fitting = [...memory.payments].filter(
    ([, payment]) => wanted(payment.status) && (!rowsOnly || payment.to === 0),
  );
  return draw.oneOf(fitting)?.[0];
}

/** Fen of a payment that come back: of some rows, a part or all of what has not come back yet; now and then too much. */
export function comingBack({ draw, memory }: World, id: bigint): Piece[] {
  const { rows, returned } = memory.payment(id);
  return rows.flatMap((row, index) => {
    const left = row.amount - (returned.get(index) ?? 0n);
    if (!draw.happens(0.3)) return [];
    const part = draw.happens(0.5) ? left : (left * BigInt(draw.between(1, 1_000))) / 1_000n;
    const back = draw.happens(0.01) ? row.amount + 1n : part;
    return back > 0n ? [{ row: index, amount: back }] : [];
  });
}

export const isOpen = ({ status }: Fund): boolean => status === FundStatus.Open;
export const steward = (world: World, fund: number) => bodyOf(world, world.memory.funds.get(fund)?.steward ?? 0);
export const supervisor = (world: World, fund: number) => bodyOf(world, world.memory.funds.get(fund)?.supervisor ?? 0);

export const available = (world: World, fund: number): bigint => {
  const known = world.memory.funds.get(fund);
  return known ? known.inflow - known.outflow : 0n;
};

/** A record of the ledger, or none. */
export function anyRecord(world: World): Hex {
  const { draw, deployment } = world;
  if (draw.happens(0.3)) return ZERO;
  return recordId(deployment.contracts.ledger, "fund", BigInt(anyFund(world)));
}
