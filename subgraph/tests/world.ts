/** What many cases begin with. */
import { account, type Block, block, event } from "./support.ts";

export const [CIVIL_AFFAIRS, CHARITY, BANK, HOSPITAL] = [1, 2, 3, 4];
export const RECORDER = account(0x2e);
export const APPROVER = account(0xa9);

/** "519901000000001005" and the like in ASCII. */
const creditCode = (own: string): string => `0x3531393930313030303030303030313030${own}`;

/** Block 1: civil affairs, a charity, a bank and a hospital. */
export const organisations: Block = block(
  1,
  event("OrganisationRegistered", { org: 1, kind: 2, creditCode: creditCode("31"), name: "晴川市民政局" }),
  event("OrganisationRegistered", { org: 2, kind: 5, creditCode: creditCode("32"), name: "晴川阳光慈善会" }),
  event("OrganisationRegistered", { org: 3, kind: 6, creditCode: creditCode("33"), name: "晴川商业银行" }),
  event("OrganisationRegistered", { org: 4, kind: 4, creditCode: creditCode("34"), name: "晴川市第一医院" }),
);

/** Block 2: the charity's funds 1 and 2, which civil affairs supervises. */
export const funds: Block = block(
  2,
  event("FundOpened", { fund: 1, steward: 2, supervisor: 1, ceiling: 100_000, name: "春暖行动", purpose: "助医" }),
  event("FundOpened", { fund: 2, steward: 2, supervisor: 1, ceiling: 100_000, name: "助学行动", purpose: "助学" }),
);
