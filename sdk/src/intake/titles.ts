/** What columns of statements and lists are called. Titles are compared as `plain` writes them. */

/**
 * A column that a kind of file has.
 * @property names Its titles, the most telling first: where two columns fit, the one that stands first here is taken
 */
export type Field = { readonly names: readonly string[]; readonly required: boolean };

/** Traditional characters that stand in titles and words of statements, each before its simplified one. No converter of texts. */
const PAIRS =
  "贈赠額额項项號号幣币種种類类態态餘余戶户帳账賬账貸贷發发對对賣卖買买單单時时間间據据員员備备註注價价憑凭證证來来業业務务轉转動动" +
  "應应實实稱称機机構构與与關关區区統统會会碼码電电話话銀银開开書书錄录筆笔總总計计數数頁页結结記记審审網网進进萬万億亿圓圆匯汇沖冲資资訊讯編编狀状處处費费" +
  "閉闭敗败銷销領领撥拨補补貼贴歸归還还給给讓让續续繳缴納纳稅税險险貨货運运輸输產产個个們们過过這这該该請请詳详細细訂订購购無无別别內内從从經经達达適适選选錯错鎖锁長长門门題题願愿館馆體体點点團团協协會会醫医療疗學学藥药聯联總总華华東东慶庆陽阳風风龍龙廣广漢汉標标誌志識识幫帮義义災灾縣县鄉乡鎮镇辦办";
const SIMPLER = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!]));

/** A title's or word's traditional characters as simplified ones. */
export const simplified = (text: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLER.get(character) ?? character);

/** What in a title's brackets tells columns of one name apart: "交易金额(收入)". Units and formats there do not. */
const TELLING = /^(收入|支出|收|支|贷|借|贷方|借方|credit|debit|cr|dr|in|out)$/;

/**
 * Names are compared without width, case, blanks, units, quotation marks and the currency behind a comma: "金 额（元）" is "金额",
 * "Amount (CNY)" is "amount", "发生额, 人民币" is "发生额", "交易金额(收入)" is "交易金额收入".
 */
