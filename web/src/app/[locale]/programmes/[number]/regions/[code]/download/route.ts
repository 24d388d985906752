import { formatRegion, indexId, levelOf, readRegionView } from "@sunledger/sdk";
import { notFound } from "next/navigation";
import { regionList } from "@/domains/relief/programmes/list";
import { readRegions } from "@/domains/relief/places/regions";
import { download } from "@/lib/download";
import { readPlaces } from "@/domains/relief/places/places";
import { numberInAddress, regionInAddress } from "@/lib/records";

type Names = { number: string; code: string };

/** The regions in a county or township. A region that is not shown by itself has no list, like one that does not exist. */
export async function GET(request: Request, { params }: { params: Promise<Names> }) {
  const names = await params;
  const number = Number(numberInAddress(names.number, 1));
  const region = regionInAddress(names.code);
  if (levelOf(region) !== "county" && levelOf(region) !== "township") notFound();
  const view = await readRegionView(readRegions, indexId(number), region);
  if (view.kind === "merged") notFound();
  const places = await readPlaces(view.parts.shown.map((part) => part.region));
  return download(request, regionList(`programme-${number}-region-${formatRegion(region)}`, view.parts, places));
}
