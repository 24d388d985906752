import { dirname, resolve } from "node:path";
import {
  amendProgramme,
  closeProgramme,
  findOrganisation,
  openProgramme,
  openProgrammeFund,
} from "@sunledger/sdk/acts";
import type { Amendment } from "@sunledger/sdk/acts";
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { carryOut } from "../../cli/carry-out.ts";
import { readDocuments } from "../../cli/files.ts";
import { openOffice } from "../../cli/office.ts";
import {
  actCommand,
  checked,
  documentIn,
  number,
  parsed,
  region,
  withDocument,
  withReason,
  yuan,
} from "../../cli/options.ts";
import type { Common, WithDocument, WithReason } from "../../cli/options.ts";
import { say } from "../../lib/language.ts";
import { parseBenefit, readProgramme } from "./programme-file.ts";

type FundOptions = Common & { region: bigint; steward: string; ceiling: bigint; name: string; purpose: string };
type AmendOptions = Common &
  WithDocument &
  WithReason & { noticeDays?: number; most?: bigint; standard?: string; eligibility?: string; benefit?: string };

/** Commands for programmes, from their opening to their settlement. */
export function registerProgrammes(program: Command): void {
  const programmes = program
    .command("programme")
    .summary(say({ en: "programmes of targeted help", zh: "扶贫项目" }))
    .description(say({ en: "Open, amend and close programmes.", zh: "设立、修订和结束项目。" }));

  checked(
    actCommand(
      programmes,
      "open",
      { en: "open a programme and its budget with its particulars (JSON)", zh: "按要素文件（JSON）设立项目及预算" },
      ["programme open programme.json --as finance.approver"],
    ),
  )
    .argument(
      "<file>",
      say({ en: "its particulars: see docs/guide-for-staff.md", zh: "项目要素，见 docs/guide-for-staff.md" }),
    )
    .action(async (path: string, options: Common & { iChecked: boolean }) => {
      const { steward, document, noticeDays = 0, ...particulars } = await readProgramme(path);
      const [standard] = await readDocuments([resolve(dirname(path), document)], options.iChecked);
      const office = await openOffice(options.as, { checked: options.iChecked });
      const plan = { ...particulars, steward: await findOrganisation(office, steward) };
      const { most, eligibility, benefit } = particulars;
      const rules = { noticeDays, most, eligibility, benefit, standard: standard!.digest };
      await carryOut(office, [await openProgramme(office, plan, rules, standard!)], options);
    });

  checked(
    actCommand(
      programmes,
      "fund",
      { en: "open one more fund of a programme, for a part of its region", zh: "为项目地域的一部分增设资金专户" },
      [
        "programme fund 1 --region 990121101 --steward 石桥镇人民政府 --ceiling 500,000 --name 石桥镇生活补助资金 --purpose 发放生活补助 --as finance.approver",
      ],
    ),
  )
    .argument("<programme>", say({ en: "its number", zh: "项目编号" }), number)
    .requiredOption(
      "--region <code>",
      say({ en: "the area whose households it pays", zh: "发放地域的区划代码" }),
      region,
    )
    .requiredOption(
      "--steward <organisation>",
      say({ en: "who spends it: number, name or credit code", zh: "管理单位：编号、名称或信用代码" }),
    )
    .requiredOption("--ceiling <yuan>", say({ en: "payments above it need the sponsor", zh: "审批限额（元）" }), yuan)
    .requiredOption("--name <name>", say({ en: "its public name", zh: "资金专户名称" }))
    .requiredOption("--purpose <text>", say({ en: "what it is for", zh: "用途" }))
    .action(async (programme: number, { steward, ...options }: FundOptions) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const { name, purpose, region, ceiling } = options;
      const plan = { name, purpose, region, ceiling, steward: await findOrganisation(office, steward) };
      await carryOut(office, [await openProgrammeFund(office, programme, plan)], options);
    });

  withReason(
    withDocument(
      actCommand(
        programmes,
        "amend",
        { en: "change a programme's rules for what comes after", zh: "修订项目规则，自此生效" },
        ['programme amend 1 --most 600 --reason "提高补助标准" --document decision.pdf --as finance.approver'],
      ),
    ),
  )
    .argument("<programme>", say({ en: "its number", zh: "项目编号" }), number)
    .option("--notice-days <n>", say({ en: "days of each public notice", zh: "每次公示的天数" }), days)
    .option("--most <yuan>", say({ en: "the most a household gets at once", zh: "每户每次上限（元）" }), benefit)
    .option("--standard <file>", say({ en: "the eligibility standard; it becomes public", zh: "认定标准文件，将公开" }))
    .option("--eligibility <text>", say({ en: "who is helped", zh: "条件" }))
    .option("--benefit <text>", say({ en: "what they get", zh: "补助内容" }))
    .action(async (programme: number, options: AmendOptions) => {
      const { noticeDays, most, eligibility, benefit: words } = options;
      const [standard] = options.standard ? await readDocuments([options.standard], options.iChecked) : [];
      const changes: Amendment = {
        ...(noticeDays !== undefined && { noticeDays }),
        ...(most !== undefined && { most }),
        ...(eligibility !== undefined && { eligibility }),
        ...(words !== undefined && { benefit: words }),
        ...(standard && { standard }),
      };
      const office = await openOffice(options.as, { checked: options.iChecked });
      const act = await amendProgramme(office, programme, changes, options.reason, await documentIn(options));
      await carryOut(office, [act], options);
    });

  checked(
    actCommand(
      programmes,
      "close",
      { en: "close a programme with its settlement report", zh: "提交决算报告并结束项目" },
      ['programme close 1 --summary "全部发放完毕" --document settlement.pdf --as finance.approver'],
    ),
  )
    .argument("<programme>", say({ en: "its number", zh: "项目编号" }), number)
    .requiredOption("--summary <text>", say({ en: "what was done; everybody can read it", zh: "决算说明，将公开" }))
    .requiredOption(
      "--document <file>",
      say({ en: "the settlement report; it becomes public", zh: "决算报告，将公开" }),
    )
    .action(async (programme: number, options: Common & { summary: string; document: string; iChecked: boolean }) => {
      const [report] = await readDocuments([options.document], options.iChecked);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await closeProgramme(office, programme, options.summary, report!)], options);
    });
}

const benefit = parsed(parseBenefit, "不是金额。请以元为单位填写，如 600.00。");

function days(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 90) return value;
  throw new InvalidArgumentError(say({ en: "Write 1 to 90 days.", zh: "请填写 1 至 90 天。" }));
}
