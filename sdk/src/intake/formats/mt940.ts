import { detectEncoding, textOf } from "../encoding.ts";
import type { Line } from "../lines.ts";
import { IntakeError, shown } from "../refusal.ts";
import type { SheetOptions } from "../options.ts";
import type { Source } from "../source.ts";
import { EntryTable } from "./entries.ts";
import type { Entry } from "./entries.ts";

/**
 * SWIFT MT940 customer statements. Written out here: the libraries that npm has for it have few users, read whole files at once
 * and drop the lines' numbers, and the format is a dozen tags.
 */

/** `:61:`: value date, entry date, mark, funds code, amount, type, the customer's reference, the bank's. */
const ENTRY =
  /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d{1,15}(?:,\d{0,2})?)([NSF][A-Z0-9]{3})([^/]*(?:\/(?!\/)[^/]*)*?)(?:\/\/(.*))?$/;
/** `:60F:` and `:62F:`: mark, date, currency, amount. */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,15}(?:,\d{0,2})?)$/;

export async function* mt940Records(source: Source, options: SheetOptions): AsyncGenerator<Line[]> {
  const { label } = await detectEncoding(source, options.encoding);
  const reader = new Mt940Reader();
  let rest = "";
  for await (const text of textOf(source, label)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    if (rest.length > 1 << 16) throw notUnderstood(reader.line + lines.length + 1, rest);
    for (const line of lines) reader.add(line);
    yield reader.table.take();
  }
  reader.add(rest);
  reader.end();
  yield reader.table.take();
}

class Mt940Reader {
  line = 0;
  readonly table = new EntryTable();
  #currency = "";
  /** Whether a statement has begun and not ended with its closing balance. */
  #open = false;
  #tag: { name: string; text: string; line: number } | undefined;
  #entry: Entry | undefined;

  add(text: string): void {
    this.line++;
    const [, name, rest] = /^:(\d{2}[A-Z]?):(.*)$/.exec(text) ?? [];
    const ends = /^(-|-\}.*|\{.*)?$/.test(text);
    if (name === undefined && !ends) {
      if (this.#tag) this.#tag.text += `\n${text}`;
      return;
    }
    this.#finishTag();
    this.#tag = name === undefined ? undefined : { name, text: rest!, line: this.line };
  }

  end(): void {
    this.#finishTag();
    this.#flush();
    if (this.#open) throw cutOff(this.line);
    this.table.finish();
  }

  #flush(): void {
    if (this.#entry) this.table.add(this.#entry);
    this.#entry = undefined;
  }

  #finishTag(): void {
    const tag = this.#tag;
    this.#tag = undefined;
    if (!tag) return;
    const { name, text, line } = tag;
    if (name === "86") {
      if (this.#entry) Object.assign(this.#entry, information(text));
      return;
    }
    this.#flush();
    if (name === "61") this.#entry = { ...readEntry(text, line), currency: this.#currency };
    else if (name === "25") this.table.account(line, text.trim());
    else if (/^(60|62)[FM]$/.test(name)) this.#balance(text, line, name.startsWith("60"));
  }

  #balance(text: string, line: number, opening: boolean): void {
    const [, mark, date, currency, amount] = BALANCE.exec(text.trim()) ?? [];
    if (!mark) throw notUnderstood(line, text);
    this.#currency = currency!;
    this.#open = opening;
    const balance = `${mark === "D" ? "-" : ""}${decimal(amount!)}`;
    this.table.add({
      line,
      date: day(date!),
      currency: currency!,
      type: opening ? "opening balance" : "closing balance",
      balance,
    });
  }
}

function readEntry(text: string, line: number): Entry {
  const [first = "", ...more] = text.split("\n");
  const [, value, , mark, , amount, , own = "", bank = ""] = ENTRY.exec(first.trim()) ?? [];
  if (!mark) throw notUnderstood(line, first);
  // RC takes a credit back: money goes out. RD gives a debit back: money comes in.
  const direction = mark === "C" || mark === "RD" ? "credit" : "debit";
  const reference = bank.trim() || (/^NONREF$/i.test(own.trim()) ? "" : own.trim());
  return {
    ...{ line, date: day(value!), reference, direction, amount: decimal(amount!) },
    ...(mark.startsWith("R") && { type: "reversal" }),
    ...(more.length > 0 && { memo: more.join(" ").trim() }),
  };
}

/** `:86:`: subfields behind `?` (20 to 29 and 60 to 63 what for, 32 and 33 who), or words between slashes, or free text. */
function information(text: string): Partial<Entry> {
  const flat = text.replaceAll("\n", "");
  const fields = [...flat.matchAll(/\?(\d{2})([^?]*)/g)].map(([, number, content]) => [number!, content!] as const);
  if (fields.length > 0) {
    const of = (test: RegExp): string =>
      fields
        .filter(([number]) => test.test(number))
        .map(([, content]) => content)
        .join("")
        .trim();
    const kind = of(/^00$/);
    return { name: of(/^3[23]$/), memo: of(/^(2\d|6[0-3])$/), ...(REVERSED.test(kind) && { type: "reversal" }) };
  }
  const named = /\/(?:NAME|ORDP\/NAME|BENM\/NAME)\/([^/]+)/.exec(flat)?.[1];
  return { memo: text.replaceAll("\n", " ").trim(), ...(named !== undefined && { name: named.trim() }) };
}

const REVERSED = /storno|rückbuchung|reversal|冲正|退汇/i;
const decimal = (amount: string): string => amount.replace(/,$/, "").replace(",", ".");
const day = (date: string): string => `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`;

const cutOff = (line: number): IntakeError =>
  new IntakeError("mt940", {
    en: `The file ends in line ${line} without a closing balance (:62F:): it seems to be cut off. Export it again.`,
    zh: `文件在第 ${line} 行结束而没有期末余额（:62F:），似乎不完整。请重新导出。`,
  });

const notUnderstood = (line: number, text: string): IntakeError =>
  new IntakeError("mt940", {
    en: `Line ${line} is not as MT940 has it: "${shown(text)}". Export the statement again, or ask for CAMT.053 or CSV.`,
    zh: `第 ${line} 行不符合 MT940 格式：“${shown(text)}”。请重新导出，或索取 CAMT.053 或 CSV。`,
  });
