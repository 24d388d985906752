import fc from "fast-check";
import { big5, gb18030, utf16le, utf8 } from "./files.testing.ts";
import { xlsx } from "./workbooks.testing.ts";
import type { Cell } from "./workbooks.testing.ts";

/** Statements drawn at random, whose truth is known, written in layouts drawn at random. */

export type What = "donation" | "outgoing" | "interest" | "fee" | "closed" | "foreign";

/** One booking of an account. `fen` is above zero; what it is says `what`. */
export type Booking = { day: string; reference: string; name: string; fen: number; what: What };

const NAMES = ["张某某", "李四", "晴川市示例公司", "王五", "合计科技有限公司", "陈六", "赵七", "总部食堂", "Sum Ting"];

export const drawnBookings = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 3 }),
      name: fc.constantFrom(...NAMES),
      fen: fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom(10_000, 20_000, 5_000_000, 100)),
      what: fc.constantFrom<What>(
        "donation",
        "donation",
        "donation",
        "outgoing",
        "interest",
        "fee",
        "closed",
        "foreign",
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn): Booking[] => {
    let day = Date.UTC(2026, 0, 5);
    return drawn.map(({ gap, name, fen, what }, at) => {
      day += gap * 86_400_000;
      const reference = `T${String(at + 1).padStart(6, "0")}`;
      return { day: new Date(day).toISOString().slice(0, 10), reference, name, fen, what };
    });
  });

const pick = <T extends string | boolean | number>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const LAYOUT = {
  style: pick("columns", "signed", "direction"),
  format: pick("text", "text", "text", "text", "xlsx", "mt940", "ofx"),
  encoding: pick("utf8", "mark", "gb18030", "utf16", "big5"),
  delimiter: pick(",", "\t", ";", "|"),
  numbers: pick("plain", "comma", "german", "swiss", "blank", "trimmed", "wrapped", "yuan", "quoted", "wide"),
  days: pick("iso", "slash", "compact", "dmy", "time", "chinese"),
  newest: fc.boolean(),
  title: pick("none", "account", "unit"),
  total: pick("none", "known", "unknown"),
  pages: pick(0, 0, 4, 7),
  subtotals: fc.boolean(),
  balance: pick("none", "running", "opening"),
  header: pick("one", "one", "two", "none"),
  traditional: fc.boolean(),
  ends: pick("\n", "\r\n", "\r"),
} as const;

export type Layout = { [K in keyof typeof LAYOUT]: (typeof LAYOUT)[K] extends fc.Arbitrary<infer T> ? T : never };

export const drawnLayout: fc.Arbitrary<Layout> = fc
  .record(LAYOUT)
  // Big5 has no characters of the mainland.
  .map((layout): Layout => (layout.encoding === "big5" ? { ...layout, traditional: true } : layout));

/** What a row moves the account by. */
export const movedBy = ({ what, fen }: Booking): number =>
  what === "donation" || what === "interest" ? fen : what === "outgoing" || what === "fee" ? -fen : 0;

/** Banks' own formats have neither closed rows nor other currencies beside yuan. */
const isPlain = ({ what }: Booking): boolean => what !== "closed" && what !== "foreign";

