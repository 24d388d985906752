import { attach, correct, readRecord } from "@sunledger/sdk/acts";
import type { Command } from "commander";
import { carryOut } from "../cli/carry-out.ts";
import { readDocuments } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import { actCommand, checked, documentIn, withDocument, withReason } from "../cli/options.ts";
import type { Common, WithDocument, WithReason } from "../cli/options.ts";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

const RECORD: Text = {
  en: "payment/3-17, fund/3, campaign/2, or its page's address",
  zh: "payment/3-17、fund/3、campaign/2，或页面地址",
};

/** Commands for documents and corrections. */
export function registerEvidence(program: Command): void {
  checked(
    actCommand(
      program,
      "attach",
      { en: "attach documents to a record; they become public", zh: "为记录附上文件，文件将公开" },
      ["attach payment/3-17 invoice.pdf photo.jpg --as charity.recorder"],
    ),
  )
    .argument("<record>", say(RECORD))
    .argument("<files...>", say({ en: "the documents", zh: "文件" }))
    .action(async (record: string, files: string[], options: Common & { iChecked: boolean }) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const documents = await readDocuments(files, options.iChecked);
      await carryOut(office, [await attach(office, readRecord(record), documents)], options);
    });

  withReason(
    withDocument(
      actCommand(
        program,
        "correct",
        { en: "correct a record by a new one that points at it", zh: "以新记录更正原记录" },
        ['correct payment/3-17 --reason "发票号应为 2026-002" --document invoice.pdf --as charity.recorder'],
      ),
    ),
  )
    .argument("<record>", say(RECORD))
    .action(async (record: string, options: Common & WithDocument & WithReason) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(
        office,
        [await correct(office, readRecord(record), options.reason, await documentIn(options))],
        options,
      );
    });
}
