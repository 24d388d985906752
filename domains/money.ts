import { NOTHING_TO_DO, ZERO_AMOUNT } from "./common.ts";
import { defineDomain, refusal, text } from "./define.ts";

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
  errors: {
    Token_EmptyReference: refusal(
      text("the reference is empty", "编号为空"),
      text("give one that was not used before", "请填写未使用过的编号"),
    ),
    Token_NotBankRecorder: refusal(
      text("{account} is no recorder of an active bank", "{account} 不是有效银行的经办人"),
      text("let one of them do it", "请由银行经办人办理"),
    ),
    Token_NotBankTreasury: refusal(
      text("{account} is not the treasury of an active bank", "{account} 不是有效银行的备付账户"),
      text("burn tokens from such a treasury alone", "结算通证只能从有效银行的备付账户销毁"),
    ),
    Token_ReferenceUsed: refusal(
      text(
        "bank {bank} has issued tokens under the reference {ref} already",
        "银行 {bank} 已按编号 {ref} 发行结算通证",
      ),
      NOTHING_TO_DO,
    ),
    Token_ZeroAmount: ZERO_AMOUNT,
    ERC20InsufficientBalance: refusal(
      text(
        "{sender} holds {balance:yuan} yuan of tokens, and {needed:yuan} are needed",
        "{sender} 持有 {balance:yuan} 元结算通证，需要 {needed:yuan} 元",
      ),
      text("issue or receive tokens first, or see what used them", "请先发行或收取结算通证，或查明其去向"),
    ),
    ERC20InsufficientAllowance: refusal(
      text(
        "{spender} may take {allowance:yuan} yuan of the holder's tokens, and {needed:yuan} are needed",
        "{spender} 获准划转 {allowance:yuan} 元结算通证，需要 {needed:yuan} 元",
      ),
      text("let the holder allow it; a bank's treasury does so once", "请由持有人授权；银行备付账户授权一次即可"),
    ),
    ERC2612ExpiredSignature: refusal(
      text("the permit ended at {deadline:time}", "授权签名已于 {deadline:time} 到期"),
      text("sign a new one", "请重新签名"),
    ),
    ERC2612InvalidSigner: refusal(
      text("the permit was signed by {signer}, not by {owner}", "授权由 {signer} 签名，而非 {owner}"),
      text("let the owner sign", "请由持有人签名"),
    ),
  },
});
