import { AccessKeyQuery } from "../../generated/queries.ts";
import { parseEventLogs } from "viem";
import { AccessStatus } from "../../generated/enums.ts";
import type { Hex } from "../../bytes.ts";
import { grantKey, openDossier } from "../../dossiers/access.ts";
import { openBundle, readBundle } from "../../dossiers/bundle.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import { dossiersAbi } from "../../generated/abi.ts";
import { formatYuan } from "../../money.ts";
import { indexId } from "../../records.ts";
import { householdPath } from "../../relief/slips.ts";
import { sameText, type Text } from "../../text.ts";
import { singleAct, type Act, type Outcome } from "../act.ts";
import { callOf, sent, tried } from "../calls.ts";
import { organisationName } from "../directory/lookup.ts";
import { store } from "../evidence/documents.ts";
import { published } from "../evidence/words.ts";
import { catchUp, type Office } from "../office.ts";
import type { SiteRecord } from "../records.ts";
import { caseAct, describeCaseDocument, type CaseDocument } from "./case-documents.ts";
import { ownKeys, requireKey } from "./keys.ts";
import { rosterOf } from "./lookup.ts";
import { unknownAccess } from "./refusals.ts";
import { bundleOf } from "./sealed.ts";
import { ACCESS_PURPOSES, BASES, accessStatus, type AccessPurposeName, type BasisName } from "./words.ts";

/** Access to sealed dossiers: every request, grant, use and revocation stands on the household's page. */

const recordOf = (access: number, roster: number, row: number): SiteRecord => ({
  kind: "access",
  number: BigInt(access),
  path: householdPath(roster, row),
});

/**
 * Ask for a household's dossier.
 * @param row From 0
 */
export async function askForDossier(
  office: Office,
  number: number,
  row: number,
  purpose: AccessPurposeName,
  document: CaseDocument,
): Promise<Act> {
  const { contracts, actor } = office;
  const roster = await rosterOf(office, number);
  // Without a key nobody could grant it.
  await requireKey(office, actor.org);
  const { name, number: asked } = ACCESS_PURPOSES[purpose];
  return caseAct(office, document, {
    preview: [
      {
        en: `Ask for the dossier of row ${row + 1} of roster ${number} (${roster.village.name}): ${name.en}`,
        zh: `申请查阅名册 ${number}（${roster.village.name}）第 ${row + 1} 行的档案：${name.zh}`,
      },
    ],
    call: callOf(contracts.dossiers, "request", [number, row, asked, document.digest]),
    record: ({ logs }) => {
      const [event] = parseEventLogs({ abi: dossiersAbi, eventName: "AccessRequested", logs });
      return recordOf(event!.args.access, number, row);
    },
  });
}

/** @throws Refusal `relief/unknown-access` */
async function accessOf(office: Office, access: number) {
  const found = await office.contracts.dossiers.read.access([access]);
  if (found.status === AccessStatus.None) throw unknownAccess(access);
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

/** On what access is granted, and for how long. */
export type Grant = {
  /** The last second, UTC. */
  readonly until: number;
  readonly basis: BasisName;
  /** The provision that it rests on; empty with the household's consent. */
  readonly law: string;
  readonly document: CaseDocument;
};

/** Grant access for a time: seal this one dossier's key to the organisation that asked. */
export async function grantAccess(office: Office, access: number, grant: Grant): Promise<Act> {
  const { until, basis, document } = grant;
  const { law } = published(office, { law: grant.law });
  const { roster, row, by } = await accessOf(office, access);
  const { dossiers } = await rosterOf(office, roster);
  const granting = (key: Hex) =>
    callOf(office.contracts.dossiers, "grant", [access, until, BASES[basis].number, law, document.digest, key]);
  // Tried with any key: sealing is random, and is done once somebody has confirmed it.
  await tried(office, granting("0x01"));
  const theirs = await requireKey(office, by);
  const file = await bundleOf(office, roster, dossiers);
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
      await store(office, document.published);
      const key = await grantKey(bundle, row, access, theirs);
      const { transactionHash } = await sent(office, granting(key));
      return { record: recordOf(access, roster, row), transactions: [transactionHash] };
    },
  };
}

/** Refuse access that was asked for, or take a grant back. */
export async function endAccess(office: Office, end: "refuse" | "revoke", access: number, why: string): Promise<Act> {
  const { reason } = published(office, { reason: why });
  const { roster, row } = await accessOf(office, access);
  const verb = end === "refuse" ? { en: "Refuse", zh: "拒绝" } : { en: "Revoke", zh: "撤销" };
  return singleAct(office, {
    preview: [await describeAccess(office, access, verb), { en: `  because: ${reason}`, zh: `  理由：${reason}` }],
    call: callOf(office.contracts.dossiers, end, [access, reason]),
    record: recordOf(access, roster, row),
  });
}

/** What opening a dossier ends in. */
export type OpenedDossier = Outcome & { readonly dossier: Dossier };

/**
 * Open a dossier that was granted. The use is put on record first, and the contract refuses it after the grant's time or when
 * the grant was taken back; only then is anything decrypted.
 */
export async function openGranted(office: Office, access: number): Promise<Act<OpenedDossier>> {
  const { roster, row } = await accessOf(office, access);
  const using = callOf(office.contracts.dossiers, "use", [access]);
  await tried(office, using);
  const { dossiers } = await rosterOf(office, roster);
  const bundle = await bundleOf(office, roster, dossiers);
  await catchUp(office);
  const sealed = (await office.index.query(AccessKeyQuery, { id: indexId(access) })).accessRequest?.key;
  if (!sealed) throw unknownAccess(access);
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
      const { transactionHash } = await sent(office, using);
      const dossier = await openDossier(bundle, row, access, sealed, keys);
      return { record: recordOf(access, roster, row), transactions: [transactionHash], dossier };
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
export function dossierLines(dossier: Dossier): Text[] {
  const { members, more = {}, income, account } = dossier;
  const sign = income !== undefined && income < 0 ? "-" : "";
  const values: Partial<Record<keyof Dossier, string | undefined>> = {
    ...dossier,
    income: income === undefined ? undefined : `${sign}${formatYuan(BigInt(Math.abs(income)))}`,
    account: account && `${account.bank} ${account.number}`.trim(),
    members: undefined,
    more: undefined,
  };
  const fields = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field): Text[] => {
    const value = values[field];
    return value ? [{ en: `${LABELS[field].en}: ${value}`, zh: `${LABELS[field].zh}：${value}` }] : [];
  });
  const others = members.slice(1).map(({ name, identity, relation, health, education, labour }) => {
    const told = [health, education, labour].filter(Boolean).join(", ");
    return sameText(`${relation}: ${name}, ${identity}${told && `, ${told}`}`);
  });
  return [...fields, ...Object.entries(more).map(([title, value]) => sameText(`${title}: ${value}`)), ...others];
}
