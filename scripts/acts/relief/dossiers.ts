import { formatYuan, householdPath, indexId } from "@sunledger/sdk";
import type { Hex } from "@sunledger/sdk";
import { AccessStatus, dossiersAbi } from "@sunledger/sdk/chain";
import { grantKey, openBundle, openDossier, readBundle } from "@sunledger/sdk/dossiers";
import type { Dossier } from "@sunledger/sdk/dossiers";
import { parseEventLogs } from "viem";
import { Refusal, say } from "../../lib/language.ts";
import type { Text } from "../../lib/language.ts";
import type { Act, SiteRecord } from "../act.ts";
import { catchUp, organisationName } from "../lookup.ts";
import { sent, tried } from "../office.ts";
import type { Office } from "../office.ts";
import { ownKeys, requireKey } from "./keys.ts";
import { rosterOf } from "./lookup.ts";
import { describeCaseDocument, storeCaseDocument } from "./private-documents.ts";
import type { CaseDocument } from "./private-documents.ts";
import { bundleOf } from "./sealed.ts";
import { ACCESS_PURPOSES, BASES, accessStatus } from "./words.ts";
import type { AccessPurposeName, BasisName } from "./words.ts";

/** Access to sealed dossiers: every request, grant, use and revocation stands on the household's page. */

const recordOf = (access: number, roster: number, row: number): SiteRecord => ({
  kind: "access",
  number: BigInt(access),
  path: householdPath(roster, row),
});

/** Ask for a household's dossier. */
export async function askForDossier(
  office: Office,
  number: number,
  row: number,
  purpose: AccessPurposeName,
  document: CaseDocument,
): Promise<Act> {
  const { contracts, attempt, actor } = office;
  const roster = await rosterOf(office, number);
  // Without a key nobody could grant it.
  await requireKey(office, actor.org);
  const args = [number, row, ACCESS_PURPOSES[purpose].number, document.digest] as const;
  await tried(contracts.dossiers.simulate.request(args, attempt));
  const { name } = ACCESS_PURPOSES[purpose];
  return {
    preview: [
      {
        en: `Ask for the dossier of row ${row + 1} of roster ${number} (${roster.village.name}): ${name.en}`,
        zh: `申请查阅名册 ${number}（${roster.village.name}）第 ${row + 1} 行的档案：${name.zh}`,
      },
      describeCaseDocument(document),
    ],
    perform: async () => {
      await storeCaseDocument(office, document);
      const receipt = await sent(office, contracts.dossiers.write.request(args));
      const [event] = parseEventLogs({ abi: dossiersAbi, eventName: "AccessRequested", logs: receipt.logs });
      return recordOf(event!.args.access, number, row);
    },
  };
}

/** @throws Refusal where there is no such request */
async function accessOf(office: Office, access: number) {
  const found = await office.contracts.dossiers.read.access([access]);
  if (found.status === AccessStatus.None)
    throw new Refusal({
      en: `There is no request ${access} for access. See the number on the household's page.`,
      zh: `没有查阅申请 ${access}。请在农户页面查看编号。`,
    });
  return found;
}

async function describeAccess(office: Office, access: number, verb: Text): Promise<Text> {
  const { roster, row, by, status } = await accessOf(office, access);
  const [name, now] = [await organisationName(office, by), accessStatus(status)];
  return {
    en: `${verb.en} access ${access} of ${name} to the dossier of row ${row + 1} of roster ${roster}, now ${now.en}`,
    zh: `${verb.zh}查阅申请 ${access}（${name}，名册 ${roster} 第 ${row + 1} 行的档案），目前${now.zh}`,
  };
}

/**
 * Grant access for a time: seal this one dossier's key to the organisation that asked.
 * @param until Last second (UTC)
 * @param law The provision that it rests on; empty with the household's consent
 */
export async function grantAccess(
  office: Office,
  access: number,
  { until, basis, law, document }: { until: number; basis: BasisName; law: string; document: CaseDocument },
): Promise<Act> {
  const { contracts, attempt, settings } = office;
  const { roster, row, by } = await accessOf(office, access);
  const { dossiers } = await rosterOf(office, roster);
  const probe = [access, until, BASES[basis].number, law, document.digest, "0x01"] as const;
  await tried(contracts.dossiers.simulate.grant(probe, attempt));
  const theirs = await requireKey(office, by);
  const file = await bundleOf(settings, roster, dossiers);
  const bundle = await openBundle(file, await ownKeys(office, readBundle(file).owners));
  const { name } = BASES[basis];
  const day = new Date(until * 1000).toISOString().slice(0, 10);
  return {
    preview: [
      await describeAccess(office, access, { en: "Grant", zh: "授权" }),
      {
        en: `  until the end of ${day} (UTC), on the ground of ${name.en}${law && `: ${law}`}`,
        zh: `  至 ${day}（UTC），依据：${name.zh}${law && `，${law}`}`,
      },
      describeCaseDocument(document),
    ],
    perform: async () => {
      await storeCaseDocument(office, document);
      const key = await grantKey(bundle, row, access, theirs);
      const args = [access, until, BASES[basis].number, law, document.digest, key] as const;
      await sent(office, contracts.dossiers.write.grant(args));
      return recordOf(access, roster, row);
    },
  };
}

