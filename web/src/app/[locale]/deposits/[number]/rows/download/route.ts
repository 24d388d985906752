import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { readDeposit } from "@/domains/funds/deposits/queries";
import { rowList } from "@/domains/funds/rows/list";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const id = numberInAddress((await params).number, 2);
  const { deposit } = (await readDeposit(indexId(id))).data;
  if (!deposit) notFound();
  return download(request, rowList({ record: "deposit", id }, BigInt(deposit.start)));
}
