import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { readPayment } from "@/features/payments/queries";
import { paidRosterList } from "@/features/payments/roster-list";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { payment } = (await readPayment(indexId(numberInAddress((await params).number, 2)))).data;
  if (!payment) notFound();
  return download(request, paidRosterList(payment));
}
