import { indexId } from "@sunledger/sdk";
import { paymentList } from "@/domains/funds/payments/list";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const number = Number(numberInAddress((await params).number, 1));
  return download(request, paymentList(`fund-${number}`, [indexId(number)]));
}
