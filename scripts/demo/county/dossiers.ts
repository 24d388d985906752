import { indexId } from "@sunledger/sdk";
import { askForDossier, endAccess, grantAccess, openGranted, rosterOf } from "@sunledger/sdk/acts";
import type { AccessPurposeName, HouseholdPlace, Office } from "@sunledger/sdk/acts";
import type { Stage } from "../stage.ts";
import { caseOf } from "./cases.ts";

type Access = { number: number; status: "REQUESTED" | "GRANTED" | "REFUSED" | "REVOKED"; uses: number };

async function accessTo(office: Office, { roster, row }: HouseholdPlace): Promise<Access | undefined> {
  await rosterOf(office, roster);
  const query = `query ($roster: Bytes!, $row: Int!) {
    accessRequests(where: { roster: $roster, row: $row }, first: 1) { number status uses }
  }`;
  type Answer = { accessRequests: Access[] };
  const { accessRequests } = await office.index.query<Answer>(query, { roster: indexId(roster), row });
  return accessRequests[0];
}

/** Ask for a dossier, unless that was done. */
export const askOnce = async (
  stage: Stage,
  by: string,
  place: HouseholdPlace,
  purpose: AccessPurposeName,
): Promise<void> => {
  await stage.act(by, async (office) =>
    (await accessTo(office, place))
      ? []
      : [await askForDossier(office, place.roster, place.row, purpose, caseOf("查阅申请", purpose))],
  );
};

/** The county grants with the household's consent, unless that was done. */
export const grantOnce = async (stage: Stage, place: HouseholdPlace, until: number): Promise<void> => {
  await stage.act("county.approver", async (office) => {
    const there = await accessTo(office, place);
    if (there?.status !== "REQUESTED") return [];
    const document = caseOf("农户同意书", "同意查阅本户档案");
    return [await grantAccess(office, there.number, { until, basis: "consent", law: "", document })];
  });
};

/** Who asked opens it once; what it says is shown nowhere. */
export const useOnce = async (stage: Stage, by: string, place: HouseholdPlace): Promise<void> => {
  await stage.act(by, async (office) => {
    const there = await accessTo(office, place);
    if (there?.status !== "GRANTED" || there.uses > 0) return [];
    return [await openGranted(office, there.number)];
  });
};

export const revokeOnce = async (stage: Stage, place: HouseholdPlace, reason: string): Promise<void> => {
  await stage.act("county.approver", async (office) => {
    const there = await accessTo(office, place);
    return there?.status === "GRANTED" ? [await endAccess(office, "revoke", there.number, reason)] : [];
  });
};
