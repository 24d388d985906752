import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { checkCases, columns, fenOf, outcome } from "./cases.testing.ts";
import type { Case } from "./cases.testing.ts";
import { big5, gb18030, utf16le, windows1252 } from "./files.testing.ts";

/** Statements as banks, merchants and charities write them, each with what a clerk expects. Names and numbers are made up. */

const VN =
  "TNXDate,DocNo,Debit,Credit,Balance,TransactionDetails\n01/09/2024,0000.1,,30.000,,A\n01/09/2024,0000.2,,40.000,,B\n";
const DE =
  "Buchung;Auftraggeber;Verwendungszweck;Amount\n03.04.2026;Jürgen Muster;Spende;2.345,67\n03.04.2026;Bäckerei;Spende;100,00\n";
const SIGNED =
  '记账日期,金额,余额,对方户名\n2026-08-22,50.00,"3,050.00",张某\n2026-08-22,-70.00,"2,980.00",某公司\n2026-08-22,"+1,000.00","3,980.00",李某\n';
const GAP =
  '日期,对方户名,贷方发生额,余额\n2026-01-02,甲,500.00,"1,500.00"\n2026-01-03,乙,300.00,"1,800.00"\n2026-01-05,丙,200.00,"7,000.00"\n';
const REVERSALS =
  "日期,摘要,对方户名,贷方发生额\n2026-01-01,转账,甲,100.00\n2026-01-02,冲正,甲,100.00\n2026-01-03,退汇,乙,70.00\n2026-01-04,转账,丙,40.00\n";
const CURRENCIES =
  "记账日期,币种,交易金额,对方户名\n2026-01-01,人民币,100.00,甲\n2026-01-02,美元,100.00,John Example\n2026-01-03,JPY,10000,乙\n";
const FLOATS =
  "序号,捐赠日期,捐赠(单位/姓名）,捐赠金额（元）,备注\n1,2026.01.22,甲,0.1,\n2,2026.01.23,乙,0.2,\n3,2026.01.23,丙,49.99,\n";
const ALIPAY =
  "#支付宝业务明细查询\r\n#账号：[20880000000000000156]\r\n#-----业务明细列表-----\r\n" +
  "支付宝交易号,商户订单号,业务类型,商品名称,完成时间,对方账户,订单金额（元）,商家实收（元）,服务费（元）,备注\r\n" +
  "2026010122001400001\t,D1\t,交易,爱心捐款,2026-01-01 08:00:05,*华(138****0001),30.00,30.00,-0.18,\t\r\n" +
  "2026010122001400002\t,D2\t,交易,爱心捐款,2026-01-01 09:00:05,*明(139****0002),20.00,20.00,-0.12,\t\r\n" +
  "#-----业务明细列表结束-----\r\n#交易合计：2笔，商家实收共50.00元，商家优惠共0.00元\r\n#退款合计：0笔，商家实收退款共0.00元\r\n";
const NO_HEADER = "05/01/2026,DONATION A,,1.96,13.04\n05/02/2026,DONATION B,,12.10,25.14\n";
const MT940 =
  ":20:STARTUMSE\r\n:25:00000000/0000000000\r\n:28C:00001/001\r\n:60F:C260101CNY1000,00\r\n:61:2601020102CR250,00NTRFNONREF//55555\r\n" +
  ":86:166?00GUTSCHRIFT?20SPENDE?32MUSTER MAX\r\n:61:2601030103DR100,00NTRFNONREF//55556\r\n:86:177?00UEBERWEISUNG?20RECHNUNG?32LIEFERANT\r\n:62F:C260103CNY1150,00\r\n-\r\n";
