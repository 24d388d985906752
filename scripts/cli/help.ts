import type { Argument, Command, Option } from "commander";
import { language, say } from "../lib/language.ts";
import type { Text } from "../lib/language.ts";

/** The words of Commander itself, which knows English alone. */

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** What help says of an option or an argument: its description, what it may be, what it is where it is not given. */
function described({ description, argChoices, defaultValue }: Argument | Option): string {
  const choices = argChoices?.join(", ");
  // That something is not so where it is not given says nothing.
  const usual = typeof defaultValue === "string" || typeof defaultValue === "number" ? String(defaultValue) : "";
  const more = [
    ...(choices ? [say({ en: `one of ${choices}`, zh: `可选：${choices}` })] : []),
    ...(usual ? [say({ en: `default ${usual}`, zh: `默认：${usual}` })] : []),
  ].join(say({ en: "; ", zh: "；" }));
  return more ? say({ en: `${description} (${more})`, zh: `${description}（${more}）` }) : description;
}

/** Complaints about what was typed. `$1` is what it names. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/unknown command '(.*?)'/, "没有命令“$1”"],
  [/unknown option '(.*?)'/, "没有选项“$1”"],
  [/missing required argument '(.*?)'/, "缺少参数“$1”"],
  [/required option '(.*?)' not specified/, "缺少必填选项“$1”"],
  [/option '(.*?)' argument missing/, "选项“$1”缺少取值"],
  [/option '(.*?)' argument '(.*?)' is invalid\./, "选项“$1”的取值“$2”有误。"],
  [/command-argument value '(.*?)' is invalid for argument '(.*?)'\./, "参数“$2”的取值“$1”有误。"],
  [/option '(.*?)' cannot be used with option '(.*?)'/, "选项“$1”与“$2”不能同时使用"],
  [
    /too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+): (.*?)\.$/m,
    "参数过多：应为 $2 个，收到 $3 个（$4）。",
  ],
  [/Allowed choices are (.*)\./, "可选：$1。"],
  [/\(Did you mean one of (.*?)\?\)/, "（是否为 $1 之一？）"],
  [/\(Did you mean (.*?)\?\)/, "（是否为 $1？）"],
  [/^error: /, "错误："],
];

const complaint = (text: string): string =>
  language() === "zh" ? COMPLAINTS.reduce((told, [from, to]) => told.replace(from, to), text) : text;

const HELP: Text = { en: "show help", zh: "显示帮助" };

/** What a command's help and complaints look like, in the language of this process. Its subcommands follow it. */
export function helpIn(program: Command): Command {
  return program
    .configureHelp({
      sortSubcommands: true,
      showGlobalOptions: true,
      styleTitle: (title) => (language() === "zh" ? (TITLES[title] ?? title) : title),
      optionDescription: described,
      argumentDescription: described,
    })
    .helpOption("-h, --help", say(HELP))
    .helpCommand("help [command]", say({ en: "show a command's help", zh: "显示命令的帮助" }))
    .configureOutput({ outputError: (text, write) => write(complaint(text)) })
    .showHelpAfterError(say({ en: "Add --help for options and examples.", zh: "加上 --help 可查看选项与示例。" }))
    .exitOverride();
}
