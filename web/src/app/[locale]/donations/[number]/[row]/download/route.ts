import { readDonation } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { shareList } from "@/domains/charity/donations/list";
import { index } from "@/lib/book";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string; row: string }> }) {
  const { number, row } = await params;
  const donation = await readDonation(index(), numberInAddress(number, 2), Number(numberInAddress(row, 1)) - 1);
  if (!donation) notFound();
  return download(request, shareList(donation));
}
