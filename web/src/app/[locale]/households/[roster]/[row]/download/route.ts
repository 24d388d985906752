import { readHousehold } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { paymentList } from "@/domains/relief/households/list";
import { index } from "@/lib/book";
import { download } from "@/lib/download";
import { householdInAddress } from "@/domains/relief/households/address";

export async function GET(request: Request, { params }: { params: Promise<{ roster: string; row: string }> }) {
  const { roster, row } = householdInAddress(await params);
  const { block } = await index().meta();
  const household = await readHousehold(index(), roster, row, block.number);
  if (!household) notFound();
  return download(request, paymentList(household, block.number));
}
