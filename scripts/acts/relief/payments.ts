import {
  HOUSEHOLD_INSTRUCTIONS_HEADER,
  findOrganisation,
  groupsOfList,
  groupsOfRosters,
  householdInstructions,
  payHouseholds,
} from "@sunledger/sdk/acts";
import type { Office } from "@sunledger/sdk/acts";
import { Option } from "commander";
import type { Command } from "commander";
import { carryOut } from "../../cli/carry-out.ts";
import { readDocuments, writeSheet } from "../../cli/files.ts";
import { openOffice } from "../../cli/office.ts";
import { actCommand, checked, number, yuan } from "../../cli/options.ts";
import type { Common } from "../../cli/options.ts";
import { Refusal, say } from "../../lib/language.ts";
import { tell } from "../../lib/terminal.ts";
import type { ListField } from "@sunledger/sdk/intake";
import { layoutOf } from "../../cli/layout.ts";
import type { LayoutOptions } from "../../cli/layout.ts";
import { listColumns, listIn, numbers } from "./options.ts";

type Options = Common &
  LayoutOptions<ListField> & {
    fund: number;
    bank: string;
    each?: bigint;
    rosters?: number[];
    label: string;
    document: string[];
    iChecked: boolean;
    instructions?: string;
  };

/** The command that proposes payments to households; their further steps are those of any payment. */
export function registerPayingHouseholds(program: Command): void {
  const paying = actCommand(
    program,
    "pay-households [file]",
    {
      en: "propose to pay enrolled households: a list (roster, row, amount), or all of some rosters the same",
      zh: "申请向已纳入农户付款：按清单（名册、行号、金额），或向若干名册的全部农户发放相同金额",
    },
    [
      "pay-households --each 320 --rosters 1,2,3 --label 2026-10 --fund 6 --bank 晴川商业银行 --as township.recorder --instructions for-bank.csv",
      "pay-households list.csv --label 2026-10 --fund 6 --bank 5 --as township.recorder",
    ],
  )
    .requiredOption("--fund <id>", say({ en: "the programme's fund that pays", zh: "付款的项目资金专户编号" }), number)
    .requiredOption(
      "--bank <bank>",
      say({ en: "the bank: number, name or credit code", zh: "经办银行：编号、名称或信用代码" }),
    )
    .option("--each <yuan>", say({ en: "the same for every household", zh: "每户相同金额（元）" }), yuan)
    .addOption(
      new Option(
        "--rosters <numbers>",
        say({ en: "all who are enrolled in these: 1,2,3", zh: "这些名册的全部已纳入农户：1,2,3" }),
      ).argParser((text: string) => numbers(text)),
    )
    .option(
      "--label <text>",
      say({ en: "tells two equal payments apart: the month", zh: "用于区分两笔相同的付款，如月份" }),
      "",
    )
    .option(
      "--document <files...>",
      say({ en: "decisions, notices; they become public", zh: "批文、公示等，将公开" }),
      [],
    )
    .option(
      "--instructions <csv>",
      say({
        en: "write the bank's private list with names and accounts, out of the dossiers",
        zh: "从档案写出给银行的内部清单（含姓名与账号）",
      }),
    );
  checked(listColumns(paying)).action(async (path: string | undefined, options: Options) => {
    const office = await openOffice(options.as, { checked: options.iChecked });
    const groups = await groupsFrom(office, path, options);
    const documents = await readDocuments(options.document, options.iChecked);
    const bank = await findOrganisation(office, options.bank);
    const payment = { fund: options.fund, bank, groups, label: options.label, documents };
    const acts = await payHouseholds(office, payment);
    // Opened before anything is sent: who cannot open the dossiers hears of it now.
    const list = options.instructions === undefined ? undefined : await householdInstructions(office, groups);
    await carryOut(office, acts, options);
    if (list === undefined || options.dryRun) return;
    await writeSheet(options.instructions!, HOUSEHOLD_INSTRUCTIONS_HEADER, list);
    tell({
      en: `For the bank alone: ${options.instructions}. It has names and account numbers; the ledger has none.`,
      zh: `仅供银行使用：${options.instructions}。其中有姓名与账号；账本中没有。`,
    });
  });
}

async function groupsFrom(office: Office, path: string | undefined, options: Options) {
  const { each, rosters } = options;
  if (path !== undefined && each === undefined && rosters === undefined)
    return groupsOfList(await listIn(office, path, { ...layoutOf(options), amounts: true }));
  if (path === undefined && each !== undefined && rosters) return groupsOfRosters(office, rosters, each);
  throw new Refusal({
    en: "Give a list (roster, row, amount), or --each AMOUNT with --rosters 1,2,3.",
    zh: "请给出清单（名册、行号、金额），或用 --each 金额 与 --rosters 1,2,3。",
  });
}
