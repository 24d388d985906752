import { indexId, readTopRegions } from "@sunledger/sdk";
import { regionList } from "@/domains/relief/programmes/list";
import { readRegions } from "@/domains/relief/places/regions";
import { download } from "@/lib/download";
import { readPlaces } from "@/domains/relief/places/places";
import { numberInAddress } from "@/lib/records";

export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const number = Number(numberInAddress((await params).number, 1));
  const { parts } = await readTopRegions(readRegions, indexId(number));
  const places = await readPlaces(parts.shown.map(({ region }) => region));
  return download(request, regionList(`programme-${number}-regions`, parts, places));
}
