import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { readPayment } from "@/domains/funds/payments/queries";
import { rowList } from "@/domains/funds/rows/list";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const id = numberInAddress((await params).number, 2);
  const { payment } = (await readPayment(indexId(id))).data;
  if (!payment) notFound();
  return download(request, rowList({ record: "payment", id }, payment.start === null ? null : BigInt(payment.start)));
}
