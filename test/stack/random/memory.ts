import { decodeReturned, decodeRows, fundOf, unpackGroups } from "@sunledger/sdk";
import type { Row } from "@sunledger/sdk";
import { CampaignStatus, FundStatus, PaymentStatus } from "@sunledger/sdk/chain";
import type { Address, Hex, Log } from "viem";
import { eventsOf, known } from "./events.ts";
import type { BookEvent } from "./events.ts";
import { ReliefMemory } from "./relief/memory.ts";

export type Fund = {
  inflow: bigint;
  outflow: bigint;
  status: number;
  /** Whether it pays enrolled households alone. */
  kept: boolean;
  steward: number;
  supervisor: number;
  ceiling: bigint;
  successor: number;
  frozenBy: number[];
};
export type Payment = {
  status: number;
  /** Its stretch's first fen, once paid. */
  start: bigint | undefined;
  amount: bigint;
  to: number;
  bank: number;
  recorder: Address;
  packed: Hex;
  rows: Row[];
  returned: Map<number, bigint>;
};
export type Campaign = { status: number; charity: number; fund: number; recorder: Address; version: number };

/**
 * What the driver knows of the book, told by events alone: enough to choose acts that are likely to be allowed, and a
 * third account of every fund to compare with.
 */
export class Memory {
  readonly funds = new Map<number, Fund>();
  readonly payments = new Map<bigint, Payment>();
  readonly campaigns = new Map<number, Campaign>();
  readonly suspended = new Set<number>();
  /** For which organisation an account acts that was appointed, by its address. */
  readonly members = new Map<Address, number>();
  /** Who holds tokens, and how many fen. */
  readonly tokens = new Map<Address, bigint>();
  /** How many fen somebody may take from whom. */
  readonly allowed = new Map<Address, { by: Address; fen: bigint }>();
  readonly used: Hex[] = [];
  organisations = 0;
  deposits = 0;
  evidence = 0;
  readonly relief = new ReliefMemory();
  /** By the chain's clock, UTC seconds: when the last thing happened that is known of. */
  now = 0;

  /** Take in what happened, in the order of the chain. */
  learn(logs: readonly Log[]): void {
    for (const { blockTimestamp } of logs) this.now = Math.max(this.now, Number(blockTimestamp ?? 0));
    for (const event of eventsOf(logs)) {
      this.#learn(event);
      this.relief.learn(event);
    }
  }

