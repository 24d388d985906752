/**
 * How long a village's registration forms take from their file until the index shows every household enrolled: read and checked,
 * dossiers sealed, put forward, reviewed, approved and enrolled by the commands' own code; both notices pass by moving the
 * chain's clock. `node bench/enrol.ts [--json FILE] [--rows N]`.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Index, Region } from "@sunledger/sdk";
import { advanceRosters, enrolRosters, putForward } from "@sunledger/sdk/acts";
import { assembleCounty } from "../scripts/demo/county/assembly.ts";
import { openCountyProgramme } from "../scripts/demo/county/money.ts";
import { VILLAGES, townshipOfVillage } from "../scripts/demo/county/organisations.ts";
import { paper } from "../scripts/demo/papers.ts";
import type { Stage } from "../scripts/demo/stage.ts";
import { readRosterFile } from "@sunledger/sdk/intake";
import { passNotice } from "./lib/county.ts";
import { formsOf } from "./lib/forms.ts";
import { mention, record } from "./lib/results.ts";
import { withStack } from "./lib/stack.ts";
import { openStage } from "./lib/stage.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" } }, strict: false });
const rows = Number(values.rows);
const VILLAGE = "beigou";

await withStack(async (stack) => {
  await stack.startIndexer();
  await stack.deployIndex();
  const stage = await openStage(stack);
  const numbers = await assembleCounty(stage, []);
  const words = { name: "农村低收入家庭生活补助", purpose: "保障基本生活", ceiling: 2n ** 63n };
  const rules = { noticeDays: 0, most: 100_000n, eligibility: "低收入", benefit: "每月补助" };
  const { programme } = await openCountyProgramme(stage, numbers, words, rules);
  const { region } = VILLAGES[VILLAGE];
  const file = new TextEncoder().encode(formsOf(region, rows));

  const began = performance.now();
  let before = began;
  const done = (step: string): void => {
    mention(`relief.enrol.${step}`, (performance.now() - before) / 1_000, "s");
    before = performance.now();
  };
  const rosters = await submit(stage, programme, file, region, done);
  await passNotice(stack);
  await stage.act(`${townshipOfVillage(VILLAGE)}.approver`, (office) =>
    advanceRosters(office, "review", rosters, paper("乡镇审核意见")),
  );
  done("review");
  await passNotice(stack);
  await stage.act("county.approver", (office) => advanceRosters(office, "approve", rosters, paper("县级公告")));
  done("approve");
  await stage.act("county.recorder", (office) => enrolRosters(office, rosters));
  done("enrol");
  const { index } = await stage.office("county.recorder");
  while ((await enrolledIn(index, programme)) < rows) await sleep(50);
  done("index");
  record({ name: "relief.enrol", value: (performance.now() - began) / 1_000, unit: "s", atMost: 300 });
});

/** @returns The rosters' numbers */
async function submit(
  stage: Stage,
  programme: number,
  file: Uint8Array,
  village: Region,
  done: (step: string) => void,
): Promise<readonly number[]> {
  const { applicants } = await readRosterFile(file, { village, madeUp: true });
  done("read");
  const office = await stage.office(`${VILLAGE}.recorder`);
  const minutes = paper("村民会议纪要");
  const { perform } = await putForward(office, { programme, file, applicants }, minutes);
  done("prepare");
  const { rosters } = await perform();
  done("submit");
  return rosters;
}

async function enrolledIn(index: Index, programme: number): Promise<number> {
  const { programmes } = await index.query<{ programmes: { enrolled: number }[] }>(
    `{ programmes(where: { number: ${programme} }) { enrolled } }`,
  );
  return programmes[0]?.enrolled ?? 0;
}
