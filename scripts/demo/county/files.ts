import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { HouseholdsElsewhere, putForward } from "@sunledger/sdk/acts";
import { readRosterFile } from "@sunledger/sdk/intake";
import { writeWhole } from "../../lib/json.ts";
import { paper } from "../papers.ts";
import type { Stage } from "../stage.ts";
import { asPutForwardBy, formsOf, furtherHouseholds } from "./households.ts";
import { VILLAGES } from "./organisations.ts";

/** Files for trying the importer as a village does, under `$SUNLEDGER_HOME/demonstration`. */

const BY = "hekou";

/** Twelve households that 河口村 could put forward, and the same with one more, who is in 上桥村's roster already. */
const good = formsOf(furtherHouseholds(BY, 12));
const bad = formsOf([...furtherHouseholds(BY, 12), asPutForwardBy(BY, "shangqiao", 0)]);

const minutes = paper("河口村村民会议纪要", "经民主评议，推荐名册所列农户；名单不公开个人信息");

export async function writeFiles({ settings }: Stage): Promise<void> {
  const folder = join(settings.home, "demonstration");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(join(folder, "households.csv"), good);
  await writeWhole(join(folder, "households-one-twice.csv"), bad);
  await writeWhole(join(folder, "minutes.pdf"), minutes.bytes);
}

/** The importer refuses a household that stands in a roster already; nothing is sent. */
export async function refuseDuplicate(stage: Stage, programme: number): Promise<void> {
  const office = await stage.office(`${BY}.recorder`);
  const file = new TextEncoder().encode(bad);
  const { applicants } = await readRosterFile(file, { village: VILLAGES[BY].region, madeUp: true });
  const outcome: unknown = await putForward(office, { programme, file, applicants }, minutes).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof HouseholdsElsewhere))
    throw new Error("The importer did not refuse a household that stands elsewhere.");
  stage.log("a household that stands elsewhere is refused by the importer");
}
