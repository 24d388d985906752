import { SaxesParser } from "saxes";
import { detectEncoding, textOf } from "../encoding.ts";
import type { Line } from "../lines.ts";
import { IntakeError, shown } from "../refusal.ts";
import type { SheetOptions } from "../options.ts";
import type { Source } from "../source.ts";
import { EntryTable } from "./entries.ts";
import type { Entry } from "./entries.ts";

/** ISO 20022 statements: CAMT.053, and the reports and notices that are built alike (052, 054). Any version, any namespace prefix. */
export async function* camtRecords(source: Source, options: SheetOptions): AsyncGenerator<Line[]> {
  const { label } = await detectEncoding(source, options.encoding);
  const reader = new CamtReader();
  for await (const text of textOf(source, label)) {
    reader.add(text);
    yield reader.table.take();
  }
  reader.end();
  yield reader.table.take();
}

/** What is kept of an entry or of one of its transactions. */
type Fields = Map<string, string>;

/** Where a value stands below an entry, and what it is. Counted from the end of the path, so that versions agree. */
const PLACES: readonly [RegExp, string][] = [
  [/\/(BookgDt)\/(Dt|DtTm)$/, "booked"],
  [/\/(ValDt)\/(Dt|DtTm)$/, "valued"],
  [/^(Ntry|TxDtls)(\/Refs)?\/AcctSvcrRef$/, "bankRef"],
  [/^(Ntry|TxDtls)\/Amt$/, "amount"],
  [/^TxDtls\/AmtDtls\/TxAmt\/Amt$/, "txAmount"],
  [/^(Ntry|TxDtls)\/CdtDbtInd$/, "direction"],
  [/^Ntry\/RvslInd$/, "reversal"],
  [/^Ntry\/Sts(\/Cd)?$/, "status"],
  [/^Ntry\/NtryRef$/, "entryRef"],
  [/^TxDtls\/Refs\/TxId$/, "txId"],
  [/^TxDtls\/Refs\/EndToEndId$/, "endToEnd"],
  [/^TxDtls\/RltdPties\/Dbtr(\/Pty)?\/Nm$/, "debtor"],
  [/^TxDtls\/RmtInf\/Ustrd$/, "memo"],
  [/^Ntry\/AddtlNtryInf$/, "info"],
  [/^TxDtls\/RtrInf\//, "returned"],
];

class CamtReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #path: string[] = [];
  readonly table = new EntryTable();
  #text = "";
  #currency = "";
  #entry: { line: number; own: Fields; details: Fields[] } | undefined;
  #balance: Fields | undefined;
  #closing: Entry | undefined;

  constructor() {
    this.#parser.on("doctype", () => {
      throw notUnderstood(this.#parser.line, "<!DOCTYPE");
    });
    this.#parser.on("opentag", ({ name, attributes }) => {
      const local = name.slice(name.indexOf(":") + 1);
      this.#path.push(local);
      this.#text = "";
      if (attributes["Ccy"] !== undefined && !this.#path.includes("TxDtls")) this.#currency = attributes["Ccy"];
      if (local === "Ntry") this.#entry = { line: this.#parser.line, own: new Map(), details: [] };
      if (local === "TxDtls") this.#entry?.details.push(new Map());
      if (local === "Bal" && !this.#entry) this.#balance = new Map();
    });
    this.#parser.on("text", (text) => void (this.#text += text));
    this.#parser.on("closetag", () => {
      this.#close(this.#path.join("/"), this.#path.at(-1)!, this.#text.trim());
      this.#path.pop();
      this.#text = "";
    });
    this.#parser.on("error", (error) => {
      throw notUnderstood(this.#parser.line, error.message);
    });
  }

  add(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
    this.table.finish();
  }

  #close(path: string, local: string, text: string): void {
    if (local === "Ntry") return this.#finish();
    if (local === "Bal" && this.#balance) return this.#finishBalance(this.#balance);
    if (/(Stmt|Rpt|Ntfctn)$/.test(local) && this.#closing) {
      this.table.add(this.#closing);
      this.#closing = undefined;
    }
    if (text === "") return;
    if (!this.#entry && /\/Acct\/Id\/(IBAN|Othr\/Id)$/.test(path)) this.table.account(this.#parser.line, text);
    if (this.#balance) {
      if (/\/Bal\/Tp\/CdOrPrtry\/Cd$/.test(path)) this.#balance.set("type", text);
      if (/\/Bal\/(Amt|CdtDbtInd)$/.test(path)) this.#balance.set(local, text);
    }
    if (!this.#entry) return;
    const detail = this.#path.lastIndexOf("TxDtls");
    const below = this.#path.slice(detail >= 0 ? detail : this.#path.lastIndexOf("Ntry")).join("/");
    const place = PLACES.find(([pattern]) => pattern.test(below));
    const fields = detail >= 0 ? this.#entry.details.at(-1) : this.#entry.own;
    if (place && fields)
      fields.set(place[1], place[1] === "memo" && fields.has("memo") ? `${fields.get("memo")} ${text}` : text);
  }

  #finishBalance(balance: Fields): void {
    this.#balance = undefined;
    const type = balance.get("type") ?? "";
    const amount = `${balance.get("CdtDbtInd") === "DBIT" ? "-" : ""}${balance.get("Amt") ?? ""}`;
    const entry = (name: string): Entry => ({
      line: this.#parser.line,
      currency: this.#currency,
      type: name,
      balance: amount,
    });
    // Of several the booked ones count: available and interim balances say something else.
    if (type === "OPBD" || type === "PRCD") this.table.add(entry("opening balance"));
    if (type === "CLBD") this.#closing = entry("closing balance");
  }

  #finish(): void {
    const { line, own, details } = this.#entry!;
    this.#entry = undefined;
    const amounts = details.map((detail) => detail.get("amount") ?? detail.get("txAmount"));
    // A booking of many transactions is told apart where each has its amount and they add up.
    const sum = amounts.reduce(
      (total, amount) => total + (amount === undefined ? Number.NaN : Math.round(Number(amount) * 100)),
      0,
    );
    const split = details.length > 1 && sum === Math.round(Number(own.get("amount")) * 100);
    const parts = split
      ? details
      : [new Map([...(details.length === 1 ? details[0]! : []), ["amount", own.get("amount") ?? ""]])];
    for (const [at, part] of parts.entries()) this.table.add(this.#row(line, own, part, split ? at + 1 : undefined));
  }

  #row(line: number, own: Fields, part: Fields, number: number | undefined): Entry {
    const get = (key: string): string => part.get(key) ?? own.get(key) ?? "";
    const bank = own.get("bankRef") ?? own.get("entryRef");
    const ownRef = part.get("bankRef") ?? part.get("txId");
    const base = ownRef ?? bank ?? (get("endToEnd") === "NOTPROVIDED" ? "" : get("endToEnd"));
    const reversed = own.get("reversal") === "true" || part.has("returned");
    const amount = number === undefined ? own.get("amount") : (part.get("amount") ?? part.get("txAmount"));
    return {
      line,
      date: (get("booked") || get("valued")).slice(0, 10),
      reference: number === undefined || ownRef !== undefined ? base : `${base}/${number}`,
      direction: get("direction") === "DBIT" ? "debit" : "credit",
      amount: amount ?? "",
      currency: this.#currency,
      type: reversed ? "reversal" : "",
      status: own.get("status") ?? "",
      name: get("debtor"),
      memo: get("memo") || get("info"),
    };
  }
}

const notUnderstood = (line: number, text: string): IntakeError =>
  new IntakeError("camt", {
    en: `Line ${line} is not as CAMT.053 has it: ${shown(text, 120)}. Export the statement again, or ask for CSV.`,
    zh: `第 ${line} 行不符合 CAMT.053 格式：${shown(text, 120)}。请重新导出，或索取 CSV。`,
  });
