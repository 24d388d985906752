import { indexId } from "@sunledger/sdk";
import { regionList } from "@/features/programmes/list";
import { readTopRegions } from "@/features/programmes/regions";
import { download } from "@/lib/download";
import { readPlaces } from "@/lib/places";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const number = Number(numberInAddress((await params).number, 1));
  const { parts } = await readTopRegions(indexId(number));
  const places = await readPlaces(parts.shown.map(({ region }) => region));
  return download(request, regionList(`programme-${number}-regions`, parts, places));
}
