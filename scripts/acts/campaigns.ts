import { dirname, resolve } from "node:path";
import { advance, file, revise } from "@sunledger/sdk/acts";
import type { CampaignStep, Document } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { carryOut } from "../cli/carry-out.ts";
import { readDocuments } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import { actCommand, checked, documentIn, number, withDocument, withReason } from "../cli/options.ts";
import type { Common, WithDocument, WithReason } from "../cli/options.ts";
import { say } from "../lib/language.ts";
import { readFiling } from "./filing-file.ts";

/** Commander has made sure of those that a step requires. */
type StepOptions = Common & WithDocument & WithReason & { summary: string };

/** Commands for a campaign, from its filing to its final report. */
export function registerCampaigns(program: Command): void {
  const campaigns = program
    .command("campaign")
    .summary(say({ en: "a campaign's legal life", zh: "募捐活动的申报与进展" }));

  async function planOf(path: string, document: string, iChecked: boolean): Promise<Document> {
    return (await readDocuments([resolve(dirname(path), document)], iChecked))[0]!;
  }
  checked(
    actCommand(
      campaigns,
      "file",
      { en: "file a campaign with its particulars (JSON)", zh: "按要素文件（JSON）申报募捐活动" },
      ["campaign file filing.json --as charity.recorder"],
    ),
  )
    .argument(
      "<file>",
      say({ en: "its particulars: see docs/guide-for-staff.md", zh: "申报要素，见 docs/guide-for-staff.md" }),
    )
    .action(async (path: string, options: Common & { iChecked: boolean }) => {
      const filing = await readFiling(path);
      const plan = await planOf(path, filing.document, options.iChecked);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await file(office, filing, plan)], options);
    });
  checked(
    actCommand(campaigns, "revise", { en: "file again what was sent back", zh: "修改被退回的申报" }, [
      "campaign revise 2 filing.json --as charity.recorder",
    ]),
  )
    .argument("<campaign>", say({ en: "its number", zh: "募捐活动编号" }), number)
    .argument("<file>", say({ en: "its particulars", zh: "申报要素" }))
    .action(async (campaign: number, path: string, options: Common & { iChecked: boolean }) => {
      const filing = await readFiling(path);
      const plan = await planOf(path, filing.document, options.iChecked);
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await revise(office, campaign, filing, plan)], options);
    });

  const step = (command: Command, take: (options: StepOptions) => Promise<CampaignStep>): void => {
    command
      .argument("<campaign>", say({ en: "its number", zh: "募捐活动编号" }), number)
      .action(async (campaign: number, options: StepOptions) => {
        const taken = await take(options);
        const office = await openOffice(options.as, { checked: options.iChecked });
        await carryOut(office, [await advance(office, campaign, taken)], options);
      });
  };
  const summary = say({ en: "what was done; everybody can read it", zh: "进展说明，将公开" });
  step(
    withDocument(
      actCommand(campaigns, "approve", { en: "approve a filed campaign", zh: "批准申报" }, [
        "campaign approve 2 --as civil.approver",
      ]),
    ),
    async (options) => ({ step: "approve", document: await documentIn(options) }),
  );
  step(
    withReason(
      withDocument(
        actCommand(campaigns, "send-back", { en: "send a filed campaign back", zh: "退回申报" }, [
          'campaign send-back 2 --reason "缺少预算" --as civil.approver',
        ]),
      ),
    ),
    async (options) => ({ step: "send-back", reason: options.reason, document: await documentIn(options) }),
  );
  step(
    actCommand(campaigns, "open", { en: "open a campaign and its fund", zh: "开启募捐活动及其资金专户" }, [
      "campaign open 2 --as charity.approver",
    ]),
    () => Promise.resolve({ step: "open" }),
  );
  step(
    withDocument(
      actCommand(campaigns, "report", { en: "report progress", zh: "报告进展" }, [
        'campaign report 2 --summary "已送达 3,000 件" --document report.pdf --as charity.recorder',
      ]),
    ).requiredOption("--summary <text>", summary),
    async (options) => ({ step: "report", summary: options.summary, document: await documentIn(options) }),
  );
  step(
    checked(
      actCommand(
        campaigns,
        "complete",
        { en: "complete a campaign with its final report", zh: "提交总结报告并结束募捐活动" },
        ['campaign complete 2 --summary "已全部拨付" --document final.pdf --as charity.approver'],
      ),
    )
      .requiredOption("--summary <text>", summary)
      .requiredOption("--document <file>", say({ en: "the final report", zh: "总结报告" })),
    async (options) => ({
      step: "complete",
      summary: options.summary,
      document: (await documentIn(options))!,
    }),
  );
}
