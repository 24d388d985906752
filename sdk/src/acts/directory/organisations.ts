import { parseEther, stringToHex, zeroAddress, type Address, type Hex } from "viem";
import { checkCreditCode } from "../../creditCodes.ts";
import { formatRegion, type Region } from "../../regions.ts";
import { singleAct, type Act, type Outcome } from "../act.ts";
import { callOf } from "../calls.ts";
import { published } from "../evidence/words.ts";
import type { Office } from "../office.ts";
import type { PagedRecord } from "../records.ts";
import { KINDS, kindName, rolesIn } from "../words.ts";
import { organisationName, type Named } from "./lookup.ts";

/** What is registered of an organisation. */
export type Registration = {
  readonly kind: keyof typeof KINDS;
  readonly region: Region;
  readonly creditCode: string;
  readonly name: string;
  /** Who appoints its members. */
  readonly administrator: Address;
  /** A bank's account for tokens. */
  readonly treasury?: Address;
};

const recordOf = (org: number): PagedRecord => ({ kind: "organisation", number: BigInt(org) });

/**
 * Register an organisation. By the registrar.
 * @throws SunledgerError `credit-code/...`; Refusal
 */
export async function registerOrganisation(office: Office, registration: Registration): Promise<Act> {
  const { kind, region, creditCode, administrator, treasury = zeroAddress } = registration;
  const { name } = published(office, { name: registration.name });
  checkCreditCode(creditCode);
  const { directory } = office.contracts;
  const code = stringToHex(creditCode, { size: 18 });
  const there = await directory.read.withCreditCode([code]);
  const particulars = { kind: KINDS[kind], region, creditCode: code, treasury, administrator, name };
  const act = await singleAct(office, {
    preview: [
      {
        en: `Register ${name} (${kindName(kind).en}), ${creditCode}, region ${formatRegion(region)}; administrator ${administrator}`,
        zh: `登记机构 ${name}（${kindName(kind).zh}），${creditCode}，地域 ${formatRegion(region)}；管理员 ${administrator}`,
      },
    ],
    call: callOf(directory, "register", [particulars]),
    done: there === 0 ? undefined : recordOf(there),
    record: async () => recordOf(await directory.read.withCreditCode([code])),
  });
  return withGas(office, act, administrator);
}

/**
 * Give an account roles in the administrator's own organisation.
 * @param roles Bits of `Role`
 * @param until The last second, UTC
 */
export async function appoint(office: Office, account: Address, roles: number, until: number): Promise<Act> {
  const { actor, contracts } = office;
  const held = rolesIn(roles);
  const [member, name] = [await contracts.directory.read.member([account]), await organisationName(office, actor.org)];
  const record = recordOf(actor.org);
  const same = member.org === actor.org && member.roles === roles && member.until === until;
  const act = await singleAct(office, {
    preview: [
      {
        en: `Let ${account} act for ${name} as ${held.en} until ${dayOf(until)}`,
        zh: `任命 ${account} 为${name}的${held.zh}，至 ${dayOf(until)}`,
      },
    ],
    call: callOf(contracts.directory, "appoint", [account, roles, until]),
    done: same ? record : undefined,
    record,
  });
  return withGas(office, act, account);
}

/** An act that brings an account in: it is given gas where the chain takes fees. */
function withGas(office: Office, act: Act, account: Address): Act {
  return {
    ...act,
    perform: async (): Promise<Outcome> => {
      const { record, transactions } = await act.perform();
      return { record, transactions: [...transactions, ...(await provideGas(office, account))] };
    },
  };
}

/** The most that is given: gas for some ten thousand acts on the embedded chain. */
const GAS_MONEY = parseEther("10");

/**
 * A network for the book takes no fees (docs/operating.md). The embedded chain does, and a new account there has nothing to
 * pay them with: whoever brings it in gives it some, at most a tenth of his own.
 */
async function provideGas({ client, wallet, account }: Office, to: Address): Promise<Hex[]> {
  const [block, theirs, ours] = await Promise.all([
    client.getBlock(),
    client.getBalance({ address: to }),
    client.getBalance({ address: account.address }),
  ]);
  const share = ours / 10n;
  if (!block.baseFeePerGas || theirs > 0n || share === 0n) return [];
  const hash = await wallet.sendTransaction({ to, value: share < GAS_MONEY ? share : GAS_MONEY });
  await client.waitForTransactionReceipt({ hash });
  return [hash];
}

/** End an account's membership, with the reason. */
export async function dismiss(office: Office, account: Address, why: string): Promise<Act> {
  const { actor, contracts } = office;
  const { reason } = published(office, { reason: why });
  const name = await organisationName(office, actor.org);
  return singleAct(office, {
    preview: [{ en: `Dismiss ${account} from ${name}: ${reason}`, zh: `免去 ${account} 在${name}的职务：${reason}` }],
    call: callOf(contracts.directory, "dismiss", [account, reason]),
    record: recordOf(actor.org),
  });
}

/** Stop all members of an organisation, or let them act again. By those who govern. */
export async function setStanding(
  office: Office,
  act: "suspend" | "reinstate",
  organisation: Named,
  why: string,
): Promise<Act> {
  const { reason } = published(office, { reason: why });
  const verb = act === "suspend" ? { en: "Suspend", zh: "暂停" } : { en: "Reinstate", zh: "恢复" };
  return singleAct(office, {
    preview: [{ en: `${verb.en} ${organisation.name}: ${reason}`, zh: `${verb.zh}${organisation.name}：${reason}` }],
    call: callOf(office.contracts.directory, act, [organisation.number, reason]),
    record: recordOf(organisation.number),
  });
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
