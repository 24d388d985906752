// Written by ./sunledger generate. Do not edit.

export * from "../charity/campaigns";
export * from "../common/succession";
export * from "../directory/organisations";
export * from "../dossiers/accesses";
export * from "../evidence/entries";
export * from "../funds/deposits";
export * from "../funds/funds";
export * from "../funds/payments";
export * from "../money/token";
export * from "../relief/enrolments";
export * from "../relief/objections";
export * from "../relief/programmes";
export * from "../relief/rosters";
