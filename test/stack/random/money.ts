import { encodePieces, fundOf, toHex } from "@sunledger/sdk";
import { DepositKind, PaymentStatus } from "@sunledger/sdk/chain";
import type { Hex } from "viem";
import {
  AT,
  amount,
  anyFund,
  anyHolder,
  anyPayment,
  available,
  banks,
  batch,
  batchRef,
  bodies,
  bodyOf,
  comingBack,
  evidence,
  isOpen,
  reference,
  steward,
  supervisor,
  word,
} from "./choices.ts";
import type { Act, Step, World } from "./choices.ts";

/** The acts that move money. */
export const MONEY_ACTS: Readonly<Record<string, Act>> = {
  issue: {
    weight: 6,
    choose: (world) => {
      const { draw, actors } = world;
      const bank = draw.oneOf(banks(world))!;
      const to = draw.happens(0.6) ? bank.treasury : draw.oneOf(actors.holders)!;
      const ref = word(world);
      const fen = amount(world) * 20n;
      return { by: bank.recorder, send: ({ token }, options) => token.write.issue([to.address, fen, ref], options) };
    },
  },
  burn: {
    weight: 1,
    choose: (world) => {
      const bank = world.draw.oneOf(banks(world))!;
      const fen = amount(world) / 100n + 1n;
      return { by: bank.treasury, send: ({ token }, options) => token.write.burn([fen], options) };
    },
  },
  allow: {
    weight: 2,
    choose: ({ draw, actors, deployment }) => {
      const by = draw.oneOf(actors.holders)!;
      const fen = BigInt(draw.between(0, 50_000_000));
      return { by, send: ({ token }, options) => token.write.approve([deployment.contracts.ledger, fen], options) };
    },
  },
  pass: {
    weight: 1,
    choose: (world) => {
      const [by, to] = [world.draw.oneOf(world.actors.holders)!, world.draw.oneOf(world.actors.holders)!];
      const fen = amount(world);
      return { by, send: ({ token }, options) => token.write.transfer([to.address, fen], options) };
    },
  },
  deposit: {
    weight: 16,
    choose: (world) => {
      const { draw } = world;
      const bank = draw.oneOf(banks(world))!;
      const kind = draw.happens(0.03)
        ? DepositKind.Transfer
        : draw.happens(0.7)
          ? DepositKind.Donation
          : DepositKind.Appropriation;
      const args = [anyFund(world), kind, batchRef(world), evidence(world), batch(world, amount(world) * 5n)] as const;
      return { by: bank.recorder, send: ({ ledger }, options) => ledger.write.deposit(args, options) };
    },
  },
  donate: {
    weight: 6,
    choose: (world) => {
      const by = anyHolder(world, { allowing: true });
      if (!by) return undefined;
      const args = [anyFund(world), amount(world), reference(world)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.donate(args, options) };
    },
  },
  donateWithPermit: {
    weight: 3,
    choose: (world) => {
      const { draw, deployment } = world;
      const by = anyHolder(world, { allowing: false });
      if (!by) return undefined;
      const [fund, fen, ref] = [anyFund(world), amount(world), reference(world)];
      const deadline = draw.happens(0.1) ? 1n : 2n ** 40n;
      const { token: verifyingContract, ledger: spender } = deployment.contracts;
      return {
        by,
        async send({ token, ledger }, options) {
          const owner = options.account.address;
          const [, name, version] = await token.read.eip712Domain();
          const nonce = await token.read.nonces([owner]);
          const signature = await options.account.signTypedData({
            domain: { name, version, chainId: deployment.chainId, verifyingContract },
            types: {
              Permit: ["owner address", "spender address", "value uint256", "nonce uint256", "deadline uint256"].map(
                field,
              ),
            },
            primaryType: "Permit",
            message: { owner, spender, value: fen, nonce, deadline },
          });
          const [r, s, v] = [
            signature.slice(0, 66),
            `0x${signature.slice(66, 130)}`,
            parseInt(signature.slice(130), 16),
          ];
          return ledger.write.donateWithPermit([fund, fen, ref, deadline, v, r as Hex, s as Hex], options);
        },
      };
    },
  },
  propose: {
    weight: 14,
    choose: (world) => {
      const { draw } = world;
      const fund = anyFund(world, (known) => isOpen(known) && !known.kept);
      const bank = draw.happens(0.03) ? 1 : draw.oneOf(banks(world))!.id;
      const rows = batch(world, draw.happens(0.05) ? available(world, fund) * 3n : available(world, fund) / 8n);
      const args = [fund, bank, draw.between(0, 2), batchRef(world), evidence(world), rows] as const;
      const by = steward(world, fund)?.recorder ?? draw.oneOf(world.actors.all)!;
      const wrong = world.memory.funds.get(fund)?.kept ? "from a fund that pays households alone" : undefined;
      return { by, wrong, send: ({ ledger }, options) => ledger.write.propose(args, options) };
    },
  },
  proposeTransfer: {
    weight: 6,
    choose: (world) => transfer(world, anyFund(world, isOpen), anyFund(world)),
  },
  approve: {
    weight: 26,
    choose: (world) => {
      const id = anyPayment(world, AT.waiting);
      if (id === undefined) return undefined;
      const { status, amount: asked } = world.memory.payment(id);
      // What a fund has not enough for waits, and is seldom tried.
      if (asked > available(world, fundOf(id)) && world.draw.happens(0.9)) return undefined;
      const first = status === PaymentStatus.Proposed;
      const body = first ? steward(world, fundOf(id)) : supervisor(world, fundOf(id));
      const proof = evidence(world);
      return {
        by: (body ?? bodies(world)[0]!).approver,
        send: ({ ledger }, options) => ledger.write.approve([id, proof], options),
      };
    },
  },
  reject: {
    weight: 2,
    choose: (world) => {
      const id = anyPayment(world, AT.waiting);
      if (id === undefined) return undefined;
      const by = (world.draw.happens(0.5) ? steward : supervisor)(world, fundOf(id))?.approver ?? world.actors.governor;
      const args = [id, world.draw.happens(0.1) ? "" : "not as agreed", evidence(world)] as const;
      return { by, send: ({ ledger }, options) => ledger.write.reject(args, options) };
    },
  },
  cancel: {
    weight: 2,
    choose: (world) => {
      const id = anyPayment(world, AT.waiting);
      if (id === undefined) return undefined;
      const by = steward(world, fundOf(id))?.recorder ?? world.actors.governor;
      return { by, send: ({ ledger }, options) => ledger.write.cancel([id, "drawn up twice"], options) };
    },
  },
  settle: {
    weight: 16,
    choose: (world) => {
      const id = anyPayment(world, AT.paid, true);
      if (id === undefined) return undefined;
      const { bank, packed: rows } = world.memory.payment(id);
      const failed = world.draw.happens(0.4) ? comingBack(world, id) : [];
      const again = failed.length === 0 ? "0x" : world.draw.happens(0.03) ? "0x" : rows;
      const args = [id, evidence(world), again, toHex(encodePieces(failed))] as const;
      return { by: bodyOf(world, bank)!.recorder, send: ({ ledger }, options) => ledger.write.settle(args, options) };
    },
  },
  giveBack: {
    weight: 10,
    choose: (world) => {
      const id = anyPayment(world, AT.settled, true);
      if (id === undefined) return undefined;
      const { bank, packed: rows } = world.memory.payment(id);
      const args = [id, batchRef(world), evidence(world), rows, toHex(encodePieces(comingBack(world, id)))] as const;
      return { by: bodyOf(world, bank)!.recorder, send: ({ ledger }, options) => ledger.write.giveBack(args, options) };
    },
  },
  acknowledge: {
    weight: 6,
    choose: (world) => {
      const id = anyPayment(world, (status) => AT.settled(status) || AT.paid(status));
      if (id === undefined) return undefined;
      const { to, packed, rows } = world.memory.payment(id);
      // Of a transfer mostly who got it; of rows anybody, who is seldom named by the one that is drawn.
      const got = to !== 0 && world.draw.happens(0.8) ? steward(world, to) : undefined;
      const body = got ?? world.draw.oneOf(bodies(world))!;
      const by = world.draw.happens(0.5) ? body.recorder : body.approver;
      const args = [id, world.draw.between(0, rows.length), evidence(world), packed] as const;
      return { by, send: ({ ledger }, options) => ledger.write.acknowledge(args, options) };
    },
  },
  comment: {
    weight: 2,
    choose: (world) => {
      const id = anyPayment(world, () => true);
      if (id === undefined) return undefined;
      const args = [id, world.draw.happens(0.1) ? "" : "seen on the spot", evidence(world)] as const;
      return {
        by: world.draw.oneOf(bodies(world))!.recorder,
        send: ({ ledger }, options) => ledger.write.comment(args, options),
      };
    },
  },
};

/** A steward wants to pass up to a third of what a fund has on to another. */
export function transfer(world: World, from: number, to: number): Step {
  const { draw } = world;
  const most = available(world, from) / 3n;
  const fen = draw.happens(0.03) ? 0n : most > 0n ? (most * BigInt(draw.between(1, 100))) / 100n : amount(world);
  const args = [from, to, fen, batchRef(world), evidence(world)] as const;
  const by = steward(world, from)?.recorder ?? draw.oneOf(world.actors.all)!;
  return { by, send: ({ ledger }, options) => ledger.write.proposeTransfer(args, options) };
}

const field = (text: string): { name: string; type: string } => {
  const [name, type] = text.split(" ");
  return { name: name!, type: type! };
};
