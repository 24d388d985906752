import { createIndex } from "@sunledger/sdk";
import {
  CAUSES,
  GROUNDS,
  advanceRosters,
  byRoster,
  enrolRosters,
  enrolledRows,
  exit,
  listRosters,
  object,
  readRowList,
  reverify,
  rule,
  strike,
} from "@sunledger/sdk/acts";
import type { Act, CauseName, GroundName, Office, Selection } from "@sunledger/sdk/acts";
import { Option } from "commander";
import type { Command } from "commander";
import { carryOut } from "../../cli/carry-out.ts";
import { readDocuments } from "../../cli/files.ts";
import { openOffice } from "../../cli/office.ts";
import { actCommand, checked, documentIn, number, parsed, withDocument } from "../../cli/options.ts";
import type { Common, WithDocument } from "../../cli/options.ts";
import { Refusal, say } from "../../lib/language.ts";
import { layoutOf } from "../../cli/layout.ts";
import type { LayoutOptions } from "../../cli/layout.ts";
import type { Text } from "../../lib/language.ts";
import { tell } from "../../lib/terminal.ts";
import { settings } from "../../stack/settings.ts";
import type { ListField } from "@sunledger/sdk/intake";
import { caseIn, choice, listColumns, listIn, numbers, objectionNumbers, oneRow, withCase } from "./options.ts";
import type { WithCase } from "./options.ts";

/** Which households: rows of one roster, or those of a list. */
type Chosen = LayoutOptions<ListField> & { rows?: number[]; list?: string };

const ROSTER: Text = { en: "its number", zh: "名册编号" };

/** Commands for rosters: their steps, objections, and what happens to their households. */
export function registerRosters(program: Command): void {
  const rosters = program
    .command("roster")
    .summary(say({ en: "rosters of households and their notices", zh: "农户名册与公示" }))
    .description(say({ en: "Take the steps of rosters.", zh: "办理名册的各个环节。" }));
  registerSteps(rosters);
  registerObjections(rosters);
  registerHouseholds(rosters);
  registerList(rosters);
}

function registerSteps(rosters: Command): void {
  const steps = {
    review: {
      en: "after the first notice: move on to the second (township)",
      zh: "首次公示期满后审核，进入二次公示（乡镇）",
    },
    approve: { en: "after the second notice: approve and announce (county)", zh: "二次公示期满后审批并公告（县）" },
  } as const;
  for (const step of ["review", "approve"] as const) {
    withDocument(
      actCommand(rosters, step, steps[step], [
        `roster ${step} 1 2 --as ${step === "review" ? "township" : "county"}.approver --document notice.pdf`,
      ]),
    )
      .argument("<rosters...>", say({ en: "their numbers", zh: "名册编号" }), numbers)
      .action(async (rosters: number[], options: Common & WithDocument) => {
        const office = await openOffice(options.as, { checked: options.iChecked });
        await carryOut(office, await advanceRosters(office, step, rosters, await documentIn(options)), options);
      });
  }
  actCommand(rosters, "enrol", { en: "enrol what was approved (county)", zh: "将已审批的农户纳入（县）" }, [
    "roster enrol 1 2 --as county.recorder",
  ])
    .argument("<rosters...>", say({ en: "their numbers", zh: "名册编号" }), numbers)
    .action(async (rosters: number[], options: Common) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, await enrolRosters(office, rosters), options);
    });
}

function registerObjections(rosters: Command): void {
  withCase(
    actCommand(rosters, "object", { en: "object to a row under notice", zh: "对公示中的一行提出异议" }, [
      "roster object 1 --row 17 --ground income --document evidence.pdf --as neighbour.recorder",
    ]),
  )
    .argument("<roster>", say(ROSTER), number)
    .requiredOption("--row <n>", say({ en: "the row, as its page numbers it", zh: "页面上的行号" }), oneRow)
    .addOption(choice("--ground <ground>", { en: "why", zh: "理由类别" }, GROUNDS))
    .action(async (roster: number, options: Common & WithCase & { row: number; ground: GroundName }) => {
      const document = await caseIn(options);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await object(office, roster, options.row, options.ground, document)], options);
    });

  withCase(
    actCommand(
      rosters,
      "rule",
      {
        en: "rule on objections alike: township for the first notice, county for the second",
        zh: "裁定异议：首次公示由乡镇，二次公示由县",
      },
      ["roster rule 1-1 1-2 --dismissed --document ruling.pdf --as township.approver"],
    ),
  )
    .argument("<objections...>", say({ en: "their numbers, like 12-1", zh: "异议编号，形如 12-1" }), objectionNumbers)
    .addOption(
      new Option("--upheld", say({ en: "it is right: the row is struck", zh: "成立：剔除该行" })).conflicts(
        "dismissed",
      ),
    )
    .addOption(new Option("--dismissed", say({ en: "it is not: the row goes on", zh: "不成立：该行继续办理" })))
    .action(async (objections: bigint[], options: Common & WithCase & { upheld?: boolean; dismissed?: boolean }) => {
      if (!options.upheld && !options.dismissed)
        throw new Refusal({
          en: "Say --upheld or --dismissed.",
          zh: "请指定 --upheld（成立）或 --dismissed（不成立）。",
        });
      const document = await caseIn(options);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await rule(office, objections, options.upheld === true, document)], options);
    });
}