  #learn(event: BookEvent): void {
    switch (event.eventName) {
      case "OrganisationRegistered":
        this.organisations += 1;
        break;
      case "OrganisationSuspended":
        this.suspended.add(event.args.org);
        break;
      case "OrganisationReinstated":
        this.suspended.delete(event.args.org);
        break;
      case "MemberAppointed":
        this.members.set(event.args.account, event.args.org);
        break;
      case "MemberDismissed":
        this.members.delete(event.args.account);
        break;
      case "FundOpened": {
        const { fund, steward, supervisor, ceiling } = event.args;
        const fresh = {
          inflow: 0n,
          outflow: 0n,
          status: FundStatus.Open,
          kept: false,
          successor: 0,
          frozenBy: [] as number[],
        };
        this.funds.set(fund, { ...fresh, steward, supervisor, ceiling });
        break;
      }
      case "FundKept":
        this.fund(event.args.fund).kept = true;
        break;
      case "FundFrozen":
        this.fund(event.args.fund).status = FundStatus.Frozen;
        this.fund(event.args.fund).frozenBy.push(event.args.by);
        break;
      case "FundThawed": {
        const thawed = this.fund(event.args.fund);
        thawed.frozenBy = thawed.frozenBy.filter((org) => org !== event.args.froze);
        if (thawed.frozenBy.length === 0) thawed.status = FundStatus.Open;
        break;
      }
      case "CeilingSet":
        this.fund(event.args.fund).ceiling = event.args.ceiling;
        break;
      case "SuccessorNamed":
        this.fund(event.args.fund).successor = event.args.successor;
        break;
      case "FundClosed":
        this.fund(event.args.fund).status = FundStatus.Closed;
        break;
      case "Deposited":
        this.fund(fundOf(event.args.deposit)).inflow += event.args.amount;
        this.deposits += 1;
        if (BigInt(event.args.batchRef) !== 0n) this.used.push(event.args.batchRef);
        break;
      case "Returned":
        for (const { row, amount } of decodeReturned(event.args.pieces)) {
          const { returned } = this.payment(event.args.payment);
          returned.set(row, (returned.get(row) ?? 0n) + amount);
        }
        break;
      case "PaymentProposed": {
        const { payment, amount, to, bank, recorder, rows: packed } = event.args;
        const fresh = { status: PaymentStatus.Proposed, start: undefined, returned: new Map<number, bigint>() };
        const rows = this.fund(fundOf(payment)).kept ? unpackGroups(packed) : decodeRows(packed);
        this.payments.set(payment, { ...fresh, amount, to, bank, recorder, packed, rows });
        break;
      }
      case "PaymentApproved":
        this.payment(event.args.payment).status = PaymentStatus.Approved;
        break;
      case "PaymentPaid":
        Object.assign(this.payment(event.args.payment), { status: PaymentStatus.Paid, start: event.args.start });
        this.fund(fundOf(event.args.payment)).outflow += event.args.amount;
        break;
      case "PaymentRejected":
        this.payment(event.args.payment).status = PaymentStatus.Rejected;
        break;
      case "PaymentCancelled":
        this.payment(event.args.payment).status = PaymentStatus.Cancelled;
        break;
      case "PaymentSettled":
        this.payment(event.args.payment).status = PaymentStatus.Settled;
        break;
      case "PaymentAcknowledged":
        this.payment(event.args.payment).status = PaymentStatus.Acknowledged;
        break;
      case "CampaignFiled": {
        const { campaign, charity, recorder, version } = event.args;
        this.campaigns.set(campaign, { status: CampaignStatus.Filed, charity, fund: 0, recorder, version });
        break;
      }
      case "CampaignRevised":
        Object.assign(this.campaign(event.args.campaign), {
          status: CampaignStatus.Filed,
          recorder: event.args.recorder,
          version: event.args.version,
        });
        break;
      case "CampaignSentBack":
        this.campaign(event.args.campaign).status = CampaignStatus.SentBack;
        break;
      case "CampaignApproved":
        this.campaign(event.args.campaign).status = CampaignStatus.Approved;
        break;
      case "CampaignOpened":
        Object.assign(this.campaign(event.args.campaign), { status: CampaignStatus.Open, fund: event.args.fund });
        break;
      case "CampaignCompleted":
        this.campaign(event.args.campaign).status = CampaignStatus.Completed;
        break;
      case "Transfer": {
        const { from, to, value } = event.args;
        this.tokens.set(from, (this.tokens.get(from) ?? 0n) - value);
        this.tokens.set(to, (this.tokens.get(to) ?? 0n) + value);
        const allowed = this.allowed.get(from);
        if (allowed?.by === to) allowed.fen -= value;
        break;
      }
      case "Approval":
        this.allowed.set(event.args.owner, { by: event.args.spender, fen: event.args.value });
        break;
      case "Anchored":
      case "RootAnchored":
      case "Corrected":
        this.evidence += 1;
        break;
      default:
    }
  }

  fund(id: number): Fund {
    return known(this.funds.get(id), "fund", id);
  }

  payment(id: bigint): Payment {
    return known(this.payments.get(id), "payment", id);
  }

  /** What was paid in rows and is not settled, in fen. */
  unsettled(): bigint {
    const waiting = [...this.payments.values()].filter(({ status, to }) => status === PaymentStatus.Paid && to === 0);
    return waiting.reduce((sum, { amount }) => sum + amount, 0n);
  }

  campaign(id: number): Campaign {
    return known(this.campaigns.get(id), "campaign", id);
  }
}
