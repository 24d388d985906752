import { readStatus } from "@/features/campaigns/filter";
import { campaignList } from "@/features/campaigns/list";
import { download } from "@/lib/download";

export function GET(request: Request) {
  const status = readStatus(new URL(request.url).searchParams.get("status") ?? undefined);
  return download(request, campaignList(status));
}