function amount(fen: number, numbers: Layout["numbers"]): string {
  const sign = fen < 0 ? "-" : "";
  const [whole, cents] = [String(Math.floor(Math.abs(fen) / 100)), String(Math.abs(fen) % 100).padStart(2, "0")];
  const grouped = (mark: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  const plain = `${sign}${whole}.${cents}`;
  const written: Record<Layout["numbers"], string> = {
    plain,
    comma: `${sign}${grouped(",")}.${cents}`,
    german: `${sign}${grouped(".")},${cents}`,
    swiss: `${sign}${grouped("'")}.${cents}`,
    blank: `${sign}${grouped(" ")},${cents}`,
    trimmed: `${sign}${whole}${cents === "00" ? "" : `.${cents.replace(/0$/, "")}`}`,
    wrapped: `="${plain}"`,
    yuan: `￥${plain}`,
    quoted: `\`${plain}\t`,
    wide: plain.replace(/[\d.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  };
  return written[numbers];
}

function dayAs(day: string, days: Layout["days"]): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  const written: Record<Layout["days"], string> = {
    iso: day,
    slash: `${year}/${Number(month)}/${Number(date)}`,
    compact: `${year}${month}${date}`,
    dmy: `${date}/${month}/${year}`,
    time: `${day} 10:00:0${date.slice(1)}`,
    chinese: `${year}年${month}月${date}日`,
  };
  return written[days];
}

const KIND: Record<What, string> = {
  donation: "捐款",
  outgoing: "采购",
  interest: "结息",
  fee: "手续费",
  closed: "捐款",
  foreign: "捐款",
};
const isIn = ({ what }: Booking): boolean => what !== "outgoing" && what !== "fee";

const TRADITIONAL: Readonly<Record<string, string>> = {
  额: "額",
  户: "戶",
  余: "餘",
  号: "號",
  币: "幣",
  种: "種",
  态: "態",
};

/** Write bookings as an export of the layout; `start` is the balance before the first of them. */
export function write(rows: readonly Booking[], layout: Layout, start: number): Uint8Array {
  if (layout.format === "mt940") return mt940(rows.filter(isPlain), start);
  if (layout.format === "ofx") return ofx(rows.filter(isPlain));
  const lines = table(rows, layout, start);
  if (layout.format === "xlsx") return xlsx({ 明细: lines.map((line) => line.map((cell) => cell as Cell)) });
  const quoted = (cell: string): string =>
    cell.includes(layout.delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = lines.map((line) => line.map(quoted).join(layout.delimiter)).join(layout.ends) + layout.ends;
  if (layout.encoding === "gb18030") return gb18030(text);
  if (layout.encoding === "utf16") return utf16le(text);
  if (layout.encoding === "big5") return big5(simplest(text));
  return utf8(layout.encoding === "mark" ? `\ufeff${text}` : text);
}

/** Without the characters that Big5 lacks. */
const simplest = (text: string): string => [...text].map((character) => BIG5[character] ?? character).join("");
const BIG5: Readonly<Record<string, string>> = {
  ...TRADITIONAL,
  ...{
    张: "張",
    赵: "趙",
    陈: "陳",
    贷: "貸",
    发: "發",
    标: "標",
    志: "誌",
    时: "時",
    单: "單",
    众: "眾",
    结: "結",
    续: "續",
    费: "費",
  },
  ...{
    购: "購",
    账: "賬",
    细: "細",
    万: "萬",
    计: "計",
    总: "總",
    摘: "摘",
    对: "對",
    转: "轉",
    关: "關",
    闭: "閉",
    状: "狀",
    页: "頁",
    红: "紅",
  },
  ...{
    间: "間",
    "\u00a0": " ",
    期: "期",
    初: "初",
    人: "人",
    民: "民",
    元: "元",
    本: "本",
    小: "小",
    美: "美",
    东: "東",
    门: "門",
    "¥": "￥",
  },
};

function table(rows: readonly Booking[], layout: Layout, start: number): string[][] {
  const { style, numbers, days, newest } = layout;
  const balance = layout.balance !== "none";
  let after = start;
  const cells = rows.map((booking): string[] => {
    after += movedBy(booking);
    const signed = isIn(booking) ? booking.fen : -booking.fen;
    const money: Record<Layout["style"], () => string[]> = {
      columns: () => (isIn(booking) ? ["", amount(booking.fen, numbers)] : [amount(booking.fen, numbers), ""]),
      signed: () => [amount(signed, numbers)],
      direction: () => [isIn(booking) ? "贷" : "借", amount(booking.fen, numbers)],
    };
    return [
      dayAs(booking.day, days),
      booking.reference,
      KIND[booking.what],
      booking.name,
      booking.what === "foreign" ? "美元" : "人民币",
      booking.what === "closed" ? "交易关闭" : "交易成功",
      ...money[style](),
      ...(balance ? [amount(after, numbers)] : []),
    ];
  });
  const titles: Record<Layout["style"], string[]> = {
    columns: ["借方发生额", "贷方发生额"],
    signed: ["金额"],
    direction: ["借贷标志", "交易金额"],
  };
  const header = [
    ...["交易日期", "流水号", "摘要", "对方户名", "币种", "交易状态"],
    ...titles[style],
    ...(balance ? ["余额"] : []),
  ].map((title) =>
    layout.traditional && layout.encoding !== "gb18030"
      ? title.replace(/./g, (character) => TRADITIONAL[character] ?? character)
      : title,
  );
  const heads = headerLines(header, layout);
  const at = header.length - (balance ? 2 : 1);
  const line = (label: string, fen: number): string[] =>
    header.map((_, column) => (column === 0 ? label : column === at ? amount(fen, numbers) : ""));
  const came = (some: readonly Booking[]): number =>
    some.reduce((sum, booking) => sum + (isIn(booking) && isPlain(booking) ? booking.fen : 0), 0);
  const order = newest ? rows.map((_, row) => rows.length - 1 - row) : rows.map((_, row) => row);
  const sums = style === "columns";
  const body = order.flatMap((row, place): string[][] => {
    const first = layout.pages > 0 && place > 0 && place % layout.pages === 0;
    const page = order.slice(place - layout.pages, place).map((other) => rows[other]!);
    return [
      ...(first ? [...(sums && layout.subtotals ? [line("本页小计", came(page))] : []), ...heads] : []),
      cells[row]!,
    ];
  });
  const opening = header.map((_, column) =>
    column === 2 ? "期初余额" : column === header.length - 1 ? amount(start, numbers) : "",
  );
  const closing = opening.map((cell, column) =>
    column === 2 ? "期末余额" : column === header.length - 1 ? amount(after, numbers) : cell,
  );
  const framed =
    layout.balance === "opening" ? [newest ? closing : opening, ...body, newest ? opening : closing] : body;
  const label = { none: "", known: "合计", unknown: "Samtals" }[layout.total];
  return [
    ...{
      none: [] as string[][],
      account: [["账户交易明细"], ["账号：6222021234561234"], [""]],
      unit: [["单位：元", "", ""]],
    }[layout.title],
    ...heads,
    ...framed,
    ...(label !== "" && sums ? [line(label, came(rows))] : []),
  ];
}

/** The header in one line, in two with 发生额 over both columns, or none. */
function headerLines(header: string[], { header: kind, style }: Layout): string[][] {
  if (kind === "none") return [];
  const money = header.findIndex((title) => title.startsWith("借方"));
  if (kind === "one" || style !== "columns") return [header];
  return [
    header.map((title, at) => (at === money ? "发生额" : at === money + 1 ? "" : title)),
    header.map((_, at) => (at === money ? "借方" : at === money + 1 ? "贷方" : "")),
  ];
}

const swift = (day: string): string => day.slice(2).replaceAll("-", "");

function mt940(rows: readonly Booking[], start: number): Uint8Array {
  const decimal = (fen: number): string => `${Math.floor(fen / 100)},${String(fen % 100).padStart(2, "0")}`;
  const end = start + rows.reduce((sum, booking) => sum + movedBy(booking), 0);
  const entries = rows.flatMap((booking) => [
    `:61:${swift(booking.day)}${swift(booking.day).slice(2)}${isIn(booking) ? "C" : "D"}${decimal(booking.fen)}NTRFNONREF//${booking.reference}`,
    `:86:166?00X?20${KIND[booking.what]}?32${booking.name}`,
  ]);
  const day = swift(rows[0]?.day ?? "2026-01-05");
  return utf8(
    [
      ...[":20:A", ":25:6222021234561234", ":28C:1/1", `:60F:C${day}CNY${decimal(start)}`],
      ...entries,
      ...[`:62F:C${day}CNY${decimal(end)}`, "-", ""],
    ].join("\r\n"),
  );
}

function ofx(rows: readonly Booking[]): Uint8Array {
  const kinds: Partial<Record<What, string>> = { interest: "INT", fee: "FEE" };
  const entries = rows.map(
    (booking) =>
      `<STMTTRN><TRNTYPE>${kinds[booking.what] ?? (isIn(booking) ? "CREDIT" : "DEBIT")}<DTPOSTED>${booking.day.replaceAll("-", "")}120000<TRNAMT>${amount(isIn(booking) ? booking.fen : -booking.fen, "plain")}<FITID>${booking.reference}<NAME>${booking.name}</STMTTRN>`,
  );
  return utf8(
    `OFXHEADER:100\nDATA:OFXSGML\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>CNY<BANKACCTFROM><ACCTID>6222021234561234</BANKACCTFROM>\n<BANKTRANLIST>\n${entries.join("\n")}\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`,
  );
}

/** The columns of a table by number, for a file without a header. */
export function columnsByNumber({ style, balance }: Layout): Record<string, string> {
  const money: Record<Layout["style"], string[]> = {
    columns: ["debit", "credit"],
    signed: ["amount"],
    direction: ["direction", "amount"],
  };
  const fields = [
    ...["date", "reference", "summary", "donor", "currency", "status"],
    ...money[style],
    ...(balance === "none" ? [] : ["balance"]),
  ];
  return Object.fromEntries(fields.map((field, at) => [field, `#${at + 1}`]));
}
