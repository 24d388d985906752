import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { paymentList } from "@/domains/funds/payments/list";
import { readProgramme } from "@/domains/relief/programmes/queries";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { programme } = (await readProgramme(indexId(numberInAddress((await params).number, 1)))).data;
  if (!programme) notFound();
  const funds = programme.funds.map(({ number }) => indexId(number));
  return download(request, paymentList(`programme-${programme.number}`, funds));
}
