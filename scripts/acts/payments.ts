import { dirname, resolve } from "node:path";
import {
  PURPOSES,
  acknowledge,
  approveAll,
  cancel,
  comment,
  findOrganisation,
  giveBack,
  instructionRows,
  propose,
  proposeTransfer,
  reject,
  rowsOf,
  settle,
} from "@sunledger/sdk/acts";
import type { Act, Document, Office, PurposeName } from "@sunledger/sdk/acts";
import { sideBySide } from "@sunledger/sdk";
import { Option } from "commander";
import {
  GIVEN_BACK_FIELDS,
  IntakeError,
  PAYMENT_FIELDS,
  RESULT_FIELDS,
  readGivenBack,
  readPayouts,
  readResults,
} from "@sunledger/sdk/intake";
import type { PaymentField } from "@sunledger/sdk/intake";
import type { Command } from "commander";
import { carryOut } from "../cli/carry-out.ts";
import { readDocuments, readGiven, writeSheet } from "../cli/files.ts";
import { openOffice } from "../cli/office.ts";
import {
  actCommand,
  checked,
  documentIn,
  number,
  paymentNumber,
  paymentNumbers,
  withDocument,
  withReason,
  yuan,
} from "../cli/options.ts";
import type { Common, WithDocument, WithReason } from "../cli/options.ts";
import { layoutOf, withLayout } from "../cli/layout.ts";
import type { LayoutOptions } from "../cli/layout.ts";
import { PROBLEM_HEADER, problemRows } from "../import/problems.ts";
import { say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";
import { tell } from "../lib/terminal.ts";

type Propose = Common &
  LayoutOptions<PaymentField> & {
    fund: number;
    bank: string;
    purpose: PurposeName;
    document: string[];
    iChecked: boolean;
    instructions?: string;
    errors?: string;
  };

/** Commands for payments and their steps. */
export function registerPayments(program: Command): void {
  const proposing = actCommand(
    program,
    "propose <file>",
    {
      en: "propose the payments of a list (payee, account, amount, purpose, document)",
      zh: "按清单申请付款（收款方、账号、金额、用途、附件）",
    },
    [
      "propose payments.csv --fund 1 --bank 5 --purpose programme --as charity.recorder --document contract.pdf --instructions for-bank.csv",
    ],
  )
    .requiredOption("--fund <id>", say({ en: "the fund that pays", zh: "付款的资金专户编号" }), number)
    .requiredOption(
      "--bank <bank>",
      say({ en: "the bank: number, name or credit code", zh: "经办银行：编号、名称或信用代码" }),
    )
    .addOption(
      new Option("--purpose <kind>", say({ en: "what it counts as", zh: "支出类别" }))
        .choices(Object.keys(PURPOSES))
        .makeOptionMandatory(),
    )
    .option(
      "--document <files...>",
      say({ en: "contracts, invoices; they become public", zh: "合同、发票等，将公开" }),
      [],
    )
    .option(
      "--instructions <csv>",
      say({ en: "write the bank's private list with accounts", zh: "写出给银行的内部清单（含账号）" }),
    )
    .option("--errors <csv>", say({ en: "write all problems to this file", zh: "将全部问题写入此文件" }));
  checked(withLayout(proposing, PAYMENT_FIELDS, "payee=收款人,amount=#4")).action(proposeFile);

  withDocument(
    actCommand(program, "transfer", { en: "propose a transfer to another fund", zh: "申请向另一专户划转" }, [
      "transfer --from 2 --to 1 --amount 5,000,000 --as foundation.recorder --document agreement.pdf",
    ]),
  )
    .requiredOption("--from <id>", say({ en: "the fund that gives", zh: "划出专户" }), number)
    .requiredOption("--to <id>", say({ en: "the fund that gets", zh: "划入专户" }), number)
    .requiredOption("--amount <yuan>", say({ en: "yuan", zh: "元" }), yuan)
    .option("--label <text>", say({ en: "tells two equal transfers apart", zh: "用于区分两笔相同的划转" }), "")
    .action(async (options: Common & WithDocument & { from: number; to: number; amount: bigint; label: string }) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const { from, to, amount, label } = options;
      const transfer = { from, to, amount, label, document: await documentIn(options) };
      const act = await proposeTransfer(office, transfer);
      await carryOut(office, [act], options);
    });

  registerSteps(program);
}

/** A step that several payments take at once. */
type Several = {
  summary: Text;
  by: string;
  prepare: (office: Office, payments: readonly bigint[], document: Document | undefined) => Promise<Act[]>;
};

