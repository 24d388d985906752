// Written by ./sunledger generate. Do not edit.

/** Kinds of record: the 21st byte of a record's name. */
export namespace Kind {
  export const ORGANISATION: u8 = 1;
  export const FUND: u8 = 2;
  export const DEPOSIT: u8 = 3;
  export const PAYMENT: u8 = 4;
  export const CAMPAIGN: u8 = 5;
  export const EVIDENCE: u8 = 6;
  export const PROGRAMME: u8 = 7;
  export const ROSTER: u8 = 8;
  export const ACCESS: u8 = 9;
}

/** The kind of contract that keeps records of a kind, as the deployment file has it. */
export function contractOf(kind: u8): string {
  if (kind == Kind.ORGANISATION) return "directory";
  if (kind == Kind.FUND) return "ledger";
  if (kind == Kind.DEPOSIT) return "ledger";
  if (kind == Kind.PAYMENT) return "ledger";
  if (kind == Kind.CAMPAIGN) return "campaigns";
  if (kind == Kind.EVIDENCE) return "evidence";
  if (kind == Kind.PROGRAMME) return "relief";
  if (kind == Kind.ROSTER) return "relief";
  if (kind == Kind.ACCESS) return "dossiers";
  return "";
}
