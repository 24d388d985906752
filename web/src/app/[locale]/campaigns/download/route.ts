import { readStatus } from "@/domains/charity/campaigns/filter";
import { campaignList } from "@/domains/charity/campaigns/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  const status = readStatus(new URL(request.url).searchParams.get("status") ?? undefined);
  return download(request, campaignList(status));
}
