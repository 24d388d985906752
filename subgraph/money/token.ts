import { Issued, Redeemed } from "../generated/SettlementToken/SettlementToken";
import { shortId } from "../common/ids";
import { loadLedger } from "../common/ledger";
import { knownOrganisation } from "../directory/known";

export function handleIssued(event: Issued): void {
  const ledger = loadLedger();
  ledger.issued = ledger.issued.plus(event.params.amount);
  ledger.save();

  const bank = knownOrganisation(shortId(event.params.bank), event);
  if (bank === null) return;
  bank.issued = bank.issued.plus(event.params.amount);
  bank.save();
}

export function handleRedeemed(event: Redeemed): void {
  const ledger = loadLedger();
  ledger.redeemed = ledger.redeemed.plus(event.params.amount);
  ledger.save();

  const bank = knownOrganisation(shortId(event.params.bank), event);
  if (bank === null) return;
  bank.redeemed = bank.redeemed.plus(event.params.amount);
  bank.save();
}
