import { columns, checkCases } from "./cases.testing.ts";

/** More of the kinds that `cases.test.ts` has, each as another file would have it. */

const PAYPAL =
  '"Date","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID"\n"01/02/2026","A B","Donation Payment","Completed","CNY","100.00","-3.20","96.80","7AB"\n"01/03/2026","","General Withdrawal","Completed","CNY","-50.00","0.00","-50.00","8AB"\n';

checkCases("headers", [
  {
    it: "of two lines, with titles over several columns",
    content: "日期,发生额,,余额,对方户名\n,借方,贷方,,\n2026-01-02,,100.00,1100.00,甲\n2026-01-03,50.00,,1050.00,乙\n",
    yuan: "100.00",
    passed: { outgoing: 1 },
  },
  {
    it: "of two lines, again at the top of each page",
    content:
      "日期,发生额,,余额,对方户名\n,借方,贷方,,\n2026-01-02,,100.00,1100.00,甲\n日期,发生额,,余额,对方户名\n,借方,贷方,,\n2026-01-03,,50.00,1150.00,乙\n",
    yuan: "150.00",
  },
  {
    it: "of two lines, the amount in the second",
    content:
      "捐赠明细表,,,,\n序号,捐赠人,,捐赠,备注\n,名称,类型,金额,\n1,甲,个人,100.00,\n2,乙,企业,200.00,\n合计,,,300.00,\n",
    yuan: "300.00",
  },
  {
    it: "with two references, of which the bank's own is filled",
    content: "日期,流水号,凭证号,捐赠人,金额\n2026-01-01,,V1,甲,1.00\n2026-01-02,,V2,乙,2.00\n",
    yuan: "3.00",
  },
  {
    it: "with two columns of one title that say nothing of amounts",
    content: "日期,备注,捐赠人,金额,备注\n2026-01-01,a,甲,1.00,b\n",
    yuan: "1.00",
  },
  {
    it: "that ask which of gross and net was given",
    content: PAYPAL,
    asks: "columns",
    refused: /Gross \(#6\), Net \(#8\)/,
  },
  {
    it: "that ask for no more once they are told",
    content: PAYPAL,
    answers: { ...columns("amount=Gross"), negative: "out" },
    yuan: "100.00",
    passed: { outgoing: 1 },
  },
]);

checkCases("amounts", [
  { it: "of full width", content: "日期,捐赠人,金额\n2026-01-01,甲,１，２００．００\n", yuan: "1200.00" },
  {
    it: "in the characters of cheques are named by their line",
    content: "日期,捐赠人,金额\n2026-01-01,甲,壹佰元整\n",
    refused: /line 2, 金额: "壹佰元整": not an amount/,
  },
  {
    it: "that are formulas are named by their line",
    content: "日期,捐赠人,金额\n2026-01-02,乙,=100+200\n2026-01-03,丙,=SUM(C2:C3)\n2026-01-03,丁,1.00\n",
    refused: /line 2, 金额: "=100\+200"(.|\n)*line 3/,
  },
  {
    it: "of other currencies, by their signs",
    content: "Date,Donor,Amount\n2026-01-01,A,JP¥100\n2026-01-01,B,100円\n2026-01-01,C,HK$5\n2026-01-01,D,5 zł\n",
    refused: /4 problems in 4 rows/,
  },
  {
    it: "of another currency, by the title",
    content: "日期,金额（美元）,对方户名\n2026-01-01,100.00,甲\n",
    refused: /Line 1 says that the account is in 美元/,
  },
  {
    it: "of another currency, by a code in the title",
    content: "Date,Amount (EUR),Name\n2026-01-01,1.00,A\n",
    refused: /is in EUR/,
  },
  {
    it: "of another currency, by a note without a colon",
    content: "账号 6222,币种 港币\nDate,Donor,Amount\n2026-01-01,A,100.00\n",
    refused: /is in 港币/,
  },
  {
    it: "in units of ten thousand, by a note below the rows",
    content: "捐赠人,金额\n甲,1.5\n单位：万元\n",
    refused: /Line 3 says that amounts are in another unit/,
  },
  {
    it: "in units of ten thousand, by a column of units",
    content: "捐赠人,金额,单位\n甲,1.5,万元\n乙,3,元\n",
    refused: /line 2, 单位: "万元"/,
  },
  {
    it: "below zero in brackets and behind, beside a balance",
    content:
      "日期,捐赠人,金额,余额\n2026-01-01,甲,100.00,1100.00\n2026-01-02,乙,(50.00),1050.00\n2026-01-03,丙,25.00-,1025.00\n",
    yuan: "100.00",
    passed: { outgoing: 2 },
  },
  {
    it: "with one dot before three digits ask for the separator alone",
    content: "日期,捐赠人,金额\n2026-01-01,甲,1.234\n2026-01-02,乙,200\n",
    asks: "decimal",
    refused: /^1 question; nothing was sent/,
  },
]);

checkCases("sums", [
  {
    it: "in Polish",
    content: "Data,Nadawca,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\nRazem,,300.00\n",
    yuan: "300.00",
  },
  {
    it: "in Russian",
    content: "Дата;Плательщик;Сумма\n01.02.2026;Иван;100,00\n02.02.2026;Пётр;200,50\nИтого;;300,50\n",
    yuan: "300.50",
  },
  {
    it: "in Polish that differ",
    content: "Data,Nadawca,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\nRazem,,310.00\n",
    refused: /claims 310\.00/,
  },
  {
    it: "whose word stands in the column for names, in a row that is dated",
    content: "Date,Donor,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\n2026-01-02,TOTAL,300.00\n",
    yuan: "300.00",
  },
  {
    it: "whose word stands in the column for names and that differ are asked about",
    content: "Date,Donor,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\n2026-01-02,TOTAL,310.00\n",
    asks: "last-row",
    refused: /Line 4 \(310\.00\)/,
  },
  {
    it: "of an unknown word in a dated row that equals all rows above",
    content:
      "Date,Donor,Amount\n2026-01-01,A,100.00\n2026-01-02,B,200.00\n2026-01-03,C,7.00\n2026-01-04,D,3.00\n2026-01-31,Samtals,310.00\n",
    asks: "last-row",
    refused: /Line 6 \(310\.00\)/,
  },
  {
    it: "carried over from page to page",
    content:
      "日期,摘要,对方户名,金额\n2026-01-01,捐款,甲,100.00\n,过次页,,100.00\n日期,摘要,对方户名,金额\n,承前页,,100.00\n2026-01-02,捐款,乙,200.00\n,合计,,300.00\n",
    yuan: "300.00",
    passed: { balance: 2 },
  },
  {
    it: "of a month and of the year",
    content:
      "日期,摘要,对方户名,贷方金额,余额\n2026-01-01,捐款,甲,100.00,1100.00\n2026-01-02,捐款,乙,200.00,1300.00\n,本月合计,,300.00,1300.00\n,本年累计,,5300.00,1300.00\n",
    yuan: "300.00",
  },
  {
    it: "behind lines of dashes",
    content: "日期,捐赠人,金额\n2026-01-01,甲,100.00\n-----------,-----,-----\n合计,,100.00\n==========\n",
    yuan: "100.00",
  },
]);

checkCases("words", [
  {
    it: "of rows that are no donations anyway ask for nothing",
    content: "日期,收/支,交易类型,金额,对方户名\n2026-01-01,收入,转账,100.00,甲\n2026-01-02,支出,某种新业务,50.00,乙\n",
    yuan: "100.00",
    passed: { outgoing: 1 },
  },
  {
    it: "of a kind that is not known stop the file",
    content: "日期,交易类型,金额,对方户名\n2026-01-01,转账,100.00,甲\n2026-01-02,某种新业务,50.00,乙\n",
    asks: "words",
    refused: /"某种新业务" in the column for kind \(line 3, 1 row\)/,
  },
  {
    it: "for sums beside decimal commas",
    content: "Date;Donor;Amount\n2026-01-01;A;100,50\n2026-01-02;B;200,00\nSamtals;;300,50\n",
    yuan: "300.50",
  },
  {
    it: "for what goes out, where nothing else says so",
    content:
      "日期,交易类型,金额,对方户名\n2026-01-01,转账存入,100.00,甲\n2026-01-02,现金支取,50.00,乙\n2026-01-21,账户结息,0.35,\n",
    yuan: "100.00",
    passed: { outgoing: 1, interest: 1 },
  },
  {
    it: "of directions that only the bank knows, once they are told",
    content: "日期,借贷标志,金额,对方户名\n2026-01-01,1,100.00,甲\n2026-01-02,2,50.00,乙\n",
    answers: { words: { 1: "take", 2: "leave" } },
    yuan: "100.00",
    passed: { left: 1 },
  },
]);

checkCases("columns whose titles say nothing", [
  {
    it: "but whose cells say what came in and what went out",
    content: "日期,某某,金额,对方户名\n2026-01-01,收入,100.00,甲\n2026-01-02,支出,50.00,乙\n",
    yuan: "100.00",
    passed: { outgoing: 1 },
  },
  {
    it: "but whose cells say what failed",
    content: "日期,金额,对方户名,x\n2026-01-01,100.00,甲,成功\n2026-01-02,50.00,乙,失败\n",
    yuan: "100.00",
    passed: { void: 1 },
  },
  {
    it: "and whose cells say nothing either",
    content: "日期,金额,对方户名,x\n2026-01-01,100.00,甲,-\n2026-01-02,50.00,乙,-\n",
    yuan: "150.00",
  },
]);

checkCases("rows", [
  {
    it: "that the end of the file cuts in half stop it",
    content: "日期,捐赠人,金额,备注\n2026-01-01,甲,100.00,x\n2026-01-02,乙,20",
    refused: /line 3, #3: "20": the last row has fewer cells than all others/,
  },
  {
    it: "that end short without being cut are rows",
    content: "日期,捐赠人,金额,备注\n2026-01-01,甲,100.00,x\n2026-01-02,乙,20\n",
    yuan: "120.00",
  },
  {
    it: "of income below zero take something back",
    content:
      "日期,收支,金额,对方户名\n2026-01-01,收入,100.00,甲\n2026-01-02,收入,-50.00,乙\n2026-01-03,支出,-20.00,丙\n",
    asks: "reversals",
    refused: /1 rows are reversals \(lines 3; 50\.00 yuan\)/,
  },
  {
    it: "with the direction behind the amount",
    content: "Date,Amount,Name\n2026-01-01,100.00 CR,A\n2026-01-01,50.00 DR,B\n",
    yuan: "100.00",
    passed: { outgoing: 1 },
  },
  {
    it: "that say what was brought forward, with the balance alone",
    content:
      "日期,摘要,收入,支出,余额\n,上月结转,,,1000.00\n2026-01-02,捐款,100.00,,1100.00\n2026-01-03,捐款,50.00,,1150.00\n,本月合计,150.00,,1150.00\n,结转下月,,,1150.00\n",
    yuan: "150.00",
    passed: { balance: 2 },
  },
  {
    it: "that begin with a balance in a language that it does not know",
    content: "Date,Details,Credit,Debit,Balance\n,Upphafsstaða,,,1000.00\n2026-01-02,x,100.00,,1100.00\n",
    yuan: "100.00",
    passed: { balance: 1 },
  },
  {
    it: "with how much was refunded in the state",
    content: "日期,捐赠人,金额,状态\n2026-01-01,甲,100.00,支付成功\n2026-01-03,丙,50.00,已退款(￥50.00)\n",
    yuan: "100.00",
    passed: { void: 1 },
  },
]);

checkCases("lines that", [
  {
    it: "have a formula's error in the place of an amount are no remarks",
    content: "捐赠人,金额\n甲,#REF!\n乙,5\n",
    refused: /line 2, 金额: "#REF!": a formula that failed/,
  },
  {
    it: "are numbered with # are rows",
    content: "#,日期,捐赠人,金额\n#1,2026-01-01,甲,5\n#2,2026-01-02,乙,6\n",
    yuan: "11.00",
  },
  {
    it: "say who made the sheet are none",
    content: "捐赠人,金额\n甲,5\n制表：张三,\n",
    yuan: "5.00",
  },
  {
    it: "lack what went out say which column to name",
    content:
      "交易日期,存入金额,取走,余额,对方户名\n20260102 100000,500.00,,1500.00,张三\n20260103 100000,,200.00,1300.00,某\n",
    refused: /200\.00 yuan that went out are missing here.*--columns debit=TITLE/,
  },
  {
    it: "lack what went out are passed over once the column is named",
    content:
      "交易日期,存入金额,取走,余额,对方户名\n20260102 100000,500.00,,1500.00,张三\n20260103 100000,,200.00,1300.00,某\n",
    answers: columns("debit=取走"),
    yuan: "500.00",
    passed: { outgoing: 1 },
  },
]);

checkCases("files that are", [
  {
    it: "HTML behind a comment",
    content: "\ufeff<!-- x --><table border=1><tr><td>日期</td></tr></table>",
    refused: /This is HTML/,
  },
  {
    it: "web archives",
    content: "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>",
    refused: /This is HTML/,
  },
  { it: "QIF", content: "!Type:Bank\nD01/02/2026\nT100.00\n^\n", refused: /This is QIF/ },
  {
    it: "OpenDocument",
    content: "PK\u0003\u0004\u0014\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    refused: /This is OpenDocument/,
  },
  {
    it: "separated by another sign say how to name it",
    content: "日期^捐赠人^金额\n2026-01-01^甲^1.00\n",
    asks: "header",
    refused: /--delimiter SIGN/,
  },
  {
    it: "separated by another sign, once it is told",
    content: "日期^捐赠人^金额\n2026-01-01^甲^1.00\n",
    answers: { delimiter: "^" },
    yuan: "1.00",
  },
]);

const OFX_HEAD = "OFXHEADER:100\nDATA:OFXSGML\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>CNY<BANKTRANLIST>\n";

checkCases("banks' own formats", [
  {
    it: "OFX that is cut off within a row",
    content: `${OFX_HEAD}<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260102<TRNAMT>500.00<FITID>F1</STMTTRN>\n<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260103<TRNAMT>5`,
    refused: /seems to be cut off/,
  },
  {
    it: "OFX without a row",
    content: `${OFX_HEAD}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`,
    refused: /no donation below the header/,
  },
  {
    it: "MT940 without its closing balance",
    content: ":20:A\r\n:25:1234\r\n:28C:1/1\r\n:60F:C260101CNY1000,00\r\n:61:260102C250,NTRFREF1//B1\r\n",
    refused: /line 6 without a closing balance/,
  },
  {
    it: "MT940 of a day on which nothing happened",
    content: ":20:A\r\n:25:1234\r\n:28C:1/1\r\n:60F:C260101CNY1000,00\r\n:62F:C260102CNY1000,00\r\n-\r\n",
    yuan: "0.00",
    passed: { balance: 2 },
  },
  {
    it: "MT940 of several days",
    content:
      ":20:A\r\n:25:1234\r\n:28C:1/1\r\n:60F:C260101CNY1000,00\r\n:61:260102C250,NTRFREF1//B1\r\n:62F:C260102CNY1250,00\r\n-\r\n:20:B\r\n:25:1234\r\n:28C:2/1\r\n:60F:C260102CNY1250,00\r\n:61:260103C50,NTRFREF2//B2\r\n:62F:C260103CNY1300,00\r\n-\r\n",
    yuan: "300.00",
    passed: { balance: 4 },
  },
]);

checkCases("names of organisations", [
  {
    it: "in UTF-8 that were read as GB 18030",
    content: "捐赠人,统一社会信用代码,金额\n鏅村窛甯傚叕鍙,91990100MAE000706E,2.00\n",
    refused: /decoded wrongly/,
  },
  {
    it: "in UTF-8 that were read as Latin",
    content: "捐赠人,统一社会信用代码,金额\nÃ©lan GmbH,91990100MAE000706E,2.00\n",
    refused: /decoded wrongly/,
  },
  {
    it: "with an invisible character",
    content: "捐赠人,统一社会信用代码,金额\n某\u200b公司,91990100MAE000706E,2.00\n",
    refused: /\[U\+200B\]公司": an invisible character/,
  },
  {
    it: "with letters of two alphabets",
    content: "捐赠人,统一社会信用代码,金额\nSunl\u0435dger Ltd,91990100MAE000706E,2.00\n",
    refused: /two alphabets/,
  },
]);