/** Refuse access that was asked for, or take a grant back. */
export async function endAccess(
  office: Office,
  end: "refuse" | "revoke",
  access: number,
  reason: string,
): Promise<Act> {
  const { simulate, write } = office.contracts.dossiers;
  const { roster, row } = await accessOf(office, access);
  const args = [access, reason] as const;
  const as = office.attempt;
  await tried(end === "refuse" ? simulate.refuse(args, as) : simulate.revoke(args, as));
  const verb = end === "refuse" ? { en: "Refuse", zh: "拒绝" } : { en: "Revoke", zh: "撤销" };
  return {
    preview: [await describeAccess(office, access, verb), { en: `  because: ${reason}`, zh: `  理由：${reason}` }],
    perform: async () => {
      await sent(office, end === "refuse" ? write.refuse(args) : write.revoke(args));
      return recordOf(access, roster, row);
    },
  };
}

/**
 * Open a dossier that was granted. The use is put on record first, and the contract refuses it after the grant's time or when
 * the grant was taken back; only then is anything decrypted.
 * @param show Gets the dossier
 */
export async function openGranted(
  office: Office,
  access: number,
  show: (dossier: Dossier) => Promise<void>,
): Promise<Act> {
  const { contracts, attempt, settings } = office;
  const { roster, row } = await accessOf(office, access);
  await tried(contracts.dossiers.simulate.use([access], attempt));
  const { dossiers } = await rosterOf(office, roster);
  const bundle = await bundleOf(settings, roster, dossiers);
  await catchUp(office);
  const { accessRequest } = await office.index.query<{ accessRequest: { key: Hex } }>(
    `query ($id: ID!) { accessRequest(id: $id) { key } }`,
    { id: indexId(access) },
  );
  const keys = await ownKeys(office, [await requireKey(office, office.actor.org)]);
  return {
    preview: [
      await describeAccess(office, access, { en: "Open by", zh: "查阅：" }),
      {
        en: "  The household sees that it was opened, when and by which organisation.",
        zh: "  农户可看到档案何时由哪个机构查阅。",
      },
    ],
    perform: async () => {
      await sent(office, contracts.dossiers.write.use([access]));
      await show(await openDossier(bundle, row, access, accessRequest.key, keys));
      return recordOf(access, roster, row);
    },
  };
}

const LABELS = {
  name: { en: "head of household", zh: "户主姓名" },
  identity: { en: "identity number", zh: "身份证号码" },
  address: { en: "address", zh: "家庭住址" },
  income: { en: "net income a head (yuan)", zh: "人均纯收入（元）" },
  cause: { en: "cause", zh: "致贫原因" },
  measures: { en: "measures", zh: "帮扶措施" },
  phone: { en: "phone", zh: "联系电话" },
  account: { en: "account", zh: "银行账号" },
} as const satisfies Partial<Record<keyof Dossier, Text>>;

/** A dossier as people read it, a line a field. */
export function dossierLines(dossier: Dossier): string[] {
  const { members, more = {}, income, account } = dossier;
  const sign = income !== undefined && income < 0 ? "-" : "";
  const values: Partial<Record<keyof Dossier, string | undefined>> = {
    ...dossier,
    income: income === undefined ? undefined : `${sign}${formatYuan(BigInt(Math.abs(income)))}`,
    account: account && `${account.bank} ${account.number}`.trim(),
    members: undefined,
    more: undefined,
  };
  const fields = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field) => {
    const value = values[field];
    return value ? [`${say(LABELS[field])}: ${value}`] : [];
  });
  const others = members.slice(1).map(({ name, identity, relation, health, education, labour }) => {
    const told = [health, education, labour].filter(Boolean).join(", ");
    return `${relation}: ${name}, ${identity}${told && `, ${told}`}`;
  });
  return [...fields, ...Object.entries(more).map(([title, value]) => `${title}: ${value}`), ...others];
}
