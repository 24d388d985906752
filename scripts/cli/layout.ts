import { IntakeError, encodingLabel, readColumnsOption } from "@sunledger/sdk/intake";
import type { Layout } from "@sunledger/sdk/intake";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { say } from "../lib/language.ts";

/** What of a file's layout is not found by itself, as options of every command that reads one. */
export type LayoutOptions<K extends string> = Layout<K>;

/** A reader of an option's value; what it refuses is told as a slip in that option. */
export const refusing =
  <T>(read: (text: string) => T) =>
  (text: string): T => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof IntakeError) throw new InvalidArgumentError(say(error.text));
      throw error;
    }
  };

/** `--columns` and the other options of a layout. */
export const withLayout = (
  command: Command,
  fields: Parameters<typeof readColumnsOption>[1],
  example: string,
): Command =>
  command
    .option(
      "--columns <pairs>",
      say({
        en: `which column is what, by title, number or none: ${example}`,
        zh: `指定列（列名、列号或 none）：${example}`,
      }),
      refusing((pairs) => readColumnsOption(pairs, fields)),
    )
    .option(
      "--encoding <name>",
      say({
        en: "how the text is encoded: gb18030, big5, windows-1252, …",
        zh: "文本编码：gb18030、big5、windows-1252 等",
      }),
      refusing(encodingLabel),
    )
    .option("--delimiter <sign>", say({ en: "what stands between cells", zh: "单元格分隔符" }))
    .option("--header <line>", say({ en: "the header's line, or none", zh: "表头所在行，或 none" }), headerLine)
    .option("--sheet <name>", say({ en: "the workbook's sheet", zh: "工作表名称" }))
    .addOption(
      new Option("--decimal <sign>", say({ en: "what stands before decimals", zh: "小数点写法" })).choices([
        "dot",
        "comma",
      ]),
    );

/** The layout that the options give. */
export const layoutOf = <K extends string>({
  columns,
  encoding,
  delimiter,
  header,
  sheet,
  decimal,
}: LayoutOptions<K>): Layout<K> => ({
  ...(columns && { columns }),
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  ...(header !== undefined && { header }),
  ...(sheet !== undefined && { sheet }),
  ...(decimal && { decimal }),
});

function headerLine(text: string): number | "none" {
  if (text === "none") return "none";
  const line = Number(text);
  if (Number.isSafeInteger(line) && line > 0) return line;
  throw new InvalidArgumentError(say({ en: "Write a line's number, or none.", zh: "请填写行号或 none。" }));
}