function registerHouseholds(rosters: Command): void {
  chosen(
    withCase(
      actCommand(rosters, "strike", { en: "strike rows that are not enrolled", zh: "剔除未纳入的行" }, [
        "roster strike 1 --rows 3,7-9 --ground duplicate --document decision.pdf --as township.approver",
      ]),
    ).addOption(choice("--ground <ground>", { en: "why", zh: "理由类别" }, GROUNDS)),
  ).action(async (roster: number | undefined, options: Common & WithCase & Chosen & { ground: GroundName }) => {
    const document = await caseIn(options);
    await onHouseholds(roster, options, (office, selection) => strike(office, selection, options.ground, document));
  });

  chosen(
    withCase(
      actCommand(
        rosters,
        "exit",
        { en: "record that enrolled households leave (county)", zh: "登记已纳入农户的退出（县）" },
        [
          "roster exit 1 --rows 12 --cause moved --document decision.pdf --as county.approver",
          "roster exit --list checked.csv --cause not-eligible --document decision.pdf --as county.approver",
        ],
      ),
    ).addOption(choice("--cause <cause>", { en: "why", zh: "原因" }, CAUSES)),
  ).action(async (roster: number | undefined, options: Common & WithCase & Chosen & { cause: CauseName }) => {
    const document = await caseIn(options);
    await onHouseholds(roster, options, (office, selection) => exit(office, selection, options.cause, document));
  });

  checked(
    chosen(
      actCommand(
        rosters,
        "reverify",
        { en: "record that enrolled households were checked and stay", zh: "登记已复核并保留的农户" },
        [
          "roster reverify 1 --document report.pdf --as township.approver",
          "roster reverify --list checked.csv --document report.pdf --as county.approver",
        ],
      ).requiredOption("--document <file>", say({ en: "the report; it becomes public", zh: "复核报告，将公开" })),
    ),
  ).action(async (roster: number | undefined, options: Common & Chosen & { document: string; iChecked: boolean }) => {
    const [report] = await readDocuments([options.document], options.iChecked);
    const act = (office: Office, selection: Selection) => reverify(office, selection, report!);
    await onHouseholds(roster, options, act, enrolledOf);
  });
}

/** Rows of one roster, or a list across rosters. */
function chosen(command: Command): Command {
  return listColumns(
    command
      .argument("[roster]", say(ROSTER), number)
      .addOption(
        new Option("--rows <rows>", say({ en: "its rows: 3,7-9", zh: "行号：3,7-9" })).argParser(parsed(readRowList)),
      )
      .addOption(
        new Option(
          "--list <csv>",
          say({
            en: "households of many rosters: columns roster and row, or identity numbers (registry office)",
            zh: "多个名册的农户清单：名册与行号两列，或身份证号码（登记机关）",
          }),
        ).conflicts("rows"),
      ),
  );
}

const enrolledOf = async (office: Office, roster: number): Promise<readonly number[]> => {
  const rows = (await enrolledRows(office, [roster])).get(roster)!;
  if (rows.length > 0) return rows;
  throw new Refusal({ en: `Nobody is enrolled in roster ${roster}.`, zh: `名册 ${roster} 中没有已纳入的农户。` });
};

async function onHouseholds(
  roster: number | undefined,
  options: Common & Chosen,
  prepare: (office: Office, selection: Selection) => Promise<Act[]>,
  otherwise?: (office: Office, roster: number) => Promise<readonly number[]>,
): Promise<void> {
  const office = await openOffice(options.as, { checked: options.iChecked });
  const { rows, list } = options;
  const selection = async (): Promise<Selection> => {
    if (list !== undefined) {
      const listed = await listIn(office, list, { ...layoutOf(options), amounts: false });
      return byRoster(roster === undefined ? listed : listed.filter((household) => household.roster === roster));
    }
    const own = roster === undefined ? undefined : (rows ?? (await otherwise?.(office, roster)));
    if (roster !== undefined && own) return new Map([[roster, own]]);
    throw new Refusal({
      en: "Say which households: a roster with --rows 3,7-9, or --list FILE.",
      zh: "请指定农户：名册编号加 --rows 3,7-9，或 --list 文件。",
    });
  };
  await carryOut(office, await prepare(office, await selection()), options);
}

function registerList(rosters: Command): void {
  rosters
    .command("list")
    .summary(say({ en: "rosters, where they stand and what is due", zh: "列出名册、进度与待办" }))
    .description(say({ en: "List rosters, where they stand and what is due.", zh: "列出名册、进度与待办事项。" }))
    .option("--programme <id>", say({ en: "of this programme alone", zh: "仅此项目" }), number)
    .option("--due", say({ en: "those alone that can take a step now", zh: "仅列出目前可办理的" }), false)
    .addHelpText("after", `\n${say({ en: "Examples", zh: "示例" })}:\n  ./sunledger roster list --programme 1 --due`)
    .action(async (options: { programme?: number; due: boolean }) => {
      const index = createIndex({ url: settings().index });
      const lines = await listRosters(index, { ...options, now: Math.floor(Date.now() / 1000) });
      if (lines.length === 0) tell({ en: "There are none.", zh: "没有名册。" });
      for (const line of lines) tell(line);
    });
}
