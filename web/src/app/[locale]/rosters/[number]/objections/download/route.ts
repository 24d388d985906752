import { notFound } from "next/navigation";
import { objectionList } from "@/domains/relief/rosters/parts-list";
import { readRoster } from "@/domains/relief/rosters/queries";
import { download } from "@/lib/download";
import { numberInAddress } from "@/lib/records";
import { readShown } from "@/domains/relief/places/regions";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { roster } = (await readRoster(Number(numberInAddress((await params).number, 1)))).data;
  if (!roster) notFound();
  return download(request, objectionList(roster, await readShown([roster])));
}
