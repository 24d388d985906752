import type { TransactionReceipt } from "viem";
import type { Hex } from "../bytes.ts";
import type { Text } from "../text.ts";
import { sent, triedInOrder, type Call } from "./calls.ts";
import { store, type Document } from "./evidence/documents.ts";
import type { Office } from "./office.ts";
import type { SiteRecord } from "./records.ts";

/** The result of an act. */
export type Outcome = {
  readonly record: SiteRecord;
  /** Hashes of what was sent, in order. */
  readonly transactions: readonly Hex[];
};

/**
 * A prepared act: looked up, checked and tried on the chain as it is now, but not done. Preparing it throws a `Refusal` for
 * whatever the act would be refused for.
 * @typeParam Result What it ends in
 */
export type Act<Result extends Outcome = Outcome> = {
  /** What it will do and with how much, line by line. */
  readonly preview: readonly Text[];
  /** The record, where it was done before and nothing is left to do. */
  readonly done?: SiteRecord;
  /**
   * Do it.
   * @throws Refusal where somebody else acted in between, or the chain or the index does not answer
   */
  readonly perform: () => Promise<Result>;
};

/**
 * Prepare an act of one transaction. Its call is tried now, and the same call is sent when the act is performed.
 * @param parts.before Calls that are sent ahead of it, each in a transaction of its own
 * @param parts.documents Kept before the call is sent: a digest goes on the chain only for what is there
 * @param parts.done Where it was done before; then it is not tried
 * @param parts.record What it is about, or how to find that in the transaction's receipt
 */
export async function singleAct(
  office: Office,
  parts: {
    readonly preview: readonly Text[];
    readonly before?: readonly Call[];
    readonly call: Call;
    readonly documents?: readonly (Document | undefined)[];
    readonly done?: SiteRecord | undefined;
    readonly record: SiteRecord | ((receipt: TransactionReceipt) => SiteRecord | Promise<SiteRecord>);
  },
): Promise<Act> {
  const { preview, before = [], call, documents = [], done, record } = parts;
  const [first, ...others] = [...before, call];
  if (!done) await triedInOrder(office, [first, ...others]);
  return {
    preview,
    ...(done && { done }),
    perform: async () => {
      await store(office, ...documents);
      const ahead: Hex[] = [];
      for (const one of before) ahead.push((await sent(office, one)).transactionHash);
      const receipt = await sent(office, call);
      const found = typeof record === "function" ? await record(receipt) : record;
      return { record: found, transactions: [...ahead, receipt.transactionHash] };
    },
  };
}

/** Perform an act unless it was done before. */
export async function once(preparing: Act | Promise<Act>): Promise<SiteRecord> {
  const act = await preparing;
  return act.done ?? (await act.perform()).record;
}
