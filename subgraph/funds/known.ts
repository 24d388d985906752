import { Bytes, ethereum } from "@graphprotocol/graph-ts";
import { known } from "../common/known";
import { Deposit, Fund, Payment } from "../generated/schema";

export function knownFund(id: Bytes, event: ethereum.Event): Fund | null {
  return known<Fund>(Fund.load(id), "fund", id, event);
}

export function knownDeposit(id: Bytes, event: ethereum.Event): Deposit | null {
  return known<Deposit>(Deposit.load(id), "deposit", id, event);
}

export function knownPayment(id: Bytes, event: ethereum.Event): Payment | null {
  return known<Payment>(Payment.load(id), "payment", id, event);
}
