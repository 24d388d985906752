import { defineDomain, text } from "./define.ts";

/** Yuan that banks issue for money that they hold. */
export const money = defineDomain({
  contracts: {
    token: {
      source: "contracts/money/SettlementToken.sol",
      title: text("settlement token", "结算通证"),
      parameters: { directory: "directory" },
      events: { Issued: null, Redeemed: null },
      unread: ["Approval", "EIP712DomainChanged", "Transfer"],
    },
  },
  records: {},
  enums: {},
  errors: {},
});
