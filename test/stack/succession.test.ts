import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  commitment,
  createIndex,
  encodeRows,
  indexReader,
  ledgerFromEvents,
  numberInFund,
  toHex,
  trace,
  traceBack,
} from "@sunledger/sdk";
import type { Hex, LedgerEvent } from "@sunledger/sdk";
import { DepositKind, parseDeployment, Purpose, readLedgerEvents } from "@sunledger/sdk/chain";
import type { Deployment } from "@sunledger/sdk/chain";
import { stringToHex } from "viem";
import type { TransactionReceipt } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deploy } from "../../scripts/deploy/deploy.ts";
import { MNEMONIC } from "../../scripts/stack/chain.ts";
import { caughtUp } from "../../scripts/stack/indexer.ts";
import { readStack } from "../../scripts/stack/settings.ts";
import { command, startStack } from "../helpers/stack.ts";
import { assemble } from "./random/actors.ts";
import type { Actor, Actors } from "./random/actors.ts";

const NOTHING: Hex = `0x${"00".repeat(32)}`;
const START = ["start", "--detach", "--no-demo"];
const TERMS = { region: 990_100_000_000n, ceiling: 10_000_000n, name: "春暖行动", purpose: "助医" };

const person = (last: number): Hex => commitment(new Uint8Array(16).fill(last));
const rows = (...amounts: bigint[]): Hex =>
  toHex(encodeRows(amounts.map((amount, at) => ({ reference: person(at + 1), amount }))));
const batch = (name: string): Hex => stringToHex(name, { size: 32 });

async function done(sent: Promise<TransactionReceipt>): Promise<TransactionReceipt> {
  const receipt = await sent;
  expect(receipt.status).toBe("success");
  return receipt;
}

/** Pay rows from a fund, at once. */
async function pay({ organisations }: Actors, fund: number, name: string, packed: Hex, payment: bigint): Promise<void> {
  const { charity, bank } = organisations;
  await done(
    charity.recorder.send(({ ledger }, options) =>
      ledger.write.propose([fund, bank.id, Purpose.Programme, batch(name), NOTHING, packed], options),
    ),
  );
  await done(charity.approver.send(({ ledger }, options) => ledger.write.approve([payment, NOTHING], options)));
}

async function open({ organisations }: Actors): Promise<void> {
  const { civilAffairs, charity } = organisations;
  const terms = { ...TERMS, steward: charity.id, supervisor: civilAffairs.id };
  await done(civilAffairs.approver.send(({ ledger }, options) => ledger.write.open([terms], options)));
}

