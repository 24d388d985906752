import { basename } from "node:path";
import { sameText } from "@sunledger/sdk";
import { detectLayout, shown } from "@sunledger/sdk/intake";
import type { Command } from "commander";
import { openFile } from "../cli/sources.ts";
import { say } from "../lib/language.ts";
import { tell } from "../lib/terminal.ts";
import { settings } from "../stack/settings.ts";
import { allProfiles } from "./profiles.ts";
import { answersOf, withAnswers } from "./statement-options.ts";
import type { AnswerOptions } from "./statement-options.ts";

export function registerDetect(importing: Command): void {
  withAnswers(
    importing
      .command("detect")
      .summary(say({ en: "say what a statement is and which profile fits", zh: "识别对账单格式及适用的配置" }))
      .description(
        say({
          en: "Say a statement's format, encoding, header and columns, which profiles fit it and why, and which nearly do. Nothing is read further and nothing sent.",
          zh: "说明对账单的格式、编码、表头与各列，哪些配置适用及原因，哪些接近适用。不做进一步读取，不发送任何内容。",
        }),
      )
      .argument("<file>", say({ en: "the statement", zh: "对账单" })),
  ).action(detect);
}

async function detect(path: string, options: AnswerOptions): Promise<void> {
  const found = await detectLayout(await openFile(path), await allProfiles(settings().home), answersOf(options));
  const { format, encoding, delimiter, header, columns, fits, misses } = found;
  const between = delimiter === "" ? "" : `, ${JSON.stringify(delimiter)}`;
  tell(sameText(`${basename(path)}: ${format}, ${encoding}${between}`));
  tell({
    en: `  header in line ${header.line}: ${shown(header.titles.join(" | "), 300)}`,
    zh: `  表头在第 ${header.line} 行：${shown(header.titles.join(" | "), 300)}`,
  });
  const named = Object.entries(columns).map(([field, title]) => `${field}=${title}`);
  tell({ en: `  columns: ${shown(named.join(", "), 400)}`, zh: `  各列：${shown(named.join(", "), 400)}` });
  for (const [at, { name, label, titles }] of fits.entries())
    tell({
      en: `  ${at === 0 ? "fits" : "fits too"}: ${name} (${label.en}), since the header has ${titles.join(", ")}`,
      zh: `  ${at === 0 ? "适用" : "也适用"}：${name}（${label.zh}），因为表头含 ${titles.join("、")}`,
    });
  for (const { profile, missing } of misses)
    tell({
      en: `  nearly: ${profile.name} (${profile.label.en}), but the header lacks ${missing.join(", ")}`,
      zh: `  接近：${profile.name}（${profile.label.zh}），但表头缺少 ${missing.join("、")}`,
    });
  if (fits.length === 0)
    tell({
      en: "  no profile fits: the columns are found by their titles. Keep your answers: --save-profile NAME",
      zh: "  没有适用的配置：按列名识别各列。可保存您的回答：--save-profile 名称",
    });
}
