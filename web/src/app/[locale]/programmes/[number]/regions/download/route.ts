import { indexId } from "@sunledger/sdk";
import { regionList } from "@/domains/relief/programmes/list";
import { readTopRegions } from "@/domains/relief/programmes/regions";
import { download } from "@/lib/download";
import { readPlaces } from "@/domains/relief/places/places";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const number = Number(numberInAddress((await params).number, 1));
  const { parts } = await readTopRegions(indexId(number));
  const places = await readPlaces(parts.shown.map(({ region }) => region));
  return download(request, regionList(`programme-${number}-regions`, parts, places));
}
