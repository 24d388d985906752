import { type Hex, rosterActor } from "@sunledger/sdk";
import { getTranslations } from "next-intl/server";
import type { PagePart } from "@/lib/domain";
import { NamedLink } from "@/lib/named";
import { Section } from "@/ui/layout";
import { readShown } from "../places/regions";
import { readProgrammesOf, readRosterSteps } from "./queries";
import { RosterSteps } from "./roster-steps";

const SHOWN = 15;

/** What an organisation did in programmes: those that it opened, and the rosters that it moved on. */
export async function localGovernmentOf(organisation: Hex): Promise<PagePart[]> {
  const [t, opened, steps] = await Promise.all([
    getTranslations("localGovernment"),
    readProgrammesOf(organisation),
    readRosterSteps(organisation, SHOWN),
  ]);
  const { programmes } = opened.data;
  const { rosterSteps } = steps.data;
  const shown = await readShown(rosterSteps.map(({ roster }) => roster));
  // Leave out steps that would disclose a village that is not shown by itself.
  const moved = rosterSteps.filter(({ roster, by }) => rosterActor(roster, by, shown));
  const parts: PagePart[] = [];
  if (programmes.length > 0) {
    parts.push({
      key: "programmes",
      node: (
        <Section id="programmes" title={t("programmes")}>
          <ul className="space-y-1">
            {programmes.map((programme) => (
              <li key={programme.number}>
                <NamedLink kind="programme" of={programme} />
              </li>
            ))}
          </ul>
        </Section>
      ),
    });
  }
  if (moved.length > 0) {
    parts.push({
      key: "rosters",
      node: (
        <Section id="rosters" title={t("rosters")} intro={t("rostersIntro")}>
          <RosterSteps steps={moved} />
        </Section>
      ),
    });
  }
  return parts;
}