function registerSteps(program: Command): void {
  const several: Record<string, Several> = {
    approve: { summary: { en: "approve payments", zh: "批准付款" }, by: "charity.approver", prepare: approveAll },
    acknowledge: {
      summary: { en: "confirm, as who was paid, that the money arrived", zh: "由收款方确认收到款项" },
      by: "hospital.recorder",
      prepare: (office, payments, document) =>
        sideBySide(payments, (payment) => acknowledge(office, payment, document)),
    },
  };
  for (const [name, { summary, by, prepare }] of Object.entries(several)) {
    withDocument(actCommand(program, name, summary, [`${name} 3-17 3-18 --as ${by}`]))
      .argument("<payments...>", say({ en: "numbers like 3-17", zh: "形如 3-17 的编号" }), paymentNumbers)
      .action(async (payments: bigint[], options: Common & WithDocument) => {
        const office = await openOffice(options.as, { checked: options.iChecked });
        await carryOut(office, await prepare(office, payments, await documentIn(options)), options);
      });
  }

  withReason(
    withDocument(
      actCommand(program, "reject", { en: "refuse a payment that waits", zh: "驳回待批付款" }, [
        'reject 3-17 --reason "发票缺失" --as civil.approver',
      ]),
    ),
  )
    .argument("<payment>", say({ en: "its number", zh: "付款编号" }), paymentNumber)
    .action(async (payment: bigint, options: Common & WithDocument & WithReason) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await reject(office, payment, options.reason, await documentIn(options))], options);
    });

  withDocument(
    actCommand(program, "comment", { en: "say something about a payment", zh: "就付款留言" }, [
      'comment 3-17 --words "口罩已到货" --as hospital.recorder',
    ]),
  )
    .argument("<payment>", say({ en: "its number", zh: "付款编号" }), paymentNumber)
    .requiredOption("--words <text>", say({ en: "what there is to say; it becomes public", zh: "留言内容，将公开" }))
    .action(async (payment: bigint, options: Common & WithDocument & { words: string }) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await comment(office, payment, options.words, await documentIn(options))], options);
    });

  withReason(
    actCommand(program, "cancel", { en: "withdraw a payment that waits", zh: "撤回待批付款" }, [
      'cancel 3-17 --reason "金额有误" --as charity.recorder',
    ]),
  )
    .argument("<payment>", say({ en: "its number", zh: "付款编号" }), paymentNumber)
    .action(async (payment: bigint, options: Common & WithReason) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      await carryOut(office, [await cancel(office, payment, options.reason)], options);
    });

  withLayout(
    actCommand(
      program,
      "settle",
      {
        en: "settle a payment by the bank's result file (row, result, reason)",
        zh: "按银行结果文件（序号、结果、原因）登记付讫",
      },
      ["settle 3-17 results.csv --as bank.recorder"],
    ),
    RESULT_FIELDS,
    "row=序号,result=#3",
  )
    .argument("<payment>", say({ en: "its number", zh: "付款编号" }), paymentNumber)
    .argument("<file>", say({ en: "the bank's results", zh: "银行结果文件" }))
    .action(async (payment: bigint, path: string, options: Common & LayoutOptions<keyof typeof RESULT_FIELDS>) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const rows = await rowsOf(office, payment);
      const results = await readResults((await readGiven(path)).bytes, rows, layoutOf(options));
      await carryOut(office, [await settle(office, payment, rows, results)], options);
    });

  withLayout(
    actCommand(
      program,
      "give-back",
      {
        en: "record what payees handed back later (row, amount, reason)",
        zh: "登记收款方事后退回的款项（序号、金额、原因）",
      },
      ["give-back 3-17 returned.csv --as bank.recorder"],
    ),
    GIVEN_BACK_FIELDS,
    "row=序号,amount=#3",
  )
    .argument("<payment>", say({ en: "its number", zh: "付款编号" }), paymentNumber)
    .argument("<file>", say({ en: "rows and amounts", zh: "行号与金额" }))
    .action(async (payment: bigint, path: string, options: Common & LayoutOptions<keyof typeof GIVEN_BACK_FIELDS>) => {
      const office = await openOffice(options.as, { checked: options.iChecked });
      const { bytes: file } = await readGiven(path);
      const rows = await rowsOf(office, payment);
      const returned = await readGivenBack(file, rows, layoutOf(options));
      await carryOut(office, [await giveBack(office, payment, file, rows, returned)], options);
    });
}

async function proposeFile(path: string, options: Propose): Promise<void> {
  const { bytes: file } = await readGiven(path);
  const payouts = await payoutsIn(file, options);
  const office = await openOffice(options.as, { checked: options.iChecked });
  const folder = dirname(resolve(path));
  const named = [...new Set(payouts.map(({ document }) => document).filter(Boolean))];
  const ofRows = await readDocuments(
    named.map((name) => resolve(folder, name)),
    options.iChecked,
  );
  const proposal = {
    fund: options.fund,
    bank: await findOrganisation(office, options.bank),
    purpose: options.purpose,
    file,
    payouts,
    documents: [...(await readDocuments(options.document, options.iChecked)), ...ofRows],
    documentOfRow: new Map(named.map((name, at) => [name, ofRows[at]!])),
  };
  await carryOut(office, [await propose(office, proposal)], options);
  if (options.instructions === undefined || options.dryRun) return;
  const { header, rows } = instructionRows(payouts);
  await writeSheet(options.instructions, header, rows);
  tell({
    en: `For the bank alone: ${options.instructions}. It has the account numbers; the ledger has none.`,
    zh: `仅供银行使用：${options.instructions}。其中有账号；账本中没有。`,
  });
}

async function payoutsIn(file: Uint8Array, options: Propose) {
  try {
    return await readPayouts(file, layoutOf(options));
  } catch (error) {
    if (error instanceof IntakeError && options.errors !== undefined)
      await writeSheet(options.errors, PROBLEM_HEADER, problemRows(error.problems));
    throw error;
  }
}
