import { simplified } from "./titles.ts";

/** Words by which statements say what a row is. Compared without width, case, blanks and the traditional forms. */

/** What becomes of a row, by one of its cells. */
export type Meaning =
  | "in"
  | "out"
  /** Neither income nor outgo: moved within the account. */
  | "neutral"
  | "good"
  /** Closed, failed, refunded: no money came. */
  | "void"
  /** Not yet come. */
  | "waiting"
  | "interest"
  | "fee"
  | "reversal"
  | "balance";

export const folded = (cell: string): string =>
  simplified(cell.normalize("NFKC").toLowerCase()).replace(/[\s\p{Cf}`'"=*]/gu, "");

const lookup = (words: Partial<Record<Meaning, string>>): ReadonlyMap<string, Meaning> =>
  new Map(
    Object.entries(words).flatMap(([meaning, list]) =>
      list.split(" ").map((word): [string, Meaning] => [word, meaning as Meaning]),
    ),
  );

const DIRECTIONS = lookup({
  in: "贷 贷方 贷记 贷cr cr贷 收 收入 入账 转入 存入 来账 入 收款 进 收方 in cr c credit crdt credited deposit haben h income incoming money-in + có",
  out: "借 借方 借记 借dr dr借 支 支出 转出 支取 往账 出 付 付款 付方 out dr d debit dbit debited withdrawal soll s expense outgoing money-out - nợ",
  neutral: "不计收支 中性交易 其他 / neutral",
});

const STATUSES = lookup({
  good: "提现已到账 已收入 已存入 已汇入 已转入 收款完成 交易完成 支付成功 交易成功 成功 已支付 已付款 已完成 完成 交易完成 已到账 到账 已入账 入账成功 已收款 已收钱 朋友已收钱 对方已收钱 已存入零钱 已转账 收款成功 转账成功 捐赠成功 捐款成功 处理成功 正常 有效 已清算 已结算 success successful succeeded complete completed paid settled posted booked ok done final cleared executed normal book",
  void: "交易关闭 已关闭 关闭 交易失败 失败 支付失败 处理失败 已退款 全额退款 已全额退款 退款成功 退款 已退回 退回 已撤销 撤销 已冲销 已抹账 已退票 已撤回 revoked revoke refund reversal chargeback 已冲正 冲正 已退汇 退汇 已取消 取消 无效 作废 已作废 拒绝 已拒绝 对方已退还 failed failure cancelled canceled closed refunded reversed declined rejected void voided returned expired",
  waiting:
    "等待付款 待付款 待支付 未支付 未付款 等待买家付款 等待确认 等待确认收货 处理中 支付中 交易创建 待入账 待处理 待清算 未到账 pending waiting processing unpaid open authorised authorized pdng",
});

const KINDS = lookup({
  good: "个人 单位 企业 公司 机构 团体 社会组织 社会团体 事业单位 现金 银行 微信 支付宝 银联 云闪付 二维码 扫码 线上 线下 jsapi native app mweb micropay facepay 转账 交易 捐款 捐赠 捐助 爱心捐赠 公益捐款 慈善捐款 网上支付 网银转账 网络转账 汇款 跨行转账 行内转账 转入 存入 存款 现金存入 现存 来账 收款 付款 扫码支付 二维码收款 扫二维码付款 在线支付 即时到账 微信红包 转账汇款 电子汇入 汇入 代收 汇划收报 贷记 普通贷记 实时贷记 小额贷记 大额来账 超级网银 交易付款 收入 手机银行转账 快捷支付 transfer payment donation deposit credit incoming wire ach cash neft rtgs imps upi swift sepa eft giro directdep xfer gutschrift überweisung spende",
  interest: "存款利息 利息 应付利息 结息 付息 利息收入 活期利息 批量结息 interest int zinsen",
  fee: "手续费 服务费 账户管理费 管理费 年费 短信费 工本费 收费 账户服务费 fee fees charge charges srvchg gebühren",
  reversal:
    "冲正 抹账 冲账 退汇 退票 退款 退回 退货 撤销 交易退款 退款交易 冲销 红冲 错账冲正 转账退回 汇款退回 交易冲正 reversal reversed refund chargeback return returned storno rückbuchung",
  balance:
    "期初余额 期末余额 上期余额 本期余额 上期结转 承前页 过次页 上页结转 结转下页 上日余额 本日余额 余额 openingbalance closingbalance balancebroughtforward balancecarriedforward broughtforward carriedforward b/f c/f startingbalance endingbalance anfangssaldo endsaldo",
});

/** Words repeat by the million: what one says is looked up once. */
export function remembering<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell) as T;
    const value = read(cell);
    if (known.size < 4_000) known.set(cell, value);
    return value;
  };
}

/** What a cell of the column for directions says. Banks write 贷 for what comes in: the account's money is their debt. */
export const directionOf = remembering((cell): Meaning | undefined =>
  DIRECTIONS.get(folded(cell).replace(/[()（）]/g, "")),
);

export const statusOf = remembering((cell): Meaning | undefined => {
  const word = folded(cell);
  // 已退款(¥50.00) says how much.
  return STATUSES.get(word) ?? STATUSES.get(word.replace(/[(（].*$/, ""));
});

/** What banks build their kinds from; the first that fits counts, so that 退款转入 is a reversal and 结息转存 interest. */
const KIND_PARTS: readonly (readonly [RegExp, Meaning])[] = [
  [/冲正|抹账|冲账|退汇|退票|红冲|冲销|撤销|退款|退回|退货|退单|reversal|refund|chargeback/, "reversal"],
  [
    /^(期初|期末|上期|本期|上月|本月|上年|年初|月初|昨日|上日|日初|日终)(余额|结余|结存|结转)?$|余额$|结转(上|下)?[页月年期]?$|^(承前|承上|过次|转次)页?$/,
    "balance",
  ],
  [/结息|利息|付息|入息|计息/, "interest"],
  [/(手续费|服务费|管理费|工本费|年费|短信费|电汇费|账户费|服务费用)$/, "fee"],
  [/(支取|取款|取现|转出|汇出|往账|出账|支出|借记|采购款?|withdrawal|outgoing)$/, "out"],
  [
    /(转账|转帐|汇款|汇入|转入|存入|存款|捐款|捐赠|捐助|收款|付款|来账|入账|支付|代收|交易|红包|收入|贷记|payment|transfer|donation|deposit|gift|received)$/,
    "good",
  ],
];
/** Longer cells are sentences, which may say anything. */
const LONGEST_KIND = { han: 12, latin: 32 };

/** What a cell of the column for kinds says; undefined for a word that is not known. */
export const kindOf = remembering((cell): Meaning | undefined => {
  const word = folded(cell).replace(/[:;,.。]+$/, "");
  return KINDS.get(word) ?? partOf(word);
});

const partOf = (word: string): Meaning | undefined =>
  word.length > (word.charCodeAt(0) < 0x80 ? LONGEST_KIND.latin : LONGEST_KIND.han)
    ? undefined
    : KIND_PARTS.find(([part]) => part.test(word))?.[1];

/** What a memo or a name says when it is nothing but one of the words for kinds: in free text parts of words mean nothing. */
export const wholeKindOf = remembering((cell): Meaning | undefined =>
  KINDS.get(folded(cell).replace(/[:;,.。]+$/, "")),
);

const OWN_CURRENCY = /^(cny|rmb|cnh|人民币|人民币元|人民币\(元\)|元|¥|yuan|renminbi|156|01|rmb人民币|cny人民币)$/;

/** Whether a cell of the column for currencies says yuan; an empty one says nothing else. */
export const isYuan = remembering((cell) => cell === "" || OWN_CURRENCY.test(folded(cell)));

const TOTAL_WORDS = [
  "[一-龥]{0,4}(?:合计|总计|共计|小计|累计|总额|总金额|合计金额|总和)",
  "汇总|(?:grand|sub-?|page)?totals?|(?:grand)?total(?:amount|general|général|e)|sum|sumtotal|(?:zwischen|gesamt)?summe|gesamt|gesamtbetrag|insgesamt",
  "totale|totaal|totalt|sous-?total|tổng|tổngcộng|cộng|razem|suma|łącznie|celkem|spolu|összesen|yhteensä|kokku|kopā|išviso|ukupno|skupaj|toplam|jumlah|kabuuan",
  "итого|всего|всього|сумма|разом|общо|укупно|σύνολο|합계|총계|소계|รวม|รวมทั้งสิ้น|कुल|योग|मोट|المجموع|الإجمالي|اجمالي|סהכ|סה״כ|計|総計|小計",
].join("|");
const TOTALS = new RegExp(`^(?:${TOTAL_WORDS})(?=$|[\\d¥:：,，(（共笔元金人民币]|amount|credit|debit|rows)`);

/** Behind the word there may be figures and their units only: "合计科技有限公司" would be a donor. */
const FIGURES = /^[\d,.:;¥共计金额人民币数笔条元行户收支入出借贷方rowsdonationsamounthouseholdcrebit()，。；：、]*$/;

/** First letters of the Latin words above. */
const LATIN_STARTS = new Set([..."cgijklprstuyz"].map((letter) => letter.charCodeAt(0)));

/** Cheap to ask of every cell of a long file: most begin with a digit, or lack the characters that words for sums have. */
function mayBeTotal(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (cell.length > 60 || (first >= 0x30 && first <= 0x39)) return false;
  if (first >= 0x4e00 && first <= 0x9fff) return /[合总總共小累汇匯计計]/.test(cell);
  const [letter, next] = [first | 0x20, cell.charCodeAt(1)];
  const latin = letter >= 0x61 && letter <= 0x7a;
  // T0001 is a reference.
  return !(first < 0x80) || !latin || (LATIN_STARTS.has(letter) && !(next >= 0x30 && next <= 0x39));
}

const readTotalWord = remembering((cell) => {
  const text = folded(cell);
  const word = TOTALS.exec(text)?.[0];
  return word !== undefined && FIGURES.test(text.slice(word.length));
});

/** Whether a cell says that its line sums up others. */
export const isTotalWord = (cell: string): boolean => mayBeTotal(cell) && readTotalWord(cell);

/** What stands below a sheet: who made it, when it was printed. */
export const isNote = (cell: string): boolean =>
  /^[#*※注]|^(制表|制单|复核|审核|打印|导出|下载|备注|说明|单位|填报|报送|经办|负责人|出纳|会计|日期|时间|共\d|本页|第\d+页|page|printed|generated|exported|prepared|note|end of)/i.test(
    cell.normalize("NFKC").trim(),
  ) || /[:：]/.test(cell);
