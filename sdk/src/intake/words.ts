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
  good: "支付成功 交易成功 成功 已支付 已付款 已完成 完成 交易完成 已到账 到账 已入账 入账成功 已收款 已收钱 朋友已收钱 对方已收钱 已存入零钱 已转账 收款成功 转账成功 捐赠成功 捐款成功 处理成功 正常 有效 已清算 已结算 success successful succeeded complete completed paid settled posted booked ok done final cleared executed normal book",
  void: "交易关闭 已关闭 关闭 交易失败 失败 支付失败 处理失败 已退款 全额退款 已全额退款 退款成功 退款 已退回 退回 已撤销 撤销 已冲正 冲正 已退汇 退汇 已取消 取消 无效 作废 已作废 拒绝 已拒绝 对方已退还 failed failure cancelled canceled closed refunded reversed declined rejected void voided returned expired",
  waiting:
    "等待付款 待付款 待支付 未支付 未付款 等待买家付款 等待确认 等待确认收货 处理中 支付中 交易创建 待入账 待处理 待清算 未到账 pending waiting processing unpaid open authorised authorized pdng",
});

const KINDS = lookup({
  good: "转账 交易 捐款 捐赠 捐助 爱心捐赠 公益捐款 慈善捐款 网上支付 网银转账 网络转账 汇款 跨行转账 行内转账 转入 存入 存款 现金存入 现存 来账 收款 付款 消费 扫码支付 二维码收款 扫二维码付款 在线支付 即时到账 商户消费 微信红包 转账汇款 电子汇入 汇入 代收 交易付款 收入 支出 手机银行转账 快捷支付 提现 充值 采购款 transfer payment donation deposit credit debit incoming outgoing purchase withdrawal wire ach cash pos check cheque directdep xfer gutschrift überweisung spende",
  interest: "存款利息 利息 应付利息 结息 付息 利息收入 活期利息 批量结息 interest int zinsen",
  fee: "手续费 服务费 账户管理费 管理费 年费 短信费 工本费 收费 账户服务费 fee fees charge charges srvchg gebühren",
  reversal:
    "冲正 抹账 冲账 退汇 退票 退款 退回 退货 撤销 交易退款 退款交易 冲销 红冲 错账冲正 转账退回 汇款退回 交易冲正 reversal reversed refund chargeback return returned storno rückbuchung",
  balance:
    "期初余额 期末余额 上期余额 本期余额 上期结转 承前页 过次页 上页结转 结转下页 上日余额 本日余额 余额 openingbalance closingbalance balancebroughtforward balancecarriedforward broughtforward carriedforward b/f c/f startingbalance endingbalance anfangssaldo endsaldo",
});

/** Words repeat by the million: what one says is looked up once. */
function remembering<T>(read: (cell: string) => T): (cell: string) => T {
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

export const statusOf = remembering((cell): Meaning | undefined => STATUSES.get(folded(cell)));

/** What a cell of the column for kinds says; undefined for a word that is not known. */
export const kindOf = remembering((cell): Meaning | undefined => KINDS.get(folded(cell).replace(/[:;,.。]+$/, "")));

const OWN_CURRENCY = /^(cny|rmb|cnh|人民币|人民币元|人民币\(元\)|元|¥|yuan|renminbi|156|01|rmb人民币|cny人民币)$/;

/** Whether a cell of the column for currencies says yuan; an empty one says nothing else. */
export const isYuan = remembering((cell) => cell === "" || OWN_CURRENCY.test(folded(cell)));

const TOTALS =
  /^(?:[一-龥]{0,4}(?:合计|总计|共计|小计|累计|总额|总金额|合计金额|总和)|汇总|grandtotal|subtotal|total|totals|sum|sumtotal|summe|gesamt|tổngcộng|cộng|tổng|итого|всего|合計)(?=$|[\d¥:：,，(（共笔元金人民币]|amount|credit|debit|rows)/;

/** Behind the word there may be figures and their units only: "合计科技有限公司" would be a donor. */
const FIGURES = /^[\d,.:;¥共计金额人民币数笔条元行户收支入出借贷方rowsdonationsamounthouseholdcrebit()，。；：、]*$/;

/** Cheap to ask of every cell of a long file: what begins with a digit, or as no word for a sum does, is none. */
function mayBeTotal(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (!(first < 0x80)) return first >= 0x80;
  if (first >= 0x30 && first <= 0x39) return false;
  const [letter, next] = [first | 0x20, cell.charCodeAt(1) | 0x20];
  // Total, sum and subtotal, grand total, Gesamt; a letter behind another begins some other word.
  if (letter === 0x74) return next === 0x6f;
  if (letter === 0x73) return next === 0x75;
  if (letter === 0x67) return next === 0x72 || next === 0x65;
  return !(letter >= 0x61 && letter <= 0x7a);
}

const readTotalWord = remembering((cell) => {
  if (!/[合总共小累汇總]|tot|sum|ges|tổ|cộ|ито|все/i.test(cell)) return false;
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
