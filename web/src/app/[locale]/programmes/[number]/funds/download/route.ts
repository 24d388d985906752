import { indexId } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { fundList } from "@/domains/relief/programmes/list";
import { readProgramme } from "@/domains/relief/programmes/queries";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { data, asOf } = await readProgramme(indexId(numberInAddress((await params).number, 1)));
  if (!data.programme) notFound();
  return download(request, fundList(data.programme, asOf.block));
}
