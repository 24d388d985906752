import { indexId } from "@sunledger/sdk";
import { flowList } from "@/domains/funds/funds/list";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const number = Number(numberInAddress((await params).number, 1));
  return download(request, flowList(indexId(number), number));
}