const CAMT = (closing: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>' +
  '<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>' +
  `<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>` +
  '<Ntry><Amt Ccy="CNY">250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><AcctSvcrRef>R1</AcctSvcrRef></Ntry>' +
  '<Ntry><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><AcctSvcrRef>R2</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>';
const OFX =
  "OFXHEADER:100\nDATA:OFXSGML\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>CNY<BANKACCTFROM><ACCTID>6222001234</BANKACCTFROM>\n<BANKTRANLIST>\n" +
  "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260102<TRNAMT>500.00<FITID>F1<NAME>M &amp; M\n<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260103<TRNAMT>-100.00<FITID>F2\n</STMTTRN>\n" +
  "<STMTTRN><TRNTYPE>INT<DTPOSTED>20260103<TRNAMT>0.50<FITID>F3</STMTTRN>\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
const HALF = gb18030("日期,对方户名,金额\n2026-01-01,张某某,100.00\n2026-01-02,某某物资有限公X,200.00\n").map((byte) =>
  byte === 0x58 ? 0xcb : byte,
);

const CASES: Case[] = [
  // How a column is read.
  { it: "asks what a dot before three digits is", content: VN, asks: "decimal", refused: /"30\.000".*--decimal/ },
  { it: "reads dots before thousands once it is told", content: VN, answers: { decimal: "comma" }, yuan: "70000.00" },
  { it: "reads a decimal comma that the cells show", content: DE, yuan: "2445.67" },
  {
    it: "reads yuan by its signs and names, and refuses dollars and 万 by name",
    content:
      "日期,捐赠人,金额\n1月,甲,CNY 1.00\n1月,乙,1.00 CNY\n1月,丙,RMB1.00\n1月,丁,￥1.00\n1月,戊,1元\n1月,己,1.00Cr\n1月,辛,1元整\n1月,庚,$1.00\n1月,壬,1.5万\n",
    refused: /2 problems in 9 rows(.|\n)*line 9.*another currency than yuan \(\$\)(.|\n)*line 10.*ten thousands/,
  },
  {
    it: "refuses a unit in the notes",
    content: "明细表,,\n单位：万元,,\n日期,捐赠人,金额\n2026-01-01,甲,100\n",
    refused: /line 2|Line 2/,
  },
  { it: "refuses a unit in the title", content: "捐赠人,金额（万元）\n甲,1.00\n", refused: /Line 1.*金额（万元）/ },
  {
    it: "refuses what spreadsheets make of amounts",
    content:
      "日期,捐赠人,金额\n45292,甲,1E+05\n45293,乙,1.23457E+11\n45294,丙,1月5日\n45295,丁,#######\n45296,戊,#VALUE!\n45297,己,2026/1/5\n",
    refused: /6 problems in 6 rows/,
  },
  {
    it: "takes one fen and the most that a row holds, and no part of a fen, nothing and more than that",
    content:
      "日期,捐赠人,金额\n2026-01-01,甲,0\n2026-01-01,乙,0.001\n2026-01-01,丙,0.01\n2026-01-01,丁,2814749767106.55\n2026-01-01,戊,2814749767106.56\n",
    refused:
      /3 problems in 5 rows(.|\n)*line 2.*nothing was given.*--zeros leave(.|\n)*line 3.*part of a fen(.|\n)*line 6.*more than a row can hold/,
  },
  {
    it: "leaves rows of nothing out once it is told",
    content: "日期,捐赠人,金额\n2026-01-01,甲,0\n2026-01-01,乙,5\n",
    answers: { zeros: "leave" },
    yuan: "5.00",
    passed: { zero: 1 },
  },
  {
    it: 'reads ="100.00" and \'200.00',
    content:
      '日期,账号,捐赠人,金额\n2026-01-01,="6222020000001234",甲,="100.00"\n2026-01-02,\'6222020000001235,乙,\'200.00\n',
    yuan: "300.00",
  },
  {
    it: "reads Indian groups, apostrophes and blanks",
    content: '日期,捐赠人,金额\n2026-01-01,甲,"1,23,456.00"\n2026-01-01,乙,1\'000.00\n2026-01-01,丙,1 000.00\n',
    yuan: "125456.00",
  },
  // Only donations.
  {
    it: "goes by the column for directions",
    content:
      "序号,交易日期,交易类型,借贷,交易金额,余额,对方户名\n1,2026-01-01,转账,贷 Cr,500.00,1500.00,甲\n2,2026-01-02,网上支付,借 Dr,400.00,1100.00,某公司\n3,2026-01-03,存款利息,贷 Cr,1.23,1101.23,应付利息\n4,2026-01-04,手续费,借 Dr,0.50,1100.73,本行\n",
    yuan: "500.00",
    passed: { outgoing: 2, interest: 1 },
  },
  {
    it: "goes by the column for states",
    content:
      "交易时间,交易对方,金额(元),当前状态\n2026-02-12 21:32:14,甲,¥10.00,支付成功\n2026-02-12 21:33:14,乙,¥50.00,交易关闭\n2026-02-12 21:34:14,丙,¥30.00,等待付款\n2026-02-12 21:35:14,丁,¥5.00,已全额退款\n",
    yuan: "10.00",
    passed: { void: 2, waiting: 1 },
  },
  {
    it: "asks what an unknown state is",
    content: "日期,捐赠人,金额,状态\n2026-01-01,甲,1.00,支付成功\n2026-01-02,乙,2.00,待核销\n",
    asks: "words",
    refused: /"待核销"/,
  },
  {
    it: "takes an unknown state once it is told",
    content: "日期,捐赠人,金额,状态\n2026-01-01,甲,1.00,支付成功\n2026-01-02,乙,2.00,待核销\n",
    answers: { words: { 待核销: "leave" } },
    yuan: "1.00",
    passed: { left: 1 },
  },
  {
    it: "asks about other currencies",
    content: CURRENCIES,
    asks: "currency",
    refused: /2 rows are not yuan \(lines 3, 4\)/,
  },
  {
    it: "leaves other currencies out once it is told",
    content: CURRENCIES,
    answers: { otherCurrencies: "leave" },
    yuan: "100.00",
    passed: { currency: 2 },
  },
  {
    it: "refuses an account in another currency",
    content: "币种：美元,,\n日期,捐赠人,金额\n2026-01-01,甲,100\n",
    refused: /Line 1.*美元, not in yuan/,
  },
  {
    it: "reads debit and credit in two columns",
    content:
      "记账日期,借方发生额,贷方发生额,余额,交易摘要,对方户名\n2026-05-10,,800.00,1800.00,捐款,甲\n2026-05-15,200.00,0.00,1600.00,采购,乙\n2026-05-16,0.00,300.00,1900.00,捐款,丙\n",
    yuan: "1100.00",
    passed: { outgoing: 1 },
  },
  { it: "reads signed amounts beside a balance", content: SIGNED, yuan: "1050.00", passed: { outgoing: 1 } },
  {
    it: "refuses amounts below zero that nothing explains",
    content: "捐赠人,金额\n甲,5.00\n乙,-5.00\n",
    refused: /line 3.*below zero.*--negative out/,
  },
  {
    it: "leaves amounts below zero out once it is told",
    content: "捐赠人,金额\n甲,5.00\n乙,-5.00\n",
    answers: { negative: "out" },
    yuan: "5.00",
    passed: { outgoing: 1 },
  },
  {
    it: "reads two columns of one title that say the same",
    content:
      '明细查询\n\n卡号: 1234****9876,"卡别名: 某"\n\n交易日期,摘要,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),余额,对方户名\n2026-05-02   \t,"捐款  \t","100.00  \t","  \t",人民币  \t,"100.00  \t","  \t","1,100.00  \t","甲  \t"\n2026-05-03   \t,"捐款  \t","50.00  \t","  \t",人民币  \t,"50.00  \t","  \t","1,150.00  \t","乙  \t"\n',
    yuan: "150.00",
  },
  {
    it: "asks which of two columns of one title is meant, by number",
    content: "日期,金额,金额\n2026-01-01,1.00,2.00\n",
    asks: "columns",
    refused: /金额 \(#2\), 金额 \(#3\).*amount=#2/,
  },
  {
    it: "takes a column by its number",
    content: "日期,金额,金额\n2026-01-01,1.00,2.00\n",
    answers: columns("amount=#3"),
    yuan: "2.00",
  },
  {
    it: "asks about reversals",
    content: REVERSALS,
    asks: "reversals",
    refused: /2 rows are reversals \(lines 3, 4; 170\.00 yuan\)/,
  },
  {
    it: "leaves reversals of outgoing money out",
    content: REVERSALS,
    answers: { reversals: "leave" },
    yuan: "140.00",
    passed: { reversal: 2 },
  },
  {
    it: "leaves donations out that were taken back",
    content: REVERSALS,
    answers: { reversals: "cancel" },
    yuan: "40.00",
    passed: { reversal: 2, reversed: 1 },
  },
  // Sums are no donations.
  {
    it: "passes over opening and closing balances",
    content:
      '日期,摘要,对方户名,金额,余额\n2026-01-01,期初余额,,"1,000.00","1,000.00"\n2026-01-02,捐款,甲,500.00,"1,500.00"\n2026-01-31,期末余额,,"1,500.00","1,500.00"\n',
    yuan: "500.00",
    passed: { balance: 2 },
  },
  {
    it: "passes over balances whose words it does not know",
    content:
      "日期,摘要,对方户名,金额,余额\n2026-01-02,x,甲,500.00,1500.00\n2026-01-03,x,乙,5.00,1505.00\n2026-01-31,Końcowe,,1505.00,1505.00\n",
    yuan: "505.00",
    passed: { balance: 1 },
  },
  {
    it: "names the gap in the running balance",
    content: GAP,
    asks: "balance",
    refused: /between lines 3 and 4 it rises 5,000\.00 more than line 4 says/,
  },
  { it: "takes a file that leaves rows out on purpose", content: GAP, answers: { balance: "ignore" }, yuan: "1000.00" },
  {
    it: "reads a statement from the newest row down",
    content: "日期,对方户名,贷方发生额,余额\n2026-01-03,乙,300.00,1800.00\n2026-01-02,甲,500.00,1500.00\n",
    yuan: "800.00",
  },
  {
    it: "says what a lost amount was by the balance",
    content:
      'Date,ReferenceNumber,TransactionDetails,DebitAmount,CreditAmount,Balance\n10/09/2024,9001,A,,"50,000","1,050,000"\n10/09/2024,9002,WALLET,,,"1,150,000"\n10/09/2024,9003,C,,"20,000","1,170,000"\n',
    refused: /line 3, CreditAmount.*100,000\.00 yuan that came in are missing/,
  },
  {
    it: "knows a total by its word",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n2026-01-02,乙,200.00\n收入合计,,300.00\n",
    yuan: "300.00",
  },
  {
    it: "knows a total by its sum, whatever its language",
    content: "Date,Donor,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\nSamtals,,300.00\n",
    yuan: "300.00",
  },
  {
    it: "asks about a row with an amount alone",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n2026-01-02,乙,200.00\n,,999.00\n",
    asks: "last-row",
    refused: /Line 4 \(999\.00\) may be a sum/,
  },
  {
    it: "asks about a last row that equals the rows above it",
    content: "捐赠人,金额\n甲,1.00\n乙,2.00\nSamtals,3.00\n",
    asks: "last-row",
    refused: /Line 4 \(3\.00\)/,
  },
  {
    it: "takes such a row once it is told",
    content: "捐赠人,金额\n甲,1.00\n乙,2.00\n丙,3.00\n",
    answers: { bareRows: "rows" },
    yuan: "6.00",
  },
  {
    it: "takes it for a sum once it is told",
    content: "捐赠人,金额\n甲,1.00\n乙,2.00\n丙,3.00\n",
    answers: { bareRows: "totals" },
    yuan: "3.00",
  },
  {
    it: "refuses a total that differs",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n合计,,150.00\n",
    refused: /claims 150\.00 yuan, the rows add up to 100\.00/,
  },
  {
    it: "lets the user outrank it",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n合计,,150.00\n",
    expected: { total: 10_000n },
    yuan: "100.00",
  },
  {
    it: "reads a total through the noise of fractions",
    content: `${FLOATS},合计,50.289999999999999,\n`,
    yuan: "50.29",
  },
  {
    it: "refuses another total beside such noise",
    content: `${FLOATS},合计,51.289999999999999,\n`,
    refused: /claims 51\.29/,
  },
  {
    it: "stops at a total that it does not understand",
    content: `${FLOATS}合计,五十元二角九分,,,\n`,
    asks: "total",
    refused: /--expect-total/,
  },
  {
    it: "goes on once it is told the total",
    content: `${FLOATS}合计,五十元二角九分,,,\n`,
    expected: { total: 5_029n },
    yuan: "50.29",
  },
  {
    it: "checks a total in another column",
    content: "序号,捐赠人,捐赠金额（元）,备注\n1,甲,100.00,\n2,乙,200.00,\n合计,,,350.00\n",
    refused: /claims 350\.00/,
  },
  {
    it: "knows subtotals and headers of pages",
    content:
      "日期,捐赠人,金额\n2026-01-01,甲,100.00\n本页小计,,100.00\n日期,捐赠人,金额\n2026-01-02,乙,200.00\n本页小计,,200.00\n合计,,300.00\n",
    yuan: "300.00",
  },
  {
    it: "refuses a subtotal that differs",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n本页小计,,100.00\n2026-01-02,乙,200.00\n本页小计,,201.00\n",
    refused: /claims 201\.00/,
  },
  {
    it: "checks the count that a title claims",
    content:
      "账号：6222****1234,,\n期间：20260101-20260131 共3笔,,\n日期,对方户名,贷方金额\n2026-01-01,甲,1.00\n2026-01-02,乙,2.00\n",
    refused: /claims 3 rows, the file has 2/,
  },
  {
    it: "takes a memo that begins like a total",
    content: "日期,捐赠人,附言,金额\n2026-01-01,甲,加油,1.00\n2026-01-02,乙,合计5元,5.00\n",
    yuan: "6.00",
  },
  {
    it: "takes a company whose name begins like a total",
    content: "捐赠人,金额\n合计科技有限公司,1.00\n",
    yuan: "1.00",
  },
  { it: "reads a merchant's bill with its claims", content: gb18030(ALIPAY), yuan: "50.00" },
  {
    it: "refuses a merchant's bill that lacks a row",
    content: gb18030(ALIPAY.replace(/2026010122001400002.*\r\n/, "")),
    refused: /claims 2 rows, the file has 1/,
  },
  // Columns and headers.
  {
    it: "reads bars between cells",
    content: "日期|对方户名|贷方发生额|余额\n20260101|甲|100.00|1100.00\n20260102|乙|50.00|1150.00\n",
    yuan: "150.00",
  },
  {
    it: "says how to name the columns of a file without a header",
    content: NO_HEADER,
    asks: "header",
    refused: /#4 1\.96 .*--columns amount=#3/,
  },
  {
    it: "takes columns by number where there is no header",
    content: NO_HEADER,
    answers: columns("date=#1,donor=#2,amount=#4"),
    yuan: "14.06",
    rows: 2,
  },
  {
    it: "takes no row for a header, whatever words it has",
    content: "Card,Transaction Type,Date Posted,Sum\n1234,CREDIT,20260501,10.00\n1234,CREDIT,20260502,20.00\n",
    asks: "header",
    refused: /#4 Sum/,
  },
  {
    it: "takes the title that the user names",
    content: "Card,Transaction Type,Date Posted,Sum\n1234,CREDIT,20260501,10.00\n1234,DEBIT,20260502,20.00\n",
    answers: columns("amount=Sum"),
    yuan: "10.00",
    passed: { outgoing: 1 },
  },
  {
    it: "reads cells with line breaks",
    content:
      'Date,CreditAmount,TransactionDetails\n10/09/2024,"300,000","CT ""ung ho"" A\nB"\n10/09/2024,"100,000","LE\n\nC"\n',
    yuan: "400000.00",
  },
  {
    it: "names the line of a stray quotation mark",
    content: '日期,捐赠人,金额,附言\n2026-01-01,甲,1.00,"爱心 "捐款" 加油"\n2026-01-02,乙,2.00,x\n',
    refused: /Line 2 has a quotation mark/,
  },
  {
    it: "asks whether the balance is the amount",
    content: "日期,收入,支出,金额\n2026-01-01,100.00,,1100.00\n2026-01-02,50.00,,1150.00\n",
    asks: "columns",
    refused: /amount=#4 or --columns credit=#2/,
  },
  {
    it: "takes the column that it is told",
    content: "日期,收入,支出,金额\n2026-01-01,100.00,,1100.00\n2026-01-02,50.00,,1150.00\n",
    answers: columns("credit=#2"),
    yuan: "150.00",
  },
  { it: "reads traditional titles", content: "日期,捐贈人,金額\n2026-01-01,張某,100.00\n", yuan: "100.00" },
  { it: "reads a title with a comma", content: '日期,捐赠人,"发生额, 人民币"\n2026-01-01,甲,100.00\n', yuan: "100.00" },
  {
    it: "lets a title with a comma be named",
    content: '日期,捐赠人,"x, y"\n2026-01-01,甲,100.00\n',
    answers: columns('donor=捐赠人,amount="x, y"'),
    yuan: "100.00",
  },
  { it: "heeds sep=;", content: "sep=;\n日期;捐赠人;金额\n2026-01-01;甲;100.00\n", yuan: "100.00" },
  // Encodings and formats.
  { it: "reads UTF-16", content: utf16le("日期\t捐赠人\t金额\r\n2026-01-01\t甲\t1,234.50\r\n"), yuan: "1234.50" },
  {
    it: "names the first byte that no encoding explains",
    content: windows1252("Datum;Name;Amount\r\n03.04.2026;Jürgen;700.00\r\n"),
    asks: "encoding",
    refused: /line 2, character 13 has the byte FC/,
  },
  {
    it: "reads the encoding that it is told",
    content: windows1252("Datum;Name;Amount\r\n03.04.2026;Jürgen;700.00\r\n"),
    answers: { encoding: "cp1252" },
    yuan: "700.00",
  },
  {
    it: "does not take Latin text for Chinese",
    content: windows1252("Datum;Name;Amount\r\n03.04.2026;Müller;700.00\r\n"),
    asks: "encoding",
    refused: /FC/,
  },
  {
    it: "does not take Big5 for GB 18030",
    content: big5("日期,捐贈人,金額\n2026-01-01,張某,100.00\n"),
    asks: "encoding",
    refused: /big5/,
  },
  {
    it: "reads Big5 once it is told",
    content: big5("日期,捐贈人,金額\n2026-01-01,張某,100.00\n"),
    answers: { encoding: "big5" },
    yuan: "100.00",
  },
  {
    it: "reads carriage returns alone, and a mixture of line ends",
    content: "日期,捐赠人,金额\r2026-01-01,甲,100.00\r\n2026-01-02,乙,200.00\n2026-01-03,丙,300.00\r",
    yuan: "600.00",
  },
  {
    it: "names the byte that is bad in UTF-8 by line and column",
    content: Uint8Array.of(
      0xe6,
      0x97,
      0xa5,
      0xe6,
      0x9c,
      0x9f,
      0x2c,
      0xe9,
      0x87,
      0x91,
      0xe9,
      0xa2,
      0x9d,
      0x0a,
      0x31,
      0x2c,
      0xff,
      0x35,
      0x0a,
    ),
    asks: "encoding",
    refused: /Line 2, character 3: the byte FF/,
  },
  { it: "reads a name of which half a character is lost", content: HALF, yuan: "300.00" },
  { it: "refuses an empty file", content: "", refused: /empty/ },
  { it: "refuses a header alone", content: "日期,捐赠人,金额\n", refused: /no donation below the header/ },
  { it: "refuses line ends alone", content: "\n\n\n", refused: /empty/ },
  {
    it: "names HTML for what it is",
    content:
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>日期</td></tr></table></body></html>',
    refused: /This is HTML/,
  },
  { it: "names PDF for what it is", content: "%PDF-1.7\n", refused: /This is PDF/ },
  { it: "reads MT940", content: MT940, yuan: "250.00", passed: { outgoing: 1, balance: 2 } },
  {
    it: "reconciles MT940 with its balances",
    content: MT940.replace("1150,00", "1160,00"),
    asks: "balance",
    refused: /10\.00 more/,
  },
  { it: "reads CAMT.053", content: CAMT("1150.00"), yuan: "250.00", passed: { outgoing: 1, balance: 2 } },
  { it: "reconciles CAMT.053 with its balances", content: CAMT("1150.01"), asks: "balance", refused: /0\.01 more/ },
  { it: "reads OFX", content: OFX, yuan: "500.00", passed: { outgoing: 1, interest: 1 } },
  // Names and codes.
  {
    it: "refuses a name that turns the direction of reading",
    content:
      "日期,捐赠人,信用代码,金额\n2026-01-01,晴川\u202e司公\u202c,91990100MAE000706E,107.00\n2026-01-01,\u2067abc\u2069公司,91990100MAE000707H,108.00\n",
    refused: /2 problems(.|\n)*\[U\+202E\]/,
  },
  {
    it: "refuses a name that is decoded wrongly",
    content: "日期,捐赠人,信用代码,金额\n2026-01-01,M黮ler GmbH,91990100MAE000706E,1.00\n",
    refused: /decoded wrongly/,
  },
  {
    it: "refuses an identity number and does not print it",
    content: "日期,捐赠人,信用代码,金额\n2026-01-01,甲,11010519491231002X,100.00\n",
    refused: /"110…2X": a person's identity number/,
  },
  {
    it: "refuses a code that a spreadsheet shortened",
    content: "日期,捐赠人,信用代码,金额\n2026-01-01,甲,9.1E+17,100.00\n",
    refused: /a number that a spreadsheet shortened/,
  },
  {
    it: "refuses a reference that a spreadsheet shortened",
    content: "日期,流水号,捐赠人,金额\n2026-01-01,2.02601E+19,甲,100.00\n",
    refused: /a number that a spreadsheet shortened/,
  },
  {
    it: "shows a few characters of a line without end",
    content: `日期,金额\n${"x".repeat(3_000_000)}\n`,
    refused: /^.{0,200}$/,
  },
];

checkCases("a statement as it comes", CASES);

/** The collection that these kinds were taken from, where it lies beside the repository. */
const SHARED = new URL("../../../../shared/cases/", import.meta.url);
if (!existsSync(SHARED)) console.warn(`SKIPPED: the collected statements are not at ${SHARED.pathname}`);

/** By the file's number: yuan, or how it is refused. */
const COLLECTED: Record<string, string | RegExp> = {
  "01": /--decimal/,
  "03": /not yuan/,
  "08": /2 problems/,
  "09": /万元/,
  10: /6 problems/,
  11: /5 problems/,
  12: "500.00",
  14: "100.00",
  15: /2 rows are not yuan/,
  17: "80300.00",
  19: "1050.00",
  21: "150.00",
  23: "800.00",
  24: /rises 5,000\.00 more than line 4/,
  25: "300.00",
  30: /350\.00/,
  31: "100.29",
  33: "300.00",
  34: "150.00",
  37: "150.00",
  38: /columns/,
  39: /header/,
  41: "400000.00",
  42: /Line 2/,
  43: /Say which/,
  44: "1434.50",
  46: /line 2, character 13/,
  49: "300.00",
  50: "600.00",
  51: /Line 3, character 12/,
  54: "100.00",
  55: /empty/,
  56: /no donation/,
  57: /empty/,
  58: "621.00",
  59: /direction of reading/,
  61: /110…2X/,
  62: /2 problems/,
  67: "300.00",
  69: /350\.00/,
  71: /3 rows/,
  72: /reversals/,
  74: /100,000\.00 yuan that came in/,
  75: "600.00",
  76: "1200.00",
  79: "600.00",
  81: /HTML/,
  83: "300.00",
  85: "650.00",
  86: "100.00",
  87: "100.00",
  90: "500.00",
  91: "500.00",
  92: "100.00",
  93: "100.00",
};

/** What the remedies lead to. */
const REMEDIES: [string, Answers, string][] = [
  ["01", { decimal: "comma" }, "170000.00"],
  ["03", columns("currency=none"), "1934.56"],
  ["15", { otherCurrencies: "leave" }, "100.00"],
  ["24", { balance: "ignore" }, "1000.00"],
  ["38", columns("date=#1,donor=#2,amount=#4"), "14.06"],
  ["39", columns("amount=Sum"), "30.00"],
  ["43", columns("credit=#2"), "150.00"],
  ["46", { encoding: "windows-1252" }, "750.00"],
  ["72", { reversals: "leave" }, "100.00"],
];

describe.skipIf(!existsSync(SHARED))("the collected statements", () => {
  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => /^\d/.test(name)) : [];
  const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, SHARED)));

  it.each(files)("%s", async (name) => {
    const expected = COLLECTED[name.slice(0, 2)]!;
    const reading = outcome({ it: name, content: bytesOf(name) });
    if (typeof expected === "string") expect((await reading).total).toBe(fenOf(expected));
    else await expect(reading).rejects.toThrow(expected);
  });

  it.each(REMEDIES)("%s once it is answered", async (number, answers, yuan) => {
    const name = files.find((file) => file.startsWith(number))!;
    expect((await outcome({ it: name, content: bytesOf(name), answers })).total).toBe(fenOf(yuan));
  });
});
