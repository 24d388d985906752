import { detectEncoding, textOf } from "../encoding.ts";
import type { Line } from "../lines.ts";
import { IntakeError, shown } from "../refusal.ts";
import type { SheetOptions } from "../options.ts";
import type { Source } from "../source.ts";
import { EntryTable } from "./entries.ts";
import type { Entry } from "./entries.ts";

/**
 * OFX and QFX, 1.x (SGML, whose end tags may be missing) and 2.x (XML). Written out here: what npm has turns a whole file into one
 * object and drops the lines' numbers, and of the format only the list of transactions is needed.
 */

const KINDS: Readonly<Record<string, string>> = { INT: "interest", DIV: "interest", FEE: "fee", SRVCHG: "fee" };

/** A tag and what stands behind it up to the next one. */
const TOKEN = /<(\/?)([A-Z0-9.]+)>([^<]*)/gi;

export async function* ofxRecords(source: Source, options: SheetOptions): AsyncGenerator<Line[]> {
  const { label } = await detectEncoding(source, options.encoding);
  const reader = new OfxReader();
  let rest = "";
  for await (const text of textOf(source, label)) {
    const all = rest + text;
    // The last value may go on in the next part.
    const cut = all.lastIndexOf("<");
    reader.add(all.slice(0, Math.max(0, cut)));
    yield reader.table.take();
    rest = all.slice(Math.max(0, cut));
    if (rest.length > 1 << 16) throw new IntakeError("ofx", TOO_LONG);
  }
  reader.add(rest);
  reader.end();
  yield reader.table.take();
}

class OfxReader {
  readonly table = new EntryTable();
  #line = 1;
  #currency = "";
  #values: Map<string, string> | undefined;
  #began = 0;
  #ended = false;

  add(text: string): void {
    let at = 0;
    for (const match of text.matchAll(TOKEN)) {
      this.#line += breaks(text, at, match.index);
      at = match.index;
      const [, closing, name = "", content = ""] = match;
      const tag = name.toUpperCase();
      if (tag === "STMTTRN") {
        if (this.#values) this.table.add(entryOf(this.#values, this.#began, this.#currency));
        this.#values = closing ? undefined : new Map();
        this.#began = this.#line;
      } else if (closing) {
        if (tag === "OFX") this.#ended = true;
        if (tag === "BANKTRANLIST" && this.#values) {
          this.table.add(entryOf(this.#values, this.#began, this.#currency));
          this.#values = undefined;
        }
      } else if (tag === "CURDEF") this.#currency = content.trim();
      else if (tag === "ACCTID") this.table.account(this.#line, content.trim());
      else if (this.#values && content.trim() !== "") this.#values.set(tag, unescaped(content.trim()));
    }
    this.#line += breaks(text, at, text.length);
  }

  end(): void {
    if (!this.#ended || this.#values) throw cutOff(this.#line);
    this.table.finish();
  }
}

function entryOf(values: ReadonlyMap<string, string>, line: number, currency: string): Entry {
  const get = (tag: string): string => values.get(tag) ?? "";
  const signed = get("TRNAMT").replace(/^\+/, "");
  const amount = /^-?\d+,\d{1,2}$/.test(signed) ? signed.replace(",", ".") : signed;
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw noAmount(line, get("TRNAMT"));
  return {
    line,
    date: get("DTPOSTED").slice(0, 8),
    reference: get("FITID"),
    direction: amount.startsWith("-") ? "debit" : "credit",
    amount: amount.replace("-", ""),
    currency: get("CURSYM") || currency,
    type: KINDS[get("TRNTYPE").toUpperCase()] ?? "",
    name: get("NAME"),
    memo: get("MEMO"),
  };
}

function breaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!);

const TOO_LONG = {
  en: "A value of this OFX file is longer than 65,536 characters: it is damaged. Export it again.",
  zh: "该 OFX 文件中有超过 65,536 个字符的值：文件已损坏，请重新导出。",
};

const cutOff = (line: number): IntakeError =>
  new IntakeError("ofx", {
    en: `The file ends in line ${line} before its end tag (</OFX>): it seems to be cut off. Export it again.`,
    zh: `文件在第 ${line} 行结束而没有结束标记（</OFX>），似乎不完整。请重新导出。`,
  });

const noAmount = (line: number, text: string): IntakeError =>
  new IntakeError("ofx", {
    en: `The transaction in line ${line} has no amount that is understood: "${shown(text)}". Export the file again.`,
    zh: `第 ${line} 行的交易金额无法理解：“${shown(text)}”。请重新导出。`,
  });