describe("given a ledger that is replaced", () => {
  let stack: Awaited<ReturnType<typeof startStack>>;
  let before: Deployment;
  let after: Deployment;
  let old: Actors;
  const deployment = async (): Promise<Deployment> =>
    parseDeployment(await readFile(join(stack.stack.home, "deployment.json"), "utf8"));

  beforeAll(async () => {
    stack = await startStack({ demo: false, site: true });
    const { rpc, home } = stack.stack;
    before = await deployment();
    old = await assemble(before, rpc);

    // Two donors give 1,000.00 and 500.00 to fund 1, which pays 600.00.
    await open(old);
    const { bank } = old.organisations;
    const given = rows(100_000n, 50_000n);
    await done(
      bank.recorder.send(({ token }, options) =>
        token.write.issue([bank.treasury.address, 150_000n, batch("s")], options),
      ),
    );
    await done(
      bank.recorder.send(({ ledger }, options) =>
        ledger.write.deposit([1, DepositKind.Donation, batch("statement"), NOTHING, given], options),
      ),
    );
    await pay(old, 1, "masks", rows(60_000n), numberInFund(1, 1));

    // A successor is put beside the ledger, which is stopped and retired; its balance of 900.00 goes to the successor's fund 2, and
    // 250.00 of it are paid there.
    const governor = mnemonicToAccount(MNEMONIC, { addressIndex: 0 });
    await deploy({ rpc, account: governor, home, replace: [before.contracts.ledger] });
    after = await deployment();
    old.governor.forget();
    const byGovernor = (act: Parameters<Actor["send"]>[0]) => done(old.governor.send(act));
    await byGovernor(({ ledger }, options) => ledger.write.stop(["更换账本"], options));
    await byGovernor(({ ledger }, options) => ledger.write.retire([after.contracts.ledger], options));
    const now = onNew(old, after, rpc);
    await open(now);
    await byGovernor(({ ledger }, options) => ledger.write.carry([1, 2], options));
    await pay(now, 2, "gowns", rows(25_000n), numberInFund(2, 1));

    // The index reads both from now on.
    await command(["stop"]);
    await command(START);
    const { ports } = readStack()!;
    await caughtUp(ports, rpc);
  });
  afterAll(() => stack.end());

  it("goes on counting, and says who took its place", async () => {
    expect(after.modules.filter(({ kind }) => kind === "ledger")).toHaveLength(2);
    const index = createIndex({ url: readStack()!.index });
    expect(
      await index.query(`{ modules(where: { kind: "ledger", stopped: true }) { id successor }
        funds(orderBy: number) { number transferredIn transferredOut balance } ledger(id: "0x00") { received spent balance } }`),
    ).toEqual({
      modules: [{ id: before.contracts.ledger.toLowerCase(), successor: after.contracts.ledger.toLowerCase() }],
      funds: [
        { number: 1, transferredIn: "0", transferredOut: "90000", balance: "0" },
        { number: 2, transferredIn: "90000", transferredOut: "0", balance: "65000" },
      ],
      ledger: { received: "150000", spent: "85000", balance: "65000" },
    });
  });

  it("traces a donation into both, the same by the index and by the event log", async () => {
    const events: LedgerEvent[] = [];
    const { client } = old.governor;
    for await (const event of readLedgerEvents(client, after, await client.getBlockNumber({ cacheTime: 0 })))
      events.push(event);
    for (const reader of [
      indexReader(createIndex({ url: readStack()!.index })),
      ledgerFromEvents(events, after.modules),
    ]) {
      // The first donor's 1,000.00.
      const result = await trace(reader, { fund: 1, start: 0n, end: 100_000n });
      expect(result).toMatchObject({ spent: 85_000n, unused: 15_000n, more: 0n });
      expect(result.shares).toMatchObject([
        { kind: "spent", fund: 1, payment: numberInFund(1, 1), amount: 60_000n },
        { kind: "spent", fund: 2, payment: numberInFund(2, 1), amount: 25_000n },
        { kind: "unused", fund: 2, amount: 15_000n },
      ]);
      const back = await traceBack(reader, { fund: 2, start: 0n, end: 25_000n });
      expect(back.origins).toMatchObject([
        { kind: "donation", deposit: numberInFund(1, 1), row: 0, reference: person(1), amount: 25_000n },
      ]);
    }
  });

  it("shows on the donor's page what both paid, and what is left in the second", async () => {
    const page = await (await fetch(`${readStack()!.site}/en/donations/1-1/1`)).text();
    for (const part of ["/en/payments/1-1", "600.00", "/en/payments/2-1", "250.00", "/en/funds/2", "150.00"])
      expect(page).toContain(part);
  });

  it("shows a payment of the second where its money came from", async () => {
    const page = await (await fetch(`${readStack()!.site}/en/payments/2-1`)).text();
    expect(page).toContain("/en/deposits/2-1");
    expect(page).toContain("250.00");
  });
});

/** The same accounts, on the contracts of another deployment. */
function onNew(actors: Actors, deployment: Deployment, rpc: string): Actors {
  const moved = (actor: Actor): Actor => actor.on(deployment, rpc);
  const organisations = Object.fromEntries(
    Object.entries(actors.organisations).map(([name, body]) => [
      name,
      { ...body, recorder: moved(body.recorder), approver: moved(body.approver) },
    ]),
  );
  return { ...actors, organisations } as Actors;
}
