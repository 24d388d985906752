import { checkCreditCode, formatRegion } from "@sunledger/sdk";
import { parseEther, stringToHex, zeroAddress } from "viem";
import type { Address } from "viem";
import type { Text } from "../lib/language.ts";
import type { Act } from "./act.ts";
import { organisationName } from "./lookup.ts";
import { sent } from "./office.ts";
import type { Office } from "./office.ts";
import { KINDS, kindName, rolesIn } from "./words.ts";

export type Registration = {
  kind: keyof typeof KINDS;
  region: bigint;
  creditCode: string;
  name: string;
  administrator: Address;
  treasury?: Address;
};

/** Register an organisation. By the registrar. */
export async function registerOrganisation(office: Office, registration: Registration): Promise<Act> {
  const { kind, region, creditCode, name, administrator, treasury = zeroAddress } = registration;
  checkCreditCode(creditCode);
  const { directory } = office.contracts;
  const code = stringToHex(creditCode, { size: 18 });
  const there = await directory.read.withCreditCode([code]);
  return {
    preview: [
      {
        en: `Register ${name} (${kindName(kind).en}), ${creditCode}, region ${formatRegion(region)}; administrator ${administrator}`,
        zh: `登记机构 ${name}（${kindName(kind).zh}），${creditCode}，地域 ${formatRegion(region)}；管理员 ${administrator}`,
      },
    ],
    ...(there !== 0 && { done: { kind: "organisation", number: BigInt(there) } }),
    perform: async () => {
      const particulars = { kind: KINDS[kind], region, creditCode: code, treasury, administrator, name };
      await sent(office, directory.write.register([particulars]));
      await provideGas(office, administrator);
      return { kind: "organisation", number: BigInt(await directory.read.withCreditCode([code])) };
    },
  };
}

/** Give an account roles in the administrator's own organisation. */
export async function appoint(office: Office, account: Address, roles: number, until: number): Promise<Act> {
  const { actor, contracts } = office;
  const held: Text = rolesIn(roles);
  const member = await contracts.directory.read.member([account]);
  const record = { kind: "organisation", number: BigInt(actor.org) } as const;
  return {
    preview: [
      {
        en: `Let ${account} act for ${await organisationName(office, actor.org)} as ${held.en} until ${dayOf(until)}`,
        zh: `任命 ${account} 为${await organisationName(office, actor.org)}的${held.zh}，至 ${dayOf(until)}`,
      },
    ],
    ...(member.org === actor.org && member.roles === roles && member.until === until && { done: record }),
    perform: async () => {
      await sent(office, contracts.directory.write.appoint([account, roles, until]));
      await provideGas(office, account);
      return record;
    },
  };
}

/** The most that is given: gas for some ten thousand acts on the embedded chain. */
const GAS_MONEY = parseEther("10");

/**
 * A network for the book takes no fees (docs/operating.md). The embedded chain does, and a new account there has nothing to
 * pay them with: whoever brings it in gives it some, at most a tenth of his own.
 */
async function provideGas({ client, wallet, account }: Office, to: Address): Promise<void> {
  const [block, theirs, ours] = await Promise.all([
    client.getBlock(),
    client.getBalance({ address: to }),
    client.getBalance({ address: account.address }),
  ]);
  const share = ours / 10n;
  if (!block.baseFeePerGas || theirs > 0n || share === 0n) return;
  const hash = await wallet.sendTransaction({ to, value: share < GAS_MONEY ? share : GAS_MONEY });
  await client.waitForTransactionReceipt({ hash });
}

/** End an account's membership, with the reason. */
export async function dismiss(office: Office, account: Address, reason: string): Promise<Act> {
  const name = await organisationName(office, office.actor.org);
  return {
    preview: [{ en: `Dismiss ${account} from ${name}: ${reason}`, zh: `免去 ${account} 在${name}的职务：${reason}` }],
    perform: async () => {
      await sent(office, office.contracts.directory.write.dismiss([account, reason]));
      return { kind: "organisation", number: BigInt(office.actor.org) };
    },
  };
}

/** Stop all members of an organisation, or let them act again. By those who govern. */
export async function setStanding(
  office: Office,
  act: "suspend" | "reinstate",
  organisation: { number: number; name: string },
  reason: string,
): Promise<Act> {
  const verb = act === "suspend" ? { en: "Suspend", zh: "暂停" } : { en: "Reinstate", zh: "恢复" };
  return {
    preview: [{ en: `${verb.en} ${organisation.name}: ${reason}`, zh: `${verb.zh}${organisation.name}：${reason}` }],
    perform: async () => {
      const { suspend, reinstate } = office.contracts.directory.write;
      await sent(office, (act === "suspend" ? suspend : reinstate)([organisation.number, reason]));
      return { kind: "organisation", number: BigInt(organisation.number) };
    },
  };
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
