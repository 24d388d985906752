import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { readPayment } from "@/domains/funds/payments/queries";
import { paidRosterList } from "@/domains/relief/payments/list";
import { readPaidRosters } from "@/domains/relief/payments/queries";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const id = indexId(numberInAddress((await params).number, 2));
  const [reading, rosters] = await Promise.all([readPayment(id), readPaidRosters(id)]);
  const { payment } = reading.data;
  if (!payment) notFound();
  return download(request, paidRosterList(payment.number, rosters));
}
