import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SunledgerError } from "@sunledger/sdk";
import { Command, CommanderError, Option } from "commander";
import { helpIn } from "./cli/help.ts";
import { languageOf, say, speak } from "./lib/language.ts";
import type { Language } from "./lib/language.ts";
import { complain } from "./lib/terminal.ts";

/** Each topic's folder brings its commands. */
type Topic = { register: (program: Command) => void };

/** Exit codes: 0 done, 1 refused or failed, 2 called wrongly. */
const FAILED = 1;
const USAGE = 2;

/** Exits of a program whose reader has gone: `account list | head`. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

// Help texts are made before the arguments are read.
speak(languageTyped(process.argv));

const LANGUAGE = new Option("--lang <language>", say({ en: "language of messages", zh: "信息的语言" })).choices([
  "en",
  "zh",
]);

const program: Command = helpIn(new Command("sunledger"))
  .description(
    say({
      en: "The open book for public money and goods. COMMAND --help shows each command's options and examples.",
      zh: "公共资金与物资的公开账本。用 COMMAND --help 查看各命令的选项与示例。",
    }),
  )
  .addOption(LANGUAGE)
  .hook("preAction", (_program, command) => {
    const chosen = command.optsWithGlobals<{ lang?: Language }>().lang;
    if (chosen) speak(chosen);
  })
  .addHelpText("after", () => `\n${say({ en: "Examples", zh: "示例" })}:\n${examples(program).join("\n")}`);

async function register(): Promise<void> {
  const folder = import.meta.dirname;
  const topics = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "command.ts")))
    .map((entry) => entry.name);
  // A command with a folder of its own needs no other: `generate` writes what the others import.
  const typed = process.argv.slice(2).find((arg) => !arg.startsWith("-"));
  const asked = topics.filter((topic) => topic === typed);
  for (const topic of asked.length > 0 ? asked : topics) {
    const module = (await import(`./${topic}/command.ts`)) as Topic;
    module.register(program);
  }
}

/** The first example of each command, out of its own help. */
function examples(command: Command): string[] {
  return command.commands.flatMap((child) => {
    if (child.commands.length > 0) return examples(child);
    let text = "";
    child.configureOutput({ writeOut: (part) => (text += part) });
    child.outputHelp();
    const example = /^ {2}\S*\.\/sunledger .*$/m.exec(text);
    return example ? [example[0]] : [];
  });
}

/** `--lang` as it was typed, or what the environment asks for. */
function languageTyped(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = at < 0 ? undefined : (args[at]!.split("=")[1] ?? args[at + 1]);
  return value === "zh" || value === "en" ? value : languageOf(process.env);
}

try {
  await register();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else {
    complain(error, { trace: !(error instanceof SunledgerError) });
    process.exitCode = FAILED;
  }
}