export function plain(name: string): string {
  const folded = simplified(name.normalize("NFKC").toLowerCase()).replace(/[\p{Cf}`"'=*]/gu, "");
  return folded
    .replace(/\(([^)]*)\)?|\[([^\]]*)\]/g, (_, round?: string, square?: string) => {
      const inside = (round ?? square ?? "").trim();
      return TELLING.test(inside) ? inside : "";
    })
    .replace(/[\s_:.。\-—]/g, "")
    .replace(/[,、](人民币|元|rmb|cny)$/, "");
}

/** Titles, written one behind the other between bars. */
const names = (...lists: readonly string[]): Field => ({
  names: lists.flatMap((list) => list.split("|")),
  required: false,
});

/** Columns of banks' statements, merchants' bills and charities' lists. */
export const STATEMENT_FIELDS = {
  amount: names(
    "捐赠金额|捐款金额|捐赠额|捐款额|到账金额|入账金额|实收金额|实收|商家实收|金额|交易金额|发生额|交易发生额|订单金额|人民币",
    "收付金额|净额|金額|发生金额|转账金额|支付金额|实付金额|捐赠总额|捐赠数额",
    "donation|donation amount|amount|transaction amount|amount yuan|yuan|rmb|cny|net amount|betrag|umsatz|số tiền|montant",
    "importe|importo|сумма|gross|gross amount|net|amount paid|kwota|částka|bedrag|belopp|beløp|valor|tutar|금액|จำนวนเงิน",
  ),
  credit: names(
    "贷方发生额|贷方金额|贷方|贷方发生金额|贷方发生额收入|收入金额|收入|收入额|存入金额|存入|转入金额|来账金额|交易金额收入",
    "交易金额贷|记账金额收入|发生额收入|发生额贷|金额收入|收款金额|入金|转入|收方金额|收方发生额|存款|存款金额|入账|贷|收|收方",
    "进账",
    "credit|credit amount|credits|paid in|money in|deposit|deposits|cr|amount credit|ghi có|có|haben|gutschrift|received",
    "received amount|deposit amount|deposit amt|credit amt|inflow|incoming|in|abono|entrada|uznania|crédit|お預り金額|お預かり金額|お預入金額|入金額",
  ),
  debit: names(
    "借方发生额|借方金额|借方|借方发生金额|借方发生额支出|支出金额|支出|支出额|支取金额|支取|转出金额|往账金额|交易金额支出",
    "交易金额借|记账金额支出|发生额支出|发生额借|金额支出|付款金额|出金|转出|付方金额|付方发生额|取款|取款金额|取出金额|取出|支取额|出账|借|支|付方",
    "debit|debit amount|debits|paid out|money out|withdrawal|withdrawals|dr|amount debit|ghi nợ|nợ|soll|lastschrift|sent",
    "withdrawal amount|withdrawal amt|debit amt|outflow|outgoing|out|cargo|salida|obciążenia|débit|お支払金額|お引出金額|出金額",
  ),
  balance: names(
    "余额|账户余额|当前余额|账面余额|本次余额|交易后余额|联机余额|可用余额|结余|交易余额|账上余额|账户结余|结存|余额元",
    "balance|running balance|account balance|closing balance|ledger balance|số dư|saldo|kontostand|solde|bal|balance amount",
    "running bal|available balance|saldo po operacji|zůstatek|残高|差引残高",
  ),
  direction: names(
    "借贷|借贷标志|借贷标记|借贷方向|借贷类型|收/支|收支|收支类型|收支标志|收支方向|收付标志|交易方向|资金流向|方向|资金方向",
    "收/付|收付|借/贷|收付方向|收支类别|借贷标识|交易借贷标志|收支标识|记账方向|发生方向",
    "d/c|dc|dr/cr|cr/dr|drcr|crdr|debit/credit|credit/debit|debitcredit|creditdebit|direction|cdt dbt ind|d/c mark|s/h",
    "soll/haben|in/out|debit/credit indicator|credit debit indicator|dr or cr|s h|c/d",
  ),
  status: names(
    "当前状态|交易状态|支付状态|订单状态|捐赠状态|捐款状态|处理状态|入账状态|状态|交易结果|支付结果|到账状态|退款状态说明",
    "status|transaction status|payment status|state|result|order status|donation status",
  ),
  currency: names(
    "币种|币别|交易币种|记账币种|账户币种|货币|货币种类|交易货币|币种名称|交易币别|原币|记账币别",
    "currency|ccy|transaction currency|währung|devise|loại tiền|currency code|amount currency|waluta|valuta code|moneda|waehrung|通貨",
  ),
  kind: names(
    "交易类型|业务类型|交易种类|类型|账务类型|业务种类|业务名称|捐赠类型",
    "type|transaction type|tran type|transactiontype|trntype|entry type",
  ),
  summary: names(
    "摘要|交易摘要|摘要名称|交易名称|业务摘要|交易说明|资金用途|摘要代码|摘要描述|业务说明|交易描述|交易用途",
    "summary|transaction name|buchungstext",
  ),
  fee: names("服务费|手续费|交易手续费|服务费金额", "fee|fees|charge|service fee|processing fee|net fee"),
  refund: names("退款金额|申请退款金额|成功退款|已退款金额|退款", "refund amount|refunded amount|amount refunded"),
  donor: names(
    "捐赠人|捐赠者|捐赠方|捐款人|捐赠人名称|捐赠人姓名|捐赠方名称|捐赠单位/个人|捐赠|捐款|捐赠单位|捐款单位|捐赠人/单位|对方户名",
    "对方名称|对方账户名称|对方账户户名|对方账户|对方姓名|对方单位|对方账号名称|付款人|付款人名称|付款人姓名|付款方|付款方名称",
    "付款人户名|付款方户名|付款单位|交易对方|交易对手|交易对手名称|对手名称|对手户名|往来单位|对方|户名|单位名称|姓名|名称",
    "对方账号与户名|对方户名/账号|对方户名及账号|交易对方名称|交易对手方|对手方|对方公司名称|来款单位|来款人|汇款人|汇款人姓名",
    "汇款人名称|缴款人|交款人|捐赠人/捐赠单位|捐赠单位名称|捐款人/单位|捐款人姓名|爱心人士|昵称|捐款人昵称|捐赠人昵称|微信昵称|对方单位名称|对方账号户名",
    "donor|donor name|giver|payer|payer name|from|counterparty|counterparty name|offset account|auftraggeber",
    "zahlungspflichtiger|auftraggeber/zahlungsempfänger|name|sender|sender name|remitter|remitter name|received from",
    "paid by|customer name|debtor|debtor name|payer/payee|payee/payer|counterpart|party|nadawca|plátce|ordenante|ordinante",
    "donneur d'ordre|nom|người chuyển|плательщик|контрагент|beguenstigter/zahlungspflichtiger|begünstigter/zahlungspflichtiger|振込人",
  ),
  code: names(
    "统一社会信用代码|社会信用代码|信用代码|统一信用代码|统一社会信用代码证号|机构代码|纳税人识别号|统一代码",
    "credit code|unified social credit code|social credit code|uscc|registration number|organisation code",
  ),
  reference: names(
    "流水号|交易流水号|银行流水号|核心流水号|业务流水号|账务流水号|主机流水号|柜员流水号|支付宝交易号|微信支付订单号|交易单号|交易号",
    "交易编号|交易订单号|参考号|交易参考号|回单编号|电子回单号|日志号|流水|账户明细编号-交易流水号|账户明细编号|明细编号|银行流水",
    "银行参考号|全局流水号|系统流水号|支付流水号|平台流水号|微信订单号|微信交易单号|支付单号|回单号|回单号码|电子回单编号|捐赠编号",
    "捐赠号|捐款编号|捐赠单号|收据编号|票据号码|商户订单号|订单号|企业流水号|凭证号",
    "transaction id|transaction no|transaction number|transaction reference|reference number|reference no|reference",
    "bank reference|ref no|ref|doc no|document number|fitid|trace number|số tham chiếu|số chứng từ|utr|utr number|rrn",
    "txn id|txn ref|transaction ref|transaction ref no|transaction reference number|bank ref|bank reference number",
    "bank reference no|bank transaction id|account servicer reference|journal no|trace no|entry reference",
    "confirmation number|donation id|payment id|receipt no|receipt number|cheque/ref no|chq/ref no|ref no/cheque no|ref/cheque no|order id",
  ),
  date: names(
    "交易日期|记账日期|入账日期|交易时间|记账时间|入账时间|到账时间|到账日期|捐赠日期|捐款日期|捐赠时间|捐款时间|完成时间|支付时间",
    "付款时间|日期|时间|创建时间|交易日|记账日|入账日|发生日期|发生时间|业务日期|会计日期|清算日期|到账日|汇款日期|转账日期",
    "支付日期|登记日期|交易日期时间|日期时间|交易创建时间|起息日",
    "transaction date|tnx date|txn date|posting date|booking date|date posted|date|value date|trans date|datum|buchung",
    "buchungstag|buchungsdatum|valuta|ngày|ngày giao dịch|posted|post date|posted date|entry date|booked|booked at|created",
    "created at|datetime|date time|date/time|transaction time|payment date|donation date|received date|received on",
    "effective date|process date|data|data operacji|fecha|dato|дата|дата операции|tarih|tanggal|วันที่|日付|お取引日|取引日",
  ),
  time: names("交易时刻|时刻", "time|uhrzeit"),
  account: names(
    "本方账号|本方账户|我方账号|账号|卡号|账户|交易账号|本方账号/卡号|账号/卡号",
    "own account|account number|account no|account|iban",
  ),
  memo: names(
    "附言|捐赠留言|留言|备注|用途|交易附言|交易备注|备注/附言|交易地点/附言|交易地点/备注|摘要/附言|附言/备注|说明|备注信息",
    "留言内容|捐赠寄语|寄语|商品说明",
    "memo|remark|remarks|transaction details|details|description|narrative|verwendungszweck|nội dung|payment details",
    "purpose|message|particulars|transaction remarks|transaction particulars|betreff|tytuł|opis|concepto|libellé",
    "назначение платежа",
  ),
  serial: names("序号|编号|行号|序", "no|#|number|stt|serial|sr no|s no|sl no|line"),
  unit: names("金额单位|计量单位|单位", "unit"),
} as const satisfies Record<string, Field>;

export type StatementField = keyof typeof STATEMENT_FIELDS;
